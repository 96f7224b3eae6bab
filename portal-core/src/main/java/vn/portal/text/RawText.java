package vn.portal.text;

import org.jspecify.annotations.Nullable;

/** A text as the bytes that it was read from, be it as windows-1252 or as ISO 8859-1. */
final class RawText {
    /** Stands where no byte was read as what the text has there. */
    static final byte NO_BYTE = 0;

    private final byte[] bytes;
    /** Null where the bytes are all there is. */
    private final @Nullable String text;

    private RawText(byte[] bytes, @Nullable String text) {
        this.bytes = bytes;
        this.text = text;
    }

    static RawText of(byte[] bytes) {
        return new RawText(bytes, null);
    }

    static RawText of(String text) {
        var bytes = new byte[text.length()];
        fill(bytes, text, 0, bytes.length);
        return new RawText(bytes, text);
    }

    /** Lines that no legacy encoding explains have no bytes. */
    static RawText suspicious(String text) {
        var bytes = new byte[text.length()];
        for (int start = 0; start < text.length(); ) {
            int end = lineEnd(text, start);
            if (isSuspicious(text, start, end)) {
                fill(bytes, text, start, end);
            }
            start = end;
        }
        return new RawText(bytes, text);
    }

    private static void fill(byte[] bytes, String text, int from, int to) {
        for (int i = from; i < to; i++) {
            bytes[i] = (byte) Math.max(NO_BYTE, byteOf(text.charAt(i)));
        }
    }

    /** Whether a legacy encoding could explain a line of it. */
    static boolean isSuspicious(String text) {
        for (int start = 0; start < text.length(); ) {
            int end = lineEnd(text, start);
            if (isSuspicious(text, start, end)) {
                return true;
            }
            start = end;
        }
        return false;
    }

    private static int lineEnd(String text, int start) {
        int end = text.indexOf('\n', start) + 1;
        return end == 0 ? text.length() : end;
    }

    /** Whether there is anything that a legacy encoding could explain, and no letter that none is read as. */
    private static boolean isSuspicious(String text, int from, int to) {
        boolean high = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c > 0xFF && (isUnicode(c) || byteOf(c) < 0 && Character.isLetter(c))) {
                return false;
            }
            high |= c > 0x7F ? byteOf(c) >= 0 : isOddControl(c);
        }
        return high;
    }

    /** The controls that are letters in VISCII and VPS. */
    private static boolean isOddControl(int c) {
        return c > 0 && c < ' ' && c != '\n' && c != '\r' && c != '\t';
    }

    /** Whether it has letters that no legacy encoding is read as. */
    static boolean isUnicode(String text) {
        return text.chars().anyMatch(RawText::isUnicode);
    }

    private static boolean isUnicode(int c) {
        return c > 0xFF && (Letters.isVietnamese((char) c) || c >= 0x300 && c <= 0x323);
    }

    private static int byteOf(char c) {
        return switch (c) {
            // what PDF fonts call the soft hyphen and the middle dot, which are ư and ã in TCVN3
            case '\u2212' -> 0xAD;
            case '\u2219' -> 0xB7;
            default -> Windows1252.byteOf(c);
        };
    }

    /** One for each unit of the text. */
    byte[] bytes() {
        return bytes;
    }

    /** Whether there is nothing in it but bytes. */
    boolean isBytes() {
        return text == null;
    }

    int length() {
        return bytes.length;
    }

    char charAt(int i) {
        return text == null ? Windows1252.character(bytes[i] & 0xFF) : text.charAt(i);
    }

    int lineEnd(int start) {
        int end = start;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return Math.min(end + 1, bytes.length);
    }

    /** Whether there is anything in it that a legacy encoding could explain. */
    boolean isSuspicious(int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0 || isOddControl(bytes[i])) {
                return true;
            }
        }
        return false;
    }

    /**
     * Writes a stretch of it as it stands.
     *
     * @return the place behind the last character
     */
    int copy(int from, int to, char[] out, int at) {
        for (int i = from; i < to; i++) {
            out[at + i - from] = charAt(i);
        }
        return at + to - from;
    }

    @Override
    public String toString() {
        if (text != null) {
            return text;
        }
        var out = new char[bytes.length];
        return new String(out, 0, copy(0, bytes.length, out, 0));
    }
}
