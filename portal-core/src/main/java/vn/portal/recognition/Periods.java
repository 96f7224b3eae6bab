package vn.portal.recognition;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.portal.model.Period;

/** Reads the years that stand beside a campaign's name or a value. */
final class Periods {
    private static final int LONGEST = 60;
    private static final int LONGEST_NAME = 300;
    /** With what the pattern below may begin, but for signs and spaces. */
    private static final String FIRSTS = "12cCđĐgGhHmMnNtT";

    private static final String YEAR = "((?:19|20)\\d{2})(?![\\d/.]\\d|\\d)";
    private static final String LEAD = "(?:,? ?giai đoạn|,? ?thời kỳ|,? ?nhiệm kỳ|(?:(?:từ|các|trong) )?năm(?: học)?)";
    private static final Pattern PERIOD = Pattern.compile(
            "[ (]{0,2}(?:(?:" + LEAD + ")? ?" + YEAR + " ?(?:[-–]|đến(?: hết)?(?: năm)?) ?" + YEAR
                    + "|(?:(?:của|cho) )?(?:năm(?: học)?|hè|mùa hè) " + YEAR
                    + "|,? ?(?:tính )?(?:(?:từ nay|từ nay và) )?đến(?: hết)?(?: năm)? " + YEAR + ")\\)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** The years in which a name in quotation marks ends; a bare one is of the name's own making but in {@code Năm … 2014}. */
    private static final Pattern ENDING = Pattern.compile(
            "(?:" + YEAR + " ?[-–] ?" + YEAR
                    + "(?:,? (?:tầm nhìn|định hướng)(?: đến)?(?: năm)? (?:19|20)\\d{2})?|(đến(?: năm)? |năm )" + YEAR
                    + "|^năm .{0,200} " + YEAR + ")$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Periods() {}

    /** @param end the unit after the expression */
    record Found(Period period, int end) {}

    /** The period that is written right at {@code from}. */
    static Optional<Found> at(String text, int from) {
        if (!mayBegin(text, from)) {
            return Optional.empty();
        }
        Matcher m = PERIOD.matcher(text)
                .region(from, Math.min(text.length(), from + LONGEST))
                .useTransparentBounds(true);
        if (!m.lookingAt()) {
            return Optional.empty();
        }
        if (m.group(1) != null) {
            return between(m.group(1), m.group(2)).map(period -> new Found(period, m.end()));
        }
        var period = m.group(3) == null
                ? Period.until(Integer.parseInt(m.group(4)))
                : Period.ofYear(Integer.parseInt(m.group(3)));
        return Optional.of(new Found(period, m.end()));
    }

    /** Whether the first letter or digit behind signs and spaces is one of a period's; most words are told by it. */
    private static boolean mayBegin(String text, int from) {
        int i = from;
        while (i < text.length() && " (,".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i < text.length() && FIRSTS.indexOf(text.charAt(i)) >= 0;
    }

    /** The period that a name says itself, at its end. */
    static Optional<Period> within(String name) {
        Matcher m = ENDING.matcher(name);
        if (name.length() > LONGEST_NAME || !m.find()) {
            return Optional.empty();
        }
        if (m.group(1) != null) {
            return between(m.group(1), m.group(2));
        }
        if (m.group(5) != null) {
            return Optional.of(Period.ofYear(Integer.parseInt(m.group(5))));
        }
        int year = Integer.parseInt(m.group(4));
        boolean open = m.group(3).startsWith("đến") || m.group(3).startsWith("Đến");
        return Optional.of(open ? Period.until(year) : Period.ofYear(year));
    }

    private static Optional<Period> between(String first, String last) {
        return first.compareTo(last) > 0
                ? Optional.empty()
                : Optional.of(Period.ofYears(Integer.parseInt(first), Integer.parseInt(last)));
    }
}
