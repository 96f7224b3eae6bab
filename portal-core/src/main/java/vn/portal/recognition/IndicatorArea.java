package vn.portal.recognition;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.portal.text.Folding;

/**
 * A place that a sentence speaks of.
 *
 * @param written as it stands
 * @param first its first word
 * @param after the word after its last
 */
record IndicatorArea(String written, int first, int after) {
    private static final Lexicon LEVELS = Lexicon.of("tỉnh|thành phố|TP|thị xã|huyện|quận|phường|xã");
    private static final Set<String> VENUES = Set.of("tại", "ở");
    /** Small last words of what is named after a place. */
    private static final Set<String> NAMED = Set.of("báo", "đài", "học", "khách", "sông", "sạn", "điện", "tử");

    private static final int LONGEST = 6;

    /** The place that the word {@code i} begins: a level and a name, or a name alone where {@code name} allows it. */
    static Optional<IndicatorArea> at(Words words, int i, boolean name) {
        int level = LEVELS.after(words, i);
        boolean venue = i > 0 && VENUES.contains(words.key(i - 1));
        int province = venue || level > 0 || isWithinName(words, i) ? -1 : Provinces.after(words, i);
        if (province > 0 && !isWithinName(words, province)) {
            return Optional.of(new IndicatorArea(written(words, i, province), i, province));
        }
        if (venue || level < 0 && !name) {
            return Optional.empty();
        }
        int first = level < 0 ? i : level;
        int after = first;
        while (after < words.size() && after - first < LONGEST && isPart(words, after, first, level)) {
            after++;
        }
        boolean named = after - first >= (level < 0 ? 2 : 1);
        return named ? Optional.of(new IndicatorArea(written(words, i, after), i, after)) : Optional.empty();
    }

    /** The place that a sentence is about; of bodies those that an index compares. */
    static Optional<IndicatorArea> subject(Words words, @Nullable Bodies bodies, int i) {
        if (!Bodies.startsBody(words, i)) {
            return at(words, i, false);
        }
        return bodies == null
                ? Optional.empty()
                : bodies.at(words, i).map(b -> new IndicatorArea(written(words, i, b.after()), i, b.after()));
    }

    /** Whether a name goes on with a word: {@code Đại học Thái Nguyên}. */
    private static boolean isWithinName(Words words, int i) {
        return i > 0
                && i < words.size()
                && words.follows(i)
                && words.isUpper(i)
                && (words.isUpper(i - 1) || NAMED.contains(words.key(i - 1)));
    }

    /** A unit without a name that an index is said to be of: {@code PCI của tỉnh}. */
    static Optional<IndicatorArea> ofUnit(Words words, int i) {
        int level = LEVELS.after(words, i);
        return level < 0 ? Optional.empty() : Optional.of(new IndicatorArea(written(words, i, level), i, level));
    }

    private static boolean isPart(Words words, int i, int first, int level) {
        if (!words.isUpper(i) || Index.at(words, i).isPresent()) {
            return false;
        }
        var gap = i == 0 ? "" : words.text().substring(words.end(i - 1), words.start(i));
        boolean dotted = i == level && gap.equals(". ") || gap.equals(".");
        return i == first && level < 0
                || gap.isBlank()
                || dotted
                || i > first && (gap.equals(" - ") || gap.equals(" – ") || gap.equals("-"));
    }

    private static String written(Words words, int first, int after) {
        return words.text().substring(words.start(first), words.end(after - 1));
    }

    /** Whether a place as written is that unit, called whole, by its level alone or by its name alone. */
    static boolean isOf(String unit, String written) {
        var folded = Folding.fold(written);
        return Folding.fold(unit).equals(folded)
                || Bodies.levelOf(unit).equals(folded)
                || Folding.fold(Bodies.nameOf(unit)).equals(folded);
    }
}
