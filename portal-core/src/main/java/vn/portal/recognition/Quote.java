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

    /** The quotes of a text by where they open; one that stands inside another follows it. */
    static List<Quote> find(String text) {
        var quotes = new ArrayList<Quote>();
        find(text, 0, text.length(), quotes);
        return quotes;
    }

    private static void find(String text, int from, int to, List<Quote> quotes) {
        for (int i = from; i < to; i++) {
            int close = opens(text, i) ? close(text, i, to) : -1;
            if (close > 0) {
                add(quotes, text, i, close);
                find(text, i + 1, close, quotes);
                i = close;
            }
        }
    }

    private static boolean opens(String text, int i) {
        char c = text.charAt(i);
        return c == '“' || c == '«' || c == '„' || c == '"' && i + 1 < text.length() && text.charAt(i + 1) != ' ';
    }

    /** Where the other half is, behind whatever opens and closes inside; -1 if there is none. */
    private static int close(String text, int open, int to) {
        char mark = text.charAt(open);
        var opened = new StringBuilder().append(mark);
        int likely = -1;
        for (int i = open + 1; i < Math.min(to, open + LONGEST); i++) {
            char c = text.charAt(i);
            if (closes(opened.charAt(opened.length() - 1), c) && !(c == '"' && opensAWord(text, i))) {
                opened.setLength(opened.length() - 1);
            } else if (opens(text, i)) {
                // a straight mark is its own other half: one that only seems to open may be the one that closes
                likely = likely < 0 && mark == '"' && c == '"' ? i : likely;
                opened.append(c);
            }
            if (opened.isEmpty()) {
                return i;
            }
        }
        return likely;
    }

    private static boolean opensAWord(String text, int i) {
        return " (".indexOf(text.charAt(i - 1)) >= 0
                && i + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(i + 1));
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
