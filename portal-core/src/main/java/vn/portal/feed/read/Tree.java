package vn.portal.feed.read;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Grows the elements of a document out of its tags, in whatever order these come. */
final class Tree {
    private static final Set<String> VOID = Set.of("br", "hr", "img", "xhtml:br", "xhtml:hr", "xhtml:img");
    private static final int MOST_SPACES = 128;
    private final Findings findings;
    private final List<Element> open = new ArrayList<>();
    private final Element top;
    /** The keys of names under one set of namespaces, which is most often the only one. */
    private final Map<String, String> keys = new HashMap<>();

    private Map<String, String> keysUnder = Map.of();
    /** How many levels below the deepest allowed one stand open. */
    private int below;

    Tree(@Nullable String base, Findings findings) {
        top = new Element("", "", 0, Map.of("xml", "xml"), List.of(), base, null);
        this.findings = findings;
        open.add(top);
    }

    private Element last() {
        return open.get(open.size() - 1);
    }

    /** The name of the element that stands open. */
    String name() {
        return last().name;
    }

    void text(String text, int offset) {
        if (last() != top) {
            closeVoid(offset);
            put(text);
        } else if (!text.isBlank()) {
            findings.broken("outside", offset);
        }
    }

    private void put(String text) {
        if (below == 0 && !text.isEmpty()) {
            last().add(text);
        }
    }

    void start(String name, List<String> attributes, int offset) {
        String local = local(name).toLowerCase(Locale.ROOT);
        if (local.equals("item") || local.equals("entry")) {
            closeOpen(local, offset);
        }
        closeVoid(offset);
        if (below > 0 || open.size() >= XmlScan.DEEPEST) {
            below++;
            findings.count("feed-too-deep", 1);
            return;
        }
        if (last() == top && !top.children.isEmpty()) {
            findings.broken("outside", offset);
        }
        var element = element(name, attributes, offset);
        last().add(element);
        open.add(element);
    }

    /** HTML's elements that have no end are often written without one. */
    private void closeVoid(int offset) {
        if (below == 0 && VOID.contains(last().key)) {
            findings.broken("tag", offset);
            open.remove(open.size() - 1);
        }
    }

    /** Items are in no items: one that still stands open was never ended. */
    private void closeOpen(String local, int offset) {
        for (int i = open.size() - 1; i > 0; i--) {
            if (open.get(i).key.equals(local)) {
                findings.broken("item", offset);
                open.subList(i, open.size()).clear();
                below = 0;
                return;
            }
        }
    }

    private Element element(String name, List<String> attributes, int offset) {
        var parent = last();
        var spaces = spaces(parent.spaces, attributes);
        String key = key(name, spaces, offset);
        for (int i = 0; i < attributes.size(); i += 2) {
            String attribute = attributes.get(i).toLowerCase(Locale.ROOT);
            int colon = attribute.indexOf(':');
            if (colon > 0 && !attribute.startsWith("xml")) {
                String known = key(attribute, spaces, offset);
                attributes.set(i, known.startsWith("rdf:") ? known : attributes.get(i));
            }
        }
        return new Element(
                key, name, offset, spaces, attributes, base(name, parent, attributes), language(parent, attributes));
    }

    private Map<String, String> spaces(Map<String, String> outer, List<String> attributes) {
        Map<String, String> spaces = outer;
        for (int i = 0; i < attributes.size(); i += 2) {
            String name = attributes.get(i);
            if (name.equals("xmlns") || name.startsWith("xmlns:")) {
                if (spaces.size() >= MOST_SPACES) {
                    findings.count("feed-attributes-refused", 1);
                    return spaces;
                }
                spaces = spaces == outer ? new HashMap<>(outer) : spaces;
                spaces.put(name.length() > 6 ? name.substring(6) : "", attributes.get(i + 1));
            }
        }
        return spaces;
    }

    private String key(String name, Map<String, String> spaces, int offset) {
        if (keysUnder != spaces) {
            keys.clear();
            keysUnder = spaces;
        }
        String known = keys.get(name);
        if (known != null) {
            return known;
        }
        int colon = name.indexOf(':');
        String prefix = colon < 0 ? "" : name.substring(0, colon);
        String uri = spaces.get(prefix);
        String key = key(prefix, uri, local(name).toLowerCase(Locale.ROOT));
        if (uri == null && colon >= 0) {
            findings.broken("prefix", offset); // told each time, so not kept
        } else {
            keys.put(name, key);
        }
        return key;
    }

    private static String key(String prefix, @Nullable String uri, String local) {
        if (prefix.equals("xml")) {
            return "xml:" + local;
        }
        String space = uri == null && prefix.isEmpty() ? "" : Spaces.shortName(prefix, uri);
        return space.isEmpty() ? local : space + ':' + local;
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private static @Nullable String base(String name, Element parent, List<String> attributes) {
        String told = value(attributes, "xml:base");
        String own = told == null && name.equals("CHANNEL") ? value(attributes, "BASE") : told;
        String inner = own == null ? null : Bases.resolve(parent.base, own);
        // one that nothing can be relative to is none
        return Bases.known(inner).map(URI::toString).orElse(parent.base);
    }

    private static @Nullable String language(Element parent, List<String> attributes) {
        String own = value(attributes, "xml:lang");
        return own == null ? parent.language : own.strip();
    }

    private static @Nullable String value(List<String> attributes, String name) {
        int i = attributes.indexOf(name);
        return i >= 0 && i % 2 == 0 ? attributes.get(i + 1) : null;
    }

    void end(String name, int offset) {
        if (below > 0) {
            below--;
            return;
        }
        for (int i = open.size() - 1; i > 0; i--) {
            if (open.get(i).name.equals(name)) {
                if (i < open.size() - 1) {
                    findings.broken("tag", offset);
                }
                open.subList(i, open.size()).clear();
                return;
            }
        }
        findings.broken("tag", offset);
    }

    /** Everything that stands at the top, ended or not. */
    List<Element> close(int offset) {
        if (open.size() > 1 || top.children.isEmpty()) {
            findings.broken("end", offset);
        }
        return top.elements();
    }
}
