package vn.portal.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The bytes that some editors put before a text to say how it is encoded. */
record ByteOrderMark(Charset charset, int length) {
    private static final int SHORTEST_UNMARKED = 16;

    static Optional<ByteOrderMark> of(byte[] bytes) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new ByteOrderMark(StandardCharsets.UTF_8, 3));
        }
        if (begins(bytes, 0xFF, 0xFE)) {
            return Optional.of(new ByteOrderMark(StandardCharsets.UTF_16LE, 2));
        }
        return begins(bytes, 0xFE, 0xFF)
                ? Optional.of(new ByteOrderMark(StandardCharsets.UTF_16BE, 2))
                : Optional.empty();
    }

    /** UTF-16 without a mark shows by its plain letters, every other byte of which is zero; empty if it isn't. */
    static Optional<Charset> unmarked(byte[] bytes) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < bytes.length; i++) {
            even += bytes[i] == 0 && i % 2 == 0 ? 1 : 0;
            odd += bytes[i] == 0 && i % 2 == 1 ? 1 : 0;
        }
        boolean plain = (even + odd) * 3 >= bytes.length && bytes.length >= SHORTEST_UNMARKED;
        if (bytes.length % 2 != 0 || even > 0 == odd > 0 || !plain) {
            return Optional.empty();
        }
        return Optional.of(odd > 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }

    private static boolean begins(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
