package vn.portal.text;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.portal.model.When;

/**
 * Finds dates the way Vietnamese pages write them.
 *
 * <p>A date that cannot be (31/02/2024) is no date, nor is a part of it. Two-digit years are not guessed. The text must
 * be composed ({@link Spelling#tidy}).
 *
 * <pre>{@code
 * VietnameseDates.parse("Thứ Năm, 22/02/2024 10:15 SA", zone, "text")  // 2024-02-22T03:15:00Z in Asia/Ho_Chi_Minh
 * VietnameseDates.parse("ngày 22 tháng 02 năm 2024", zone, "text")     // 2024-02-22
 * VietnameseDates.parse("tháng 5/2008", zone, "text")                  // 2008-05
 * VietnameseDates.parse("năm 2024", zone, "text")                      // 2024
 * }</pre>
 */
public final class VietnameseDates {
    /** Longer is no date, but perhaps a page by mistake. */
    private static final int LONGEST = 120;

    /** How far from its day a time of day is looked for. */
    private static final int REACH = 56;

    /** As many spaces as {@link DatePattern} takes between the parts of a date. */
    private static final int LONGEST_GAP = 3;

    /** Longer than a year. */
    private static final int LONGEST_NUMBER = 5;

    private VietnameseDates() {}

    /**
     * All dates of a text, in order, none overlapping.
     *
     * @param zone of times of day that don't name their own
     * @param from what the dates are to say of where they were read
     */
    public static List<FoundDate> find(String text, ZoneId zone, String from) {
        var found = new ArrayList<FoundDate>();
        var dates = DatePattern.DATE.matcher(text).useTransparentBounds(true);
        int after = 0;
        for (int i = 0; i < text.length(); ) {
            if (!mayBegin(text, i) || !dates.region(i, text.length()).lookingAt()) {
                i++;
                continue;
            }
            i = dates.end();
            var date = standsAlone(text, dates) ? found(text, dates, after, zone, from) : Optional.<FoundDate>empty();
            if (date.isPresent()) {
                found.add(date.get());
                after = date.get().end();
            }
        }
        return List.copyOf(found);
    }

    /** Whether a date may begin here; asking the pattern at every letter or number costs more than all else. */
    static boolean mayBegin(String text, int i) {
        return switch (text.charAt(i)) {
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> mayBeginWithNumber(text, i);
            case 't', 'T' -> isOne(text, i + 2, "áÁ") && text.regionMatches(true, i, "tháng", 0, 5);
            case 'n', 'N' ->
                isOne(text, i + 1, "ăĂ")
                        && text.regionMatches(true, i, "năm", 0, 3)
                        && isDigit(text, behindGap(text, i + 3));
            default -> false;
        };
    }

    /** A day is of one or two digits, and its sign or {@code tháng} may stand apart; a year in front is of four. */
    private static boolean mayBeginWithNumber(String text, int i) {
        int end = i;
        while (isDigit(text, end) && end - i < LONGEST_NUMBER) {
            end++;
        }
        int next = end - i < 3 ? behindGap(text, end) : end;
        boolean day = end - i < 3 && next < text.length() && "/.-tT".indexOf(text.charAt(next)) >= 0;
        return day || end - i == 4 && next < text.length() && "/.-".indexOf(text.charAt(next)) >= 0;
    }

    private static boolean isOne(String text, int i, String letters) {
        return i < text.length() && letters.indexOf(text.charAt(i)) >= 0;
    }

    private static boolean isDigit(String text, int i) {
        return i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }

    private static int behindGap(String text, int from) {
        int i = from;
        while (i < text.length() && i - from < LONGEST_GAP && isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r' || c == '\u00A0';
    }

    /** The date that the whole text is; here {@code 5/2008} and {@code 2024} are enough for a month and a year. */
    public static Optional<When> parse(String text, ZoneId zone, String from) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        var tidy = Spelling.tidy(text).strip();
        var bare = DatePattern.BARE.matcher(tidy);
        if (bare.matches()) {
            return DateParts.ofBare(bare).when(zone, from);
        }
        return find(tidy, zone, from).stream()
                .filter(date -> DatePattern.surroundsOnly(tidy, date.start(), date.end()))
                .map(FoundDate::when)
                .findFirst();
    }

    private static Optional<FoundDate> found(String text, Matcher date, int after, ZoneId zone, String from) {
        var parts = DateParts.of(date);
        var before = around(DatePattern.TIME_BEFORE, text, Math.max(after, date.start() - REACH), date.start());
        var behind = around(DatePattern.TIME_BEHIND, text, date.end(), Math.min(text.length(), date.end() + REACH));
        // a time of day belongs to a day
        boolean led = parts.isDay() && before.find();
        boolean timed = parts.isDay() && parts.time() == null && behind.lookingAt() && endsClean(text, behind.end());
        var whole = timed
                ? parts.with(DateParts.Time.of(behind))
                : led && parts.time() == null && before.group("h") != null
                        ? parts.with(DateParts.Time.of(before))
                        : parts;
        int start = led ? before.start() : date.start();
        int end = timed ? behind.end() : date.end();
        return whole.when(zone, from).map(when -> new FoundDate(when, start, end));
    }

    private static Matcher around(Pattern pattern, String text, int start, int end) {
        return pattern.matcher(text).region(start, end).useTransparentBounds(true);
    }

    private static boolean endsClean(String text, int end) {
        return end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
    }

    /** Not a piece of something longer: of a version, an address, a document's number. */
    private static boolean standsAlone(String text, Matcher date) {
        int start = date.start();
        int end = date.end();
        boolean begins = start == 0
                || !Character.isLetterOrDigit(text.charAt(start - 1)) && !joins(text, start - 1, -1)
                || text.regionMatches(true, start - 4, "ngày", 0, 4);
        return begins
                && (endsClean(text, end) && !joins(text, end, 1)
                        || date.group("iso") != null && text.charAt(end) == 'T');
    }

    private static boolean joins(String text, int at, int step) {
        int next = at + step;
        if (at >= text.length() || next < 0 || next >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        boolean number = Character.isDigit(text.charAt(next));
        return c == '/' && (number || Character.isLetter(text.charAt(next))) || c == '.' && number;
    }
}
