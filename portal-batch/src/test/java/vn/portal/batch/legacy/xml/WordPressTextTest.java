package vn.portal.batch.legacy.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordPressTextTest {
    private static final WxrAttachments.Attachment PICTURE =
            new WxrAttachments.Attachment(7, "/u/a.jpg", "Chùa \"Cầu\"", "Chùa Cầu", "a");

    @Test
    void makesFiguresOfCaptions() {
        assertThat(html("[caption id=\"x\" width=\"3\"]<img src=\"a.jpg\" /> Chùa <b>Cầu</b>[/caption]"))
                .isEqualTo("\n<figure><img src=\"a.jpg\" /><figcaption>Chùa <b>Cầu</b></figcaption></figure>\n");
        assertThat(html("[caption caption='Chùa Cầu']<a href=\"b\"><img src=\"a.jpg\"></a>[/caption]"))
                .isEqualTo(
                        "\n<figure><a href=\"b\"><img src=\"a.jpg\"></a><figcaption>Chùa Cầu</figcaption></figure>\n");
        assertThat(html("[caption]Không khép")).isEqualTo("Không khép");
    }

    @Test
    void showsThePicturesOfGalleries() {
        assertThat(html("Một [gallery ids=\"7\"] hai"))
                .isEqualTo("Một \n<figure><img src=\"/u/a.jpg\" alt=\"Chùa &quot;Cầu&quot;\">"
                        + "<figcaption>Chùa Cầu</figcaption></figure>\n hai");
    }

    @Test
    void linksWhatCannotBeShownInPlace() {
        assertThat(html("[embed]https://v.example/1?a&b[/embed][video mp4=\"/u/v.mp4\"][/video]"))
                .isEqualTo("\n<p><a href=\"https://v.example/1?a&amp;b\">https://v.example/1?a&amp;b</a></p>\n"
                        + "\n<p><a href=\"/u/v.mp4\">/u/v.mp4</a></p>\n");
        assertThat(html("https://v.example/2")).contains("<a href=\"https://v.example/2\">");
    }

    @Test
    void keepsWhatUnknownShortcodesEncloseAndCountsThem() {
        var shown = WordPressText.of("[vc_row][ban-do x=\"1\"]Bến[/ban-do][/vc_row] [nut]Xem[/nut]", ids -> List.of());
        assertThat(shown.html()).isEqualTo("Bến Xem");
        assertThat(shown.unknown()).isEqualTo(Map.of("ban-do", 1, "nut", 1, "vc_row", 1));
    }

    @Test
    void leavesBracketsAloneThatAreTheWritersOwn() {
        var text = "Theo [1], [Ảnh: TTXVN], [sic] và [xem thêm] [[gallery]] [";
        assertThat(html(text)).isEqualTo(text);
        assertThat(WordPressText.of(text, ids -> List.of()).unknown()).isEmpty();
    }

    @Test
    void breaksLinesOfTextAndNotOfMarkup() {
        assertThat(html("Một\nhai\n\nba\n<ul>\n<li>a</li>\n</ul>\nbốn <a\nhref=\"x\">năm</a>\n<pre>a\nb</pre>"))
                .isEqualTo("Một<br>\nhai\n\nba\n<ul>\n<li>a</li>\n</ul>\nbốn <a\nhref=\"x\">năm</a>\n<pre>a\nb</pre>");
        assertThat(html("<!-- wp:paragraph -->\n<p>Một\nhai</p>\n<!-- /wp:paragraph -->"))
                .isEqualTo("<!-- wp:paragraph -->\n<p>Một\nhai</p>\n<!-- /wp:paragraph -->");
    }

    @Test
    void takesTimeInProportionToTheText() {
        assertThat(html("[".repeat(200_000)).length()).isEqualTo(200_000);
        assertThat(html("[a b=".repeat(50_000)).length()).isEqualTo(250_000);
        assertThat(html("[caption]".repeat(20_000))).isEmpty();
    }

    private static String html(String text) {
        return WordPressText.of(text, ids -> List.of(PICTURE)).html();
    }
}
