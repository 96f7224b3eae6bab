package vn.portal.batch.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.portal.batch.store.TestDatabase;

class SiteApiTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    Path root;

    private Town town;
    private SortedMap<String, String> files = new TreeMap<>();

    @BeforeEach
    void publish() throws IOException {
        town = new Town(TestDatabase.H2, root).reporting();
        town.publisher().publish(town.night(Stories.order(), Stories.dated(), Stories.hostile()));
        files = town.files();
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void isDescribedAsOpenApiAsksFor() {
        var options = new ParseOptions(); // what it refers to is looked at below
        var read = new OpenAPIV3Parser().readContents(files.get("api/openapi.json"), null, options);

        assertThat(read.getMessages()).isEmpty();
        assertThat(read.getOpenAPI().getPaths()).containsKeys("/api/index.json", "/articles/{month}/{name}.json");
    }

    @Test
    void describesEveryDocumentThatIsThereAndItsForm() {
        var description = JSON.readTree(files.get("api/openapi.json"));
        for (var file : documents().entrySet()) {
            var path = description.get("paths").properties().stream()
                    .filter(each -> template(each).matcher("/" + file.getKey()).matches())
                    .findFirst();
            assertThat(path).as(file.getKey()).isPresent();
            var schema = path.get()
                    .getValue()
                    .at("/get/responses/200/content/application~1json/schema/$ref")
                    .asString();
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(schema(description, schema))
                            .validate(file.getValue(), InputFormat.JSON))
                    .as(file.getKey())
                    .isEmpty();
        }
        assertThat(documents().keySet())
                .contains(
                        "api/index.json",
                        "api/articles/2024-03.json",
                        "api/articles/undated-0001.json",
                        "api/campaigns/0001.json");
    }

    /** What the site has as data, beside feeds, the description and the schemas. */
    private SortedMap<String, String> documents() {
        var documents = new TreeMap<>(files);
        documents
                .keySet()
                .removeIf(path -> !path.endsWith(".json")
                        || path.matches("(feeds|search)/.*|(.*/)?manifest.json|api/openapi.json|api/schemas/.*"));
        return documents;
    }

    private String schema(JsonNode description, String reference) {
        return reference.startsWith("#")
                ? description.at(reference.substring(1)).toString()
                : files.get("api/" + reference);
    }

    private static Pattern template(Map.Entry<String, JsonNode> path) {
        var template = path.getKey().replace(".", "\\.");
        for (var parameter : path.getValue().at("/get/parameters")) {
            var pattern = parameter.at("/schema/pattern").asString().replaceAll("[$^]", "");
            template = template.replace("{" + parameter.get("name").asString() + "}", pattern);
        }
        return Pattern.compile(template);
    }

    @Test
    void leadsToWhatItNames() {
        var index = JSON.readTree(files.get("api/index.json"));
        for (var kind : index.get("kinds")) {
            var list = JSON.readTree(there(kind.get("list")));
            there(kind.get("schema"));
            long count = 0;
            for (var page : list.get("pages")) {
                var items = JSON.readTree(there(page.get("list"))).get("items");
                assertThat(items.size()).isEqualTo(page.get("count").asInt());
                items.forEach(item -> {
                    there(item.get("page"));
                    there(item.get("data"));
                });
                count += items.size();
            }
            assertThat(count).isEqualTo(kind.get("count").asLong());
        }
        assertThat(index.get("kinds").get(0).get("count").asInt()).isEqualTo(3);
    }

    private String there(JsonNode address) {
        var path = URI.create("https://songmai.example/")
                .relativize(URI.create(address.asString()))
                .toString();
        assertThat(files).containsKey(path);
        return files.get(path);
    }

    @Test
    void leavesAGapWhereAContentIsNoLongerShown() throws IOException {
        var before = JSON.readTree(files.get("api/articles/undated-0001.json"))
                .get("items")
                .size();

        town.publisher().publish(town.night(Stories.dated(), Stories.hostile()));

        assertThat(before).isEqualTo(1);
        assertThat(town.files())
                .doesNotContainKey("api/articles/undated-0001.json")
                .containsKey("api/articles/2024-03.json");
    }
}
