package vn.portal.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A document's number and symbol, as Nghị định 30/2020/NĐ-CP (annex I, II.3) and the Party's Hướng dẫn 36-HD/VPTW shape
 * them.
 *
 * <pre>{@code
 * DocumentNumber.parse("30/2020/NĐ-CP")  // serial 30, year 2020, symbol NĐ-CP
 * DocumentNumber.parse("15/QĐ-UBND")     // serial 15, symbol QĐ-UBND
 * DocumentNumber.parse("217-QĐ/TW")      // serial 217, symbol QĐ/TW, of the Party
 * DocumentNumber.parse("217")            // a number cited without its symbol
 * }</pre>
 *
 * @param serial the running number as written, leading zero kept; one letter may follow ({@code 12a})
 * @param year the year inside the number, which only normative documents carry
 * @param symbol type and issuer; null where a text cites the bare number
 * @param party whether it is written the Party's way: {@code number-TYPE/ORG}
 */
public record DocumentNumber(
        String serial, @Nullable Integer year, @Nullable String symbol, boolean party) {
    private static final String SYMBOL = "\\p{Lu}[\\p{L}0-9&.]*(?:[-/]\\p{Lu}[\\p{L}0-9&.]*)*";
    private static final Pattern SERIAL = Pattern.compile("\\d{1,6}\\p{L}?");
    private static final Pattern STATE =
            Pattern.compile("(\\d{1,6}\\p{L}?)(?:/((?:19|20)\\d{2}))?(?:/(" + SYMBOL + "))?");
    private static final Pattern PARTY = Pattern.compile("(\\d{1,6}\\p{L}?)-(" + SYMBOL + ")");

    /** @throws IllegalArgumentException if serial or symbol have no such form */
    public DocumentNumber {
        if (!SERIAL.matcher(serial).matches()) {
            throw new IllegalArgumentException("not the serial of a document number: " + serial);
        }
        if (symbol != null && !symbol.matches(SYMBOL)) {
            throw new IllegalArgumentException("not the symbol of a document number: " + symbol);
        }
        if (party && (symbol == null || year != null)) {
            throw new IllegalArgumentException("a Party number has a symbol and no year: " + serial);
        }
    }

    /** @throws IllegalArgumentException naming the text, if it is no document number */
    @JsonCreator
    public static DocumentNumber parse(String text) {
        var state = STATE.matcher(text);
        if (state.matches()) {
            var year = state.group(2) == null ? null : Integer.valueOf(state.group(2));
            return new DocumentNumber(state.group(1), year, state.group(3), false);
        }
        var party = PARTY.matcher(text);
        if (party.matches()) {
            return new DocumentNumber(party.group(1), null, party.group(2), true);
        }
        throw new IllegalArgumentException("not a document number: " + text);
    }

    /** The number as it is written; {@code parse} reads it back. */
    @Override
    @JsonValue
    public String toString() {
        if (party) {
            return serial + "-" + symbol;
        }
        return serial + (year == null ? "" : "/" + year) + (symbol == null ? "" : "/" + symbol);
    }
}
