package vn.portal.text;

import java.util.Arrays;

/** A byte table turned round: the one or two bytes of each character that comes back as itself. */
final class EncodingTable {
    /** Beyond the last Vietnamese letter and the last sign of windows-1252. */
    private static final int SIZE = 0x2200;

    static final int UNMAPPABLE = -1;

    private final int[] codes = new int[SIZE];

    static EncodingTable of(ByteTable table) {
        var turned = new EncodingTable();
        Arrays.fill(turned.codes, UNMAPPABLE);
        for (int b = 0; b < 256; b++) {
            // a mark alone would join the letter before it; a letter that the fonts lack is not windows-1252's instead
            boolean foreign = b > 0x7F && Letters.isVietnamese(table.single[b]);
            if (!table.mapped[b] && !table.mark[b] && !foreign) {
                turned.codes[table.single[b]] = b;
            }
        }
        turned.putLetters(table);
        return turned;
    }

    private void putLetters(ByteTable table) {
        putPairs(table, false);
        // as a typist sets them, letter and mark of one case, where there are two ways
        putPairs(table, true);
        for (int b = 0; b < 256; b++) {
            if (table.mapped[b]) {
                codes[table.single[b]] = b;
            }
        }
    }

    private void putPairs(ByteTable table, boolean sameCase) {
        for (int b = 255; b >= 0; b--) {
            int state = table.start[b];
            for (int m = 0; state != 0 && m < 256; m++) {
                char both = table.pair[state << 8 | m];
                if (both != 0 && (!sameCase || Character.isUpperCase(both) == Character.isUpperCase((char) m))) {
                    codes[both] = b << 8 | m;
                }
            }
        }
    }

    /** One byte, or two with the first in bits 8 to 15; {@link #UNMAPPABLE} for none. */
    int code(char c) {
        return c < SIZE ? codes[c] : UNMAPPABLE;
    }
}
