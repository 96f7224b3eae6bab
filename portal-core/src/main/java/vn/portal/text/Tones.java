package vn.portal.text;

/** Where a tone stands on its syllable. */
final class Tones {
    private Tones() {}

    /** The text with every tone where the older style has it: {@code hòa}, not {@code hoà} nor {@code qủa}. */
    static String place(String text) {
        var placed = text.toCharArray();
        for (int i = 0; i < placed.length; ) {
            int end = i;
            while (end < placed.length && Character.isLetter(placed[end])) {
                end++;
            }
            placeWord(placed, i, end);
            i = end + 1;
        }
        return new String(placed);
    }

    private static void placeWord(char[] text, int from, int to) {
        int at = toneAt(text, from, to);
        if (at < 0) {
            return;
        }
        var letters = new char[to - from];
        for (int i = from; i < to; i++) {
            letters[i - from] = Character.toLowerCase(Letters.toneless(text[i]));
        }
        int place = from + Syllables.tonePlace(letters);
        if (place >= from && place != at) {
            int tone = Letters.tone(text[at]);
            text[at] = Letters.toneless(text[at]);
            text[place] = Letters.with(text[place], tone);
        }
    }

    /** -1 if there is no tone, or more than one. */
    private static int toneAt(char[] text, int from, int to) {
        int at = -1;
        for (int i = from; i < to; i++) {
            if (Letters.tone(text[i]) != Letters.NO_TONE) {
                if (at >= 0) {
                    return -1;
                }
                at = i;
            }
        }
        return at;
    }
}
