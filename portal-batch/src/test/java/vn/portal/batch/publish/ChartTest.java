package vn.portal.batch.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.portal.model.ContentId;
import vn.portal.model.Edition;
import vn.portal.model.Kind;
import vn.portal.model.Observation;
import vn.portal.model.Period;
import vn.portal.model.Provenance;
import vn.portal.model.Statistic;
import vn.portal.notice.Origin;

class ChartTest {
    private static final String LAKE = "phường Hồ Sen";

    private final List<Observation> observations = new ArrayList<>();

    @Test
    void drawsBarsLinesGapsAndWhatWasCorrected() throws IOException {
        var charts = new TreeMap<String, String>();
        year(2019, null, "61.2").year(2020, null, "62").year(2021, null, null).year(2022, null, "69.83");
        revision(2020, "63.5");
        charts.put("bars.svg", chart());

        observations.clear();
        for (int month = 1; month <= 24; month++) {
            var value = month == 9 ? null : Integer.toString(100_000 + month * 731 % 5000);
            var period = "%d-%02d".formatted(2022 + (month - 1) / 12, (month - 1) % 12 + 1);
            add(period, null, value, 1);
        }
        charts.put("lines.svg", chart());

        observations.clear();
        year(2021, null, "10").year(2022, null, "12").year(2021, LAKE, "-3").year(2022, LAKE, "4");
        charts.put("areas.svg", chart());
        Golden.compare("charts", charts);
    }

    @Test
    void drawsNothingWhereNothingCanBeCompared() {
        assertThat(chart()).isNull();
        year(2020, null, "1").year(2021, null, null);
        assertThat(chart()).isNull();
        add(null, null, "7", 1);
        add("2020-05", null, "7", 1);
        assertThat(chart()).isNull();
    }

    @Test
    void drawsEqualAndExtremeValues() {
        year(2020, null, "5").year(2021, null, "5");
        assertThat(chart()).contains("<rect").doesNotContain("NaN", "Infinity");
        observations.clear();
        year(2020, null, "0").year(2021, null, "0");
        assertThat(chart()).contains("<rect").doesNotContain("NaN", "Infinity");
        observations.clear();
        year(2020, null, "999999999999999999999999999999").year(2021, null, "0.000000000000000000000000000001");
        assertThat(chart()).contains("<rect").doesNotContain("NaN", "Infinity");
        observations.clear();
        year(2020, null, "-0.0000001").year(2021, null, "-0.0000002");
        assertThat(chart()).contains("<polyline").doesNotContain("NaN", "Infinity");
    }

    @Test
    void keepsAThousandDaysSmall() {
        for (int day = 0; day < 3650; day++) {
            var date = LocalDate.of(2014, 1, 1).plusDays(day);
            add(date.toString(), null, Integer.toString(500 + day * 37 % 100), 1);
        }
        assertThat(chart()).hasSizeLessThan(20_000).contains("01/01/2014", "29/12/2023");
    }

    private @Nullable String chart() {
        var words = SiteWords.of(Town.portal("vi"));
        var statistic = new Statistic(
                ContentId.derived(Kind.STATISTIC, "x"),
                "vi",
                "x",
                "Chỉ số <hài lòng>",
                "point",
                observations,
                Edition.published(null),
                new Provenance(new Origin("portal", "portal", "derived", "x", null, null), null, null, "1"),
                Map.of());
        return new Chart(words, new Lines(words)).of(statistic);
    }

    private ChartTest year(int year, @Nullable String area, @Nullable String value) {
        add(Integer.toString(year), area, value, 1);
        return this;
    }

    private void revision(int year, String value) {
        add(Integer.toString(year), null, value, 2);
    }

    private void add(@Nullable String period, @Nullable String area, @Nullable String value, int revision) {
        observations.add(new Observation(
                period == null ? null : Period.parse(period),
                area,
                value == null ? null : new BigDecimal(value),
                Observation.Status.PUBLISHED,
                revision,
                Stories.RAW_HASH));
    }
}
