package vn.portal.text;

/**
 * A stretch of text as the bytes that it was read from, be it as windows-1252 or as ISO 8859-1.
 *
 * @param text as it stands
 * @param bytes one for each unit; {@code ' '} where no byte was read as that unit
 */
record Line(String text, byte[] bytes) {

    static Line of(String text) {
        var bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            int b = byteOf(text.charAt(i));
            bytes[i] = b < 0 ? (byte) ' ' : (byte) b;
        }
        return new Line(text, bytes);
    }

    /** Whether there is anything that a legacy encoding could explain, and no letter that none is read as. */
    static boolean isSuspicious(String text, int from, int to) {
        boolean high = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c > 0xFF && (isUnicode(c) || byteOf(c) < 0 && Character.isLetter(c))) {
                return false;
            }
            high |= c > 0x7F ? byteOf(c) >= 0 : c < ' ' && c != '\n' && c != '\r' && c != '\t';
        }
        return high;
    }

    boolean isSuspicious() {
        return isSuspicious(text, 0, text.length());
    }

    /** Whether it has letters that no legacy encoding is read as. */
    boolean isUnicode() {
        for (int i = 0; i < text.length(); i++) {
            if (isUnicode(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnicode(char c) {
        return c > 0xFF && (Letters.isVietnamese(c) || c >= 0x300 && c <= 0x323);
    }

    boolean isByte(int i) {
        return byteOf(text.charAt(i)) >= 0;
    }

    private static int byteOf(char c) {
        return switch (c) {
            // what PDF fonts call the soft hyphen and the middle dot, which are ư and ã in TCVN3
            case '\u2212' -> 0xAD;
            case '\u2219' -> 0xB7;
            default -> Windows1252.byteOf(c);
        };
    }
}
