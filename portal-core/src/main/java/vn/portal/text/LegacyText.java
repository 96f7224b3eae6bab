package vn.portal.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.portal.text.Decoded.Evidence;
import vn.portal.text.Decoded.Reason;

/**
 * Reads the bytes of old portals as text.
 *
 * <p>What is believed, in this order: a byte order mark, the transport, the document's own declaration, valid UTF-8. A
 * charset that does not fit the bytes is not believed.
 *
 * <pre>{@code
 * LegacyText.decode("Phan Thiết".getBytes(UTF_8), TextHints.NONE)  // Text[text=Phan Thiết, encoding=UTF-8, …]
 * LegacyText.decode(new byte[] {(byte) 0xC3, 'a'}, TextHints.NONE) // Refused[reason=UNDECODABLE, position=0]
 * }</pre>
 */
public final class LegacyText {
    private LegacyText() {}

    public static Decoded decode(byte[] bytes) {
        return decode(bytes, TextHints.NONE);
    }

    /** The bytes as text, as they stand: the identity on text that is already right. */
    public static Decoded decode(byte[] bytes, TextHints hints) {
        var mark = ByteOrderMark.of(bytes);
        if (mark.isPresent()) {
            return decodeMarked(bytes, mark.get());
        }
        var binary = Binary.position(bytes);
        if (binary >= 0) {
            return new Decoded.Refused(Reason.BINARY, binary);
        }
        return told(bytes, hints.transport(), Evidence.TRANSPORT)
                .or(() -> told(bytes, hints.declared(), Evidence.DECLARATION))
                .orElseGet(() -> decodeUntold(bytes));
    }

    private static Decoded decodeMarked(byte[] bytes, ByteOrderMark mark) {
        var strict = StrictDecoding.of(bytes, mark.length(), mark.charset());
        return strict.text() == null
                ? new Decoded.Refused(Reason.UNDECODABLE, strict.position())
                : new Decoded.Text(strict.text(), mark.charset().name(), 1, Evidence.BOM);
    }

    private static Optional<Decoded> told(byte[] bytes, @Nullable Charset charset, Evidence evidence) {
        return Optional.ofNullable(charset)
                .map(c -> StrictDecoding.of(bytes, 0, c).text())
                .map(text -> new Decoded.Text(text, charset.name(), 0.95, evidence));
    }

    private static Decoded decodeUntold(byte[] bytes) {
        var utf8 = StrictDecoding.of(bytes, 0, StandardCharsets.UTF_8);
        return utf8.text() == null
                ? new Decoded.Refused(Reason.UNDECODABLE, utf8.position())
                : new Decoded.Text(utf8.text(), StandardCharsets.UTF_8.name(), 0.99, Evidence.VALID_UTF8);
    }
}
