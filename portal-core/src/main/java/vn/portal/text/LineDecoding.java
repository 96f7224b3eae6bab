package vn.portal.text;

import vn.portal.text.Reading.Verdict;

/** Decodes lines and mends what its encoding could not say: quotes whose bytes it uses for letters, capitals. */
final class LineDecoding {
    private static final byte NO_BREAK = (byte) 0xA0;

    private final ByteTable table;
    private final RawText text;
    private final byte[] bytes;
    private final char[] out;
    private final Reading reading;
    /** Bytes at which there is something to decide. */
    private final boolean[] special = new boolean[256];

    private final boolean hasSpecial;
    /** The place behind what is written. */
    private int end;

    /** @param out with place for one character more than the text has */
    LineDecoding(LegacyCharset charset, RawText text, char[] out) {
        this.table = charset.table();
        this.text = text;
        this.bytes = text.bytes();
        this.out = out;
        this.reading = new Reading(table);
        for (int b = 0; b < special.length; b++) {
            special[b] = b == RawText.NO_BYTE || table.isQuote(b) || b == 0xA0 && table.mapped[b];
        }
        hasSpecial = table.hasQuotes() || !text.isBytes();
    }

    /** A whole text, line by line. */
    static String of(LegacyCharset charset, RawText text) {
        var out = new char[text.length() + 1];
        var decoding = new LineDecoding(charset, text, out);
        int at = 0;
        for (int start = 0; start < text.length(); ) {
            int end = text.lineEnd(start);
            at = decoding.decode(start, end, at);
            start = end;
        }
        return new String(out, 0, at);
    }

    /**
     * Decodes a line; only words with a byte that may be a quote are looked at, the rest is decoded in one go.
     *
     * @return the place behind the last character
     */
    int decode(int from, int to, int at) {
        end = at;
        int plain = from;
        for (int i = special(from, to); i < to; i = special(plain, to)) {
            boolean gap = isGap(bytes[i]);
            int start = gap ? i : wordStart(plain, i);
            append(plain, start);
            plain = gap ? i + 1 : wordEnd(i, to);
            if (gap) {
                appendGap(i);
            } else {
                decodeWord(start, plain);
            }
        }
        append(plain, to);
        if (table.lacksCapitals()) {
            Capitals.restore(out, at, end);
        }
        return end;
    }

    private int special(int from, int to) {
        if (!hasSpecial) {
            return to;
        }
        int i = from;
        while (i < to && !special[bytes[i] & 0xFF]) {
            i++;
        }
        return i;
    }

    private int wordStart(int from, int at) {
        int start = at;
        while (start > from && !isGap(bytes[start - 1])) {
            start--;
        }
        return start;
    }

    private int wordEnd(int at, int to) {
        int behind = at;
        while (behind < to && !isGap(bytes[behind])) {
            behind++;
        }
        return behind;
    }

    private void append(int from, int to) {
        end = table.decode(bytes, from, to, out, end);
    }

    private static boolean isGap(byte b) {
        return b == ' '
                || b == '\n'
                || b == '\t'
                || b == '\r'
                || b >= '!' && b <= '?'
                || b == NO_BREAK
                || b == RawText.NO_BYTE;
    }

    private void appendGap(int i) {
        boolean letter = bytes[i] == NO_BREAK
                && (i > 0 && Character.isUpperCase(text.charAt(i - 1))
                        || i + 1 < bytes.length && Character.isUpperCase(text.charAt(i + 1)));
        out[end++] = letter ? table.single[0xA0] : text.charAt(i);
    }

    private void decodeWord(int from, int to) {
        int start = from;
        int behind = to;
        if (to - from <= Reading.LONGEST && reading.judge(bytes, from, to) != Verdict.NONSENSE) {
            start = reading.start();
            behind = reading.end();
        } else {
            // no word either way: it is more likely that it was put into quotes, unless it is one of capitals
            start = openingEnd(from, to);
        }
        if (areQuotes(start, behind) && !isWord(from, start, behind)) {
            start = behind;
        }
        appendQuotes(from, start);
        appendWord(start, behind);
        appendQuotes(behind, to);
    }

    private int openingEnd(int from, int to) {
        int i = from;
        while (i < to && reading.isQuote(bytes[i]) && "“‘".indexOf(sign(i)) >= 0) {
            i++;
        }
        return i < to && Character.isUpperCase(letter(bytes[i])) ? from : i;
    }

    private char sign(int i) {
        return Windows1252.character(bytes[i] & 0xFF);
    }

    /** Letters that would be capitals where none stands are quotes after all: in {@code xã”} and before {@code “Đẹp}. */
    private void appendWord(int from, int to) {
        int start = from;
        for (int i = from; i < to; i++) {
            if (reading.isQuote(bytes[i]) && isMisplaced(from, i, to)) {
                append(start, i);
                appendQuotes(i, i + 1);
                start = i + 1;
            }
        }
        append(start, to);
    }

    private boolean isMisplaced(int from, int i, int to) {
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
        return table.single[b & 0xFF];
    }

    private boolean areQuotes(int start, int end) {
        for (int i = start; i < end; i++) {
            if (!reading.isQuote(bytes[i])) {
                return false;
            }
        }
        return true;
    }

    /** Letters that stand by themselves: {@code NHÀ Ở, Ổ DỊCH, ì ạch, 900đ, đ/c, khoản đ)}; else it is a dash. */
    private boolean isWord(int from, int start, int end) {
        if (end - start != 1) {
            return false;
        }
        return switch (letter(bytes[start])) {
            case 'Ở' -> startsSentence(from) || isCapital(from - 2) && isCapital(end + 1) && !isBehindNumber(from);
            case 'Ổ' -> isAlone(start) && isCapital(end + 1) && end + 1 < bytes.length;
            case 'ì' -> isAlone(start) && end + 1 < bytes.length && !isCapital(end + 1);
            case 'đ' -> end < bytes.length && "/).".indexOf(bytes[end]) >= 0 || isSum(start, end);
            default -> false;
        };
    }

    private boolean isAlone(int i) {
        return i > 0 && bytes[i - 1] == ' ' && i + 1 < bytes.length && bytes[i + 1] == ' ';
    }

    /** Whether a Roman number stands before, as in {@code PHỤ LỤC VI — HỆ THỐNG}. */
    private boolean isBehindNumber(int at) {
        int i = at - 2;
        while (i >= 0 && "IVXLC".indexOf(bytes[i]) >= 0) {
            i--;
        }
        return i < at - 2 && (i < 0 || isGap(bytes[i]));
    }

    private boolean startsSentence(int at) {
        int before = at - 1;
        while (before >= 0 && bytes[before] == ' ') {
            before--;
        }
        return before < 0 || ".!?;:\n\t".indexOf(bytes[before]) >= 0;
    }

    private boolean isCapital(int i) {
        return i < 0 || i >= bytes.length || bytes[i] < 'a' || bytes[i] > 'z';
    }

    /** Whether it is the unit of a sum; a dash has a figure behind it too. */
    private boolean isSum(int start, int end) {
        return isDigit(start - 1) && !isDigit(end) && !isDigit(end + 1);
    }

    private boolean isDigit(int i) {
        return i >= 0 && i < bytes.length && bytes[i] >= '0' && bytes[i] <= '9';
    }

    private void appendQuotes(int from, int to) {
        for (int i = from; i < to; i++) {
            out[end++] = sign(i);
        }
    }
}
