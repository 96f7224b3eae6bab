package vn.portal.page;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Tells a text that is emphasised as a whole from one with a word in bold. */
final class Emphasis {
    private static final Set<String> TAGS = Set.of("strong", "b", "em", "i");
    private static final int DEEPEST = 12;

    private Emphasis() {}

    /** Whether no letter in an element stands outside of emphasis; false where there is none. */
    static boolean isAll(Element element) {
        return element.hasText() && isAll(element, DEEPEST);
    }

    static boolean isEmphasis(Element element) {
        return TAGS.contains(element.normalName());
    }

    private static boolean isAll(Element element, int depth) {
        if (depth == 0) {
            return false;
        }
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode text && !Plain.of(text.getWholeText()).isEmpty()) {
                return false;
            }
            if (node instanceof Element inner && inner.hasText() && !isEmphasis(inner) && !isAll(inner, depth - 1)) {
                return false;
            }
        }
        return true;
    }
}
