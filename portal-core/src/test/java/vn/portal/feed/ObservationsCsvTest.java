package vn.portal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.portal.model.ContentId;
import vn.portal.model.Kind;
import vn.portal.model.Observation;
import vn.portal.model.Period;
import vn.portal.model.Provenance;
import vn.portal.model.Statistic;
import vn.portal.notice.Origin;

class ObservationsCsvTest {
    private static final String CAPTURE = "a".repeat(64);

    @Test
    void writesOneLineForEachObservation() throws IOException {
        var pci = statistic(
                "pci",
                "Chỉ số \"PCI\", cấp tỉnh",
                new Observation(
                        Period.ofYear(2023), null, new BigDecimal("69.03"), Observation.Status.PUBLISHED, 1, CAPTURE),
                new Observation(Period.ofYear(2024), null, null, Observation.Status.CAPTURED, 2, CAPTURE));
        var trick = statistic(
                "x",
                "=HYPERLINK(\"http://a.example\")",
                new Observation(
                        null, "@phường\nMũi Né", new BigDecimal("-1.5E+3"), Observation.Status.CAPTURED, 1, CAPTURE));

        assertThat(written(List.of(pci, trick))).isEqualTo("""
                \uFEFFcode,label,unit,period,area,value,status,revision
                pci,"Chỉ số ""PCI"", cấp tỉnh",point,2023,,69.03,published,1
                pci,"Chỉ số ""PCI"", cấp tỉnh",point,2024,,,captured,2
                x,"'=HYPERLINK(""http://a.example"")",point,,"'@phường
                Mũi Né",-1500,captured,1
                """);
    }

    private static Statistic statistic(String code, String label, Observation... observations) {
        return new Statistic(
                ContentId.derived(Kind.STATISTIC, code),
                "vi",
                code,
                label,
                "point",
                List.of(observations),
                SampleFeed.published(null),
                new Provenance(Origin.of("portal", code), null, null, "test"),
                Map.of());
    }

    private static String written(List<Statistic> statistics) throws IOException {
        var out = new ByteArrayOutputStream();
        ObservationsCsv.write(statistics, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
