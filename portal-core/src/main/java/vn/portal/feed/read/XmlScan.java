package vn.portal.feed.read;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML as feeds have it, to its end, whatever it is like; what a strict parser would have stopped at is found.
 *
 * <p>One scanner for good and for broken feeds, so that there is one reading of both. One way through the text; fetches
 * nothing, expands nothing, and leaves out what lies deeper than {@value #DEEPEST}.
 */
final class XmlScan {
    static final int DEEPEST = 256;
    private final String text;
    private final Findings findings;
    private final Tree tree;
    private Entities entities;
    private int at;
    /** No further end of that kind was found: it is not looked for again. */
    private boolean noEndOfData;

    private boolean noEndOfComment;

    private XmlScan(String text, @Nullable URI base, Findings findings) {
        this.text = text;
        this.findings = findings;
        entities = new Entities(Map.of(), findings);
        tree = new Tree(base == null ? null : base.toString(), findings);
    }

    /** The elements that stand at the top: one, where it is well-formed. */
    static List<Element> read(String text, @Nullable URI base, Findings findings) {
        var scan = new XmlScan(text, base, findings);
        scan.run();
        return scan.tree.close(text.length());
    }

    private void run() {
        while (at < text.length()) {
            int tag = text.indexOf('<', at);
            int end = tag < 0 ? text.length() : tag;
            if (end > at) {
                tree.text(entities.undone(text.substring(at, end), at), at);
            }
            at = end;
            if (tag >= 0) {
                markup();
            }
        }
    }

    private void markup() {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if (next == '/') {
            endTag();
        } else if (next == '?') {
            instruction();
        } else if (next == '!') {
            declaration();
        } else if (isNameStart(next)) {
            startTag();
        } else {
            findings.broken("bracket", at);
            tree.text("<", at++);
        }
    }

    private void instruction() {
        if (text.startsWith("<?xml", at) && at > 0 && text.startsWith(" ", at + 5)) {
            findings.broken("declaration", at);
        }
        int end = text.indexOf('>', at);
        if (end < 0) {
            findings.broken("instruction", at);
        }
        at = end < 0 ? text.length() : end + 1;
    }

    private void declaration() {
        if (text.startsWith("<![CDATA[", at)) {
            data();
        } else if (text.startsWith("<!--", at)) {
            comment();
        } else if (text.regionMatches(true, at, "<!DOCTYPE", 0, 9)) {
            var doctype = Doctype.at(text, at + 9, findings);
            entities = new Entities(doctype.entities(), findings);
            at = doctype.end();
        } else {
            findings.broken("declaration", at);
            int end = text.indexOf('>', at);
            at = end < 0 ? text.length() : end + 1;
        }
    }

    private void data() {
        int start = at + "<![CDATA[".length();
        int end = noEndOfData ? -1 : text.indexOf("]]>", start);
        if (end >= 0) {
            tree.text(text.substring(start, end), at);
            at = end + 3;
        } else {
            noEndOfData = true;
            findings.broken("cdata", at);
            int next = text.indexOf("</" + tree.name(), start);
            int stop = next < 0 ? text.length() : next;
            tree.text(text.substring(start, stop), at);
            at = stop;
        }
    }

    private void comment() {
        int end = noEndOfComment ? -1 : text.indexOf("-->", at + 4);
        if (end >= 0) {
            at = end + 3;
        } else {
            noEndOfComment = true;
            findings.broken("comment", at);
            int close = text.indexOf('>', at);
            at = close < 0 ? text.length() : close + 1;
        }
    }

    private void endTag() {
        int start = at + 2;
        int end = start;
        while (end < text.length() && text.charAt(end) != '>' && text.charAt(end) != '<') {
            end++;
        }
        if (end == text.length() || text.charAt(end) == '<') {
            findings.broken("tag", at);
        }
        tree.end(text.substring(start, end).strip(), at);
        at = end < text.length() && text.charAt(end) == '>' ? end + 1 : end;
    }

    private void startTag() {
        int start = at;
        String name = name();
        var attributes = new ArrayList<String>();
        while (skipBlanks() && text.charAt(at) != '>' && text.charAt(at) != '<' && !text.startsWith("/>", at)) {
            attribute(attributes);
        }
        boolean closed = text.startsWith("/>", at);
        if (at >= text.length() || text.charAt(at) == '<') {
            findings.broken("tag", start);
        } else {
            at += closed ? 2 : 1;
        }
        tree.start(name, attributes, start);
        if (closed) {
            tree.end(name, at);
        }
    }

    /** Goes to the next character that is no blank; false where there is none. */
    private boolean skipBlanks() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return at < text.length();
    }

    private String name() {
        int start = ++at;
        while (at < text.length() && isOfName(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private void attribute(List<String> attributes) {
        int start = at;
        while (at < text.length() && isOfName(text.charAt(at))) {
            at++;
        }
        if (at == start) {
            findings.broken("attribute", at++);
            return;
        }
        String name = text.substring(start, at);
        if (!skipBlanks() || text.charAt(at) != '=') {
            findings.broken("attribute", start);
            add(attributes, name, name, start);
            return;
        }
        at++;
        skipBlanks();
        int value = at;
        add(attributes, name, entities.undone(value(), value), start);
    }

    private void add(List<String> attributes, String name, String value, int offset) {
        if (attributes.size() >= 2 * DEEPEST) {
            findings.count("feed-attributes-refused", 1);
            return;
        }
        for (int i = 0; i < attributes.size(); i += 2) {
            if (attributes.get(i).equals(name)) {
                findings.broken("attribute", offset);
                return;
            }
        }
        attributes.add(name);
        attributes.add(value);
    }

    private String value() {
        int start = at;
        char quote = at < text.length() ? text.charAt(at) : '>';
        if (quote != '"' && quote != '\'') {
            findings.broken("attribute", at);
            while (at < text.length() && text.charAt(at) > ' ' && text.charAt(at) != '>') {
                at++;
            }
            return text.substring(start, at);
        }
        int close = text.indexOf(quote, at + 1);
        at = close < 0 ? text.length() : close + 1;
        if (close < 0) {
            findings.broken("attribute", start);
            return text.substring(start + 1);
        }
        return text.substring(start + 1, close);
    }

    private static boolean isNameStart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == ':' || c >= 0xC0;
    }

    private static boolean isOfName(char c) {
        return isNameStart(c) || c >= '0' && c <= '9' || c == '-' || c == '.' || c == 0xB7;
    }
}
