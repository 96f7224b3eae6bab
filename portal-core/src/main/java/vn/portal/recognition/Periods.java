package vn.portal.recognition;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.portal.model.Period;

/** Reads the years that stand beside a campaign's name. */
final class Periods {
    private static final String YEAR = "(?:19|20)\\d{2}";
    private static final Pattern PERIOD = Pattern.compile(
            "[ (]{0,2}(?:(?:giai đoạn|thời kỳ|(?:từ|các)? ?năm)? ?(" + YEAR + ") ?(?:[-–]|đến(?: năm)?) ?(" + YEAR + ")"
                    + "|(?:của )?năm (" + YEAR + "))(?!\\d)\\)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Periods() {}

    /** @param end the unit after the expression */
    record Found(Period period, int end) {}

    /** The period that is written right at {@code from}. */
    static Optional<Found> at(String text, int from) {
        Matcher m = PERIOD.matcher(text)
                .region(from, Math.min(text.length(), from + 50))
                .useTransparentBounds(true);
        if (!m.lookingAt()) {
            return Optional.empty();
        }
        if (m.group(3) != null) {
            return Optional.of(new Found(Period.ofYear(Integer.parseInt(m.group(3))), m.end()));
        }
        int first = Integer.parseInt(m.group(1));
        int last = Integer.parseInt(m.group(2));
        return first <= last ? Optional.of(new Found(Period.ofYears(first, last), m.end())) : Optional.empty();
    }
}
