package vn.portal.batch.workspace;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Did you mean …? */
public final class Spelling {
    private Spelling() {}

    /** The known word that is most like the written one: {@code nearest("sorces", …)} is {@code sources}. */
    public static Optional<String> nearest(String written, Collection<String> known) {
        int most = Math.max(2, written.length() / 3);
        var lower = written.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(word -> distance(lower, word, most) >= 0)
                .min(Comparator.<String>comparingInt(word -> distance(lower, word, most))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int distance(String written, String known, int most) {
        return new LevenshteinDistance(most).apply(written, known.toLowerCase(Locale.ROOT));
    }
}
