package vn.portal.feed.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.text.StringEscapeUtils;
import org.jspecify.annotations.Nullable;

/** An element of a feed, with what is in it; built by {@link XmlScan} and not changed afterwards. */
final class Element {
    private static final Set<String> VOID = Set.of("br", "img", "hr", "input", "meta", "link", "area", "col", "embed");
    /** Its name in lower case, after a short name of its namespace where that is not a feed's own. */
    final String key;
    /** How it is written. */
    final String name;

    final int offset;
    final Map<String, String> spaces;
    final List<String> attributes;
    final @Nullable String base;
    final @Nullable String language;
    /** Strings and elements. */
    final List<Object> children = new ArrayList<>(4);

    /** A bit for each key that occurs among them: most keys that are asked for do not. */
    private long keysInside;

    Element(
            String key,
            String name,
            int offset,
            Map<String, String> spaces,
            List<String> attributes,
            @Nullable String base,
            @Nullable String language) {
        this.key = key;
        this.name = name;
        this.offset = offset;
        this.spaces = spaces;
        this.attributes = attributes;
        this.base = base;
        this.language = language;
    }

    void add(Object child) {
        children.add(child);
        if (child instanceof Element element) {
            keysInside |= bit(element.key);
        }
    }

    private static long bit(String key) {
        return 1L << key.hashCode();
    }

    boolean is(String... keys) {
        for (var each : keys) {
            if (key.equals(each)) {
                return true;
            }
        }
        return false;
    }

    /** The value of an attribute, names in lower case; null where there is none. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < attributes.size(); i += 2) {
            if (attributes.get(i).equalsIgnoreCase(name)) {
                return attributes.get(i + 1);
            }
        }
        return null;
    }

    List<Element> elements() {
        var elements = new ArrayList<Element>();
        for (var child : children) {
            if (child instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    /** Children of those keys, in the order of the keys, then in their own. */
    List<Element> all(String... keys) {
        if (first(keys) == null) {
            return List.of(); // the rule, and nothing to be kept
        }
        var found = new ArrayList<Element>();
        for (var wanted : keys) {
            for (var child : children) {
                if (child instanceof Element element && element.key.equals(wanted)) {
                    found.add(element);
                }
            }
        }
        return found;
    }

    /** The first child of the first of those keys that has any. */
    @Nullable
    Element first(String... keys) {
        for (var wanted : keys) {
            if ((keysInside & bit(wanted)) == 0) {
                continue;
            }
            for (var child : children) {
                if (child instanceof Element element && element.key.equals(wanted)) {
                    return element;
                }
            }
        }
        return null;
    }

    boolean hasElements() {
        return keysInside != 0;
    }

    /** Its text alone, however deep it stands, without surrounding blanks. */
    String text() {
        return hasElements() ? written(false) : plain();
    }

    private String plain() {
        if (children.size() == 1) {
            return ((String) children.get(0)).strip();
        }
        var text = new StringBuilder();
        children.forEach(text::append);
        return text.toString().strip();
    }

    /** What is in it, as markup. */
    String markup() {
        return written(true);
    }

    /** Without recursion: how deep it goes is the feed's choice. */
    private String written(boolean tags) {
        var out = new StringBuilder();
        Deque<Element> open = new ArrayDeque<>(List.of(this));
        Deque<Iterator<Object>> ways = new ArrayDeque<>(List.of(children.iterator()));
        while (!ways.isEmpty()) {
            if (!ways.peek().hasNext()) {
                ways.pop();
                open.pop().end(out, tags && !open.isEmpty());
                continue;
            }
            var child = ways.peek().next();
            if (child instanceof Element element) {
                element.start(out, tags);
                open.push(element);
                ways.push(element.children.iterator());
            } else {
                out.append(tags ? escaped((String) child) : (String) child);
            }
        }
        return out.toString().strip();
    }

    private void start(StringBuilder out, boolean tags) {
        if (!tags) {
            return;
        }
        out.append('<').append(tag());
        for (int i = 0; i < attributes.size(); i += 2) {
            if (attributes.get(i).startsWith("xmlns")) {
                continue; // HTML has none
            }
            out.append(' ').append(attributes.get(i)).append("=\"");
            out.append(escaped(attributes.get(i + 1)).replace("\"", "&quot;")).append('"');
        }
        out.append(children.isEmpty() && VOID.contains(tag()) ? " />" : ">");
    }

    private void end(StringBuilder out, boolean tags) {
        if (tags && !(children.isEmpty() && VOID.contains(tag()))) {
            out.append("</").append(tag()).append('>');
        }
    }

    private String tag() {
        return key.startsWith("xhtml:") ? key.substring("xhtml:".length()) : name;
    }

    private static String escaped(String text) {
        return text.indexOf('&') < 0 && text.indexOf('<') < 0 && text.indexOf('>') < 0
                ? text
                : StringEscapeUtils.escapeXml10(text).replace("&quot;", "\"").replace("&apos;", "'");
    }
}
