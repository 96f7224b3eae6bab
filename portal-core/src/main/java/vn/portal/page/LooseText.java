package vn.portal.page;

import java.util.ArrayList;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Text that stands in no paragraph, as editors leave it that make paragraphs of empty lines when they show it.
 *
 * <pre>{@code
 * Sáng 22/2…⏎⏎Theo ông <b>Nam</b>…   // two paragraphs
 * }</pre>
 */
final class LooseText {
    private static final Pattern EMPTY_LINE =
            Pattern.compile("[ \\t\\u00a0]*\\r?\\n(?:[ \\t\\u00a0]*\\r?\\n)+[ \\t\\u00a0]*");
    private static final Pattern LINE = Pattern.compile("\\r\\n?|\\n");
    /** Where an empty line is white space and nothing else. */
    private static final Set<String> WHOLE = Set.of(
            "p",
            "pre",
            "li",
            "td",
            "th",
            "dd",
            "dt",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "script",
            "style",
            "textarea",
            "figcaption",
            "caption",
            "table",
            "tbody",
            "tr",
            "ul",
            "ol",
            "dl");

    private LooseText() {}

    /**
     * Puts breaks where empty lines are.
     *
     * @param plain whether the text has no markup at all, so that every line counts
     */
    static void split(Document document, boolean plain) {
        var loose = new ArrayList<TextNode>();
        document.body().traverse((node, depth) -> {
            if (node instanceof TextNode text && text.getWholeText().indexOf('\n') >= 0 && isLoose(text)) {
                loose.add(text);
            }
        });
        loose.forEach(text -> split(text, plain));
    }

    private static boolean isLoose(TextNode text) {
        for (Node at = text.parent(); at instanceof Element element; at = at.parent()) {
            if (WHOLE.contains(element.normalName())) {
                return false;
            }
        }
        return true;
    }

    private static void split(TextNode text, boolean plain) {
        var paragraphs = EMPTY_LINE.split(text.getWholeText().replace("\r\n", "\n"), -1);
        for (int i = 0; i < paragraphs.length; i++) {
            if (i > 0) {
                text.before(new Element("br"));
                text.before(new Element("br"));
            }
            var lines = plain ? LINE.split(paragraphs[i], -1) : new String[] {paragraphs[i]};
            for (int j = 0; j < lines.length; j++) {
                if (j > 0) {
                    text.before(new Element("br"));
                }
                text.before(new TextNode(lines[j]));
            }
        }
        text.remove();
    }
}
