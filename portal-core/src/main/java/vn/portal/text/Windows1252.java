package vn.portal.text;

import java.util.Arrays;

/** The code page behind every old font: WHATWG's windows-1252, in which each byte is a character and back. */
final class Windows1252 {
    private static final String C1 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";
    private static final short[] BYTES = bytes();

    private Windows1252() {}

    static char character(int b) {
        return b >= 0x80 && b < 0xA0 ? C1.charAt(b - 0x80) : (char) b;
    }

    /** The byte that was read as this character, be it as windows-1252 or as ISO 8859-1; -1 if none was. */
    static int byteOf(char c) {
        return c < BYTES.length ? BYTES[c] : -1;
    }

    private static short[] bytes() {
        var bytes = new short['™' + 1];
        Arrays.fill(bytes, (short) -1);
        for (int b = 0; b < 0x100; b++) {
            bytes[b] = (short) b;
            bytes[character(b)] = (short) b;
        }
        return bytes;
    }
}
