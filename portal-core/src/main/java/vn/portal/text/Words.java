package vn.portal.text;

/** Goes through bytes word by word, leaving out words of plain letters alone and those too long to be any. */
final class Words {
    private final byte[] bytes;
    private final int to;
    private int start;
    private int end;

    Words(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.to = to;
        this.end = from;
    }

    boolean next() {
        while (end < to) {
            boolean plain = true;
            start = end;
            while (end < to && isLetter(bytes[end])) {
                plain &= bytes[end] >= ' ';
                end++;
            }
            if (!plain && end - start <= Reading.LONGEST) {
                return true;
            }
            end = end == start ? end + 1 : end;
        }
        return false;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** Controls are letters in VISCII and VPS, and a brace is one in BKHCM1. */
    private static boolean isLetter(byte b) {
        return b < 0 && b != (byte) 0xA0
                || b >= 'a' && b <= 'z'
                || b >= 'A' && b <= 'Z'
                || b == '}'
                || b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t';
    }
}
