package vn.portal.batch.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Article;
import vn.portal.model.CampaignMention;
import vn.portal.model.Citation;
import vn.portal.model.ContentId;
import vn.portal.model.IndicatorMention;
import vn.portal.model.Mention;
import vn.portal.model.Span;

/**
 * An article's texts with what they name linked to its page.
 *
 * <p>A span is linked where its field stands in the HTML as one text: a paragraph with markup inside is left as it is
 * rather than cut at a wrong place.
 */
final class LinkedText {
    private static final String EMPTY_FIGURE = "<figure></figure>";

    private final Map<String, List<Mark>> marks = new HashMap<>();
    private final Map<String, String> moved;

    private record Mark(int start, int end, String address) {}

    /**
     * @param addresses of those targets that have a page, as seen from the article's
     * @param moved where pictures and files lie now, by their old addresses
     */
    LinkedText(Article article, Map<ContentId, String> addresses, Map<String, String> moved) {
        this.moved = moved;
        for (var mention : article.mentions()) {
            var address = mention.target() == null ? null : addresses.get(mention.target());
            var span = linkedSpan(mention);
            if (address != null && span != null) {
                marks.computeIfAbsent(span.field(), f -> new ArrayList<>())
                        .add(new Mark(span.start(), span.end(), address));
            }
        }
        marks.values().forEach(list -> list.sort(Comparator.comparingInt(Mark::start)));
    }

    /** A plain text field as HTML. */
    String field(String field, String text) {
        var html = new StringBuilder();
        int at = 0;
        for (var mark : marks.getOrDefault(field, List.of())) {
            if (mark.start() >= at && mark.end() <= text.length()) {
                html.append(HtmlText.escape(text.substring(at, mark.start())));
                html.append("<a href=\"")
                        .append(HtmlText.escape(mark.address()))
                        .append("\">");
                html.append(HtmlText.escape(text.substring(mark.start(), mark.end())))
                        .append("</a>");
                at = mark.end();
            }
        }
        return html.append(HtmlText.escape(text.substring(at))).toString();
    }

    /** The body's HTML, its blocks and captions linked. Addresses relative to the old page are taken out of it. */
    String body(Article article) {
        var fields = new Fields(article);
        var html = new StringBuilder();
        int anchors = 0;
        for (var token : HtmlText.tokens(article.body().html())) {
            if (token.startsWith("<")) {
                anchors += depth(HtmlText.name(token));
                var tag = HtmlText.readdressed(token, moved);
                // a picture that lies nowhere is a hole in the page
                html.append(
                        HtmlText.name(tag).equals("img")
                                        && HtmlText.addresses(tag).isEmpty()
                                ? ""
                                : tag);
            } else {
                var text = HtmlText.unescape(token);
                var field = anchors > 0 || text.isBlank() ? null : fields.next(text);
                html.append(field == null ? token : field(field, text));
            }
        }
        // nothing is left of a picture that lies nowhere and has no caption
        return html.toString().replace(EMPTY_FIGURE + "\n", "").replace(EMPTY_FIGURE, "");
    }

    private static int depth(String tag) {
        return switch (tag) {
            case "a" -> 1;
            case "/a" -> -1;
            default -> 0;
        };
    }

    private static @Nullable Span linkedSpan(Mention mention) {
        if (mention instanceof CampaignMention || mention instanceof Citation || mention instanceof IndicatorMention) {
            return mention.nameSpan();
        }
        return null; // a report holds whole sentences, and other mentions
    }

    /** Which field a text of the body is; equal texts are told apart by their order. */
    private static final class Fields {
        private final Map<String, List<String>> names = new HashMap<>();

        Fields(Article article) {
            var blocks = article.body().blocks();
            for (int i = 0; i < blocks.size(); i++) {
                add(blocks.get(i), "body[" + i + "]");
            }
            for (int i = 0; i < article.figures().size(); i++) {
                var caption = article.figures().get(i).caption();
                if (caption != null) {
                    add(caption, "figures[" + i + "].caption");
                }
            }
        }

        @Nullable
        String next(String text) {
            var left = names.get(text);
            return left == null || left.isEmpty() ? null : left.remove(0);
        }

        private void add(String text, String name) {
            names.computeIfAbsent(text, t -> new ArrayList<>()).add(name);
        }
    }
}
