package vn.portal.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostilePagesTest {
    private static final Set<String> HARMLESS = Set.of(
            "html",
            "head",
            "body",
            "p",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "pre",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td",
            "figure",
            "img",
            "figcaption",
            "br",
            "a",
            "abbr",
            "b",
            "cite",
            "code",
            "del",
            "em",
            "i",
            "ins",
            "q",
            "s",
            "strong",
            "sub",
            "sup",
            "u");
    private static final Set<String> ATTRIBUTES =
            Set.of("href", "src", "alt", "title", "start", "colspan", "rowspan", "scope");
    private static final String STORY =
            "Đoạn văn này kể một câu chuyện đủ dài để được coi là lời của bài viết trên trang.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<a href='javascript:alert(1)'>bấm</a>",
                "<a href='  java\nscript:alert(1)'>bấm</a>",
                "<a href='java&#10;script:alert(1)'>bấm</a>",
                "<a href='&#1;javascript:alert(1)'>bấm</a>",
                "<a href='data:text/html,<script>alert(1)</script>'>bấm</a>",
                "<a href='vbscript:x'>bấm</a>",
                "<img src='javascript:alert(1)'>",
                "<img src='data:image/svg+xml,<svg onload=alert(1)>'>",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
                "<object data='x.swf'></object><embed src='x.swf'>",
                "<svg onload=alert(1)><a xlink:href='javascript:alert(1)'><text>x</text></a></svg>",
                "<math><mtext><table><mglyph><style><img src onerror=alert(1)></style></mglyph></table></mtext></math>",
                "<form action='https://evil.example'><input name=password><button formaction='javascript:alert(1)'>gửi</button></form>",
                "<p style='background:url(javascript:alert(1))'>chữ</p>",
                "<style>@import 'https://evil.example/x.css'; p{behavior:url(x.htc)}</style>",
                "<link rel=stylesheet href='https://evil.example/x.css'>",
                "<meta http-equiv=refresh content='0;url=https://evil.example'>",
                "<base href='https://evil.example/'>",
                "<img src='https://dem.example/p.gif' width=1 height=1>",
                "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
                "<template><script>alert(1)</script></template>",
                "<p onclick='x()' id=location class=x>chữ</p>",
                "<abbr title='\"><script>alert(1)</script>'>UBND</abbr>",
                "<td background='javascript:x'>",
                "<video poster='javascript:x'><source onerror=alert(1)></video>",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "<textarea><script>alert(1)</script>",
                "<xmp><script>alert(1)</script></xmp>",
                "<plaintext><script>alert(1)"
            })
    void letsNothingActivePass(String vector) {
        assertHarmless("<p>" + STORY + "</p>" + vector + "<p>" + STORY + " " + vector + " Và lời kể còn tiếp tục.</p>");
        assertToldBefore(vector);
    }

    /** What an attack stands behind is told all the same. */
    private static void assertToldBefore(String vector) {
        var title = "Ra quân làm sạch bãi biển";
        var lead = "Sáng 22/2, thành phố ra quân làm sạch bãi biển, mở đầu đợt thi đua của năm mới.";
        var page = "<title>" + title + " - Cổng</title><h1>" + title + "</h1><p><b>" + lead + "</b></p><p>" + STORY
                + "</p><p>Và lời kể còn tiếp tục. " + STORY + "</p>" + vector;
        var story = PageExtractor.of(ZoneId.of("UTC")).read(page, "https://a.example/tin/");
        assertThat(story.title()).isEqualTo(title);
        assertThat(story.lead()).isEqualTo(lead);
        assertThat(story.body().text()).startsWith(STORY);
    }

    @Test
    void saysWhatItThrewAway() {
        var page =
                "<p>" + STORY + "</p><p>" + STORY + STORY + "</p><script src=/a.js></script><form action=/gui>x</form>"
                        + "<iframe src=/b></iframe><a href=javascript:x>y</a><img src=data:x><img src=p.gif width=1>";
        assertThat(PageExtractor.of(ZoneId.of("UTC")).read(page, null).discarded())
                .filteredOn(d -> d.what().startsWith("<"))
                .extracting(Discarded::toString)
                .containsExactly(
                        "Discarded[what=<script> /a.js, reason=ACTIVE]",
                        "Discarded[what=<form> /gui, reason=FORM]",
                        "Discarded[what=<iframe> /b, reason=ACTIVE]",
                        "Discarded[what=<a> javascript:x, reason=UNSAFE_ADDRESS]",
                        "Discarded[what=<img> data:, reason=EMBEDDED_PICTURE]",
                        "Discarded[what=<img> p.gif, reason=TRACKER]");
    }

    @Test
    void letsNoKnownVectorPass() throws IOException {
        var folder = Path.of(System.getProperty("portal.corpus", ""), "hostile");
        assumeTrue(Files.isDirectory(folder), "no corpus of hostile pages at " + folder);
        try (Stream<Path> files =
                Stream.concat(Files.list(folder.resolve("html")), Files.list(folder.resolve("xml")))) {
            for (Path file : files.sorted().toList()) {
                var text = Files.readString(file, StandardCharsets.UTF_8);
                assertHarmless(text);
                for (var vector : text.split("(?=<div id=\"\\d)|\n")) {
                    assertHarmless("<p>" + STORY + "</p><div>" + vector + "</div><p>" + STORY + vector);
                }
            }
        }
    }

    private static void assertHarmless(String html) {
        var story = PageExtractor.of(ZoneId.of("UTC")).read(html, "https://a.example/tin/");
        var body = story.body().html();
        for (Element element : Jsoup.parse(body, "https://a.example/tin/").getAllElements()) {
            assertThat(HARMLESS).as(body).contains(element.normalName().replace("#root", "html"));
            element.attributes().forEach(a -> {
                assertThat(ATTRIBUTES).as(body).contains(a.getKey());
                if (List.of("href", "src").contains(a.getKey())) {
                    assertThat(a.getValue().toLowerCase(Locale.ROOT))
                            .as(body)
                            .matches("(?s)(https?:|mailto:|tel:|ftp:|data:image/(png|gif|jpe?g|webp|bmp);base64,).*");
                }
            });
        }
    }
}
