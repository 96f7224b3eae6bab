package vn.portal.text;

import vn.portal.text.Reading.Verdict;

/** Decodes a line and mends what its encoding could not say: quotes whose bytes it uses for letters, capitals. */
final class LineDecoding {
    private static final byte NO_BREAK = (byte) 0xA0;

    private final LegacyCharset charset;
    private final Reading reading;
    private final StringBuilder decoded = new StringBuilder();

    private LineDecoding(LegacyCharset charset) {
        this.charset = charset;
        this.reading = new Reading(charset.table());
    }

    static String of(LegacyCharset charset, Line line) {
        var decoding = new LineDecoding(charset);
        if (charset.table().hasQuotes()) {
            decoding.decode(line);
        } else {
            decoding.decodePlainly(line);
        }
        var text = decoding.decoded.toString();
        return charset.table().lacksCapitals() ? Capitals.restore(text) : text;
    }

    /** Where no byte is a letter and a quote, words need not be looked at. */
    private void decodePlainly(Line line) {
        for (int i = 0; i < line.bytes().length; i++) {
            int start = i;
            while (i < line.bytes().length && line.isByte(i)) {
                i++;
            }
            append(line.bytes(), start, i);
            if (i < line.bytes().length) {
                decoded.append(line.text().charAt(i));
            }
        }
    }

    private void append(byte[] bytes, int from, int to) {
        var out = new char[to - from + 1];
        decoded.append(out, 0, charset.table().decode(bytes, from, to, out));
    }

    /** Only words with a byte that may be a quote are looked at; what stands between them is decoded in one go. */
    private void decode(Line line) {
        var bytes = line.bytes();
        int plain = 0;
        for (int i = 0; i < bytes.length; ) {
            int start = i;
            boolean quotes = false;
            while (i < bytes.length && line.isByte(i) && !isGap(bytes[i])) {
                quotes |= reading.isQuote(bytes[i++]);
            }
            if (quotes) {
                append(bytes, plain, start);
                decodeWord(bytes, start, i);
                plain = i;
            }
            if (i < bytes.length && (bytes[i] == NO_BREAK || !line.isByte(i))) {
                append(bytes, plain, i);
                decodeGap(line, i);
                plain = i + 1;
            }
            i++;
        }
        append(bytes, plain, bytes.length);
    }

    private static boolean isGap(byte b) {
        return b == ' ' || b == '\n' || b == '\t' || b == '\r' || b >= '!' && b <= '?' || b == NO_BREAK;
    }

    private void decodeGap(Line line, int i) {
        char c = line.text().charAt(i);
        boolean letter = c == '\u00A0' && charset.table().mapped[0xA0] && isAmongLetters(line.text(), i);
        decoded.append(letter ? charset.table().single[0xA0] : c);
    }

    private static boolean isAmongLetters(String text, int i) {
        return i > 0 && Character.isUpperCase(text.charAt(i - 1))
                || i + 1 < text.length() && Character.isUpperCase(text.charAt(i + 1));
    }

    private void decodeWord(byte[] bytes, int from, int to) {
        int start = from;
        int end = to;
        if (to - from <= Reading.LONGEST && reading.judge(bytes, from, to) != Verdict.NONSENSE) {
            start = reading.start();
            end = reading.end();
        }
        if (areQuotes(bytes, start, end) && !isWord(bytes, from, start, end)) {
            start = end;
        }
        appendQuotes(bytes, from, start);
        appendWord(bytes, start, end);
        appendQuotes(bytes, end, to);
    }

    /** Letters that would be capitals where none stands are quotes after all: in {@code xã”} and before {@code “Đẹp}. */
    private void appendWord(byte[] bytes, int from, int to) {
        int start = from;
        for (int i = from; i < to; i++) {
            if (reading.isQuote(bytes[i]) && isMisplaced(bytes, from, i, to)) {
                append(bytes, start, i);
                appendQuotes(bytes, i, i + 1);
                start = i + 1;
            }
        }
        append(bytes, start, to);
    }

    private boolean isMisplaced(byte[] bytes, int from, int i, int to) {
        if (!Character.isUpperCase(letter(bytes[i]))) {
            return false;
        }
        return i > from
                ? Character.isLowerCase(letter(bytes[i - 1]))
                : i + 2 < to
                        && Character.isUpperCase(letter(bytes[i + 1]))
                        && Character.isLowerCase(letter(bytes[i + 2]));
    }

    private char letter(byte b) {
        return charset.table().single[b & 0xFF];
    }

    private boolean areQuotes(byte[] bytes, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!reading.isQuote(bytes[i])) {
                return false;
            }
        }
        return true;
    }

    /** Letters that stand by themselves: {@code NHÀ Ở, 900đ, đ/c, khoản đ)}; where they don't, it is a dash. */
    private boolean isWord(byte[] bytes, int from, int start, int end) {
        if (end - start != 1) {
            return false;
        }
        return switch (letter(bytes[start])) {
            case 'Ở' -> startsSentence(bytes, from) || isCapital(bytes, from - 2) && isCapital(bytes, end + 1);
            case 'đ' -> end < bytes.length && "/).".indexOf(bytes[end]) >= 0 || isSum(bytes, start, end);
            default -> false;
        };
    }

    private static boolean startsSentence(byte[] bytes, int at) {
        int before = at - 1;
        while (before >= 0 && bytes[before] == ' ') {
            before--;
        }
        return before < 0 || ".!?;:\n\t".indexOf(bytes[before]) >= 0;
    }

    private static boolean isCapital(byte[] bytes, int i) {
        return i < 0 || i >= bytes.length || bytes[i] < 'a' || bytes[i] > 'z';
    }

    /** Whether it is the unit of a sum; a dash has a figure behind it too. */
    private static boolean isSum(byte[] bytes, int start, int end) {
        return isDigit(bytes, start - 1) && !isDigit(bytes, end) && !isDigit(bytes, end + 1);
    }

    private static boolean isDigit(byte[] bytes, int i) {
        return i >= 0 && i < bytes.length && bytes[i] >= '0' && bytes[i] <= '9';
    }

    private void appendQuotes(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            decoded.append(Windows1252.character(bytes[i] & 0xFF));
        }
    }
}
