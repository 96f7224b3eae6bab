package vn.portal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.portal.model.Content;
import vn.portal.model.Samples;
import vn.portal.notice.Origin;

class ReadingTest {
    private static final Origin ORIGIN = Origin.of("cu", "1");

    @Test
    void saysOfEachTextWhatIsWrongAndWhere() throws IOException {
        String expected;
        try (var in = ReadingTest.class.getResourceAsStream("reading.txt")) {
            expected = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(expected.lines()
                        .filter(l -> !l.startsWith("  "))
                        .map(l -> l + "\n" + told(ContentJson.read(l, ORIGIN)))
                        .collect(Collectors.joining()))
                .isEqualTo(expected);
    }

    private static String told(Reading reading) {
        return "  " + (reading instanceof Reading.Read ? "read" : "unreadable") + "\n"
                + reading.notices().stream()
                        .map(n -> "  " + n.severity() + " " + n.code() + " " + n.path() + " " + n.arguments() + "\n")
                        .collect(Collectors.joining());
    }

    @Test
    void keepsUnknownPropertiesAndWritesThemBackWhereTheyStood() {
        var json = ContentJson.archive(Samples.article())
                .replace("\"start\": 12,", "\"start\": 12,\n        \"sure\": {\n          \"by\": null\n        },")
                .replace("\"kind\": \"article\",", "\"kind\": \"article\",\n  \"c/d~\": 1,");
        var content = content(json);
        assertThat(content.extra())
                .containsEntry("c/d~", 1)
                .containsEntry("/mentions/0/nameSpan/sure", Collections.singletonMap("by", null))
                .containsEntry("/figures/0/focus", "left")
                .hasSize(4);
        assertThat(ContentJson.archive(content))
                .contains("\"sure\" : {".replace(" :", ":"))
                .contains("\"c/d~\": 1");
        assertThat(content(ContentJson.archive(content))).isEqualTo(content);
    }

    @Test
    void keepsAnUnknownPropertyWhoseHomeIsGone() {
        var content = content("{\"schemaVersion\":1,\"kind\":\"campaign\",\"/figures/7/focus\":1,\"/x\":2}");
        assertThat(content.extra()).isEqualTo(Map.of("/figures/7/focus", 1, "/x", 2));
        assertThat(content(ContentJson.archive(content))).isEqualTo(content);
    }

    private static Content content(String json) {
        return ((Reading.Read) ContentJson.read(json, ORIGIN)).content();
    }

    @Test
    void readsUtf8WithAMarkAndWithout() {
        var json = ContentJson.archive(Samples.campaign());
        for (var text : new String[] {json, "\uFEFF" + json, json.replace("\n", "\r\n")}) {
            assertThat(ContentJson.read(text.getBytes(StandardCharsets.UTF_8), ORIGIN))
                    .extracting(r -> ((Reading.Read) r).content())
                    .isEqualTo(Samples.campaign());
        }
    }

    @Test
    void guessesNoBytesThatAreNoUtf8() {
        var latin = "{\"schemaVersion\":1,\"kind\":\"campaign\",\"name\":\"Bi\u00e9n\"}"
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(told(ContentJson.read(latin, ORIGIN))).isEqualTo("""
                  unreadable
                  ERROR json-not-utf8  {}
                """);
    }

    @Test
    void refusesWhatIsNestedWithoutEnd() {
        var deep = "{\"schemaVersion\":1,\"kind\":\"campaign\",\"a\":" + "[".repeat(100_000);
        assertThat(told(ContentJson.read(deep, ORIGIN))).contains("ERROR json-over-limit a[0][0]");
    }

    @Test
    void refusesNumbersWithoutEnd() {
        var long1 = "{\"schemaVersion\":1,\"kind\":\"campaign\",\"a\":" + "9".repeat(100_000) + "}";
        assertThat(told(ContentJson.read(long1, ORIGIN))).contains("ERROR json-over-limit a ");
    }

    @Test
    void namesWhatIsDamagedInAnArchive() {
        assertThatThrownBy(() -> ContentJson.readArchive("{\"schemaVersion\":1,\"kind\":\"article\",\"title\":3}"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("json-wrong-type")
                .hasMessageContaining("path=title");
    }
}
