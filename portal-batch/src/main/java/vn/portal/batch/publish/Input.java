package vn.portal.batch.publish;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What a file is made of, boiled down to a hash: as long as it stays the same, the file of the release before is taken
 * over and nothing is rendered.
 *
 * <p>Whatever can change a byte of the file belongs in it; what is the same for a whole site (templates, words, settings
 * that show, {@link Site#VERSION}) is added by {@link ReleaseFiles}.
 *
 * <pre>{@code
 * files.write(path, Input.of("article").and(hash).and(number), out -> render(out));
 * }</pre>
 */
final class Input {
    private final MessageDigest digest;
    private final boolean lasting;

    private Input(MessageDigest digest, boolean lasting) {
        this.digest = digest;
        this.lasting = lasting;
    }

    static Input of(String what) {
        return new Input(Manifest.sha256(), false).and(what);
    }

    /** An input that stays the same whatever becomes of the site: for what is written once and for ever. */
    static Input lasting(String what) {
        return new Input(Manifest.sha256(), true).and(what);
    }

    Input and(@Nullable String text) {
        if (text == null) {
            return and(-1);
        }
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        and(bytes.length);
        digest.update(bytes);
        return this;
    }

    Input and(long number) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
        return this;
    }

    Input and(boolean yes) {
        return and(yes ? 1 : 0);
    }

    /** A part that was put together elsewhere, as it stands now. */
    Input and(Input part) {
        digest.update(part.bytes());
        return this;
    }

    Input and(Unordered parts) {
        for (long lane : parts.lanes) {
            and(lane);
        }
        return this;
    }

    /** The same, to which other things can be added. */
    Input copy() {
        return new Input(copied(), lasting);
    }

    /** Whether nothing of the site as a whole shall count. */
    boolean isLasting() {
        return lasting;
    }

    /** Hexadecimal; more can be added afterwards. */
    String hash() {
        return HexFormat.of().formatHex(bytes());
    }

    private byte[] bytes() {
        return copied().digest();
    }

    private MessageDigest copied() {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("every Java can copy its SHA-256", e);
        }
    }

    /** Many parts in whatever order a database gives them: sorting them would cost more than looking at them. */
    static final class Unordered {
        private final long[] lanes = new long[4];

        void add(Input part) {
            var bytes = ByteBuffer.wrap(part.bytes());
            for (int i = 0; i < lanes.length; i++) {
                lanes[i] += bytes.getLong();
            }
        }
    }
}
