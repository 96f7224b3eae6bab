package vn.portal.text;

/** Gives back the capitals that TCVN3 has no bytes for: they were typed small and looked right in a font of capitals. */
final class Capitals {
    private enum Case {
        SMALL,
        CAPITAL,
        EITHER
    }

    private Capitals() {}

    /**
     * Makes the letters of a decoded line capitals which its plain letters show to be some.
     *
     * <p>{@code NGHị ĐịNH số 5} becomes {@code NGHỊ ĐỊNH số 5}.
     */
    static void restore(char[] text, int from, int to) {
        var before = Case.EITHER;
        // undecided words wait for what follows them
        int waiting = from;
        for (int i = from; i < to; ) {
            if (before == Case.SMALL) {
                // nothing is undecided until capitals come
                i = capitals(text, i, to);
                waiting = i;
            }
            int end = wordEnd(text, i, to);
            var word = caseOf(text, i, end);
            if (word != Case.EITHER) {
                capitalise(text, waiting, i, before, word);
                capitalise(text, i, end, word, word);
                before = word;
                waiting = end;
            }
            i = Math.max(end, i + 1);
        }
        capitalise(text, waiting, to, before, Case.EITHER);
    }

    /** Where the next word begins that may be all capitals: there is one of ASCII with no small one behind it. */
    private static int capitals(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (c >= 'A' && c <= 'Z' && !(i + 1 < to && text[i + 1] >= 'a' && text[i + 1] <= 'z')) {
                return wordStart(text, from, i);
            }
        }
        return to;
    }

    private static int wordStart(char[] text, int from, int at) {
        int start = at;
        while (start > from && Character.isLetter(text[start - 1])) {
            start--;
        }
        return start;
    }

    private static int wordEnd(char[] text, int from, int to) {
        int end = from;
        while (end < to && Character.isLetter(text[end])) {
            end++;
        }
        return end;
    }

    /** A single plain letter shows nothing (Mỹ), nor does an abbreviation. */
    private static Case caseOf(char[] text, int from, int to) {
        int capitals = 0;
        boolean own = false;
        for (int i = from; i < to; i++) {
            if (text[i] >= 'a' && text[i] <= 'z') {
                return Case.SMALL;
            }
            capitals += text[i] >= 'A' && text[i] <= 'Z' ? 1 : 0;
            own |= text[i] > 0x7F;
        }
        if (capitals < 2) {
            return Case.EITHER;
        }
        return own || Syllables.isValid(new String(text, from, to - from)) ? Case.CAPITAL : Case.EITHER;
    }

    private static void capitalise(char[] text, int from, int to, Case before, Case behind) {
        if (before == Case.SMALL || behind == Case.SMALL || before == behind && before == Case.EITHER) {
            return;
        }
        for (int i = from; i < to; i++) {
            text[i] = Letters.isVietnamese(text[i]) ? Character.toUpperCase(text[i]) : text[i];
        }
    }
}
