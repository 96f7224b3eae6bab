package vn.portal.batch.legacy.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.portal.batch.legacy.sql.SqlDump;
import vn.portal.batch.legacy.table.CsvTables;
import vn.portal.batch.legacy.table.JsonTables;
import vn.portal.batch.legacy.table.Tables;
import vn.portal.batch.legacy.table.Wanted;
import vn.portal.text.LegacyText;

/** The dumps of real databases give what the truth files beside them say, every item and nothing else. */
class DumpCorpusTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    @TempDir
    Path scratch;

    @ParameterizedTest
    @CsvSource({
        "nukeviet.sql, nukeviet.truth.json",
        "nukeviet-plain.sql, nukeviet.truth.json",
        "nukeviet-mojibake.sql, nukeviet-mojibake.truth.json",
        "nukeviet-mojibake-rawlatin1.sql, nukeviet-mojibake.truth.json"
    })
    void readsTheNewsOfNukeviet(String dump, String truth) throws IOException {
        holds(items("nukeviet", dump), truth(truth), "articles", "news:");
    }

    @ParameterizedTest
    @CsvSource({"nukeviet.sql", "nukeviet-plain.sql"})
    void readsThePagesOfNukeviet(String dump) throws IOException {
        var items = items("nukeviet", dump);
        holds(items, truth("nukeviet.truth.json"), "pages", "page:");
        holds(items, truth("nukeviet.truth.json"), "siteterms", "siteterms:");
    }

    @ParameterizedTest
    @CsvSource({"nukeviet.sql", "nukeviet-plain.sql"})
    void readsTheLawsOfNukeviet(String dump) throws IOException {
        var items = items("nukeviet", dump);
        var softly = new SoftAssertions();
        for (var law : truth("nukeviet.truth.json").path("laws")) {
            law(softly, items.get(law.path("source_key").asString()), law);
        }
        softly.assertThat(items.keySet().stream().filter(key -> key.startsWith("laws:")))
                .hasSize(11);
        softly.assertAll();
    }

    @Test
    void readsTheCounterOfNukeviet() throws IOException {
        var counter = items("nukeviet", "nukeviet.sql").get("counter");
        var truth = truth("nukeviet.truth.json").path("counter");
        var found = new LinkedHashMap<String, String>();
        for (var reading : (List<?>) counter.fields().get("readings")) {
            var one = (Map<?, ?>) reading;
            found.put(one.get("code") + " " + one.get("label"), String.valueOf(one.get("value")));
        }
        var expected = new LinkedHashMap<String, String>();
        for (var code : List.of("total", "year", "month", "day")) {
            truth.path(code).properties().stream()
                    .filter(entry -> entry.getValue().asLong() > 0)
                    .forEach(entry -> expected.put(
                            code + " " + entry.getKey(), entry.getValue().asString()));
        }
        assertThat(found).containsExactlyInAnyOrderEntriesOf(expected);
    }

    @Test
    void readsTheArticlesOfJoomlaAndTheItemsOfK2() throws IOException {
        var items = items("joomla", "joomla.sql");
        holds(items, truth("joomla.truth.json"), "articles", "content:");
        holds(items, truth("joomla.truth.json"), "k2_items", "k2:");
    }

    @ParameterizedTest
    @CsvSource({"drupal7.sql, drupal7.truth.json", "drupal6.sql, drupal6.truth.json"})
    void readsTheNodesOfDrupal(String dump, String truth) throws IOException {
        holds(items("drupal", dump), truth(truth), "articles", "node:");
    }

    @ParameterizedTest
    @CsvSource({"nukeviet.sql, nukeviet", "joomla.sql, joomla", "drupal7.sql, drupal", "drupal6.sql, drupal"})
    void recognisesTheSystem(String dump, String system) throws IOException {
        var tables = dump(dump).read(Wanted.nothing(), row -> {}).tables();
        assertThat(ShippedMappings.recognising(tables)).first().isEqualTo(system);
    }

    @ParameterizedTest
    @CsvSource({"nukeviet.sql, nukeviet", "joomla.sql, joomla", "drupal7.sql, drupal", "drupal6.sql, drupal"})
    void leavesNoTableOutSilently(String dump, String system) throws IOException {
        var outside = new ArrayList<Outside>();
        var read = new HashSet<String>();
        var mapping = ShippedMappings.named(system).orElseThrow();
        var extraction = new Extraction(mapping, VIETNAM, Instant.EPOCH, scratch);
        var found = extraction.read(dump(dump), item -> {});
        outside.addAll(found.outside());
        var plan = Plan.of(mapping, found.read().tables());
        read.addAll(plan.columns().keySet());
        for (var table : found.read().tables()) {
            if (table.rows() > 0 && !read.contains(table.name())) {
                assertThat(outside).anyMatch(one -> one.name().endsWith(table.name()) && one.rows() == table.rows());
            }
        }
        assertThat(found.read().endProved()).isTrue();
    }

    /** The table of categories is not in these files: who knows that one of them was for members says so. */
    @ParameterizedTest
    @CsvSource({"nukeviet-news.csv", "nukeviet-news.jsonl"})
    void readsTheNewsOfNukevietFromTextFiles(String name) throws IOException {
        var file = Corpus.dumps().resolve(name);
        var tables = name.endsWith("csv") ? new CsvTables(file, null) : new JsonTables(file, null);
        var mapping = TestMappings.mapping("""
                mapping: exported
                items:
                  news:
                    table: nukeviet-news
                    key: "news:{id}"
                    state:
                      category-locked: status > 10
                      draft: status = 4
                      pending-review: status = 5
                      inactive: status = 0
                      expired: status = 3
                      scheduled: status = 2
                      private: catid = 8
                      published: status = 1
                    from: publtime | unix
                    until: exptime | unix
                    title: title | entities
                    lead: hometext
                    body: bodyhtml
                    byline: author
                    tags: keywords | split
                    published: publtime | unix
                    edited: edittime | unix
                    pictures: homeimgfile | under /uploads/news/
                """);
        var items = items(mapping, tables);
        var softly = new SoftAssertions();
        for (var expected : truth("nukeviet.truth.json").path("articles")) {
            var item = items.get(expected.path("source_key").asString());
            softly.assertThat(item).isNotNull();
            if (item != null) {
                text(softly, item, expected);
            }
        }
        softly.assertThat(items).hasSize(27);
        softly.assertThat(items.values().stream().filter(Mapped::isPublic)).hasSize(19);
        softly.assertAll();
    }

    private void holds(Map<String, Mapped> items, JsonNode truth, String list, String prefix) {
        var softly = new SoftAssertions();
        int count = 0;
        int published = 0;
        for (var expected : truth.path(list)) {
            var key = expected.path("source_key").asString();
            var item = items.get(key);
            softly.assertThat(item).as(key).isNotNull();
            if (item != null) {
                item(softly, item, expected);
                published += item.isPublic() ? 1 : 0;
            }
            count++;
        }
        softly.assertThat(items.keySet().stream().filter(key -> key.startsWith(prefix)))
                .as("items of " + prefix)
                .hasSize(count);
        if (list.equals("articles")) {
            softly.assertThat(published)
                    .isEqualTo(truth.path("publishable_count").asInt());
        }
        softly.assertAll();
    }

    private static void text(SoftAssertions softly, Mapped item, JsonNode expected) {
        var key = item.key();
        softly.assertThat(item.state())
                .as(key + " state")
                .isEqualTo(expected.path("status").asString());
        softly.assertThat(restored(item.title()))
                .as(key + " title")
                .isEqualTo(text(expected, expected.has("title_text") ? "title_text" : "title"));
        if (!item.isPublic()) {
            softly.assertThat(item.fields()).as(key + " fields").isEmpty();
            return;
        }
        var fields = item.fields();
        if (expected.has("published")) {
            softly.assertThat(instant(fields.get("published")))
                    .as(key + " published")
                    .isEqualTo(instant(text(expected, "published")));
        }
        softly.assertThat(instant(fields.get("edited")))
                .as(key + " edited")
                .isEqualTo(instant(text(expected, "updated")));
        var body = restored((String) fields.getOrDefault("body", ""));
        softly.assertThat(TextRule.text80(body)).as(key + " text").isEqualTo(text(expected, "text80"));
        softly.assertThat(length(TextRule.text(body)))
                .as(key + " length")
                .isEqualTo(expected.path("text_length").asInt());
        int bytes = body.getBytes(StandardCharsets.UTF_8).length;
        if (expected.path("body_utf8_bytes").asInt() == bytes + "<!--break-->".length()) {
            softly.assertThat(body).as(key).doesNotContain("<!--break-->"); // the mapping takes it out
        } else {
            softly.assertThat(sha256(body)).as(key + " bytes").isEqualTo(text(expected, "body_sha256"));
        }
    }

    private static void item(SoftAssertions softly, Mapped item, JsonNode expected) {
        text(softly, item, expected);
        if (!item.isPublic()) {
            return;
        }
        var key = item.key();
        var fields = item.fields();
        categories(softly, item, expected);
        tags(softly, item, expected);
        if (expected.hasNonNull("author")) {
            softly.assertThat(restored((String) fields.get("byline"))).as(key).isEqualTo(text(expected, "author"));
        }
        if (expected.hasNonNull("lead_image")) {
            softly.assertThat(String.valueOf(fields.get("pictures"))).as(key).contains(text(expected, "lead_image"));
        }
        if (expected.has("lead_text80")) {
            var lead = restored((String) fields.getOrDefault("lead", ""));
            softly.assertThat(TextRule.text80(lead)).as(key + " lead").isEqualTo(text(expected, "lead_text80"));
        }
    }

    private static void categories(SoftAssertions softly, Mapped item, JsonNode expected) {
        var way = texts(item.fields().get("categories"));
        var found = item.fields().containsKey("sections") ? texts(item.fields().get("sections")) : way;
        var wanted = new ArrayList<String>();
        expected.path(expected.has("category_path") ? "category_path" : "categories")
                .forEach(one -> wanted.add(one.asString()));
        if (item.key().startsWith("k2:")) {
            softly.assertThat(found).as(item.key() + " category").endsWith(wanted.toArray(String[]::new));
        } else if (expected.has("categories")) {
            softly.assertThat(found).as(item.key() + " categories").containsExactlyElementsOf(wanted);
        }
        if (expected.has("main_category")) {
            softly.assertThat(way).as(item.key() + " category").last().isEqualTo(text(expected, "main_category"));
        }
    }

    private static void tags(SoftAssertions softly, Mapped item, JsonNode expected) {
        if (expected.has("tags")) {
            var wanted = new ArrayList<String>();
            expected.path("tags").forEach(one -> wanted.add(one.asString()));
            softly.assertThat(texts(item.fields().get("tags")))
                    .as(item.key() + " tags")
                    .containsExactlyInAnyOrderElementsOf(wanted);
        }
    }

    private static void law(SoftAssertions softly, Mapped item, JsonNode law) {
        softly.assertThat(item.state()).isEqualTo(text(law, "status"));
        softly.assertThat(item.title()).isEqualTo(text(law, "title"));
        if (item.isPublic()) {
            var fields = item.fields();
            softly.assertThat(fields.get("number")).isEqualTo(text(law, "number"));
            softly.assertThat(fields.get("type")).isEqualTo(text(law, "kind"));
            softly.assertThat(fields.get("issuer")).isEqualTo(text(law, "issuer"));
            softly.assertThat(fields.get("signer")).isEqualTo(text(law, "signer"));
            softly.assertThat(fields.get("issued")).isEqualTo(text(law, "issued"));
            softly.assertThat(fields.get("effective")).isEqualTo(text(law, "effective"));
            softly.assertThat(fields.get("expires")).isEqualTo(text(law, "expires"));
            var areas = new ArrayList<String>();
            law.path("areas").forEach(area -> areas.add(area.asString()));
            softly.assertThat(texts(fields.get("sections"))).containsExactlyInAnyOrderElementsOf(areas);
            var files = new ArrayList<String>();
            law.path("files").forEach(file -> files.add(file.asString()));
            softly.assertThat(addresses(fields.get("files"))).isEqualTo(files);
            var body = (String) fields.getOrDefault("body", "");
            softly.assertThat(sha256(body)).isEqualTo(text(law, "body_sha256"));
        }
    }

    private static List<String> addresses(Object files) {
        return files == null
                ? List.of()
                : ((List<?>) files)
                        .stream()
                                .map(file -> String.valueOf(((Map<?, ?>) file).get("address")))
                                .toList();
    }

    private Map<String, Mapped> items(String mapping, String dump) throws IOException {
        return items(ShippedMappings.named(mapping).orElseThrow(), dump(dump));
    }

    private Map<String, Mapped> items(Mapping mapping, Tables tables) throws IOException {
        var items = new LinkedHashMap<String, Mapped>();
        var asOf = Instant.parse("2026-11-24T00:00:00Z");
        new Extraction(mapping, VIETNAM, asOf, scratch)
                .read(
                        tables,
                        item -> assertThat(items.put(item.key(), item))
                                .as("twice: " + item.key())
                                .isNull());
        return items;
    }

    private static Tables dump(String name) {
        var file = Corpus.dumps().resolve(name);
        return SqlDump.of(() -> Files.newInputStream(file));
    }

    private static JsonNode truth(String name) throws IOException {
        return JSON.readTree(Files.readAllBytes(Corpus.dumps().resolve(name)));
    }

    /** What went through a wrong encoding is mended by the library, value by value. */
    private static String restored(String value) {
        return value == null ? null : LegacyText.restore(value);
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).isNull() || node.path(field).isMissingNode()
                ? null
                : node.path(field).asString();
    }

    private static List<String> texts(Object list) {
        return list == null
                ? List.of()
                : ((List<?>) list)
                        .stream().map(one -> restored(String.valueOf(one))).toList();
    }

    private static Instant instant(Object written) {
        return written == null ? null : OffsetDateTime.parse(written.toString()).toInstant();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
