package vn.portal.batch.legacy.archive;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.portal.text.Syllables;
import vn.portal.text.VietnameseCharsets;

/**
 * In which encoding an archive writes names that are no UTF-8: the code page of the Windows on which it was made.
 *
 * <p>All names of an archive are of one encoding; it is the one that makes most Vietnamese syllables of them.
 */
final class NameCharset {
    /** The likeliest first; it wins where names tell nothing. */
    private static final List<Charset> CANDIDATES = Stream.concat(
                    Stream.of("windows-1258", "IBM437", "IBM850", "windows-1252")
                            .map(Charset::forName),
                    Stream.of(VietnameseCharsets.TCVN3, VietnameseCharsets.VISCII, VietnameseCharsets.VNI))
            .toList();

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");
    /** How many names are looked at. */
    private static final int SAMPLE = 500;

    private NameCharset() {}

    /** @param names bytes of names that are neither ASCII nor UTF-8 */
    static Charset of(List<byte[]> names) {
        var sample = names.subList(0, Math.min(SAMPLE, names.size()));
        var best = CANDIDATES.get(0);
        int bestScore = Integer.MIN_VALUE;
        for (var charset : CANDIDATES) {
            int score = sample.stream()
                    .mapToInt(name -> score(new String(name, charset)))
                    .sum();
            if (score > bestScore) {
                best = charset;
                bestScore = score;
            }
        }
        return sample.isEmpty() ? StandardCharsets.UTF_8 : best;
    }

    private static int score(String name) {
        var text = Normalizer.normalize(name, Normalizer.Form.NFC);
        int score = 0;
        for (var word : NO_LETTERS.split(text)) {
            if (!isAscii(word)) {
                score += Syllables.isValid(word) ? 2 : -1;
            }
        }
        // frames, currencies and controls stand in no name
        return score
                - (int) text.chars()
                        .filter(c -> c > 127 && !Character.isLetter(c))
                        .count();
    }

    private static boolean isAscii(String word) {
        return word.chars().allMatch(c -> c < 128);
    }
}
