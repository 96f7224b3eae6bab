package vn.portal.text;

import java.nio.charset.StandardCharsets;

/** Tells files that are no text in any encoding from those that may be. */
final class Binary {
    private static final String[] MAGIC = {
        "%PDF-", "PK\3\4", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", "\u0089PNG\r\n", "GIF8",
        "\u00FF\u00D8\u00FF", "\u001F\u008B\b", "Rar!\u001A", "7z\u00BC\u00AF\u0027\u001C", "{\\rtf"
    };

    private Binary() {}

    /** Where it shows first that they are no text; -1 if nothing speaks against it. */
    static int position(byte[] bytes) {
        for (var magic : MAGIC) {
            if (begins(bytes, magic.getBytes(StandardCharsets.ISO_8859_1))) {
                return 0;
            }
        }
        for (int i = 0; i < bytes.length; i++) {
            // the other controls are letters in VISCII and VPS
            if (bytes[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    private static boolean begins(byte[] bytes, byte[] magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= bytes.length || bytes[i] != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
