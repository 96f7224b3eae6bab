package vn.portal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.portal.model.Campaign;
import vn.portal.model.Content;
import vn.portal.model.Directive;
import vn.portal.model.Samples;

class ContentJsonTest {

    @Test
    void writesTheArchive() {
        assertThat(Samples.all())
                .allSatisfy(c -> assertThat(ContentJson.archive(c)).isEqualTo(golden(c, "archive")));
    }

    @Test
    void writesThePublicView() {
        assertThat(Samples.all())
                .allSatisfy(c -> assertThat(ContentJson.publicView(c)).isEqualTo(golden(c, "public")));
    }

    private static String golden(Content content, String view) {
        var kind = content instanceof Directive d
                ? d.standing().name().toLowerCase(Locale.ROOT)
                : content.kind().code();
        try (var in = ContentJsonTest.class.getResourceAsStream(kind + "." + view + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void writesTheArchiveOnOneLine() {
        for (var content : Samples.all()) {
            var line = ContentJson.archiveLine(content);
            assertThat(line)
                    .doesNotContain("\n")
                    .hasSizeLessThan(ContentJson.archive(content).length());
            assertThat(ContentJson.readArchive(line)).isEqualTo(content);
        }
    }

    @Test
    void tellsThePublicNothingOfWhereItCameFromButTheAddress() {
        assertThat(Samples.all()).allSatisfy(c -> {
            var origin = c.provenance().origin();
            assertThat(ContentJson.publicView(c))
                    .doesNotContain("\"rawHash\"", "\"capture\"", "\"key\"", "\"source\"", "\"system\"", "\"position\"")
                    .doesNotContain("pipelineVersion", "encoding", "extra", "mood", "focus", "null")
                    .doesNotContain(origin.key().contains("/") ? origin.key() : "\"derived\"");
            if (origin.address() != null) {
                assertThat(ContentJson.publicView(c)).contains(origin.address());
            }
        });
    }

    @Test
    void escapesHalfASurrogatePairInTheArchiveAndReplacesItInPublic() {
        var odd = named("a\ud800b \\ud800 \ud83c\udf33 \udc00");
        assertThat(ContentJson.archive(odd)).contains("\"a\\ud800b \\\\ud800 \ud83c\udf33 \\udc00\"");
        assertThat(ContentJson.readArchive(ContentJson.archive(odd))).isEqualTo(odd);
        assertThat(ContentJson.publicView(odd)).contains("\"a\ufffdb \\\\ud800 \ud83c\udf33 \ufffd\"");
    }

    @Test
    void leavesEveryLetterAsItIsWritten() {
        var decomposed = named("Bie\u0302\u0309n xanh\u00a0\u200b\u2028\u0000\u001f\"\\/<&>");
        assertThat(ContentJson.readArchive(ContentJson.archive(decomposed))).isEqualTo(decomposed);
    }

    private static Campaign named(String name) {
        var c = Samples.campaign();
        return new Campaign(
                c.id(), "vi", c.campaignKind(), name, null, null, null, c.edition(), c.provenance(), Map.of());
    }

    @Test
    void refusesExtraPropertiesThatWouldHideKnownOnes() {
        var c = Samples.campaign();
        var hiding = new Campaign(
                c.id(),
                "vi",
                c.campaignKind(),
                "a",
                null,
                null,
                null,
                c.edition(),
                c.provenance(),
                Map.of("name", "b"));
        assertThatThrownBy(() -> ContentJson.archive(hiding))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name");
    }
}
