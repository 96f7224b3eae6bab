package vn.portal.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** UTF-8 that was read as windows-1252, once or twice: {@code há»™i} for {@code hội}. */
final class Mojibake {
    private static final int MOST_ROUNDS = 2;
    /** By how much words get shorter, so that it is no chance: two letters of three bytes each. */
    private static final int LEAST_SHORTER = 4;

    /** A lead byte of UTF-8 and its continuations. */
    private static final Pattern SEQUENCE = Pattern.compile("[\u00C2-\u00F4][" + continuations() + "]{1,3}");
    /** What is left of letters and signs that lost a byte, and the only thing that it can be in Vietnamese. */
    private static final List<Loss> LOSSES = List.of(
            new Loss("â€[\uFFFD?]?(?![\\p{L}\\d€-™])", "”"),
            new Loss("Ä[\uFFFD?]?(?=\\p{L})", "Đ"),
            // thÃ nh: the no-break space within was taken for one between words
            new Loss("(?<=\\p{L})Ã (?=(?:nh|ng?|[miouy])(?!\\p{L}))", "à"),
            new Loss("(?<=\\p{L})Ã(?: (?= )|(?= )|$)", "à"));

    private record Loss(Pattern pattern, String meant) {
        Loss(String pattern, String meant) {
            this(Pattern.compile(pattern), meant);
        }
    }

    private Mojibake() {}

    private static String continuations() {
        var continuations = new StringBuilder();
        for (int b = 0x80; b < 0xC0; b++) {
            // as windows-1252 and as ISO 8859-1
            continuations.append(Windows1252.character(b)).append((char) b);
        }
        return continuations.toString();
    }

    /**
     * What the value said before; empty if nothing shows that it was ever anything else.
     *
     * <p>A value is undone as a whole, else line by line, and a line of which only a part went wrong word by word.
     */
    static Optional<String> undo(String value) {
        if (!isCandidate(value)) {
            return Optional.empty();
        }
        return undoWhole(value)
                .or(() -> undoParts(value, '\n', line -> undoWhole(line).or(() -> undoWords(line))));
    }

    /** One word alone may be a name that only looks like it. */
    private static Optional<String> undoWords(String line) {
        return undoParts(line, ' ', Mojibake::undoWhole)
                .filter(undone -> line.length() - undone.length() >= LEAST_SHORTER)
                .map(Mojibake::mend);
    }

    /** Words of such a line that lost bytes on the way: controls, or a no-break space that became a space. */
    private static String mend(String line) {
        var mended = SEQUENCE.matcher(line)
                .replaceAll(found ->
                        Matcher.quoteReplacement(undoWhole(found.group()).orElse(found.group())));
        for (var loss : LOSSES) {
            mended = loss.pattern().matcher(mended).replaceAll(loss.meant());
        }
        return mended;
    }

    /** Whether some lead byte of UTF-8 has a continuation behind it. */
    private static boolean isCandidate(String value) {
        for (int i = 0; i + 1 < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= '\u00C2' && c <= '\u00F4' && isContinuation(Windows1252.byteOf(value.charAt(i + 1)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isContinuation(int b) {
        return b >= 0x80 && b < 0xC0;
    }

    private static Optional<String> undoParts(String value, char end, Function<String, Optional<String>> undo) {
        var undone = new StringBuilder(value.length());
        boolean any = false;
        for (int start = 0; start < value.length(); ) {
            int behind = value.indexOf(end, start) + 1;
            var part = value.substring(start, behind == 0 ? value.length() : behind);
            var better = isCandidate(part) ? undo.apply(part) : Optional.<String>empty();
            any |= better.isPresent();
            undone.append(better.orElse(part));
            start += part.length();
        }
        return any ? Optional.of(undone.toString()) : Optional.empty();
    }

    private static Optional<String> undoWhole(String value) {
        var undone = Optional.<String>empty();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var next = undoOnce(undone.orElse(value));
            if (next.isEmpty()) {
                break;
            }
            undone = next;
        }
        return undone.filter(Mojibake::isBelievable);
    }

    private static Optional<String> undoOnce(String value) {
        var bytes = new byte[value.length()];
        boolean high = false;
        for (int i = 0; i < bytes.length; i++) {
            int b = Windows1252.byteOf(value.charAt(i));
            if (b < 0) {
                return Optional.empty();
            }
            bytes[i] = (byte) b;
            high |= b > 0x7F;
        }
        return high
                ? Optional.ofNullable(
                        StrictDecoding.of(bytes, 0, StandardCharsets.UTF_8).text())
                : Optional.empty();
    }

    /** A capital before a closing quote is a valid pair too, but of a letter that nobody here writes. */
    private static boolean isBelievable(String undone) {
        int strange = 0;
        int usual = 0;
        for (int i = 0; i < undone.length(); i++) {
            char c = undone.charAt(i);
            if (c > 0x7F) {
                boolean known = Letters.isVietnamese(c)
                        || c >= '\u00A0' && c <= '\u017F'
                        || c >= '\u0300' && c <= '\u0323'
                        || c >= '\u2000' && c <= '\u2122'
                        || c == '\uFEFF'
                        || Character.isSurrogate(c);
                usual += known ? 1 : 0;
                strange += known ? 0 : 1;
            }
        }
        return usual > 0 && strange * 20 <= usual;
    }
}
