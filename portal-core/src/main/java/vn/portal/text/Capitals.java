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
     * A decoded line with the letters that its plain letters show to be capitals.
     *
     * <pre>{@code
     * Capitals.restore("NGHị ĐịNH số 5")  // NGHỊ ĐỊNH số 5
     * }</pre>
     */
    static String restore(String line) {
        var restored = line.toCharArray();
        var before = Case.EITHER;
        // undecided words wait for what follows them
        int waiting = 0;
        for (int i = 0; i < restored.length; ) {
            int end = wordEnd(restored, i);
            var word = caseOf(restored, i, end);
            if (word != Case.EITHER) {
                capitalise(restored, waiting, i, before, word);
                capitalise(restored, i, end, word, word);
                before = word;
                waiting = end;
            }
            i = Math.max(end, i + 1);
        }
        capitalise(restored, waiting, restored.length, before, Case.EITHER);
        return new String(restored);
    }

    private static int wordEnd(char[] line, int from) {
        int end = from;
        while (end < line.length && Character.isLetter(line[end])) {
            end++;
        }
        return end;
    }

    /** A single plain letter shows nothing (Mỹ), nor does an abbreviation. */
    private static Case caseOf(char[] line, int from, int to) {
        int capitals = 0;
        boolean own = false;
        for (int i = from; i < to; i++) {
            if (line[i] >= 'a' && line[i] <= 'z') {
                return Case.SMALL;
            }
            capitals += line[i] >= 'A' && line[i] <= 'Z' ? 1 : 0;
            own |= line[i] > 0x7F;
        }
        if (capitals < 2) {
            return Case.EITHER;
        }
        return own || Syllables.isValid(new String(line, from, to - from)) ? Case.CAPITAL : Case.EITHER;
    }

    private static void capitalise(char[] line, int from, int to, Case before, Case behind) {
        if (before == Case.SMALL || behind == Case.SMALL || before == behind && before == Case.EITHER) {
            return;
        }
        for (int i = from; i < to; i++) {
            line[i] = Letters.isVietnamese(line[i]) ? Character.toUpperCase(line[i]) : line[i];
        }
    }
}
