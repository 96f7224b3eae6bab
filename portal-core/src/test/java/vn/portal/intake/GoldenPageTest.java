package vn.portal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.portal.json.ContentJson;
import vn.portal.model.Article;
import vn.portal.model.CampaignMention;
import vn.portal.model.IndicatorMention;
import vn.portal.model.Mention;
import vn.portal.model.PortalContext;
import vn.portal.model.Span;
import vn.portal.notice.Notice;
import vn.portal.notice.Origin;

/** The page that all began with; its expectation was written by hand before there was anything to fulfil it. */
class GoldenPageTest {
    private static final Path PAGE = Path.of("..", "examples", "phan-thiet", "legacy", "phan-thiet-2024.txt");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final PortalContext PORTAL = new PortalContext(
            "Cổng thông tin điện tử thành phố Phan Thiết",
            "thành phố Phan Thiết",
            "vi",
            ZoneId.of("Asia/Ho_Chi_Minh"),
            URI.create("https://phanthiet.example/"),
            "phanthiet.example",
            LocalDate.of(2024, 1, 1));
    private static final Origin ORIGIN =
            new Origin("phan-thiet", "saved-pages", "main", "phan-thiet-2024.txt", null, null);

    @Test
    void holdsWhatItsReadersFound() throws IOException {
        var expected = JSON.readTree(resource("phan-thiet-2024.expected.json"));
        assertThat(json(take(Files.readAllBytes(PAGE))))
                .isEqualTo(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(expected));
    }

    /** One line a pipeline version: whoever changes the expectation raises a version and adds a line, and rewrites none. */
    @Test
    void expectsSomethingElseOnlyUnderAnotherPipelineVersion() throws IOException {
        var history = new String(resource("phan-thiet-2024.history.txt"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        var version = Intake.of(PORTAL).pipelineVersion(Hints.of("text/plain"));
        assertThat(history.get(history.size() - 1))
                .isEqualTo(version + " " + Sha256.hex(resource("phan-thiet-2024.expected.json")));
        assertThat(history.stream().map(line -> line.split(" ")[0])).doesNotHaveDuplicates();
    }

    @Test
    void cutsEachNameOutOfItsTextByItsSpan() throws IOException {
        var article = (Article) take(Files.readAllBytes(PAGE)).primary();
        assertThat(article.mentions()).hasSize(18).allSatisfy(m -> {
            assertThat(cut(article, m.span())).contains(cut(article, m.nameSpan()));
            assertThat(cut(article, m.nameSpan())).isEqualTo(named(article, m));
        });
    }

    @Test
    void readsDecomposedLettersAsComposedOnes() throws IOException {
        var text = Files.readString(PAGE);
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFD).getBytes(StandardCharsets.UTF_8);
        var carriage = ("\uFEFF" + text.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);
        var expected = Rendering.of(take(text.getBytes(StandardCharsets.UTF_8)));
        assertThat(Rendering.of(take(decomposed))).isEqualTo(expected);
        assertThat(Rendering.of(take(carriage))).isEqualTo(expected);
    }

    @Test
    void comesOutTheSameFromManyThreads() throws IOException {
        var bytes = Files.readAllBytes(PAGE);
        var intake = Intake.of(PORTAL);
        var outcomes = IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> intake.take(ORIGIN, bytes, Hints.of("text/plain")))
                .collect(Collectors.toSet());
        assertThat(outcomes).hasSize(1);
    }

    private static byte[] resource(String name) throws IOException {
        try (var stream = GoldenPageTest.class.getResourceAsStream(name)) {
            return stream.readAllBytes();
        }
    }

    private static Outcome.Accepted take(byte[] bytes) {
        return (Outcome.Accepted) Intake.of(PORTAL).take(ORIGIN, bytes, Hints.of("text/plain"));
    }

    private static String named(Article article, Mention mention) {
        if (mention instanceof CampaignMention campaign) {
            return campaign.name();
        }
        return mention instanceof IndicatorMention index ? index.name() : cut(article, mention.nameSpan());
    }

    private static String cut(Article article, Span span) {
        var field = span.field();
        if (field.startsWith("body")) {
            return span.of(article.body().blocks().get(Integer.parseInt(field.substring(5, field.length() - 1))));
        }
        return span.of(article.figures().get(0).caption());
    }

    /** The outcome in the form of the expectation, for comparing every property in its order. */
    private static String json(Outcome.Accepted outcome) {
        var whole = JSON.createObjectNode();
        whole.set("primary", JSON.readTree(ContentJson.archive(outcome.primary())));
        var findings = whole.putArray("findings");
        outcome.findings().forEach(f -> findings.add(JSON.readTree(ContentJson.archive(f))));
        var notices = whole.putArray("notices");
        outcome.notices().forEach(n -> notices.add(json(n)));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(whole);
    }

    private static ObjectNode json(Notice notice) {
        var node = JSON.createObjectNode()
                .put("severity", notice.severity().name().toLowerCase(Locale.ROOT))
                .put("code", notice.code())
                .put("path", notice.path());
        var arguments = node.putObject("arguments");
        notice.arguments().forEach(arguments::put);
        return node;
    }
}
