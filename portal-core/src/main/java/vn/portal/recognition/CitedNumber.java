package vn.portal.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.portal.model.DocumentNumber;
import vn.portal.model.DocumentNumber.Joint;

/**
 * A document's number as it stands in a text, well or carelessly written.
 *
 * @param numbers the number; several where they share one symbol ({@code 87, 88, 31/CP})
 * @param said whether the word {@code số} says that it is one
 * @param start the unit at which the number itself begins
 * @param end the unit after it
 */
record CitedNumber(List<DocumentNumber> numbers, boolean said, int start, int end) {
    /** How far a number is looked at. */
    private static final int REACH = 100;

    /** More than spaces, a bracket, {@code số} and a colon before it ever take. */
    private static final int LONGEST_LEAD = 16;
    /** What stands between a serial and its symbol, or the next serial that shares it. */
    private static final String SIGNS = "/-–,";

    /** The digits of other scripts make no number of a document. */
    private static final String SERIAL = "[0-9]{1,6}(?:[A-Za-zđĐ](?!\\p{L}))?";
    /** Behind a sign with no space a part may be of any letters; behind a space only a code is a part. */
    private static final String PART = "\\p{Lu}[\\p{L}0-9&.]{0,13}+";

    private static final String CODE = "(?:TTg|[A-ZĐÂÊÔƠƯ]{2,12}+[0-9]{0,3}+)(?![\\p{L}\\d])";
    private static final String JOINED = "(?:\\s?[-–/](?:" + PART + "|\\s" + CODE + "))";
    private static final String SYMBOL = "(?:" + PART + "|\\s" + CODE + ")" + JOINED + "{0,9}+";
    private static final String YEAR = "(?:19|20)[0-9]{2}";

    private static final Pattern NUMBER =
            Pattern.compile("(?U)[\\s]{0,3}+(?:\\(\\s?)?(?<said>số)?\\s{0,2}+[:.]?\\s{0,3}+(?<body>"
                    // 87, 88, 31/CP
                    + "(?<more>(?:" + SERIAL + "\\s?,\\s?){1,8}+)?(?<serial>" + SERIAL + ")"
                    + "(?:\\s?[/]\\s?(?<year>" + YEAR + ")(?!\\d)\\s?(?:/?\\s?(?<normative>" + SYMBOL
                    + ")|/(?<small>\\p{Ll}{2,4}-\\p{Ll}{2,6}))?"
                    + "|\\s?(?<slash>/)(?<plain>" + SYMBOL + ")"
                    + "|\\s?(?<dash>[-–])\\s?(?<dashed>(?:" + CODE + "|" + PART + ")(?:\\s?/\\s?" + PART + ")?" + JOINED
                    + "{0,3}+)"
                    + "|(?<space>\\s?)(?<spaced>[A-Z]{2,5}/" + PART + JOINED + "{0,3}+)"
                    + ")?)(?![\\p{L}\\d]|[/,.]\\d)");
    /** Digits that a space fell between, and a year that lost its stroke; only where the word says that a number comes. */
    private static final Pattern BROKEN = Pattern.compile(
            "(?U)\\s{0,3}+số\\s{0,2}+:?\\s{0,3}+(?<body>(?:(?<one>[0-9]{1,3}) (?<two>[0-9]{1,3})\\s?/\\s?(?<yearA>"
                    + YEAR + ")|(?<only>[0-9]{1,5}) (?<yearB>" + YEAR + "))\\s?/\\s?(?<symbol>" + SYMBOL
                    + "))(?![\\p{L}\\d/])");

    private static final Pattern SPACE = Pattern.compile("(?U)\\s");

    /** The number that begins at a place, spaces and the word {@code số} before it left aside. */
    static Optional<CitedNumber> at(String text, int from) {
        int digit = firstDigit(text, from);
        return digit < 0 ? Optional.empty() : at(text, from, digit > from);
    }

    /** @param led whether something stands before its digits */
    static Optional<CitedNumber> at(String text, int from, boolean led) {
        int limit = Math.min(text.length(), from + REACH);
        if (led) {
            var broken = BROKEN.matcher(text).region(from, limit).useTransparentBounds(true);
            if (broken.lookingAt()) {
                return Optional.of(ofBroken(broken));
            }
        }
        var m = NUMBER.matcher(text).region(from, limit).useTransparentBounds(true);
        return m.lookingAt() ? Optional.of(of(m)) : Optional.empty();
    }

    /** Where the serial of a number would begin; -1 if something else stands there, as it does behind most words. */
    private static int firstDigit(String text, int from) {
        for (int i = from; i < Math.min(text.length(), from + LONGEST_LEAD); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                return i;
            }
            if (Character.isLetterOrDigit(c) && c != 's' && c != 'ố') {
                return -1;
            }
        }
        return -1;
    }

    /** Whether a symbol may stand behind the serial that begins at a place. */
    static boolean mayHaveSymbol(String text, int from) {
        int i = from;
        while (i < text.length() && Character.isDigit(text.charAt(i))) {
            i++;
        }
        if (i < text.length() && Character.isLetter(text.charAt(i))) {
            i++;
        }
        if (i < text.length() && isGap(text.charAt(i))) {
            i++;
        }
        return i < text.length() && (SIGNS.indexOf(text.charAt(i)) >= 0 || isCapital(text.charAt(i)));
    }

    private static boolean isGap(char c) {
        return !Character.isLetterOrDigit(c) && SIGNS.indexOf(c) < 0;
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    DocumentNumber last() {
        return numbers.get(numbers.size() - 1);
    }

    /** Whether it says more than a bare number does: a symbol. */
    boolean hasSymbol() {
        return last().symbol() != null;
    }

    private static CitedNumber ofBroken(Matcher m) {
        boolean split = m.group("one") != null;
        var serial = split ? m.group("one") + m.group("two") : m.group("only");
        var year = Integer.valueOf(m.group(split ? "yearA" : "yearB"));
        var number = DocumentNumber.of(serial, year, tidy(m.group("symbol")));
        return new CitedNumber(List.of(number), true, m.start("body"), m.end("body"));
    }

    private static CitedNumber of(Matcher m) {
        var last = number(m);
        var numbers = new ArrayList<DocumentNumber>();
        if (m.group("more") != null && last.symbol() != null) {
            for (var serial : m.group("more").split(",")) {
                if (!serial.isBlank()) {
                    numbers.add(new DocumentNumber(serial.strip(), last.year(), last.symbol(), last.joint()));
                }
            }
        }
        numbers.add(last);
        int start = m.group("more") != null && numbers.size() == 1 ? m.start("serial") : m.start("body");
        return new CitedNumber(numbers, m.group("said") != null, start, end(m));
    }

    private static int end(Matcher m) {
        boolean stop = m.group().endsWith(".");
        return stop ? m.end() - 1 : m.end();
    }

    private static DocumentNumber number(Matcher m) {
        var serial = m.group("serial");
        if (m.group("year") != null) {
            return DocumentNumber.of(serial, Integer.valueOf(m.group("year")), normative(m));
        }
        if (m.group("plain") != null) {
            return DocumentNumber.of(serial, null, tidy(m.group("plain")));
        }
        if (m.group("dashed") != null) {
            return new DocumentNumber(serial, null, tidy(m.group("dashed")), Joint.DASH);
        }
        return m.group("spaced") == null
                ? DocumentNumber.of(serial, null, null)
                : new DocumentNumber(serial, null, tidy(m.group("spaced")), Joint.SPACE);
    }

    private static @Nullable String normative(Matcher m) {
        if (m.group("small") != null) {
            return m.group("small").toUpperCase(Locale.ROOT).replace("TTG", "TTg");
        }
        return m.group("normative") == null ? null : tidy(m.group("normative"));
    }

    /** The symbol as it is written where it is written well: no spaces, Đ and no eth, no full stop of the sentence. */
    private static String tidy(String symbol) {
        var tidy = SPACE.matcher(symbol).replaceAll("").replace('–', '-').replace('Ð', 'Đ');
        return tidy.endsWith(".") ? tidy.substring(0, tidy.length() - 1) : tidy;
    }
}
