package vn.portal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.junit.jupiter.api.Test;
import vn.portal.model.ContentId;
import vn.portal.model.Edition;
import vn.portal.model.Kind;
import vn.portal.model.PortalContext;
import vn.portal.model.Provenance;
import vn.portal.model.Statistic;
import vn.portal.notice.Origin;

class DataCatalogueTest {
    private static final URI SITE = URI.create("https://songmai.example/");
    private static final PortalContext PORTAL = new PortalContext(
            "Cổng thông tin Sông Mai",
            "thị trấn Sông Mai",
            "vi",
            ZoneId.of("Asia/Ho_Chi_Minh"),
            SITE,
            "songmai.example",
            LocalDate.of(2024, 1, 1));

    private static String catalogue() {
        var statistic = new Statistic(
                ContentId.derived(Kind.STATISTIC, "papi"),
                "vi",
                "papi",
                "Chỉ số PAPI",
                "point",
                List.of(),
                Edition.published(null),
                new Provenance(Origin.of("portal", "papi"), null, null, ""),
                Map.of());
        return DataCatalogue.of(
                PORTAL,
                SITE.resolve("data/catalogue.jsonld"),
                List.of(new DataCatalogue.Dataset(
                        statistic,
                        SITE.resolve("statistics/papi.html"),
                        SITE.resolve("data/papi.csv"),
                        SITE.resolve("statistics/papi.json"),
                        Instant.parse("2024-03-25T18:00:00Z"))));
    }

    @Test
    void namesEachTableWithItsAddresses() {
        assertThat(catalogue())
                .contains("\"@id\": \"https://songmai.example/statistics/papi.html\"", "\"@value\": \"Chỉ số PAPI\"")
                .contains("\"@id\": \"https://songmai.example/data/papi.csv\"")
                .endsWith("}\n");
    }

    @Test
    void isAsTheShapesOfDcatApAskFor() {
        var shapes = Path.of(System.getProperty("portal.corpus", "../../shared/corpus"))
                .resolveSibling("schemas/shapes.ttl");
        assumeThat(shapes).as("the shapes of DCAT-AP").exists();
        var model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new ByteArrayInputStream(catalogue().getBytes(StandardCharsets.UTF_8)), Lang.JSONLD);
        var judge = Shapes.parse(RDFDataMgr.loadGraph(shapes.toUri().toString()));

        assertThat(model.size()).isGreaterThan(20);
        assertThat(ShaclValidator.get().validate(judge, model.getGraph()).getEntries())
                .isEmpty();
    }
}
