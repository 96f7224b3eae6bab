package vn.portal.benchmarks;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How much of a text was found, and how much of what was found belongs to it: multisets of four words in a row, as in
 * the article extraction benchmark of scrapinghub; composed and decomposed letters are the same.
 */
record Shingles(double precision, double recall) {
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int LENGTH = 4;

    static Shingles compare(String truth, String found) {
        var expected = of(truth);
        var actual = of(found);
        long common = 0;
        for (var shingle : expected.entrySet()) {
            common += Math.min(shingle.getValue(), actual.getOrDefault(shingle.getKey(), 0));
        }
        long missed = total(expected) - common;
        long foreign = total(actual) - common;
        return new Shingles(share(common, foreign, missed), share(common, missed, foreign));
    }

    /** The harmonic mean of the mean precision and the mean recall. */
    static double f1(List<Shingles> pages) {
        double p = pages.stream().mapToDouble(Shingles::precision).average().orElse(0);
        double r = pages.stream().mapToDouble(Shingles::recall).average().orElse(0);
        return p + r == 0 ? 0 : 2 * p * r / (p + r);
    }

    private static double share(long common, long wrong, long other) {
        if (wrong == 0 && other == 0) {
            return 1;
        }
        return common == 0 ? 0 : (double) common / (common + wrong);
    }

    private static Map<List<String>, Integer> of(String text) {
        var words = WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .results()
                .map(m -> m.group())
                .toList();
        var shingles = new HashMap<List<String>, Integer>();
        if (words.isEmpty()) {
            return shingles;
        }
        int last = Math.max(1, words.size() - LENGTH + 1);
        for (int i = 0; i < last; i++) {
            shingles.merge(new ArrayList<>(words.subList(i, Math.min(words.size(), i + LENGTH))), 1, Integer::sum);
        }
        return shingles;
    }

    private static long total(Map<List<String>, Integer> shingles) {
        return shingles.values().stream().mapToLong(Integer::longValue).sum();
    }
}
