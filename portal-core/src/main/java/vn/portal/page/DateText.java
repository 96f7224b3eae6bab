package vn.portal.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.portal.model.When;
import vn.portal.text.VietnameseDates;

/** Dates in the words of a page, with the words kept. */
record DateText(ZoneId zone) {
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})(?:[T ](\\d{2}:\\d{2}(?::\\d{2})?(?:\\.\\d{1,9})?)\\s?(Z|[+-]\\d{2}:?\\d{2})?)?.*",
            Pattern.DOTALL);
    /** Where a word and a date run together, which a reader sees apart. */
    private static final Pattern SEAM =
            Pattern.compile("(?<=\\p{L})(?=\\d{1,2}[./-]\\d{1,2}[./-]\\d{4})|(?<=\\d[./-]\\d{4})(?=\\p{L})");

    /** A longer text is read as far as this. */
    private static final int LINE = 160;

    /** The first date of a line, to the day or better. */
    Optional<Dated> in(String line, String from) {
        if (!holdsYear(line)) {
            return Optional.empty();
        }
        var text = SEAM.matcher(line).replaceAll(" ");
        return VietnameseDates.find(text, zone, from).stream()
                .filter(d ->
                        d.when().precision() == When.Precision.DAY || d.when().isInstant())
                .findFirst()
                .map(d -> new Dated(d.when(), text.substring(d.start(), d.end())))
                .or(() -> WorldDates.first(text).map(d -> new Dated(When.day(d, from), text)));
    }

    /** Four digits in a row, without which no date is looked for. */
    private static boolean holdsYear(String line) {
        int digits = 0;
        for (int i = 0; i < line.length() && digits < 4; i++) {
            char c = line.charAt(i);
            digits = c >= '0' && c <= '9' ? digits + 1 : 0;
        }
        return digits == 4;
    }

    /** The day that opens a line. */
    Optional<Dated> opening(String line) {
        var text = SEAM.matcher(line).replaceAll(" ");
        return VietnameseDates.find(text, zone, "text").stream()
                .filter(d -> d.start() == 0 && d.when().precision() == When.Precision.DAY)
                .map(d -> new Dated(d.when(), text.substring(0, d.end())))
                .findFirst();
    }

    /** The date that a text is, or the first that it holds. */
    Optional<Dated> parse(String text, String from) {
        var written = Plain.of(text);
        var iso = ISO.matcher(written);
        if (!iso.matches()) {
            return in(written.length() > LINE ? written.substring(0, LINE) : written, from);
        }
        try {
            return Optional.of(new Dated(iso(iso.group(1), iso.group(2), iso.group(3), from), written));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private When iso(String day, @Nullable String time, @Nullable String offset, String from) {
        if (time == null) {
            return When.day(LocalDate.parse(day), from);
        }
        var local = LocalDateTime.parse(day + "T" + time);
        var at = offset == null ? zone : ZoneOffset.of(offset);
        return When.instant(local.atZone(at).toInstant(), from);
    }
}
