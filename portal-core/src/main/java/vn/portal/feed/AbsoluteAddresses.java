package vn.portal.feed;

import java.net.URI;
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

    private final URI base;

    public AbsoluteAddresses(URI base) {
        this.base = base;
    }

    public String in(String html) {
        return html.indexOf('=') < 0 ? html : new Scan(html).run();
    }

    /** One way through one text. */
    private final class Scan {
        private final String html;
        private final StringBuilder out;
        private int at;
        /** Up to where the text has gone out. */
        private int done;

        Scan(String html) {
            this.html = html;
            out = new StringBuilder(html.length() + html.length() / 8);
        }

        String run() {
            while ((at = html.indexOf('<', at)) >= 0) {
                if (html.startsWith("<!--", at)) {
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
            return out.append(html, done, html.length()).toString();
        }

        /** Goes through a tag from its name on; which name that is. */
        private String tag(int start) {
            at = start;
            skipName(false);
            String element = html.substring(start, at).toLowerCase(Locale.ROOT);
            while (nextAttribute()) {
                attribute();
            }
            return element;
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
            String absolute = list ? SourceSet.absolute(base, value) : Address.resolve(base, value);
            if (!absolute.equals(value)) {
                out.append(html, done, start)
                        .append('"')
                        .append(quoted(absolute))
                        .append('"');
                done = at;
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
