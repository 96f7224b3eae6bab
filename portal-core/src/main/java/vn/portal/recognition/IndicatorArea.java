package vn.portal.recognition;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
    /** Levels whose units large cities number. */
    private static final Set<String> NUMBERED = Set.of("phường", "quận");

    private static final Set<String> VENUES = Set.of("tại", "ở");
    /** Small last words of what is named after a place. */
    private static final Set<String> NAMED = Set.of("báo", "đài", "học", "khách", "sông", "sạn", "điện", "tử");

    /** Words with a capital at the head of a sentence that belong to no name. */
    private static final Set<String> OPENINGS = Set.of(
            "chỉ", "còn", "của", "đến", "do", "khi", "là", "ngoài", "nhưng", "như", "ở", "riêng", "sau", "song", "tại",
            "theo", "tỉnh", "trong", "trước", "từ", "và", "vì", "về", "với");

    /** Units that are called by their names alone. */
    private static final Set<String> LARGE = Set.of("thanh pho", "tinh");

    private static final int LONGEST = 6;

    /** The place that the word {@code i} begins: a level and a name, or a name alone where {@code name} allows it. */
    static Optional<IndicatorArea> at(Words words, int i, boolean name) {
        int level = level(words, i);
        boolean venue = i > 0 && VENUES.contains(words.key(i - 1));
        int province = venue || level > 0 || isWithinName(words, i) ? -1 : Provinces.after(words, i);
        if (province > 0 && !isWithinName(words, province)) {
            return Optional.of(new IndicatorArea(written(words, i, province), i, province));
        }
        if (venue || level < 0 && !name) {
            return Optional.empty();
        }
        int first = level < 0 ? i : level;
        int after = level > 0 && isNumbered(words, level) ? level + 1 : first;
        while (after < words.size() && after - first < LONGEST && isPart(words, after, first, level)) {
            after++;
        }
        // Quận 12
        boolean named = after - first >= (level < 0 ? 2 : 1);
        return named ? Optional.of(new IndicatorArea(written(words, i, after), i, after)) : Optional.empty();
    }

    private static boolean isNumbered(Words words, int i) {
        return i < words.size()
                && words.isDigit(i)
                && words.follows(i)
                && words.word(i).length() < 3
                && NUMBERED.contains(words.key(i - 1))
                && !(i + 1 < words.size()
                        && words.text()
                                .substring(words.end(i), words.start(i + 1))
                                .matches("[,.]|[/-]"));
    }

    /** Behind the word of a level, or what stands for it: {@code P. Thới An}. */
    private static int level(Words words, int i) {
        int level = LEVELS.after(words, i);
        return level > 0 || i >= words.size() ? level : BodyPlaces.afterLevel(words, i);
    }

    /** The one place that a title names; in capitals a province alone can be told from the words around it. */
    static Optional<String> only(Words words) {
        boolean capitals = words.text().equals(words.text().toUpperCase(Locale.ROOT));
        var places = new TreeSet<String>();
        for (int i = 0; i < words.size(); ) {
            int province = capitals ? Provinces.after(words, i) : -1;
            var place = capitals ? Optional.<IndicatorArea>empty() : at(words, i, false);
            if (province > 0) {
                places.add(inSmallLetters(written(words, i, province)));
            }
            place.ifPresent(found -> places.add(found.written));
            i = Math.max(i + 1, place.map(IndicatorArea::after).orElse(province));
        }
        return places.size() == 1 ? Optional.of(places.first()) : Optional.empty();
    }

    private static String inSmallLetters(String capitals) {
        var small = new StringBuilder(capitals);
        for (int i = 1; i < small.length(); i++) {
            if (Character.isLetter(small.charAt(i - 1))) {
                small.setCharAt(i, Character.toLowerCase(small.charAt(i)));
            }
        }
        return small.toString();
    }

    /** Whether a name goes on with a word: {@code Đại học Thái Nguyên}. */
    private static boolean isWithinName(Words words, int i) {
        return i > 0
                && i < words.size()
                && words.follows(i)
                && words.isUpper(i)
                && (words.isUpper(i - 1) && !OPENINGS.contains(words.key(i - 1)) || NAMED.contains(words.key(i - 1)));
    }

    /** A unit without a name that an index is said to be of: {@code PCI của tỉnh}. */
    static Optional<IndicatorArea> ofUnit(Words words, int i) {
        int level = LEVELS.after(words, i);
        return level < 0 ? Optional.empty() : Optional.of(new IndicatorArea(written(words, i, level), i, level));
    }

    /** Whether a place may be what a level alone calls: {@code PCI của tỉnh} behind {@code Quảng Trị …}. */
    static boolean mayBe(String place, String level) {
        var own = Bodies.levelOf(place);
        var whole = BodyPlaces.CUT.getOrDefault(own, own);
        return whole.equals(Folding.fold(level)) || own.isEmpty() && LARGE.contains(Folding.fold(level));
    }

    private static boolean isPart(Words words, int i, int first, int level) {
        if (!words.isUpper(i) || Index.at(words, i).isPresent()) {
            return false;
        }
        var gap = i == 0 ? "" : words.text().substring(words.end(i - 1), words.start(i));
        boolean cut = i == level && BodyPlaces.CUT.containsKey(words.key(i - 1));
        boolean dotted = cut && gap.equals(". ") || gap.equals(".");
        return i == first && level < 0
                || gap.isBlank()
                || dotted
                || i > first && (gap.equals(" - ") || gap.equals(" – ") || gap.equals("-"));
    }

    static String written(Words words, int first, int after) {
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
