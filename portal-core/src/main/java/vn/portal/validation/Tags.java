package vn.portal.validation;

import java.util.Locale;

/**
 * The tags of an HTML text one after the other, each with the text before it; what is not closed is read to the end.
 *
 * <p>Enough for what may stand in a body; nothing is repaired, and each character is looked at once.
 */
final class Tags {
    private final String html;
    private int from;
    private int start;
    private int end;

    Tags(String html) {
        this.html = html;
    }

    /** Goes to the next tag; false where there is none. */
    boolean next() {
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
    String textBefore() {
        return html.substring(from, start);
    }

    /** In lower case, with a slash before it if it closes an element. */
    String name() {
        int behind = start + 2;
        while (behind < end && Character.isLetterOrDigit(html.charAt(behind))) {
            behind++;
        }
        return html.substring(start + 1, behind).toLowerCase(Locale.ROOT);
    }

    /** The whole tag as it stands. */
    String tag() {
        return html.substring(start, end);
    }
}
