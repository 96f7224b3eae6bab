package vn.portal.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import vn.portal.text.Spelling;

/**
 * Goes once through a page, in document order: the head is told of every element, the outline of what a reader sees and
 * of where lines of text end.
 *
 * <p>Without recursion, so that a page of any depth costs time in proportion to its size. Whoever looks for something on
 * the page afterwards looks at what was noted on the way, and never walks again.
 */
final class PageWalk implements NodeVisitor {
    private static final Map<String, Part> PARTS = new HashMap<>();

    static {
        // what holds no text that a reader reads in place
        List.of(
                        "script noscript style template svg iframe object embed canvas map head select button textarea",
                        "input option audio video math title meta link")
                .forEach(tags -> put(tags, Part.UNSEEN));
        List.of(
                        "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small",
                        "span strike strong sub sup time tt u var wbr nobr img o:p st1:place")
                .forEach(tags -> put(tags, Part.INLINE));
        put("br", Part.BREAK);
    }

    private final Head head;
    private final Outline.Recording seen;
    private final Document document;
    private final Element body;
    /** The outermost element around here that no reader sees; null where everything is seen. */
    private @Nullable Element unseen;

    private boolean brokenLine;

    private PageWalk(Document document, Head head, Outline.Recording seen) {
        this.head = head;
        this.seen = seen;
        this.document = document;
        this.body = document.body();
        this.unseen = document;
    }

    private enum Part {
        UNSEEN,
        INLINE,
        BREAK,
        BLOCK
    }

    static void through(Document document, Head head, Outline.Recording seen) {
        document.traverse(new PageWalk(document, head, seen));
        seen.lineEnd();
    }

    static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u200b' || c == '\ufeff';
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            enter(element);
        } else if (unseen == null && node instanceof TextNode text) {
            brokenLine &= !seen.text(Spelling.tidy(text.getWholeText()));
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (unseen == node) {
            unseen = null;
        } else if (unseen == null && node instanceof Element element && seen.isOpen(element)) {
            leave(element);
        }
    }

    private void enter(Element element) {
        var attributes = element.attributesSize() == 0 ? null : element.attributes();
        int said = attributes == null ? 0 : Names.said(attributes);
        if (attributes != null) {
            head.take(element, attributes, said);
        }
        if (element == body) {
            unseen = null;
        }
        if (unseen != null) {
            return;
        }
        var part = PARTS.getOrDefault(element.normalName(), Part.BLOCK);
        if (element != body && (part == Part.UNSEEN || attributes != null && isHidden(attributes))) {
            unseen = element;
        } else if (part == Part.BREAK) {
            lineBreak();
        } else {
            open(element, part == Part.INLINE, said);
        }
    }

    private void open(Element element, boolean inline, int said) {
        if (!inline) {
            lineEnd();
        }
        seen.open(element, inline, said);
    }

    private void leave(Element element) {
        if (!seen.isInline()) {
            lineEnd();
        }
        seen.close();
        if (element == body) {
            unseen = document;
        }
    }

    private void lineBreak() {
        if (brokenLine) {
            seen.lineEnd();
        } else {
            seen.lineBreak();
        }
        brokenLine = true;
    }

    private void lineEnd() {
        seen.lineEnd();
        brokenLine = false;
    }

    private static boolean isHidden(Attributes attributes) {
        return attributes.hasKey("hidden") || Styles.says(attributes.get("style"), "display:none");
    }

    private static void put(String tags, Part part) {
        for (String tag : tags.split(" ")) {
            PARTS.put(tag, part);
        }
    }
}
