package vn.portal.batch.legacy.sql;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;

/** Bytes that are no text, as they are written where text is. */
final class Blobs {
    private Blobs() {}

    /** The bytes that a string in quotes stands for: itself, or PostgreSQL's {@code \x…} and {@code \ooo}. */
    static byte[] written(byte[] quoted) {
        if (quoted.length >= 2 && quoted.length % 2 == 0 && quoted[0] == '\\' && quoted[1] == 'x') {
            return hex(quoted);
        }
        for (byte b : quoted) {
            if (b == '\\') {
                return escaped(quoted);
            }
        }
        return quoted;
    }

    /** Bits as the number that they are. */
    static String number(byte[] bits) {
        return new BigInteger(1, bits).toString();
    }

    private static byte[] hex(byte[] quoted) {
        var bytes = new byte[quoted.length / 2 - 1];
        for (int i = 0; i < bytes.length; i++) {
            int high = Character.digit(quoted[2 * i + 2], 16);
            int low = Character.digit(quoted[2 * i + 3], 16);
            if (high < 0 || low < 0) {
                return quoted;
            }
            bytes[i] = (byte) (high << 4 | low);
        }
        return bytes;
    }

    private static byte[] escaped(byte[] quoted) {
        var bytes = new ByteArrayOutputStream(quoted.length);
        for (int i = 0; i < quoted.length; i++) {
            boolean octal = quoted[i] == '\\' && i + 3 < quoted.length && isOctal(quoted, i + 1);
            if (octal) {
                bytes.write((quoted[i + 1] - '0') << 6 | (quoted[i + 2] - '0') << 3 | quoted[i + 3] - '0');
                i += 3;
            } else {
                i += quoted[i] == '\\' && i + 1 < quoted.length && quoted[i + 1] == '\\' ? 1 : 0;
                bytes.write(quoted[i]);
            }
        }
        return bytes.toByteArray();
    }

    private static boolean isOctal(byte[] bytes, int from) {
        for (int i = from; i < from + 3; i++) {
            if (bytes[i] < '0' || bytes[i] > '7') {
                return false;
            }
        }
        return true;
    }
}
