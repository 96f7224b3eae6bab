package vn.portal.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/** Text as it is searched for: lower case, without marks, single spaces. */
public final class Folding {
    private static final int TABLE_SIZE = 0x2000;
    private static final char MANY = '\uFFFF';
    /** The folded letter of each letter that folds to one; 0 for marks and what is invisible. */
    private static final char[] TABLE = table();

    private Folding() {}

    /**
     * The text folded, the same from composed and decomposed letters.
     *
     * <pre>{@code
     * Folding.fold("  Đường   Lê Hồng Phong ")  // "duong le hong phong"
     * }</pre>
     */
    public static String fold(String text) {
        var folded = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space = true;
                continue;
            }
            int before = folded.length();
            append(folded, c);
            if (space && folded.length() > before) {
                if (before > 0) {
                    folded.insert(before, ' ');
                }
                space = false;
            }
        }
        return folded.toString();
    }

    private static void append(StringBuilder folded, int c) {
        if (c >= TABLE_SIZE || TABLE[c] == MANY) {
            folded.append(slowly(c));
        } else if (TABLE[c] != 0) {
            folded.append(TABLE[c]);
        }
    }

    private static char[] table() {
        var table = new char[TABLE_SIZE];
        for (int c = 0; c < TABLE_SIZE; c++) {
            var folded = slowly(c);
            table[c] = folded.isEmpty() ? 0 : folded.length() == 1 ? folded.charAt(0) : MANY;
        }
        return table;
    }

    private static String slowly(int c) {
        if (Character.isBmpCodePoint(c) && Spelling.invisible((char) c)) {
            return "";
        }
        var folded = new StringBuilder();
        Normalizer.normalize(Character.toString(Character.toLowerCase(c)), Form.NFD)
                .codePoints()
                .filter(p -> Character.getType(p) != Character.NON_SPACING_MARK)
                .map(Folding::bar)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /** The bar of đ is no mark to Unicode; ð and ɖ are what old fonts typed for it. */
    private static int bar(int c) {
        return c == 'đ' || c == 'ð' || c == 'ɖ' ? 'd' : c;
    }
}
