package vn.portal.batch.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import vn.portal.model.CampaignKind;
import vn.portal.model.Kind;
import vn.portal.model.Observation;
import vn.portal.model.Period;
import vn.portal.model.PortalContext;
import vn.portal.model.When;

class SiteWordsTest {
    private final SiteWords vietnamese = SiteWords.of(portal("vi-VN"));
    private final SiteWords english = SiteWords.of(portal("fr"));

    @Test
    void saysEverythingInBothLanguages() {
        assertThat(vietnamese.texts().keySet()).isEqualTo(english.texts().keySet());
        assertThat(vietnamese.texts().values()).noneMatch(String::isBlank);
        assertThat(english.texts().values()).noneMatch(String::isBlank);
    }

    @Test
    void hasAWordForEveryKindAndStatus() {
        for (var kind : Kind.values()) {
            assertThat(vietnamese.text(kind.plural())).isNotBlank();
        }
        for (var kind : CampaignKind.values()) {
            assertThat(vietnamese.text("campaignKind." + kind.code())).isEqualToIgnoringCase(kind.noun());
        }
        for (var status : Observation.Status.values()) {
            assertThat(vietnamese.text("status." + status.name().toLowerCase(java.util.Locale.ROOT)))
                    .isNotBlank();
        }
    }

    @Test
    void writesDatesAsPeopleDo() {
        var instant = When.instant(Instant.parse("2024-02-21T20:05:00Z"), "meta");
        assertThat(vietnamese.date(instant)).isEqualTo(new SiteWords.Shown("2024-02-21T20:05:00Z", "22/02/2024 03:05"));
        assertThat(vietnamese.date(When.day(LocalDate.of(2024, 2, 22), "text")))
                .isEqualTo(new SiteWords.Shown("2024-02-22", "22/02/2024"));
        assertThat(english.date(When.day(LocalDate.of(2024, 2, 2), "text")))
                .isEqualTo(new SiteWords.Shown("2024-02-02", "2 February 2024"));
        assertThat(vietnamese.date(When.month(YearMonth.of(2008, 5), "text")))
                .isEqualTo(new SiteWords.Shown("2008-05", "05/2008"));
        assertThat(english.date(When.year(2008, "text"))).isEqualTo(new SiteWords.Shown("2008", "2008"));
        assertThat(vietnamese.date(null)).isNull();
    }

    @Test
    void writesPeriods() {
        assertThat(vietnamese.period(Period.ofYears(2021, 2025))).isEqualTo("2021–2025");
        assertThat(vietnamese.period(Period.until(2030))).isEqualTo("đến 2030");
        assertThat(english.period(Period.until(2030))).isEqualTo("until 2030");
        assertThat(vietnamese.period(Period.ofYear(2024))).isEqualTo("2024");
        assertThat(vietnamese.period(Period.parse("2024-02"))).isEqualTo("02/2024");
        assertThat(english.period(Period.parse("2024-02-01/2024-03-31"))).isEqualTo("1 February 2024–31 March 2024");
    }

    @Test
    void counts() {
        assertThat(english.count("articleCount", 1)).isEqualTo("1 article");
        assertThat(english.count("articleCount", 0)).isEqualTo("0 articles");
        assertThat(vietnamese.count("articleCount", 2)).isEqualTo("2 tin bài");
    }

    @Test
    void namesAMissingText() {
        assertThatThrownBy(() -> english.text("nowhere"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nowhere");
    }

    private static PortalContext portal(String language) {
        return new PortalContext(
                "Thị trấn",
                "thị trấn",
                language,
                ZoneId.of("Asia/Ho_Chi_Minh"),
                URI.create("https://x.example/"),
                "x.example",
                LocalDate.of(2024, 1, 1));
    }
}
