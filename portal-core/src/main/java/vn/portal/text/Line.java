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

    /** Whether there is anything that a legacy encoding could explain. */
    boolean isSuspicious() {
        for (byte b : bytes) {
            if (b < 0 || b < ' ' && b != '\n' && b != '\r' && b != '\t') {
                return !isUnicode();
            }
        }
        return false;
    }

    /** Whether it has letters that no legacy encoding is read as. */
    boolean isUnicode() {
        return text.chars().anyMatch(c -> c > 0xFF && Letters.isVietnamese((char) c) || c >= 0x300 && c <= 0x323);
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
