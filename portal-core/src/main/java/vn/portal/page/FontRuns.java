package vn.portal.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import vn.portal.text.FontRun;
import vn.portal.text.LegacyText;

/** Pages whose text is Vietnamese only in the font that it is set in. */
final class FontRuns {
    private static final List<String> LEGACY = List.of(".Vn", ".VN", "VNI-", "TCVN3");
    private static final Pattern FAMILY = Pattern.compile("(?i)font-family\\s{0,3}:\\s{0,3}[\"']?([^;,\"']{1,60})");

    private FontRuns() {}

    /** Writes the page's texts as they were meant, where it names a font that was drawn for an old encoding. */
    static void restore(String html, Document document) {
        if (LEGACY.stream().noneMatch(html::contains)) {
            return;
        }
        var texts = new ArrayList<TextNode>();
        var runs = new ArrayList<FontRun>();
        document.traverse(new Collecting(texts, runs));
        var restored = LegacyText.restoreRuns(runs);
        for (int i = 0; i < texts.size(); i++) {
            texts.get(i).text(restored.get(i));
        }
    }

    /** Writes the texts of parts of one item as they were meant, whatever encoding each went through. */
    static void restore(List<Document> parts) {
        var texts = new ArrayList<TextNode>();
        var runs = new ArrayList<FontRun>();
        parts.forEach(part -> part.traverse(new Collecting(texts, runs)));
        var images =
                parts.stream().flatMap(part -> part.select("img[alt]").stream()).toList();
        images.forEach(image -> runs.add(new FontRun(image.attr("alt"), null)));
        var restored = LegacyText.restoreRuns(runs);
        for (int i = 0; i < texts.size(); i++) {
            texts.get(i).text(restored.get(i));
        }
        for (int i = 0; i < images.size(); i++) {
            images.get(i).attr("alt", restored.get(texts.size() + i));
        }
    }

    private static final class Collecting implements NodeVisitor {
        private final List<TextNode> texts;
        private final List<FontRun> runs;
        private final Deque<String> fonts = new ArrayDeque<>();

        Collecting(List<TextNode> texts, List<FontRun> runs) {
            this.texts = texts;
            this.runs = runs;
            fonts.push("");
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                var font = font(element);
                fonts.push(font.isEmpty() ? fonts.element() : font);
            } else if (node instanceof TextNode text && !text.isBlank()) {
                texts.add(text);
                runs.add(new FontRun(text.getWholeText(), fonts.element().isEmpty() ? null : fonts.element()));
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element) {
                fonts.pop();
            }
        }

        private static String font(Element element) {
            if (element.hasAttr("face")) {
                return element.attr("face").split(",", 2)[0].strip();
            }
            var family = FAMILY.matcher(element.attr("style"));
            return family.find() ? family.group(1).strip() : "";
        }
    }
}
