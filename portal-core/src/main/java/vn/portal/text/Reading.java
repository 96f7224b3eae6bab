package vn.portal.text;

/** Judges words as one encoding reads them: is it a Vietnamese syllable? Not for use by two threads. */
final class Reading {
    /** What a word is to an encoding. */
    enum Verdict {
        /** It has no letters of the encoding's own, or it is an abbreviation, of which nobody knows. */
        PLAIN,
        /** A syllable, and the same one as windows-1252 reads. */
        SAME,
        SYLLABLE,
        NONSENSE
    }

    /** Longer words are nothing in any encoding. */
    static final int LONGEST = 24;

    private static final int REMEMBERED_BITS = 12;
    private static final int REMEMBERED = 1 << REMEMBERED_BITS;
    /** So many syllables in a row are no chance. */
    private static final int ENOUGH = 8;
    /** To how many syllables one word may make no sense. */
    private static final int MOST_NONSENSE = 10;

    private static final int SYLLABLE = Verdict.SYLLABLE.ordinal();
    private static final int NONSENSE = Verdict.NONSENSE.ordinal();

    private static final char FOREIGN = '\uFFFF';

    private final ByteTable table;
    private final char[] letters = new char[LONGEST + 1];
    private int length;
    private int start;
    private int end;

    /** By hash: words of up to eight bytes, and what they were found to be. */
    private final long[] remembered;

    private final byte[] verdicts;

    Reading(ByteTable table) {
        this(table, 0);
    }

    private Reading(ByteTable table, int remembered) {
        this.table = table;
        this.remembered = new long[remembered];
        this.verdicts = new byte[remembered];
    }

    /** One that remembers what it judged, for long texts. */
    static Reading remembering(ByteTable table) {
        return new Reading(table, REMEMBERED);
    }

    /**
     * Whether the words of a line make sense, all but a few, and one at least is a syllable.
     *
     * <p>If the first ones do, the others are not asked: lines change their encoding, words don't. What {@link #start} and
     * {@link #end} are then is not said.
     */
    boolean isGood(byte[] bytes, int from, int to) {
        int syllables = 0;
        int nonsense = 0;
        var words = new Words(bytes, from, to);
        while ((nonsense > 0 || syllables < ENOUGH) && words.next()) {
            int verdict = judgeQuickly(bytes, words);
            syllables += verdict == SYLLABLE ? 1 : 0;
            nonsense += verdict == NONSENSE ? 1 : 0;
        }
        return syllables > 0 && nonsense * MOST_NONSENSE <= syllables;
    }

    private int judgeQuickly(byte[] bytes, Words words) {
        long word = words.key();
        if (remembered.length == 0 || words.end() - words.start() > Long.BYTES) {
            return judge(bytes, words.start(), words.end()).ordinal();
        }
        int slot = (int) ((word * 0x9E3779B97F4A7C15L) >>> Long.SIZE - REMEMBERED_BITS);
        if (remembered[slot] != word) {
            remembered[slot] = word;
            verdicts[slot] = (byte) judge(bytes, words.start(), words.end()).ordinal();
        }
        return verdicts[slot];
    }

    /** @param to at most {@link #LONGEST} bytes on */
    Verdict judge(byte[] bytes, int from, int to) {
        start = from;
        end = to;
        var verdict = judgeAll(bytes, from, to);
        if (verdict != Verdict.NONSENSE) {
            return verdict;
        }
        // “ and ” are letters in some encodings, and yet they were typed
        int before = quotes(bytes, from, to, 1);
        int behind = quotes(bytes, to - 1, from - 1, -1);
        for (int taken = 1; taken <= before + behind && taken < to - from; taken++) {
            for (int left = Math.max(0, taken - behind); left <= Math.min(before, taken); left++) {
                var inner = judgeAll(bytes, from + left, to - taken + left);
                if (inner != Verdict.NONSENSE) {
                    start = from + left;
                    end = to - taken + left;
                    return inner;
                }
            }
        }
        return verdict;
    }

    private int quotes(byte[] bytes, int from, int to, int step) {
        int i = from;
        while (i != to && isQuote(bytes[i])) {
            i += step;
        }
        return Math.abs(i - from);
    }

    /** Where the word begins that was judged last, without quotes before it. */
    int start() {
        return start;
    }

    int end() {
        return end;
    }

    boolean isQuote(byte b) {
        return table.isQuote(b & 0xFF);
    }

    private Verdict judgeAll(byte[] bytes, int from, int to) {
        read(bytes, from, to);
        boolean own = false;
        for (int part = 0; part < length; ) {
            int partEnd = part;
            while (partEnd < length && !Punctuation.isTypographic(letters[partEnd])) {
                partEnd++;
            }
            var verdict = judgePart(part, partEnd);
            if (verdict == Verdict.NONSENSE) {
                return verdict;
            }
            own |= verdict == Verdict.SYLLABLE;
            part = partEnd + 1;
        }
        return own ? same(bytes, from, to) ? Verdict.SAME : Verdict.SYLLABLE : Verdict.PLAIN;
    }

    private boolean same(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            int b = bytes[i] & 0xFF;
            if (b > 0x7F && (table.mark[b] || table.mapped[b] && table.single[b] != Windows1252.character(b))) {
                return false;
            }
        }
        return true;
    }

    private Verdict judgePart(int start, int end) {
        boolean own = false;
        boolean abbreviation = true;
        for (int i = start; i < end; i++) {
            char c = letters[i];
            if (c == FOREIGN) {
                return Verdict.NONSENSE;
            }
            own |= c > 0x7F;
            abbreviation &= Character.isUpperCase(c) && Letters.tone(c) == Letters.NO_TONE;
            letters[i] = table.lacksCapitals() ? Character.toLowerCase(c) : c;
        }
        if (!own) {
            return Verdict.PLAIN;
        }
        if (Syllables.isValid(letters, start, end)) {
            // a letter beside a quote may be anything
            return end - start == 1 && length > 1 ? Verdict.PLAIN : Verdict.SYLLABLE;
        }
        return abbreviation ? Verdict.PLAIN : Verdict.NONSENSE;
    }

    private void read(byte[] bytes, int from, int to) {
        length = 0;
        int state = 0;
        for (int i = from; i < to; i++) {
            int b = bytes[i] & 0xFF;
            char both = state == 0 ? 0 : table.pair[state << 8 | b];
            if (both != 0) {
                letters[length - 1] = both;
                state = table.next[state << 8 | b];
                continue;
            }
            char c = table.single[b];
            letters[length++] =
                    table.mapped[b] || b < 0x80 || Punctuation.isTypographic(c) ? c == '}' ? '\u2026' : c : FOREIGN;
            state = table.start[b];
        }
    }
}
