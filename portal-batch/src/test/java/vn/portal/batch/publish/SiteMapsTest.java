package vn.portal.batch.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.portal.batch.store.TestDatabase;
import vn.portal.intake.Outcome;

class SiteMapsTest {
    @TempDir
    Path root;

    private Town town;

    @BeforeEach
    void found() {
        town = new Town(TestDatabase.H2, root);
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void namesEveryPageByKindAndMonth() throws IOException {
        town.publisher().publish(town.night(Stories.order(), Stories.dated(), Stories.hostile()));

        assertThat(file("sitemap.xml"))
                .contains(
                        "<loc>https://songmai.example/articles/2024-03/sitemap.xml</loc>\n    <lastmod>2024-03-20T00:00:00+07:00</lastmod>",
                        "<loc>https://songmai.example/articles/undated/sitemap.xml</loc>",
                        "<loc>https://songmai.example/campaigns/sitemap.xml</loc>",
                        "<loc>https://songmai.example/sitemap-lists.xml</loc>")
                .doesNotContain("news");
        assertThat(file("articles/2024-03/sitemap.xml"))
                .contains("<loc>https://songmai.example/articles/2024-03/hoi-thi");
        assertThat(file("robots.txt")).isEqualTo("""
                User-agent: *
                Disallow:

                Sitemap: https://songmai.example/sitemap.xml
                """);
    }

    @Test
    void tellsTheNewsOfTwoDaysBeforeTheLatestChange() throws IOException {
        // the run of that day begins at one o'clock of the next morning
        town.publisher().publish(town.night(story(25), story(26), story(24), story(27)));

        assertThat(file("sitemap-news.xml"))
                .contains("<news:title>Tin 25</news:title>", "<news:title>Tin 26</news:title>")
                .contains(
                        "<news:language>vi</news:language>",
                        "<news:publication_date>2024-03-25T00:00:00+07:00</news:publication_date>")
                .doesNotContain("Tin 24", "Tin 27");
        var before = file("sitemap-news.xml");

        town.publisher().publish(town.night(story(25), story(26), story(24), story(27)));

        assertThat(file("sitemap-news.xml")).as("a quiet night changes nothing").isEqualTo(before);
    }

    private static Outcome.Accepted story(int day) {
        return Stories.accepted(Stories.article("tin-" + day, "Tin " + day, null, LocalDate.of(2024, 3, day))
                .build());
    }

    @Test
    void isAsTheSchemasAskFor() throws Exception {
        var schemas = Path.of(System.getProperty("portal.corpus", "../../shared/corpus"))
                .resolveSibling("schemas");
        assumeThat(schemas.resolve("combo.xsd")).as("the schemas of sitemaps").exists();
        town.publisher().publish(town.night(Stories.order(), Stories.dated(), Stories.hostile(), story(25)));

        var index = sources(schemas, "siteindex.xsd");
        var pages = sources(schemas, "sitemap.xsd", "sitemap-news.xsd", "xhtml-link.xsd");
        for (var each : town.files().entrySet()) {
            if (each.getKey().contains("sitemap") && !each.getKey().contains("images")) {
                SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                        .newSchema(each.getKey().equals("sitemap.xml") ? index : pages)
                        .newValidator()
                        .validate(new StreamSource(new StringReader(each.getValue())));
            }
        }
    }

    private static Source[] sources(Path schemas, String... names) {
        return Stream.of(names)
                .map(name -> new StreamSource(schemas.resolve(name).toFile()))
                .toArray(Source[]::new);
    }

    private String file(String path) throws IOException {
        var file = town.files().get(path);
        assertThat(file).as(path).isNotNull();
        return file;
    }
}
