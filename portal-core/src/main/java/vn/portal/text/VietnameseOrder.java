package vn.portal.text;

import java.util.Comparator;

/**
 * The order of a Vietnamese dictionary: syllable by syllable, in each the letters before the tone.
 *
 * <p>Letters run a ă â b c d đ e ê … o ô ơ … u ư, tones none, huyền, hỏi, ngã, sắc, nặng. Numbers come first, by value;
 * signs only separate. Texts that differ in nothing else are in the order of {@code String}, so that equal is equal.
 *
 * <pre>{@code
 * names.sort(VietnameseOrder.COMPARATOR)  // Hà Nội, Hà Tĩnh, Hạ Long, Hải Dương
 * }</pre>
 */
public final class VietnameseOrder {
    public static final Comparator<String> COMPARATOR = VietnameseOrder::compare;

    private static final String ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

    private VietnameseOrder() {}

    private static int compare(String a, String b) {
        var left = new Cursor(Spelling.nfc(a));
        var right = new Cursor(Spelling.nfc(b));
        while (left.next() & right.next()) {
            int difference = left.compareWord(right);
            if (difference != 0) {
                return difference;
            }
        }
        int difference = Boolean.compare(left.found(), right.found());
        return difference != 0 ? difference : a.compareTo(b);
    }

    /** Goes through a text word by word. */
    private static final class Cursor {
        private final String text;
        private int start;
        private int end;

        Cursor(String text) {
            this.text = text;
        }

        boolean next() {
            start = end;
            while (start < text.length() && !Character.isLetterOrDigit(text.charAt(start))) {
                start++;
            }
            end = start;
            boolean number = isNumber();
            while (end < text.length()
                    && Character.isLetterOrDigit(text.charAt(end))
                    && Character.isDigit(text.charAt(end)) == number) {
                end++;
            }
            return found();
        }

        boolean found() {
            return start < end;
        }

        private boolean isNumber() {
            return start < text.length() && Character.isDigit(text.charAt(start));
        }

        int compareWord(Cursor other) {
            if (isNumber() || other.isNumber()) {
                return isNumber() && other.isNumber() ? compareNumber(other) : isNumber() ? -1 : 1;
            }
            int difference = compareLetters(other);
            return difference != 0 ? difference : compareTones(other);
        }

        private int compareNumber(Cursor other) {
            var left = number();
            var right = other.number();
            return left.length() != right.length() ? left.length() - right.length() : left.compareTo(right);
        }

        private String number() {
            int digit = start;
            while (digit < end - 1 && text.charAt(digit) == '0') {
                digit++;
            }
            return text.substring(digit, end);
        }

        private int compareLetters(Cursor other) {
            for (int i = 0; start + i < end && other.start + i < other.end; i++) {
                int difference = rank(text.charAt(start + i)) - rank(other.text.charAt(other.start + i));
                if (difference != 0) {
                    return difference;
                }
            }
            return (end - start) - (other.end - other.start);
        }

        private static int rank(char c) {
            char letter = Character.toLowerCase(Letters.toneless(c));
            int rank = ALPHABET.indexOf(letter);
            return rank >= 0 ? rank : ALPHABET.length() + letter;
        }

        private int compareTones(Cursor other) {
            for (int i = 0; start + i < end; i++) {
                int difference =
                        Letters.tone(text.charAt(start + i)) - Letters.tone(other.text.charAt(other.start + i));
                if (difference != 0) {
                    return difference;
                }
            }
            return 0;
        }
    }
}
