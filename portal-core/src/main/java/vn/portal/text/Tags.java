package vn.portal.text;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The tags of an HTML text one after the other, each with the text before it; what is not closed is read to the end.
 *
 * <p>Enough for what may stand in a body; nothing is repaired, and each character is looked at once.
 *
 * <pre>{@code
 * for (var tags = new Tags("Xem <a href='2.html'>tại đây</a>"); tags.next(); ) {
 *     tags.name();            // a, then /a
 *     tags.attribute("href"); // 2.html, then null
 * }
 * }</pre>
 */
public final class Tags {
    /** A name and, where it has one, its value: in quotes that may lack their end, or without. */
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([^\\s=>/\"']++)(?:\\s*+=\\s*+(?:\"([^\"]*+)\"?+|'([^']*+)'?+|([^\\s>]*+)))?+");

    private final String html;
    private int from;
    private int start;
    private int end;

    public Tags(String html) {
        this.html = html;
    }

    /** Goes to the next tag; false where there is none. */
    public boolean next() {
        from = end;
        for (start = html.indexOf('<', from); start >= 0; start = html.indexOf('<', start + 1)) {
            if (start + 1 < html.length() && isName(html.charAt(start + 1))) {
                end = end(start + 1);
                return true;
            }
        }
        return false;
    }

    private static boolean isName(char c) {
        return c == '/' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** Behind the tag's closing bracket; one within quotes closes nothing. */
    private int end(int i) {
        char quote = 0;
        for (; i < html.length(); i++) {
            char c = html.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return html.length();
    }

    /** What stands between the tag before and this one. */
    public String textBefore() {
        return html.substring(from, start);
    }

    /** In lower case, with a slash before it if it closes an element. */
    public String name() {
        int behind = start + 2;
        while (behind < end && Character.isLetterOrDigit(html.charAt(behind))) {
            behind++;
        }
        return html.substring(start + 1, behind).toLowerCase(Locale.ROOT);
    }

    /** The whole tag as it stands. */
    public String tag() {
        return html.substring(start, end);
    }

    /**
     * The value of an attribute, in quotes or without, as it is written: its character references are left as they are.
     *
     * @param name in lower case
     * @return null where the tag has no such attribute, or one without a value
     */
    public @Nullable String attribute(String name) {
        var attributes = ATTRIBUTE.matcher(html).region(start + 1 + name().length(), end);
        while (attributes.find()) {
            if (attributes.group(1).equalsIgnoreCase(name)) {
                return value(attributes);
            }
        }
        return null;
    }

    private static @Nullable String value(Matcher attribute) {
        for (int group = 2; group <= attribute.groupCount(); group++) {
            if (attribute.group(group) != null) {
                return attribute.group(group);
            }
        }
        return null;
    }
}
