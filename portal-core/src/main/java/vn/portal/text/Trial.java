package vn.portal.text;

import java.util.List;
import java.util.Optional;
import vn.portal.text.Reading.Verdict;

/**
 * Tries encodings on a text and counts which one makes Vietnamese of what makes no sense as it stands.
 *
 * <p>Scores are logarithms of odds against the text being right as it stands, in windows-1252.
 */
final class Trial {
    /** Two words that make no sense until they are decoded. */
    private static final double LEAST_SCORE = 5.5;

    private static final double LEAST_SCORE_RAW = 3.5;
    private static final double LEAST_SHARE = 0.6;
    private static final double LEAST_MARGIN = 2;
    private static final double LEAST_AMONG_OTHERS = -2;
    private static final double WORTH_OF_A_LETTER = 0.1;
    /** Of a word seen before: it proves little by standing there again, and nothing in the end. */
    private static final double[] WORTH = {1, 0.4, 0.2, 0};

    private final List<LegacyCharset> candidates;
    private final Reading[] readings;
    private final double[] scores;
    private final int[] syllables;
    private final int[] nonsense;
    /** Syllables without those that were there before. */
    private final int[] different;

    private final byte[] seen = new byte[4096];
    /** Words that are of no language as they stand. */
    private int oddities;

    Trial(List<LegacyCharset> candidates) {
        this.candidates = candidates;
        readings = candidates.stream().map(c -> new Reading(c.table())).toArray(Reading[]::new);
        scores = new double[readings.length];
        syllables = new int[readings.length];
        nonsense = new int[readings.length];
        different = new int[readings.length];
    }

    /** Reads that stretch of bytes too. */
    void add(byte[] bytes, int from, int to) {
        var words = new Words(bytes, from, to);
        while (words.next()) {
            addWord(bytes, words.start(), words.end());
        }
    }

    private void addWord(byte[] bytes, int from, int to) {
        int times = timesSeen(bytes, from, to);
        double worth = to - from == 1 ? WORTH_OF_A_LETTER : WORTH[times];
        if (WORTH[times] == 0) {
            return;
        }
        var now = AsItStands.judge(bytes, from, to);
        oddities += now == Verdict.NONSENSE && !AsItStands.isWord(bytes, from, to) ? 1 : 0;
        for (int i = 0; i < readings.length; i++) {
            var then = readings[i].judge(bytes, from, to);
            scores[i] += worth * weight(now, then);
            syllables[i] += then == Verdict.SYLLABLE ? 1 : 0;
            nonsense[i] += then == Verdict.NONSENSE ? 1 : 0;
            different[i] += then == Verdict.SYLLABLE && times == 0 ? 1 : 0;
        }
    }

    private int timesSeen(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + bytes[i];
        }
        int slot = (hash ^ hash >>> 12) & seen.length - 1;
        int times = seen[slot];
        seen[slot] += times < WORTH.length - 1 ? 1 : 0;
        return times;
    }

    private static double weight(Verdict now, Verdict then) {
        return switch (then) {
            case PLAIN, SAME -> 0;
            case SYLLABLE -> now == Verdict.NONSENSE ? 3 : now == Verdict.PLAIN ? 0.3 : -0.5;
            case NONSENSE -> now == Verdict.SYLLABLE ? -4 : -0.5;
        };
    }

    /**
     * The encoding that won by a margin, if one did; never VPS, which is tried to keep others from winning its texts.
     *
     * @param raw whether the text is bytes that are not UTF-8, so that less is needed to say that it is not right yet
     */
    Optional<Winner> winner(boolean raw) {
        int best = 0;
        double next = 0;
        for (int i = 1; i < scores.length; i++) {
            next = Math.max(next, Math.min(scores[i], scores[best]));
            best = scores[i] > scores[best] ? i : best;
        }
        double share = syllables[best] / Math.max(1.0, syllables[best] + nonsense[best]);
        boolean sure = scores[best] >= LEAST_SCORE && share >= LEAST_SHARE;
        boolean enough = raw && scores[best] >= LEAST_SCORE_RAW && share == 1 && different[best] > 1;
        boolean tellable = candidates.get(best) != VietnameseCharsets.VPS;
        return tellable && (sure || enough) && scores[best] - next >= LEAST_MARGIN
                ? Optional.of(new Winner(candidates.get(best), share))
                : Optional.empty();
    }

    /**
     * An encoding and how sure it is.
     *
     * @param confidence the share of syllables among the words that it changed
     */
    record Winner(LegacyCharset charset, double confidence) {}

    /** Whether a text among others in that encoding may be in it too. */
    boolean mayBe(LegacyCharset charset) {
        int i = candidates.indexOf(charset);
        return scores[i] > LEAST_AMONG_OTHERS && (syllables[i] > 0 || nonsense[i] == 0 || oddities > 0);
    }
}
