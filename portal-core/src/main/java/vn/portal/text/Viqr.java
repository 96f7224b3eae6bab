package vn.portal.text;

/**
 * Vietnamese quoted-readable (RFC 1456): marks typed behind their letters in ASCII, as mailing lists once had it.
 *
 * <pre>{@code
 * Viqr.decode("DDo^.c la^.p - Tu+. do\\.")  // Độc lập - Tự do.
 * Viqr.encode("Độc lập.")                  // DDo^.c la^.p.
 * }</pre>
 */
public final class Viqr {
    private static final String MARKS = "`?~'.^(+*";
    private static final String TONES = " `?~'.";

    private Viqr() {}

    /**
     * The text with its marks set on their letters. A backslash keeps the next sign from being one.
     *
     * <p>A full stop behind a vowel is a mark to this, so it is not for text that only looks like VIQR here and there.
     */
    public static String decode(String text) {
        var decoded = new StringBuilder(text.length());
        boolean open = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length() && isSpecial(text.charAt(i + 1))) {
                decoded.append(text.charAt(++i));
                open = false;
                continue;
            }
            char both = open ? both(decoded.charAt(decoded.length() - 1), c) : 0;
            if (both != 0) {
                decoded.setCharAt(decoded.length() - 1, both);
            } else {
                decoded.append(c);
                open = true;
            }
        }
        return decoded.toString();
    }

    /** The text in ASCII; characters that VIQR does not know stay as they are. */
    public static String encode(String text) {
        var encoded = new StringBuilder(text.length() * 3 / 2);
        char before = 0;
        for (char c : Spelling.nfc(text).toCharArray()) {
            if (c == '\\' || both(before, c) != 0) {
                encoded.append('\\');
            }
            encode(c, encoded);
            before = c;
        }
        return encoded.toString();
    }

    private static boolean isSpecial(char c) {
        return c == '\\' || c == 'd' || c == 'D' || MARKS.indexOf(c) >= 0;
    }

    /** What a letter and the sign behind it make; 0 if nothing. */
    private static char both(char letter, char sign) {
        if (letter == 'd' || letter == 'D') {
            return sign == 'd' || sign == 'D' ? letter == 'd' ? 'đ' : 'Đ' : 0;
        }
        if (!Letters.isVowel(letter)) {
            return 0;
        }
        int tone = TONES.indexOf(sign);
        if (tone > 0) {
            return Letters.tone(letter) == Letters.NO_TONE ? Letters.with(letter, tone) : 0;
        }
        char shaped = shaped(Letters.toneless(letter), sign);
        return shaped == 0 ? 0 : Letters.with(shaped, Letters.tone(letter));
    }

    private static char shaped(char vowel, char sign) {
        int at = switch (sign) {
            case '^' -> "aeoAEO".indexOf(vowel);
            case '(' -> "aA".indexOf(vowel);
            case '+', '*' -> "ouOU".indexOf(vowel);
            default -> -1;
        };
        if (at < 0) {
            return 0;
        }
        return (sign == '^' ? "âêôÂÊÔ" : sign == '(' ? "ăĂ" : "ơưƠƯ").charAt(at);
    }

    private static void encode(char c, StringBuilder encoded) {
        char toneless = Letters.toneless(c);
        int plain = "âêôÂÊÔăĂơưƠƯđĐ".indexOf(toneless);
        encoded.append(plain < 0 ? toneless : "aeoAEOaAouOUdD".charAt(plain));
        if (plain >= 0) {
            encoded.append("^^^^^^((++++dD".charAt(plain));
        }
        if (Letters.tone(c) != Letters.NO_TONE) {
            encoded.append(TONES.charAt(Letters.tone(c)));
        }
    }
}
