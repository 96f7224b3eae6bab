package vn.portal.batch.legacy.sql;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.legacy.sql.Cells.Kind;

/** Numbers, and bytes in hexadecimal digits, as every dialect writes them. */
final class Literals {
    private Literals() {}

    /** Passes a number; null if there is none. */
    static @Nullable Kind passNumber(SqlBytes in, @Nullable Cells into) throws IOException {
        boolean digits = false;
        for (int c = in.peek(); isOfNumber(c, digits); c = in.peek()) {
            digits |= c >= '0' && c <= '9';
            keep(c, into);
            in.pass();
        }
        return digits ? Kind.BARE : null;
    }

    private static boolean isOfNumber(int c, boolean digits) {
        return c >= '0' && c <= '9' || c == '.' || c == '-' || c == '+' || digits && (c == 'e' || c == 'E');
    }

    /** Passes the digits behind {@code 0x}; null if one is left over. */
    static @Nullable Kind passHex(SqlBytes in, @Nullable Cells into) throws IOException {
        int half = -1;
        for (int digit = digit(in.peek()); digit >= 0; digit = digit(in.peek())) {
            if (half < 0) {
                half = digit;
            } else {
                keep(half << 4 | digit, into);
                half = -1;
            }
            in.pass();
        }
        return half < 0 ? Kind.BYTES : null;
    }

    private static int digit(int c) {
        return c < 0 ? -1 : Character.digit(c, 16);
    }

    private static void keep(int b, @Nullable Cells into) {
        if (into != null) {
            into.append(b);
        }
    }
}
