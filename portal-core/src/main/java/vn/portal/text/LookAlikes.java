package vn.portal.text;

/** Letters that only look like the ones they were typed for: Ð for Đ, the Cyrillic о for o. */
final class LookAlikes {
    private static final String CYRILLIC = "аеорсухіАВЕКМНОРСТХІ";
    private static final String LATIN = "aeopcyxiABEKMHOPCTXI";

    private LookAlikes() {}

    /** The text with each such letter put right where its word shows which one was meant. */
    static String mend(String text) {
        int first = 0;
        while (first < text.length() && meant(text.charAt(first)) == 0) {
            first++;
        }
        return first == text.length() ? text : mendWords(text);
    }

    /** Whether a letter is what it looks like wherever it stands. */
    static boolean isGenuine(char c) {
        return meant(c) == 0;
    }

    private static String mendWords(String text) {
        var mended = text.toCharArray();
        for (int i = 0; i < mended.length; ) {
            int end = i;
            while (end < mended.length && Character.isLetter(mended[end])) {
                end++;
            }
            mendWord(mended, i, end);
            i = end + 1;
        }
        return new String(mended);
    }

    private static void mendWord(char[] text, int from, int to) {
        var word = new StringBuilder();
        boolean alike = false;
        boolean foreign = false;
        for (int i = from; i < to; i++) {
            char meant = meant(text[i]);
            word.append(meant == 0 ? text[i] : meant);
            alike |= meant != 0;
            foreign |= meant == 0 && !Letters.isVietnamese(text[i]) && text[i] > 0x7F;
        }
        // a word all of Cyrillic letters is Russian
        boolean latin = word.chars().anyMatch(c -> c < 0x400) && !allCyrillic(text, from, to);
        if (alike && !foreign && latin && (isAbbreviation(word) || Syllables.isValid(word.toString()))) {
            word.getChars(0, word.length(), text, from);
        }
    }

    private static boolean allCyrillic(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (CYRILLIC.indexOf(text[i]) < 0) {
                return false;
            }
        }
        return true;
    }

    /** QĐ, HĐND, and Đ alone. */
    private static boolean isAbbreviation(CharSequence word) {
        return word.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c == 'Đ');
    }

    private static char meant(char c) {
        return switch (c) {
            case 'Ð', 'Ɖ' -> 'Đ';
            case 'ð', 'ɖ' -> 'đ';
            default ->
                c >= '\u0400' && c < '\u0500' && CYRILLIC.indexOf(c) >= 0 ? LATIN.charAt(CYRILLIC.indexOf(c)) : 0;
        };
    }
}
