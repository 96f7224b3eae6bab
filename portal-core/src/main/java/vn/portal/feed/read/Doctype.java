package vn.portal.feed.read;

import java.util.HashMap;
import java.util.Map;

/**
 * The document type of a feed: nothing of it is fetched, and of its entities only plain short texts are believed.
 *
 * <p>An entity that names another one, or a file, is refused with a notice.
 */
final class Doctype {
    private static final int MOST = 512;
    private static final int LONGEST = 1024;
    private final Map<String, String> entities = new HashMap<>();
    private final String text;
    private final Findings findings;
    private int at;

    private Doctype(String text, int at, Findings findings) {
        this.text = text;
        this.at = at;
        this.findings = findings;
    }

    /** What was declared, and where the text goes on. */
    record Read(Map<String, String> entities, int end) {}

    /** @param start behind {@code <!DOCTYPE} */
    static Read at(String text, int start, Findings findings) {
        var doctype = new Doctype(text, start, findings);
        return new Read(doctype.entities, doctype.run());
    }

    private int run() {
        boolean inside = false;
        boolean elsewhere = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' || c == '\'') {
                literal();
                elsewhere |= !inside;
            } else if (text.startsWith("<!--", at)) {
                at = after("-->", at + 4);
            } else if (inside && text.startsWith("<!ENTITY", at)) {
                entity();
            } else if (c == '>' && !inside) {
                findings.count("feed-doctype-elsewhere", elsewhere ? 1 : 0);
                return at + 1;
            } else {
                inside = c == '[' || inside && c != ']';
                at++;
            }
        }
        findings.broken("doctype", at);
        return at;
    }

    private void entity() {
        at += "<!ENTITY".length();
        String name = word();
        if (name.equals("%")) {
            name = "%" + word();
        }
        blanks();
        boolean quoted = at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'');
        String value = quoted ? literal() : "&";
        boolean plain = value.indexOf('&') < 0 || isReference(value);
        if (!name.startsWith("%") && plain && value.length() <= LONGEST && entities.size() < MOST) {
            entities.putIfAbsent(
                    name, new Entities(Map.of(), findings).undone(value.indexOf('%') < 0 ? value : "", at));
        } else {
            findings.count("feed-entity-refused", 1);
            entities.putIfAbsent(name, "");
        }
        while (at < text.length() && text.charAt(at) != '>' && text.charAt(at) != '<') {
            if (text.charAt(at) == '"' || text.charAt(at) == '\'') {
                literal();
            } else {
                at++;
            }
        }
    }

    /** Whether a value is one reference to a character by its number. */
    private static boolean isReference(String value) {
        return value.startsWith("&#") && value.indexOf(';') == value.length() - 1;
    }

    private String word() {
        blanks();
        int start = at;
        while (at < text.length() && text.charAt(at) > ' ' && text.charAt(at) != '>') {
            at++;
        }
        return text.substring(start, at);
    }

    private void blanks() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
    }

    private String literal() {
        int close = text.indexOf(text.charAt(at), at + 1);
        int start = at + 1;
        at = close < 0 ? text.length() : close + 1;
        return text.substring(start, close < 0 ? text.length() : close);
    }

    private int after(String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }
}
