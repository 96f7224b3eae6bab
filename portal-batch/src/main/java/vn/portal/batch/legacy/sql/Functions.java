package vn.portal.batch.legacy.sql;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.legacy.sql.Cells.Kind;

/** The functions that dump tools write around values, and what comes of them. */
final class Functions {
    private static final HexFormat HEX = HexFormat.of();

    private Functions() {}

    /**
     * Calls one; an unknown one is kept as it is written.
     *
     * @param name in capitals
     * @param type that the call names; empty where it names none
     * @param into gets what comes of it; null for nobody
     * @return null if it cannot be
     */
    static @Nullable Kind call(String name, String type, Cells arguments, @Nullable Cells into) {
        if (into == null) {
            return Kind.TEXT;
        }
        if (arguments.count() == 0) {
            return written(name, arguments, into);
        }
        return switch (name) {
            case "CAST", "TRY_CAST", "CONVERT", "TRY_CONVERT" -> cast(type, arguments, into);
            case "CHAR", "CHR", "NCHAR" -> characters(arguments, into);
            case "REPLACE" -> replace(arguments, into);
            case "UNISTR" -> unescape(arguments, into);
            case "UNHEX", "HEXTORAW" -> unhex(arguments, into);
            case "FROM_BASE64" -> unbase64(arguments, into);
            case "DECODE" ->
                arguments.count() == 2 && text(arguments, 1).equals("hex")
                        ? unhex(arguments, into)
                        : unbase64(arguments, into);
            case "TO_DATE", "TO_TIMESTAMP", "TO_CLOB", "DATE", "DATETIME", "TIMESTAMP", "STR_TO_DATE", "RTRIM" ->
                first(arguments, into);
            default -> written(name, arguments, into);
        };
    }

    /** A string of zeros and ones: a number in MySQL, text elsewhere. */
    static void bits(Cells bits, Dialect dialect, @Nullable Cells into) {
        if (into != null) {
            var written = text(bits, 0);
            boolean number = dialect == Dialect.MYSQL && written.length() <= 64 && written.matches("[01]+");
            append(number ? Long.toUnsignedString(Long.parseUnsignedLong(written, 2)) : written, into);
        }
    }

    /** Text in which characters are written as {@code \00e9} or {@code \u00e9}. */
    static Kind unescape(Cells escaped, @Nullable Cells into) {
        if (into != null) {
            var written = text(escaped, 0);
            var text = new StringBuilder();
            for (int i = 0; i < written.length(); i++) {
                int digits = written.startsWith("\\u", i) || written.startsWith("\\+", i) ? i + 2 : i + 1;
                int length = written.startsWith("\\+", i) ? 6 : 4;
                if (written.charAt(i) == '\\' && isHex(written, digits, length)) {
                    int point = Integer.parseInt(written, digits, digits + length, 16);
                    text.appendCodePoint(Math.min(point, Character.MAX_CODE_POINT));
                    i = digits + length - 1;
                } else {
                    text.append(written.charAt(i));
                    // a backslash is doubled where it stands for itself
                    i += written.startsWith("\\\\", i) ? 1 : 0;
                }
            }
            append(text.toString(), into);
        }
        return Kind.TEXT;
    }

    private static boolean isHex(String text, int from, int length) {
        return from + length <= text.length()
                && text.substring(from, from + length).chars().allMatch(HexFormat::isHexDigit);
    }

    private static Kind cast(String type, Cells arguments, Cells into) {
        var kind = arguments.kind(0);
        if (kind == Kind.BYTES) {
            var time = time(type, arguments.copy(0));
            if (time != null) {
                append(time, into);
                return Kind.TEXT;
            }
        }
        return first(arguments, into);
    }

    private static Kind first(Cells arguments, Cells into) {
        into.append(arguments.array(), arguments.start(0), arguments.end(0) - arguments.start(0));
        return arguments.kind(0);
    }

    /** A time as older scripts of SQL Server write it: the bytes in which the server keeps it. */
    private static @Nullable String time(String type, byte[] bytes) {
        if (type.startsWith("DATETIME2") && bytes.length >= 7) {
            return precise(bytes);
        }
        if (type.startsWith("DATETIME") && bytes.length == 8) {
            long milliseconds = Math.round(Integer.toUnsignedLong(bigEndian(bytes, 4, 4)) * 10 / 3.0);
            return written(day(bigEndian(bytes, 0, 4)).plus(milliseconds, ChronoUnit.MILLIS), 3);
        }
        if (type.startsWith("SMALLDATETIME") && bytes.length == 4) {
            return written(day(bigEndian(bytes, 0, 2)).plusMinutes(bigEndian(bytes, 2, 2)), 0);
        }
        if (type.equals("DATE") && (bytes.length == 3 || bytes.length == 4)) {
            return LocalDate.of(1, 1, 1).plusDays(littleEndian(bytes, 0, 3)).toString();
        }
        return null;
    }

    /** Scale, ticks since midnight in little-endian order, days since the year 1 in three bytes. */
    private static @Nullable String precise(byte[] bytes) {
        int scale = bytes[0];
        if (scale < 0 || scale > 7) {
            return null;
        }
        long ticks = littleEndian(bytes, 1, bytes.length - 4);
        long day = littleEndian(bytes, bytes.length - 3, 3);
        long nanos = ticks * (long) Math.pow(10, 9 - scale);
        return written(LocalDate.of(1, 1, 1).plusDays(day).atStartOfDay().plusNanos(nanos), scale);
    }

    private static LocalDateTime day(int sinceNineteenHundred) {
        return LocalDate.of(1900, 1, 1).plusDays(sinceNineteenHundred).atStartOfDay();
    }

    /** As newer scripts write it. */
    private static String written(LocalDateTime time, int digits) {
        var whole = String.format(
                Locale.ROOT,
                "%04d-%02d-%02dT%02d:%02d:%02d",
                time.getYear(),
                time.getMonthValue(),
                time.getDayOfMonth(),
                time.getHour(),
                time.getMinute(),
                time.getSecond());
        var fraction = String.format(Locale.ROOT, "%09d", time.getNano()).substring(0, digits);
        return digits == 0 ? whole : whole + "." + fraction;
    }

    private static int bigEndian(byte[] bytes, int from, int length) {
        int number = 0;
        for (int i = 0; i < length; i++) {
            number = number << 8 | bytes[from + i] & 0xFF;
        }
        return number;
    }

    private static long littleEndian(byte[] bytes, int from, int length) {
        long number = 0;
        for (int i = length - 1; i >= 0; i--) {
            number = number << 8 | bytes[from + i] & 0xFF;
        }
        return number;
    }

    private static @Nullable Kind characters(Cells arguments, Cells into) {
        for (int i = 0; i < arguments.count(); i++) {
            var number = text(arguments, i);
            if (!number.matches("\\d{1,7}") || !Character.isValidCodePoint(Integer.parseInt(number))) {
                return null;
            }
            append(Character.toString(Integer.parseInt(number)), into);
        }
        return Kind.TEXT;
    }

    private static @Nullable Kind replace(Cells arguments, Cells into) {
        if (arguments.count() != 3) {
            return null;
        }
        var sought = text(arguments, 1);
        var instead = text(arguments, 2);
        // dump tools only shorten; whoever lengthens wants to fill the memory
        if (sought.isEmpty() || instead.length() > sought.length()) {
            return null;
        }
        append(text(arguments, 0).replace(sought, instead), into);
        return Kind.TEXT;
    }

    private static @Nullable Kind unhex(Cells arguments, Cells into) {
        try {
            into.append(HEX.parseHex(text(arguments, 0)));
            return Kind.BYTES;
        } catch (IllegalArgumentException damaged) {
            return null;
        }
    }

    private static @Nullable Kind unbase64(Cells arguments, Cells into) {
        try {
            into.append(Base64.getMimeDecoder().decode(arguments.copy(0)));
            return Kind.BYTES;
        } catch (IllegalArgumentException damaged) {
            return null;
        }
    }

    private static Kind written(String name, Cells arguments, Cells into) {
        append(name.toLowerCase(Locale.ROOT) + "(", into);
        for (int i = 0; i < arguments.count(); i++) {
            append(i == 0 ? "" : ", ", into);
            into.append(arguments.array(), arguments.start(i), arguments.end(i) - arguments.start(i));
        }
        into.append(')');
        return Kind.BARE;
    }

    private static String text(Cells cells, int index) {
        return new String(
                cells.array(), cells.start(index), cells.end(index) - cells.start(index), StandardCharsets.UTF_8);
    }

    private static void append(String text, Cells into) {
        into.append(text.getBytes(StandardCharsets.UTF_8));
    }
}
