package vn.portal.batch.legacy.sql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL means by a backslash, in rows of COPY and in strings with an E before them. */
final class PostgresEscapes {
    private PostgresEscapes() {}

    /**
     * Passes what belongs to an escape.
     *
     * @param c the byte behind the backslash, passed already
     * @param into gets what is meant; null for nobody
     */
    static void passEscaped(int c, SqlBytes in, @Nullable Cells into) throws IOException {
        switch (c) {
            case 'b' -> keep('\b', into);
            case 'f' -> keep('\f', into);
            case 'n' -> keep('\n', into);
            case 'r' -> keep('\r', into);
            case 't' -> keep('\t', into);
            case 'v' -> keep(0x0B, into);
            case 'x' -> passNumber(16, 2, 0, 0, in, into, 'x');
            case 'u' -> passCharacter(4, in, into, 'u');
            case 'U' -> passCharacter(8, in, into, 'U');
            default -> {
                if (c >= '0' && c <= '7') {
                    passNumber(8, 3, c - '0', 1, in, into, c);
                } else {
                    keep(c, into);
                }
            }
        }
    }

    private static void passNumber(
            int base, int most, int number, int digits, SqlBytes in, @Nullable Cells into, int otherwise)
            throws IOException {
        while (digits < most && Character.digit(in.peek(), base) >= 0) {
            number = number * base + Character.digit(in.peek(), base);
            digits++;
            in.pass();
        }
        keep(digits == 0 ? otherwise : number, into);
    }

    private static void passCharacter(int length, SqlBytes in, @Nullable Cells into, int otherwise) throws IOException {
        int character = 0;
        for (int i = 0; i < length; i++) {
            int digit = Character.digit(in.peek(i), 16);
            if (digit < 0 || character > Character.MAX_CODE_POINT) {
                keep(otherwise, into);
                return;
            }
            character = character << 4 | digit;
        }
        if (!Character.isValidCodePoint(character)) {
            keep(otherwise, into);
            return;
        }
        in.pass(length);
        if (into != null) {
            into.append(Character.toString(character).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void keep(int b, @Nullable Cells into) {
        if (into != null) {
            into.append(b);
        }
    }
}
