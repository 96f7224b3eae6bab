package vn.portal.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.text.StringEscapeUtils;

/**
 * Makes the addresses in a piece of HTML absolute, and leaves every other character as it is.
 *
 * <p>Scans tags and attributes the way a browser's tokenizer does, so that what looks like a tag inside a comment, a
 * script or a quoted value is none. Addresses inside style sheets are not looked for: a sanitised body has none.
 */
public final class AbsoluteAddresses {
    private static final Set<String> ADDRESSES =
            Set.of("href", "src", "poster", "cite", "data", "action", "formaction", "longdesc", "background");
    private static final Set<String> LISTS = Set.of("srcset", "imagesrcset");
    /** Elements in which there are no tags but their own end. */
    private static final Set<String> RAW =
            Set.of("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes");

    private static final int SHORTEST_RAW = 3;

    private final Address base;

    public AbsoluteAddresses(URI base) {
        this.base = new Address(base);
    }

    public String in(String html) {
        var changes = changes(html);
        if (changes.isEmpty()) {
            return html;
        }
        var out = new StringBuilder(html.length() + html.length() / 8);
        int done = 0;
        for (var change : changes) {
            out.append(html, done, change.start()).append(change.value());
            done = change.end();
        }
        return out.append(html, done, html.length()).toString();
    }

    /** A value with its quotes, and what takes its place. */
    record Change(int start, int end, String value) {}

    /** What is to be changed in the text, in its order. */
    List<Change> changes(String html) {
        return html.indexOf('=') < 0 ? List.of() : new Scan(html).run();
    }

    /** One way through one text. */
    private final class Scan {
        private final String html;
        private final List<Change> changes = new ArrayList<>();
        private int at;

        Scan(String html) {
            this.html = html;
        }

        List<Change> run() {
            while ((at = html.indexOf('<', at)) >= 0) {
                int end = endOfBareTag();
                if (end > 0) {
                    at = end;
                } else if (html.startsWith("<!--", at)) {
                    at = after("-->", at + 2);
                } else if (isLetter(at + 1)) {
                    String element = tag(at + 1);
                    at = RAW.contains(element) ? endOfRaw(element) : at;
                } else if (html.startsWith("</", at) && isLetter(at + 2)) {
                    tag(at + 2);
                } else if (isMarkup(at + 1)) {
                    at = after(">", at + 1);
                } else {
                    at++;
                }
            }
            return changes;
        }

        /** Behind a tag of a name alone, which most are; 0 where it is another, or begins what is no markup inside. */
        private int endOfBareTag() {
            int start = html.startsWith("/", at + 1) ? at + 2 : at + 1;
            int end = start;
            while (isLetter(end)) {
                end++;
            }
            boolean bare = end > start && end < html.length() && html.charAt(end) == '>';
            return bare && (start > at + 1 || end - start < SHORTEST_RAW) ? end + 1 : 0;
        }

        /** Goes through a tag from its name on; which name that is, unless it is too short to matter. */
        private String tag(int start) {
            at = start;
            skipName(false);
            int end = at;
            while (nextAttribute()) {
                attribute();
            }
            return end - start < SHORTEST_RAW ? "" : html.substring(start, end).toLowerCase(Locale.ROOT);
        }

        /** Goes to the next attribute's name; false behind the end of the tag. */
        private boolean nextAttribute() {
            while (at < html.length() && (isBlank(at) || html.charAt(at) == '/')) {
                at++;
            }
            if (at < html.length() && html.charAt(at) == '>') {
                at++;
                return false;
            }
            return at < html.length();
        }

        private void attribute() {
            int start = at;
            at++; // a name may even begin with an equals sign
            skipName(true);
            String name = html.substring(start, at).toLowerCase(Locale.ROOT);
            skipBlanks();
            if (at == html.length() || html.charAt(at) != '=') {
                return;
            }
            at++;
            skipBlanks();
            value(name);
        }

        private void value(String name) {
            int start = at;
            char quote = at < html.length() ? html.charAt(at) : '>';
            if (quote == '"' || quote == '\'') {
                int close = html.indexOf(quote, at + 1);
                at = close < 0 ? html.length() : close + 1;
                if (close >= 0) {
                    replace(name, start, html.substring(start + 1, close));
                }
            } else {
                while (at < html.length() && !isBlank(at) && html.charAt(at) != '>') {
                    at++;
                }
                replace(name, start, html.substring(start, at));
            }
        }

        private void replace(String name, int start, String raw) {
            boolean list = LISTS.contains(name);
            if (!list && !ADDRESSES.contains(name)) {
                return;
            }
            String value = raw.indexOf('&') < 0 ? raw : StringEscapeUtils.unescapeHtml4(raw);
            if (value.isBlank() && !name.equals("href")) {
                return; // names nothing, whereas an empty link leads to its own page
            }
            String absolute = list ? SourceSet.absolute(base, value) : base.resolve(value);
            if (!absolute.equals(value)) {
                changes.add(new Change(start, at, '"' + quoted(absolute) + '"'));
            }
        }

        private void skipName(boolean attribute) {
            while (at < html.length()
                    && !isBlank(at)
                    && html.charAt(at) != '>'
                    && html.charAt(at) != '/'
                    && !(attribute && html.charAt(at) == '=')) {
                at++;
            }
        }

        private void skipBlanks() {
            while (at < html.length() && isBlank(at)) {
                at++;
            }
        }

        private int after(String end, int from) {
            int found = html.indexOf(end, from);
            return found < 0 ? html.length() : found + end.length();
        }

        private int endOfRaw(String element) {
            for (int i = html.indexOf("</", at); i >= 0; i = html.indexOf("</", i + 2)) {
                if (html.regionMatches(true, i + 2, element, 0, element.length())) {
                    return i;
                }
            }
            return html.length();
        }

        private boolean isLetter(int i) {
            return i < html.length()
                    && (html.charAt(i) >= 'a' && html.charAt(i) <= 'z'
                            || html.charAt(i) >= 'A' && html.charAt(i) <= 'Z');
        }

        private boolean isMarkup(int i) {
            return i < html.length() && (html.charAt(i) == '/' || html.charAt(i) == '!' || html.charAt(i) == '?');
        }

        private boolean isBlank(int i) {
            char c = html.charAt(i);
            return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
        }
    }

    private static String quoted(String value) {
        return value.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
