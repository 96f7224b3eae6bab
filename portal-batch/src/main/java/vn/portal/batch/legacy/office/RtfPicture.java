package vn.portal.batch.legacy.office;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A picture that Rich Text Format writes in hexadecimal digits, one after the other. */
final class RtfPicture {
    private static final int MOST = 32 << 20;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private @Nullable String ending;
    private int half = -1;

    void begin() {
        bytes.reset();
        ending = null;
        half = -1;
    }

    /** Says of what kind it is. */
    void is(String kind) {
        ending = kind;
    }

    String ending() {
        return ending == null ? "" : ending;
    }

    /** What is no digit stands between them. */
    void digit(byte b) {
        int digit = Character.digit(b, 16);
        if (digit < 0 || bytes.size() > MOST) {
            return;
        }
        if (half < 0) {
            half = digit;
        } else {
            bytes.write(half << 4 | digit);
            half = -1;
        }
    }

    /** Empty where it is of a kind that nothing shows, or larger than pictures are. */
    Optional<byte[]> whole() {
        return ending == null || bytes.size() == 0 || bytes.size() > MOST
                ? Optional.empty()
                : Optional.of(bytes.toByteArray());
    }
}
