package vn.portal.text;

import vn.portal.text.Reading.Verdict;

/** Decodes a line and mends what its encoding could not say: quotes whose bytes it uses for letters, capitals. */
final class LineDecoding {
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

    private void decode(Line line) {
        var bytes = line.bytes();
        for (int i = 0; i < bytes.length; ) {
            int start = i;
            while (i < bytes.length && line.isByte(i) && !isGap(bytes[i])) {
                i++;
            }
            decodeWord(bytes, start, i);
            if (i < bytes.length) {
                decodeGap(line, i++);
            }
        }
    }

    private static boolean isGap(byte b) {
        return b == ' ' || b == '\n' || b == '\t' || b == '\r' || b >= '!' && b <= '?' || b == (byte) 0xA0;
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
        if (start < end && areQuotes(bytes, start, end) && !isWord(bytes, start, end)) {
            start = end;
        }
        appendQuotes(bytes, from, start);
        append(bytes, start, end);
        appendQuotes(bytes, end, to);
    }

    private boolean areQuotes(byte[] bytes, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!reading.isQuote(bytes[i])) {
                return false;
            }
        }
        return true;
    }

    /** Letters that stand by themselves: {@code NHÀ Ở, đ/c, khoản đ)}; where they don't, it is a dash. */
    private boolean isWord(byte[] bytes, int start, int end) {
        char letter = charset.table().single[bytes[start] & 0xFF];
        if (end - start > 1) {
            return false;
        }
        return letter == 'Ở' && isCapital(bytes, start - 2) && isCapital(bytes, end + 1)
                || letter == 'đ' && end < bytes.length && "/).".indexOf(bytes[end]) >= 0;
    }

    private static boolean isCapital(byte[] bytes, int i) {
        return i < 0 || i >= bytes.length || bytes[i] < 'a' || bytes[i] > 'z';
    }

    private void appendQuotes(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            decoded.append(Windows1252.character(bytes[i] & 0xFF));
        }
    }
}
