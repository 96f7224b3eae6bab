package vn.portal.text;

/** Goes through bytes word by word, leaving out words of plain letters alone and those too long to be any. */
final class Words {
    private static final int LETTER = 1;
    /** A letter that is not plain. */
    private static final int OWN = 2;

    private static final byte[] KINDS = kinds();

    private final byte[] bytes;
    private final int to;
    private int start;
    private int end;
    private long key;

    Words(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.to = to;
        this.end = from;
    }

    private static byte[] kinds() {
        var kinds = new byte[256];
        for (int b = 0; b < kinds.length; b++) {
            // controls are letters in VISCII and VPS, and a brace is one in BKHCM1
            boolean control = b > RawText.NO_BYTE && b < ' ' && b != '\n' && b != '\r' && b != '\t';
            boolean plain = b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b == '}';
            boolean own = b > 0x7F && b != 0xA0 || control;
            kinds[b] = (byte) (own ? LETTER | OWN : plain ? LETTER : 0);
        }
        return kinds;
    }

    static boolean isLetter(byte b) {
        return KINDS[b & 0xFF] != 0;
    }

    boolean next() {
        int i = end;
        while (i < to) {
            int kind = KINDS[bytes[i] & 0xFF];
            if (kind == 0) {
                i++;
                continue;
            }
            start = i;
            long word = 0;
            int all = 0;
            do {
                word = word << Byte.SIZE | bytes[i] & 0xFF;
                all |= kind;
                i++;
            } while (i < to && (kind = KINDS[bytes[i] & 0xFF]) != 0);
            if ((all & OWN) != 0 && i - start <= Reading.LONGEST) {
                key = word;
                end = i;
                return true;
            }
        }
        end = i;
        return false;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** The last eight bytes of the word: all of most. */
    long key() {
        return key;
    }
}
