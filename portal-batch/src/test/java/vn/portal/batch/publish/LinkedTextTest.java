package vn.portal.batch.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.portal.model.Article;
import vn.portal.model.CampaignKind;
import vn.portal.model.CampaignMention;
import vn.portal.model.ContentId;
import vn.portal.model.Kind;
import vn.portal.model.Mention;
import vn.portal.model.Span;

class LinkedTextTest {
    private static final ContentId TARGET = ContentId.derived(Kind.CAMPAIGN, "model|x");
    private static final Map<ContentId, String> ADDRESSES = Map.of(TARGET, "../c.html");

    @Test
    void linksNamesAtTheirSpansAndEscapesTheRest() {
        assertThat(linked("<p>A &amp; “Tên &lt;1&gt;” &quot;b&quot;</p>", "A & “Tên <1>” \"b\"", 5, 12))
                .isEqualTo("<p>A &amp; “<a href=\"../c.html\">Tên &lt;1&gt;</a>” &quot;b&quot;</p>");
    }

    @Test
    void leavesAParagraphWithMarkupInsideAsItIs() {
        var html = "<p>A <b>“Tên</b> 1”</p>";

        assertThat(linked(html, "A “Tên 1”", 3, 8)).isEqualTo(html);
    }

    @Test
    void putsNoLinkIntoALink() {
        var html = "<p><a href=\"https://x.vn/\">Tên 1</a></p>";

        assertThat(linked(html, "Tên 1", 0, 5)).isEqualTo(html);
    }

    @Test
    void skipsSpansThatOverlapOrLeaveTheirText() {
        var article = article("<p>abcdef</p>", "abcdef", List.of(mention(0, 3), mention(2, 5), mention(4, 9)));

        assertThat(new LinkedText(article, ADDRESSES, Map.of()).body(article))
                .isEqualTo("<p><a href=\"../c.html\">abc</a>def</p>");
    }

    @Test
    void tellsEqualParagraphsApartByTheirOrder() {
        var second = new CampaignMention(
                new Span("body[1]", 0, 1), new Span("body[1]", 0, 1), CampaignKind.MODEL, "a", null, null, TARGET);
        var article = article("<p>a b</p>\n<p>a b</p>", "a b\na b", List.of(second));

        assertThat(new LinkedText(article, ADDRESSES, Map.of()).body(article))
                .isEqualTo("<p>a b</p>\n<p><a href=\"../c.html\">a</a> b</p>");
    }

    @Test
    void linksNothingThatHasNoPage() {
        var article = article("<p>abc</p>", "abc", List.of(mention(0, 3)));

        assertThat(new LinkedText(article, Map.of(), Map.of()).body(article)).isEqualTo("<p>abc</p>");
    }

    private static String linked(String html, String text, int start, int end) {
        var article = article(html, text, List.of(mention(start, end)));
        return new LinkedText(article, ADDRESSES, Map.of()).body(article);
    }

    private static Article article(String html, String text, List<Mention> mentions) {
        return Stories.article("1", "Tin", null, null)
                .body(html, text)
                .mentions(mentions)
                .build();
    }

    private static CampaignMention mention(int start, int end) {
        var span = new Span("body[0]", start, end);
        return new CampaignMention(span, span, CampaignKind.MODEL, "x", null, null, TARGET);
    }
}
