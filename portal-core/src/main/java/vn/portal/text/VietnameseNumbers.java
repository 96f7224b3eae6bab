package vn.portal.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as Vietnamese pages write them: dots between thousands, a comma before decimals. */
public final class VietnameseNumbers {
    private static final Pattern GROUPED_BY_DOT = Pattern.compile("[1-9]\\d{0,2}+(?:\\.\\d{3})++(?:,\\d++)?+");
    private static final Pattern GROUPED_BY_SPACE = Pattern.compile("\\d{1,3}(?: \\d{3})++(?:,\\d++)?+");
    private static final Pattern GROUPED_BY_COMMA =
            Pattern.compile("\\d{1,3}(?:,\\d{3})(?:,\\d{3})++(?:\\.\\d++)?+" + "|\\d{1,3}(?:,\\d{3})++\\.\\d++");
    private static final Pattern PLAIN = Pattern.compile("\\d++(?:[.,]\\d++)?+");
    /** No figure of a portal has more digits; uncut, a page of digits would cost quadratic time. */
    private static final int LONGEST = 60;

    private VietnameseNumbers() {}

    /**
     * The number that the whole text writes; English grouping is understood where it cannot be Vietnamese.
     *
     * <pre>{@code
     * VietnameseNumbers.parse("7.448.251")  // 7448251
     * VietnameseNumbers.parse("87,61")      // 87.61
     * VietnameseNumbers.parse("1.234")      // 1234, not a little over one
     * VietnameseNumbers.parse("1,234,567")  // 1234567
     * }</pre>
     */
    public static Optional<BigDecimal> parse(String text) {
        var plain =
                Spelling.tidy(text.length() > 2 * LONGEST ? "" : text).strip().replace('−', '-');
        boolean negative = plain.startsWith("-");
        var digits = negative || plain.startsWith("+") ? plain.substring(1).strip() : plain;
        return unsigned(digits).map(BigDecimal::new).map(n -> negative ? n.negate() : n);
    }

    private static Optional<String> unsigned(String digits) {
        if (digits.length() > LONGEST) {
            return Optional.empty();
        }
        if (GROUPED_BY_DOT.matcher(digits).matches()) {
            return Optional.of(digits.replace(".", "").replace(',', '.'));
        }
        if (GROUPED_BY_SPACE.matcher(digits).matches()) {
            return Optional.of(digits.replace(" ", "").replace(',', '.'));
        }
        if (GROUPED_BY_COMMA.matcher(digits).matches()) {
            return Optional.of(digits.replace(",", ""));
        }
        return PLAIN.matcher(digits).matches() ? Optional.of(digits.replace(',', '.')) : Optional.empty();
    }
}
