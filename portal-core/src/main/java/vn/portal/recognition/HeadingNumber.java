package vn.portal.recognition;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.portal.model.DocumentNumber;
import vn.portal.model.DocumentType;

/**
 * The number at the top of a document, well or carelessly typed, or left blank.
 *
 * @param number null where its place was left blank
 * @param symbol what stands behind that place; null where nothing does
 * @param colon whether the word {@code Số} is written as a label is: with a capital or a colon
 * @param end the unit after it
 */
record HeadingNumber(
        @Nullable DocumentNumber number, @Nullable String symbol, boolean colon, int end) {
    private static final int REACH = 160;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String PART = "\\p{L}[\\p{L}0-9&]{0,15}+";
    private static final String SYMBOL = PART + "(?:\\s{0,3}+[-–/.]\\s{0,3}+" + PART + "){0,9}+";
    private static final Pattern NUMBER = Pattern.compile(
            "(?:(?:bộ luật|luật|pháp lệnh|nghị quyết|lệnh) {1,5}+)?(?<label>số)(?![\\p{L}])\\s{0,9}+(?<colon>[:.])?"
                    + "(?:\\s{0,30}+(?<serial>\\d{1,6}(?:\\p{L}(?![\\p{L}/]))?)|[ .…_]{0,60}+)"
                    + "(?:\\s{0,9}+[/-]\\s{0,9}+(?<year>(?:19|20)\\d{2}))?"
                    + "(?:(?:\\s{0,9}+(?<joint>[-–/])\\s{0,9}+|(?<space>\\s{1,3}+)(?=\\p{L}{2,5}/)|(?<=\\d{4}))(?<symbol>"
                    + SYMBOL + "))?"
                    + "(?![\\p{L}\\d/])",
            FLAGS);

    /** The number whose label stands at a place. */
    static @Nullable HeadingNumber at(String text, int at) {
        var m = NUMBER.matcher(text)
                .region(at, Math.min(text.length(), at + REACH))
                .useTransparentBounds(true);
        if (!m.lookingAt() || m.group("symbol") == null && m.group("year") != null) {
            return null;
        }
        boolean label = m.group("colon") != null
                || Character.isUpperCase(m.group("label").charAt(0));
        if (m.group("symbol") == null) {
            var serial = m.group("serial") == null ? null : DocumentNumber.parse(m.group("serial"));
            return m.group("colon") == null ? null : new HeadingNumber(serial, null, true, m.end());
        }
        var symbol = symbol(m.group("symbol"));
        var number = m.group("serial") == null
                ? null
                : number(m.group("serial"), m.group("year"), m.group("joint") == null ? " " : m.group("joint"), symbol);
        return new HeadingNumber(number, number == null ? symbol : null, label, m.end());
    }

    /** The type that its symbol says. */
    Optional<DocumentType> type() {
        if (number != null) {
            return CitedTypes.of(number);
        }
        return symbol == null ? Optional.empty() : CitedTypes.of(DocumentNumber.of("1", null, symbol));
    }

    private static @Nullable DocumentNumber number(String serial, @Nullable String year, String joint, String symbol) {
        var written =
                serial + (year == null ? "" : "/" + year) + (year != null ? "/" : joint.replace('–', '-')) + symbol;
        try {
            return DocumentNumber.parse(written);
        } catch (IllegalArgumentException e) {
            return null; // a number that no rule knows is none; its line stays in the body
        }
    }

    /** As it is written where it is written well: without spaces, in capitals where a font made them. */
    private static String symbol(String written) {
        var tidy = written.replaceAll("\\s", "").replace('–', '-');
        return tidy.chars().anyMatch(Character::isUpperCase)
                ? tidy
                : tidy.toUpperCase(Locale.ROOT).replace("TTG", "TTg");
    }
}
