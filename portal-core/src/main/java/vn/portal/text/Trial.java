package vn.portal.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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

    /** So far behind the best that what is still to come cannot make up for it. */
    private static final double HOPELESS = 60;

    private static final int SEEN_BITS = 12;
    private static final int SLICES = 32;
    /** By how many slices to go on; odd, so that all are met. */
    private static final int GOLDEN = 13;
    /** As much as is heard of the words in each slice of a long text; more would only cost time. */
    private static final int ENOUGH = 256;

    private final List<LegacyCharset> candidates;
    private final Reading[] readings;
    private final double[] scores;
    private final int[] syllables;
    private final int[] nonsense;
    /** Syllables without those that were there before. */
    private final int[] different;

    private final byte[] seen = new byte[1 << SEEN_BITS];
    /** Candidates that are still in it come first. */
    private final int[] order;

    private int left;
    /** Words that are of no language as they stand. */
    private int oddities;

    Trial(List<LegacyCharset> candidates) {
        this.candidates = candidates;
        readings = candidates.stream().map(c -> new Reading(c.table())).toArray(Reading[]::new);
        scores = new double[readings.length];
        syllables = new int[readings.length];
        nonsense = new int[readings.length];
        different = new int[readings.length];
        order = IntStream.range(0, readings.length).toArray();
        left = order.length;
    }

    /**
     * Hears a stretch of bytes: all of a short one, of a long one as much from everywhere.
     *
     * <p>Its slices are heard in an order in which the first few tell of the whole.
     */
    void hear(byte[] bytes, int from, int to) {
        for (int i = 0; i < SLICES; i++) {
            int slice = i * GOLDEN % SLICES;
            hearSlice(bytes, cut(bytes, from, to, slice), cut(bytes, from, to, slice + 1));
            dropHopeless();
        }
    }

    /** Where a slice begins: not within a word. */
    private static int cut(byte[] bytes, int from, int to, int slice) {
        int at = from + (int) ((long) (to - from) * slice / SLICES);
        while (at > from && at < to && Words.isLetter(bytes[at - 1])) {
            at++;
        }
        return at;
    }

    private void hearSlice(byte[] bytes, int from, int to) {
        var words = new Words(bytes, from, to);
        for (int heard = 0; heard < ENOUGH && words.next(); heard += words.end() - words.start()) {
            addWord(bytes, words);
        }
    }

    private void addWord(byte[] bytes, Words words) {
        int from = words.start();
        int to = words.end();
        int times = timesSeen(words);
        double worth = to - from == 1 ? WORTH_OF_A_LETTER : WORTH[times];
        if (WORTH[times] == 0) {
            return;
        }
        var now = AsItStands.judge(bytes, from, to);
        oddities += now == Verdict.NONSENSE && !AsItStands.isWord(bytes, from, to) ? 1 : 0;
        for (int n = 0; n < left; n++) {
            int i = order[n];
            var then = readings[i].judge(bytes, from, to);
            scores[i] += worth * weight(now, then);
            syllables[i] += then == Verdict.SYLLABLE ? 1 : 0;
            nonsense[i] += then == Verdict.NONSENSE ? 1 : 0;
            different[i] += then == Verdict.SYLLABLE && times == 0 ? 1 : 0;
        }
    }

    private int timesSeen(Words words) {
        int slot = (int) (words.key() * 0x9E3779B97F4A7C15L >>> Long.SIZE - SEEN_BITS);
        int times = seen[slot];
        seen[slot] += times < WORTH.length - 1 ? 1 : 0;
        return times;
    }

    private void dropHopeless() {
        double best = Arrays.stream(scores).max().orElse(0);
        int kept = 0;
        for (int n = 0; n < left; n++) {
            if (scores[order[n]] >= best - HOPELESS) {
                order[kept++] = order[n];
            }
        }
        left = kept;
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
