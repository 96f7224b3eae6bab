package vn.portal.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something in quotation marks: curly, straight, guillemets, or their names where an old system lost the rest of them.
 *
 * @param start of the opening mark
 * @param nameStart of what stands between the marks, without spaces and punctuation at its ends
 * @param nameEnd the unit after its last
 * @param end the unit after the closing mark
 */
record Quote(int start, int nameStart, int nameEnd, int end) {
    /** Longer is no name; a mark without its other half must not swallow a page. */
    private static final int LONGEST = 300;

    /** At these a clause ends. */
    private static final String ENDS = ";.:()“”«»\"\n";

    private static final String LEFT = "ldquo;";
    private static final String RIGHT = "rdquo;";

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
                add(quotes, text, i, close, close + width(text, close));
                find(text, i + width(text, i), close, quotes);
                i = close + width(text, close) - 1;
            }
        }
    }

    /** Whether a mark opens here that may have no other half. */
    static boolean opens(String text, int i) {
        return switch (text.charAt(i)) {
            case '“', '«', '„', '‘' -> true;
            case '\'' -> opensAWord(text, i) && Character.isUpperCase(text.charAt(i + 1));
            case '"' -> i + 1 < text.length() && (text.charAt(i + 1) != ' ' || i > 0 && text.charAt(i - 1) == ' ');
            case 'l' -> text.startsWith(LEFT, i);
            default -> false;
        };
    }

    /** How many units the mark takes that stands here. */
    static int width(String text, int i) {
        char c = text.charAt(i);
        return c == 'l' || c == 'r' ? LEFT.length() : 1;
    }

    /** Where the other half is, behind whatever opens and closes inside; -1 if there is none. */
    private static int close(String text, int open, int to) {
        char mark = text.charAt(open);
        var opened = new StringBuilder().append(mark);
        int likely = -1;
        for (int i = open + width(text, open); i < Math.min(to, open + LONGEST); i++) {
            char c = text.charAt(i);
            if (closes(opened.charAt(opened.length() - 1), text, i) && !(c == '"' && opensAWord(text, i))) {
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
        return i > 0
                && " (".indexOf(text.charAt(i - 1)) >= 0
                && i + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(i + 1));
    }

    private static boolean closes(char open, String text, int i) {
        char c = text.charAt(i);
        return switch (open) {
            case '“' -> c == '”' || c == '"';
            case '„' -> c == '”' || c == '“' || c == '‟';
            case '«' -> c == '»';
            case '‘' -> c == '’';
            case '\'' -> c == '\'' && !(i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1)));
            case 'l' -> c == 'r' && text.startsWith(RIGHT, i);
            default -> c == '"' || c == '”';
        };
    }

    /** What a mark at {@code open} begins that has no other half: as far as the clause goes. */
    static Optional<Quote> unclosed(String text, int open) {
        int end = open + width(text, open);
        while (end < text.length() && end - open < LONGEST && ENDS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        var found = new ArrayList<Quote>();
        add(found, text, open, end, end);
        return found.stream().findFirst();
    }

    private static void add(List<Quote> quotes, String text, int open, int close, int after) {
        int start = open + width(text, open);
        int end = close;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start
                && (Character.isWhitespace(text.charAt(end - 1)) || ",;.:".indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        if (text.substring(start, end).chars().anyMatch(Character::isLetterOrDigit)) {
            quotes.add(new Quote(open, start, end, after));
        }
    }
}
