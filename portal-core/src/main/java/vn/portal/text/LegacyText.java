package vn.portal.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.portal.text.Decoded.Evidence;
import vn.portal.text.Decoded.Reason;

/**
 * Reads what old portals left behind as text: bytes of unknown encoding, values that went through the wrong one.
 *
 * <p>What is believed, in this order:
 *
 * <ol>
 *   <li>a byte order mark;
 *   <li>the transport, then the document's own declaration, where they name an encoding that fits every byte;
 *       windows-1252 and its like fit everything and were declared for everything, so they only count when nothing below
 *       speaks against them;
 *   <li>the fonts, if they are all drawn for one encoding;
 *   <li>valid UTF-8;
 *   <li>a trial of every encoding but VPS, which only a hint can tell from VISCII: the one that makes syllables of what
 *       makes none as it stands, by a margin to the text as it stands and to every other encoding.
 * </ol>
 *
 * <p>A text that is right already stays as it is, in Vietnamese or any other language; see {@link Spelling#tidy} for one
 * form of it.
 *
 * <pre>{@code
 * LegacyText.decode("Phan Thiết".getBytes(UTF_8), TextHints.NONE)   // Text[text=Phan Thiết, encoding=UTF-8, …]
 * LegacyText.decode(bytesOfTcvn3, TextHints.NONE)                   // Text[text=Độc lập…, encoding=x-TCVN3, …]
 * LegacyText.decode(new byte[] {(byte) 0xC3, 'a'}, TextHints.NONE)  // Refused[reason=UNDECODABLE, position=0]
 * LegacyText.restore("há»™i nghá»‹")                                // hội nghị
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
        return told(bytes, hints.transport(), Evidence.TRANSPORT)
                .or(() -> told(bytes, hints.declared(), Evidence.DECLARATION))
                .orElseGet(() -> decodeUntold(bytes, hints));
    }

    /** A value as it was meant: undoes an encoding that it went through, or leaves it alone. */
    public static String restore(String value) {
        return restored(value).map(Decoded.Text::text).orElse(value);
    }

    /**
     * The runs of one document as they were meant, each in the encoding of its own font.
     *
     * <p>A run whose font tells nothing is in the encoding of the document's other such runs unless it speaks against it.
     */
    public static List<String> restoreRuns(List<FontRun> runs) {
        return RunRestoration.of(runs);
    }

    private static Decoded decodeMarked(byte[] bytes, ByteOrderMark mark) {
        var strict = StrictDecoding.of(bytes, mark.length(), mark.charset());
        return strict.text() == null
                ? new Decoded.Refused(Reason.UNDECODABLE, strict.position())
                : believed(strict.text(), mark.charset(), 1, Evidence.BOM);
    }

    private static Optional<Decoded> told(byte[] bytes, @Nullable Charset charset, Evidence evidence) {
        if (charset == null || isWeak(charset) || !isWide(charset) && Binary.position(bytes) >= 0) {
            return Optional.empty();
        }
        if (charset instanceof LegacyCharset legacy) {
            return Optional.of(
                    new Decoded.Text(LineDecoding.of(legacy, RawText.of(bytes)), charset.name(), 0.95, evidence));
        }
        return Optional.ofNullable(StrictDecoding.of(bytes, 0, charset).text())
                .map(text -> charset.name().equals("windows-1258")
                        ? new Decoded.Text(Spelling.nfc(text), charset.name(), 0.95, evidence)
                        : believed(text, charset, 0.95, evidence));
    }

    /** Whether a charset fits everything, so that its name says little. */
    private static boolean isWeak(Charset charset) {
        return charset.equals(StandardCharsets.ISO_8859_1)
                || charset.equals(StandardCharsets.US_ASCII)
                || charset.name().equals("windows-1252");
    }

    /** Whether plain letters have bytes of zero in it. */
    private static boolean isWide(Charset charset) {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }

    private static Decoded decodeUntold(byte[] bytes, TextHints hints) {
        var binary = Binary.position(bytes);
        if (binary >= 0) {
            return wide(bytes).orElseGet(() -> new Decoded.Refused(Reason.BINARY, binary));
        }
        var utf8 = StrictDecoding.of(bytes, 0, StandardCharsets.UTF_8);
        var font = font(hints.fonts());
        if (font.isPresent()) {
            var text = utf8.text() == null ? RawText.of(bytes) : RawText.of(utf8.text());
            return new Decoded.Text(
                    LineDecoding.of(font.get(), text), font.get().name(), 0.9, Evidence.FONT);
        }
        return utf8.text() == null
                ? decodeByTrial(bytes, utf8.position(), hints)
                : believed(utf8.text(), StandardCharsets.UTF_8, 0.99, Evidence.VALID_UTF8);
    }

    private static Optional<Decoded> wide(byte[] bytes) {
        return ByteOrderMark.unmarked(bytes)
                .flatMap(charset -> Optional.ofNullable(
                                StrictDecoding.of(bytes, 0, charset).text())
                        .filter(text -> text.chars().noneMatch(c -> c < '\t'))
                        .map(text -> believed(text, charset, 0.9, Evidence.TRIAL)));
    }

    private static Optional<LegacyCharset> font(List<String> fonts) {
        var charsets = fonts.stream().map(Fonts::charset).distinct().toList();
        return charsets.size() == 1 ? charsets.get(0) : Optional.empty();
    }

    private static Decoded decodeByTrial(byte[] bytes, int position, TextHints hints) {
        var weak = hints.transport() != null && isWeak(hints.transport());
        return Restoration.of(bytes)
                .<Decoded>map(LegacyText::tried)
                .orElseGet(() -> weak || hints.declared() != null && isWeak(hints.declared())
                        ? new Decoded.Text(
                                RawText.of(bytes).toString(),
                                "windows-1252",
                                0.7,
                                weak ? Evidence.TRANSPORT : Evidence.DECLARATION)
                        : new Decoded.Refused(Reason.UNDECODABLE, position));
    }

    private static Decoded.Text tried(Restoration.Restored restored) {
        var main = restored.main();
        return new Decoded.Text(restored.text(), main.charset().name(), main.confidence(), Evidence.TRIAL);
    }

    private static Decoded believed(String text, Charset charset, double confidence, Evidence evidence) {
        return restored(text).orElseGet(() -> new Decoded.Text(text, charset.name(), confidence, evidence));
    }

    private static Optional<Decoded.Text> restored(String text) {
        return Mojibake.undo(text)
                .map(undone -> new Decoded.Text(undone, StandardCharsets.UTF_8.name(), 0.95, Evidence.DOUBLE_ENCODED))
                .or(() -> Restoration.of(text).map(LegacyText::tried))
                .or(() -> ViqrText.decode(text).map(decoded -> new Decoded.Text(decoded, "VIQR", 0.9, Evidence.TRIAL)));
    }
}
