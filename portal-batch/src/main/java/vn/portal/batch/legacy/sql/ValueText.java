package vn.portal.batch.legacy.sql;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.portal.text.Decoded;
import vn.portal.text.LegacyText;
import vn.portal.text.TextHints;

/**
 * The text of single values, whatever a dump says it is written in.
 *
 * <p>What is valid UTF-8 is that, because dumps that say latin1 often are: a server that was never told converts nothing.
 * A value that went through a wrong encoding is mended alone, since its neighbours may be right.
 */
final class ValueText {
    private static final int REPLACED = '\uFFFD';

    private TextHints hints = TextHints.NONE;

    /** Believes that values which are no UTF-8 are in that charset. */
    void told(@Nullable Charset charset) {
        hints = TextHints.transport(charset);
    }

    /** The charset that a database calls so. */
    static Optional<Charset> charset(String name) {
        var known = name.toLowerCase(Locale.ROOT);
        return switch (known) {
            case "utf8mb3", "utf8mb4", "utf8", "unicode" -> Optional.of(StandardCharsets.UTF_8);
            case "latin1" -> TextHints.charset("windows-1252");
            case "win1258" -> TextHints.charset("windows-1258");
            case "win1252" -> TextHints.charset("windows-1252");
            default -> TextHints.charset(known);
        };
    }

    /**
     * What bytes say.
     *
     * @return null if they are no text, or it cannot be told in which encoding
     */
    @Nullable
    String of(byte[] bytes, int from, int to) {
        if (isPlain(bytes, from, to)) {
            return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        }
        var text = utf8(bytes, from, to);
        return text.indexOf(REPLACED) < 0 || isUtf8(text, bytes, from, to) ? restored(text) : decoded(bytes, from, to);
    }

    /** Text that came as such, mended where it once went through a wrong encoding. */
    static String restored(String text) {
        for (int i = 0; i < text.length(); i++) {
            // plain text could at most be VIQR, which many a setting looks like
            if (text.charAt(i) > 0x7F) {
                return LegacyText.restore(text);
            }
        }
        return text;
    }

    /** Bytes as UTF-8 with a mark at each place that isn't. */
    static String utf8(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    private static boolean isPlain(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether the mark itself stood in the value. */
    private static boolean isUtf8(String text, byte[] bytes, int from, int to) {
        byte[] again = text.getBytes(StandardCharsets.UTF_8);
        return Arrays.equals(again, 0, again.length, bytes, from, to);
    }

    private @Nullable String decoded(byte[] bytes, int from, int to) {
        byte[] value = Arrays.copyOfRange(bytes, from, to);
        return LegacyText.decode(value, hints) instanceof Decoded.Text text ? text.text() : null;
    }
}
