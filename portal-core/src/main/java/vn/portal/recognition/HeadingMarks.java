package vn.portal.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.portal.model.When;

/**
 * The top of a document, taken apart: what has a form of its own (nation, motto, number, place and date) is cut out, the
 * rest are pieces of text, a cell or a line each.
 *
 * @param nation whether the nation's, the Party's or the union's name stands there
 * @param pieces in their order
 */
record HeadingMarks(boolean nation, List<Piece> pieces) {
    /** What a piece is. */
    enum Kind {
        NUMBER,
        DATE,
        RULE,
        TEXT
    }

    /**
     * A piece of the top.
     *
     * @param number what a number says; null for another
     * @param place where a date says that it was signed; null for another
     * @param when null for another, or where day, month and year were left blank
     * @param line where it begins
     */
    record Piece(
            Kind kind,
            String text,
            @Nullable HeadingNumber number,
            @Nullable String place,
            @Nullable When when,
            int line) {}

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String S = "\\s{1,40}+";
    private static final String DASH = "\\s{0,9}+[-–—.*_]?\\s{0,40}+";
    /** What stands on the right of a heading, and tells nothing but that it is one. */
    private static final Pattern NATION = Pattern.compile(
            "(?:nước\\s{1,9}+)?c[ộô]ng" + S + "h(?:oà|òa|oa)" + S + "xã" + S + "hội" + S + "chủ" + S
                    + "ngh(?:ĩa|iã|ia)(?:" + S + "việt" + S + "nam)?"
                    + "|đảng" + S + "cộng" + S + "sản" + S + "việt" + S + "nam"
                    + "|(?<=^|\\n|\\t|\\||\\s{3})\\s{0,40}+đoàn" + S + "tncs" + S + "hồ" + S + "chí" + S
                    + "minh(?= {0,40}+(?:$|\\n))",
            FLAGS);

    private static final Pattern MOTTO =
            Pattern.compile("độc" + S + "lập" + DASH + "tự" + S + "do" + DASH + "hạnh" + S + "phúc", FLAGS);
    private static final Pattern LEFT_OVER = Pattern.compile("việt\\s+nam|(?:-\\s*)?hạnh\\s+phúc", FLAGS);
    private static final Pattern CELL_END = Pattern.compile("[\\n\\t|]|\\s{3,}");
    /** Lines under names: dashes, stars, and what typists make of them. */
    private static final Pattern RULE = Pattern.compile("[^\\p{L}\\d]*(?:[oO0]{1,3}[^\\p{L}\\d]*)?");

    private static final Pattern PAGE_NUMBER = Pattern.compile("[-– ]*\\d{1,3}[-– ]*");

    static HeadingMarks of(String top) {
        var cut = new StringBuilder(top);
        boolean nation = blank(cut, NATION.matcher(top));
        blank(cut, MOTTO.matcher(top));
        var pieces = new ArrayList<Piece>();
        var text = cut.toString();
        int at = nextCell(text, 0);
        int line = lines(text, 0, at);
        while (at < text.length()) {
            int start = at;
            var number = HeadingNumber.at(text, at);
            var date = HeadingDate.at(text, at);
            if (number != null) {
                pieces.add(new Piece(Kind.NUMBER, text.substring(at, number.end()), number, null, null, line));
                at = number.end();
            } else if (date != null) {
                pieces.add(new Piece(Kind.DATE, text.substring(at, date.end()), null, date.place(), date.when(), line));
                at = date.end();
            } else {
                int end = cellEnd(text, at);
                add(pieces, text.substring(at, end).strip(), line);
                at = end;
            }
            at = nextCell(text, at);
            line += lines(text, start, at);
        }
        return new HeadingMarks(nation, pieces);
    }

    /** Breaks the cells where the marks stand, so that what stands on both sides comes apart. */
    private static boolean blank(StringBuilder cut, Matcher mark) {
        boolean found = false;
        while (mark.find()) {
            for (int i = mark.start(); i < mark.end(); i++) {
                cut.setCharAt(i, cut.charAt(i) == '\n' ? '\n' : '\t');
            }
            found = true;
        }
        return found;
    }

    private static int lines(String text, int from, int to) {
        return (int) text.substring(from, to).chars().filter(c -> c == '\n').count();
    }

    private static int cellEnd(String text, int at) {
        var end = CELL_END.matcher(text).region(at, text.length());
        return end.find() ? Math.max(end.start(), at + 1) : text.length();
    }

    private static int nextCell(String text, int at) {
        int i = at;
        while (i < text.length() && (Character.isWhitespace(text.charAt(i)) || text.charAt(i) == '|')) {
            i++;
        }
        return i;
    }

    private static void add(List<Piece> pieces, String text, int line) {
        if (text.isEmpty()
                || PAGE_NUMBER.matcher(text).matches()
                || LEFT_OVER.matcher(text).matches()) {
            return;
        }
        boolean rule = RULE.matcher(text).matches();
        pieces.add(new Piece(rule ? Kind.RULE : Kind.TEXT, rule ? text : ruled(text), null, null, null, line));
    }

    /** A name without the line drawn below it, which a reader of PDF puts beside it. */
    private static String ruled(String text) {
        return text.replaceFirst("\\s{1,9}[-=*~_]{3,}$", "").replaceAll("\\s+", " ");
    }
}
