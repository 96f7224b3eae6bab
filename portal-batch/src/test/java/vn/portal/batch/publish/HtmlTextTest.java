package vn.portal.batch.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class HtmlTextTest {

    @Test
    void cutsHtmlIntoTagsAndTexts() {
        var html = "<p class=\"a>b\">1 &lt; 2<br></p>\n<img alt='>' src=\"x\">";

        var tokens = HtmlText.tokens(html);

        assertThat(tokens)
                .containsExactly("<p class=\"a>b\">", "1 &lt; 2", "<br>", "</p>", "\n", "<img alt='>' src=\"x\">");
        assertThat(String.join("", tokens)).isEqualTo(html);
    }

    @Test
    void endsWithAnUnfinishedTag() {
        assertThat(HtmlText.tokens("a<b href=\"c")).containsExactly("a", "<b href=\"c");
    }

    @Test
    void findsAddressesInTagsAlone() {
        var html = "<a href=\"../x.html?a=1&amp;b=2\">href=\"no\"</a><img SRC = \"y.png\"><a data-href=\"z\">";

        assertThat(HtmlText.addresses(html)).containsExactly("../x.html?a=1&b=2", "y.png");
    }

    @Test
    void takesRelativeAddressesOut() {
        assertThat(HtmlText.readdressed("<a class=\"k\" href=\"tin/1.html\">", Map.of()))
                .isEqualTo("<a class=\"k\">");
        assertThat(HtmlText.readdressed("<a href=\"https://x.vn/$1\">", Map.of()))
                .isEqualTo("<a href=\"https://x.vn/$1\">");
        assertThat(HtmlText.readdressed("<a href=\"//x.vn/\">", Map.of())).isEqualTo("<a href=\"//x.vn/\">");
    }

    @Test
    void readsHostileHtmlInLinearTime() {
        var html = "<a ".repeat(200_000) + " href = ".repeat(200_000) + "<".repeat(200_000);

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            HtmlText.addresses(html);
            HtmlText.tokens(html).forEach(tag -> HtmlText.readdressed(tag, Map.of()));
        });
    }
}
