package vn.portal.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A document's number and symbol, as Nghị định 30/2020/NĐ-CP (annex I, II.3), the Party's Hướng dẫn 36-HD/VPTW and older
 * practice shape them.
 *
 * <pre>{@code
 * DocumentNumber.parse("30/2020/NĐ-CP")  // serial 30, year 2020, symbol NĐ-CP
 * DocumentNumber.parse("15/QĐ-UBND")     // serial 15, symbol QĐ-UBND
 * DocumentNumber.parse("217-QĐ/TW")      // serial 217, symbol QĐ/TW, of the Party
 * DocumentNumber.parse("60 TC/CĐKT")     // serial 60, symbol TC/CĐKT, as the Ministry of Finance wrote until 1998
 * DocumentNumber.parse("217")            // a number cited without its symbol
 * }</pre>
 *
 * @param serial the running number as written, leading zero kept; one letter may follow ({@code 12a})
 * @param year the year inside the number, which only normative documents carry
 * @param symbol type and issuer; null where a text cites the bare number
 * @param joint what stands between serial and symbol
 */
public record DocumentNumber(
        String serial, @Nullable Integer year, @Nullable String symbol, Joint joint) {
    private static final String SYMBOL = "\\p{Lu}[\\p{L}0-9&.]*(?:[-/]\\p{Lu}[\\p{L}0-9&.]*)*";
    private static final Pattern WHOLE_SYMBOL = Pattern.compile(SYMBOL);
    private static final Pattern SERIAL = Pattern.compile("\\d{1,6}\\p{L}?");
    private static final Pattern NUMBER =
            Pattern.compile("(\\d{1,6}(?:\\p{L}(?!\\p{L}))?)(?:/((?:19|20)\\d{2}))?(?:([-/ ])(" + SYMBOL + "))?");
    /** The Party's committees, their offices and their boards: 217-QĐ/TW, 36-HD/VPTW, 05-KH/ThU. */
    private static final Pattern OF_THE_PARTY = Pattern.compile(".*/[A-ZĐ]{0,6}(?:TW|TU|ThU|HU|QU|ĐU|ĐUK)\\d{0,3}");

    /** What stands between serial and symbol. */
    public enum Joint {
        /** {@code 15/QĐ-UBND}: state bodies. */
        SLASH('/'),
        /** {@code 217-QĐ/TW}: the Party; {@code 25-HĐBT}: state bodies before 1992. */
        DASH('-'),
        /** {@code 60 TC/CĐKT}: ministries before 1998. */
        SPACE(' ');

        private final char sign;

        Joint(char sign) {
            this.sign = sign;
        }

        static Joint of(String sign) {
            return Arrays.stream(values())
                    .filter(joint -> sign.equals(String.valueOf(joint.sign)))
                    .findFirst()
                    .orElse(SLASH);
        }
    }

    /** @throws IllegalArgumentException if serial or symbol have no such form */
    public DocumentNumber {
        if (!SERIAL.matcher(serial).matches()) {
            throw new IllegalArgumentException("not the serial of a document number: " + serial);
        }
        if (symbol != null && !WHOLE_SYMBOL.matcher(symbol).matches()) {
            throw new IllegalArgumentException("not the symbol of a document number: " + symbol);
        }
        if (joint != Joint.SLASH && (symbol == null || year != null)) {
            throw new IllegalArgumentException("only a number without a year joins its symbol by " + joint);
        }
    }

    /** A number as state bodies write it today. */
    public static DocumentNumber of(String serial, @Nullable Integer year, @Nullable String symbol) {
        return new DocumentNumber(serial, year, symbol, Joint.SLASH);
    }

    /** @throws IllegalArgumentException naming the text, if it is no document number */
    @JsonCreator
    public static DocumentNumber parse(String text) {
        var m = NUMBER.matcher(text);
        if (!m.matches()) {
            throw new IllegalArgumentException("not a document number: " + text);
        }
        var joint = m.group(3) == null ? Joint.SLASH : Joint.of(m.group(3));
        return new DocumentNumber(m.group(1), year(m), m.group(4), joint);
    }

    private static @Nullable Integer year(Matcher m) {
        return m.group(2) == null ? null : Integer.valueOf(m.group(2));
    }

    /** Whether it is of a series that a Party committee counts through its term: {@code number-TYPE/ORG}. */
    @JsonIgnore
    public boolean party() {
        return joint == Joint.DASH
                && symbol != null
                && OF_THE_PARTY.matcher(symbol).matches();
    }

    /** The number as it is written; {@code parse} reads it back. */
    @Override
    @JsonValue
    public String toString() {
        return serial + (year == null ? "" : "/" + year) + (symbol == null ? "" : joint.sign + symbol);
    }
}
