package vn.portal.page;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import vn.portal.text.Spelling;

/**
 * Goes through what a reader sees of an element, in document order, and says where its lines of text end.
 *
 * <p>Without recursion, so that a page of any depth costs time in proportion to its size. Whoever walks the same element
 * again meets the same elements and the same lines.
 */
final class PageWalk implements NodeFilter {
    /** What holds no text that a reader reads in place. */
    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "iframe",
            "object",
            "embed",
            "canvas",
            "map",
            "head",
            "select",
            "button",
            "textarea",
            "input",
            "option",
            "audio",
            "video",
            "math",
            "title",
            "meta",
            "link");

    private static final Set<String> INLINE = Set.of(
            "a",
            "abbr",
            "acronym",
            "b",
            "bdi",
            "bdo",
            "big",
            "cite",
            "code",
            "data",
            "del",
            "dfn",
            "em",
            "font",
            "i",
            "ins",
            "kbd",
            "label",
            "mark",
            "q",
            "s",
            "samp",
            "small",
            "span",
            "strike",
            "strong",
            "sub",
            "sup",
            "time",
            "tt",
            "u",
            "var",
            "wbr",
            "nobr",
            "img",
            "br",
            "o:p",
            "st1:place");

    private final Steps steps;
    private boolean brokenLine;

    private PageWalk(Steps steps) {
        this.steps = steps;
    }

    /** What happens on the way. */
    interface Steps {
        void open(Element element, boolean inline);

        void close(Element element, boolean inline);

        void text(String text);

        /** A line break that may be one of two. */
        void lineBreak();

        /** The end of a line of text; there may have been no text on it. */
        void lineEnd();

        /** An element that no reader sees. */
        default void unseen(Element element) {}
    }

    static void through(Element root, Steps steps) {
        root.filter(new PageWalk(steps));
        steps.lineEnd();
    }

    static boolean isInline(Element element) {
        return INLINE.contains(element.normalName());
    }

    static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u200b' || c == '\ufeff';
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            text(Spelling.tidy(text.getWholeText()));
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (UNSEEN.contains(element.normalName()) || isHidden(element)) {
            steps.unseen(element);
            return FilterResult.SKIP_ENTIRELY;
        }
        open(element);
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && !element.normalName().equals("br")) {
            boolean inline = isInline(element);
            if (!inline) {
                lineEnd();
            }
            steps.close(element, inline);
        }
        return FilterResult.CONTINUE;
    }

    private void open(Element element) {
        if (element.normalName().equals("br")) {
            lineBreak();
            return;
        }
        boolean inline = isInline(element);
        if (!inline) {
            lineEnd();
        }
        steps.open(element, inline);
    }

    private void text(String text) {
        if (brokenLine && hasInk(text)) {
            brokenLine = false;
        }
        steps.text(text);
    }

    private void lineBreak() {
        if (brokenLine) {
            steps.lineEnd();
        } else {
            steps.lineBreak();
        }
        brokenLine = true;
    }

    private void lineEnd() {
        steps.lineEnd();
        brokenLine = false;
    }

    private static boolean hasInk(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isSpace(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHidden(Element element) {
        if (element.hasAttr("hidden")) {
            return true;
        }
        var style = element.attr("style");
        return !style.isEmpty()
                && style.toLowerCase(Locale.ROOT).replace(" ", "").contains("display:none");
    }
}
