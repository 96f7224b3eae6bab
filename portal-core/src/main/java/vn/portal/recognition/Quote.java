package vn.portal.recognition;

import java.util.ArrayList;
import java.util.List;

/**
 * Something in quotation marks: curly, straight or guillemets.
 *
 * @param start of the opening mark
 * @param nameStart of what stands between the marks, without spaces and punctuation at its ends
 * @param nameEnd the unit after its last
 * @param end the unit after the closing mark
 */
record Quote(int start, int nameStart, int nameEnd, int end) {
    /** Longer is no name; a mark without its other half must not swallow a page. */
    private static final int LONGEST = 300;

    /** The quotes of a text in order, none inside another. */
    static List<Quote> find(String text) {
        var quotes = new ArrayList<Quote>();
        for (int i = 0; i < text.length(); i++) {
            if (!opens(text, i)) {
                continue;
            }
            int close = close(text, i);
            if (close > 0) {
                add(quotes, text, i, close);
                i = close;
            }
        }
        return quotes;
    }

    private static boolean opens(String text, int i) {
        char c = text.charAt(i);
        return c == '“' || c == '«' || c == '„' || c == '"' && i + 1 < text.length() && text.charAt(i + 1) != ' ';
    }

    private static int close(String text, int open) {
        char mark = text.charAt(open);
        int end = Math.min(text.length(), open + LONGEST);
        for (int i = open + 1; i < end; i++) {
            char c = text.charAt(i);
            if (closes(mark, c)) {
                return i;
            }
            if (c == mark) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean closes(char open, char c) {
        return switch (open) {
            case '“' -> c == '”' || c == '"';
            case '„' -> c == '”' || c == '“' || c == '‟';
            case '«' -> c == '»';
            default -> c == '"' || c == '”';
        };
    }

    private static void add(List<Quote> quotes, String text, int open, int close) {
        int start = open + 1;
        int end = close;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start
                && (Character.isWhitespace(text.charAt(end - 1)) || ",;.:".indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        if (text.substring(start, end).chars().anyMatch(Character::isLetter)) {
            quotes.add(new Quote(open, start, end, close + 1));
        }
    }
}
