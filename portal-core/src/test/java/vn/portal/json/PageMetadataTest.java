package vn.portal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.portal.Example;
import vn.portal.model.Content;
import vn.portal.model.Directive;
import vn.portal.model.Observation;
import vn.portal.model.Period;
import vn.portal.model.PortalContext;
import vn.portal.model.Samples;
import vn.portal.model.Statistic;
import vn.portal.notice.Origin;

class PageMetadataTest {
    private static final Path GOLDEN = Path.of("src/test/resources/vn/portal/json");
    private static final URI PAGE = URI.create("https://bienmoi.example/bai/1.html");
    private static final PortalContext PORTAL = new PortalContext(
            "Cổng thông tin Biển Mới",
            "thành phố Biển Mới",
            "vi",
            ZoneId.of("Asia/Ho_Chi_Minh"),
            URI.create("https://bienmoi.example/"),
            "bienmoi.example",
            LocalDate.of(2024, 1, 1));

    @Test
    void tellsSearchEnginesOfEachKind() throws IOException {
        for (var content : Samples.all()) {
            isGolden(name(content) + ".ld.json", JsonLd.of(content, PORTAL, PAGE));
        }
        isGolden("portal.ld.json", JsonLd.of(PORTAL));
    }

    @Test
    void tellsOfWhichPlaceABodyIs() {
        var code = "\"asWritten\": \"UBND thành phố\", \"code\": \"ubnd:593\"";
        var written = ContentJson.archive(Samples.issued()).replaceFirst("\"asWritten\": \"UBND thành phố\"", code);
        assertThat(JsonLd.of(ContentJson.readArchive(written), PORTAL, PAGE))
                .contains("\"legislationPassedBy\":{\"@type\":\"GovernmentOrganization\",\"name\":\"UBND thành phố\","
                        + "\"identifier\":\"ubnd:593\",\"areaServed\":{\"@type\":\"AdministrativeArea\","
                        + "\"name\":\"thành phố Phan Thiết\",\"identifier\":\"593\",\"containedInPlace\":"
                        + "{\"@type\":\"AdministrativeArea\",\"name\":\"tỉnh Bình Thuận\",\"identifier\":\"60\"}}}");
    }

    @Test
    void tellsTheRankOfAValue() {
        var statistic = Samples.statistic();
        var ranked =
                new Observation(Period.ofYear(2021), null, null, 9, 63, Observation.Status.REPORTED, 1, Samples.HASH);
        var json = JsonLd.of(
                new Statistic(
                        statistic.id(),
                        "vi",
                        "pci",
                        "PCI",
                        "point",
                        List.of(ranked),
                        statistic.edition(),
                        statistic.provenance(),
                        Map.of()),
                PORTAL,
                PAGE);
        assertThat(json)
                .contains("\"observationPeriod\":\"P1Y\",\"additionalProperty\":{\"@type\":\"PropertyValue\","
                        + "\"propertyID\":\"rank\",\"name\":\"xếp hạng\",\"value\":9,\"maxValue\":63}");
    }

    @Test
    void saysOfEachKindWhatTheCircularAsks() throws IOException {
        for (var content : Samples.all()) {
            isWritten(name(content) + ".dc.html", DublinCore.metaTags(content, PORTAL, PAGE));
        }
    }

    private static String name(Content content) {
        return content instanceof Directive d
                ? d.standing().name().toLowerCase(Locale.ROOT)
                : content.kind().code();
    }

    private static String indented(String json) {
        return Writing.indented(Mappers.MAPPER.readTree(json));
    }

    /** What was made lies in {@code target/golden} for copying. */
    static void isGolden(String name, String json) throws IOException {
        check(Mappers.MAPPER.readTree(json), vocabulary());
        isWritten(name, indented(json));
    }

    private static void isWritten(String name, String made) throws IOException {
        var copy = Path.of("target", "golden", name);
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, made);
        assertThat(made).as(name).isEqualTo(Files.readString(GOLDEN.resolve(name)));
    }

    @Test
    void namesTheMandatoryElementsOfEveryDatedExampleFirst() {
        for (var content : examples()) {
            var names = List.copyOf(DublinCore.of(content, PORTAL, PAGE).keySet());
            boolean dated = names.contains("date");
            assertThat(names)
                    .startsWith("title", "creator")
                    .containsSubsequence("description", "publisher", "identifier", "language", "coverage", "format");
            assertThat(dated)
                    .as(content.headline())
                    .isEqualTo(content.edition().firstPublishedAt() != null
                            || content.edition().publicUpdatedAt() != null
                            || content.edition().lastEditedAt() != null
                            || content.edition().acceptedAt() != null
                            || content instanceof Directive d && d.date() != null);
        }
    }

    @Test
    void usesOnlyPropertiesThatSchemaOrgGivesToTheirTypes() throws IOException {
        var vocabulary = vocabulary();
        for (var content : examples()) {
            check(Mappers.MAPPER.readTree(JsonLd.of(content, PORTAL, PAGE)), vocabulary);
        }
        check(Mappers.MAPPER.readTree(JsonLd.of(PORTAL)), vocabulary);
    }

    private static Map<String, Set<String>> vocabulary() throws IOException {
        var vocabulary = new HashMap<String, Set<String>>();
        for (var line : Files.readAllLines(GOLDEN.resolve("schema-org.txt"))) {
            var words = line.split(" ");
            vocabulary.put(words[0], Set.copyOf(Arrays.asList(words).subList(1, words.length)));
        }
        return vocabulary;
    }

    private static void check(JsonNode node, Map<String, Set<String>> vocabulary) {
        if (node instanceof ObjectNode object && object.has("@type")) {
            var type = object.get("@type").stringValue();
            assertThat(vocabulary.keySet()).contains(type);
            assertThat(object.propertyNames())
                    .as(type)
                    .allMatch(p -> p.startsWith("@") || vocabulary.get(type).contains(p));
        }
        node.forEach(child -> check(child, vocabulary));
    }

    @Test
    void leavesNoWayOutOfAScriptOrAnAttribute() {
        var wild = ContentJson.archive(Samples.campaign())
                .replace("\"Biển xanh\"", "\"</script><!-- \\\" onload='x' & ; y\"");
        var content = ContentJson.readArchive(wild);
        assertThat(JsonLd.of(content, PORTAL, PAGE)).doesNotContain("<", ">").contains("\\u003c/script\\u003e");
        assertThat(DublinCore.metaTags(content, PORTAL, PAGE))
                .contains("content=\"&lt;/script&gt;&lt;!-- &quot; onload=&apos;x&apos; &amp; , y\">");
    }

    @Test
    void writesWrongContentToo() {
        var random = new RandomContents(7);
        for (int i = 0; i < 2000; i++) {
            var content = random.next();
            if (content.id() != null) {
                assertThat(JsonLd.of(content, PORTAL, PAGE)).startsWith("{\"@context\":\"https://schema.org\"");
                assertThat(DublinCore.of(content, PORTAL, PAGE)).containsKey("identifier");
            }
        }
    }

    /** Those that can be read, the samples among them. */
    private static List<Content> examples() {
        var contents = new ArrayList<>(Samples.all());
        for (var example : Example.all()) {
            var reading = ContentJson.read(example.json().getBytes(StandardCharsets.UTF_8), Origin.of("cu", "1"));
            if (example.isValid() && reading instanceof Reading.Read read) {
                contents.add(read.content());
            }
        }
        return contents;
    }
}
