package vn.portal.recognition;

import java.util.Optional;

/**
 * The bodies that an index compares. Of those that it was made for, each that is named is one; of others those of which a
 * value or a rank is told at once, as bodies speak of indices more often than they are measured by them.
 *
 * @param compared whether the index was made for bodies
 */
record IndicatorBodies(Bodies bodies, boolean compared) {
    private static final int LONGEST = 10;
    /** How many words may stand between a body and what is told of it: {@code chỉ đạt}, {@code với}. */
    private static final int MOST_BETWEEN = 2;

    static IndicatorBodies of(Bodies bodies, Index index) {
        return new IndicatorBodies(bodies, index.comparesBodies());
    }

    /** The body that a sentence is about, or the place. */
    Optional<IndicatorArea> subject(Reading reading, int i) {
        var body = at(reading, i);
        return body.isPresent() || Bodies.startsBody(reading.words(), i)
                ? body
                : IndicatorArea.at(reading.words(), i, false);
    }

    /** A body that is compared with others: one that is known, or what a head of bodies and what follows it up to a figure or verb name. */
    Optional<IndicatorArea> at(Reading reading, int i) {
        return at(reading, i, compared);
    }

    /** The same before an index is named: those of which something is told at once. */
    Optional<IndicatorArea> measured(Reading reading, int i) {
        return at(reading, i, false);
    }

    private Optional<IndicatorArea> at(Reading reading, int i, boolean each) {
        var words = reading.words();
        var known = named(words, i);
        if (known.isPresent()) {
            return known.filter(body -> each || isMeasured(reading, body.after()));
        }
        var unit = IndicatorArea.at(words, i, false);
        if (unit.isPresent()) {
            return unit.filter(place -> each || isMeasured(reading, place.after()));
        }
        int head = words.isUpper(i) ? OrderWords.CAPITAL_HEADS.after(words, i) : -1;
        int after = head;
        while (head > 0
                && after < words.size()
                && after - i < LONGEST
                && words.follows(after)
                && Index.at(words, after).isEmpty()
                && !tells(reading, after)) {
            after++;
        }
        boolean named = after > head && after < words.size() && tells(reading, after);
        return named && (each || words.isUpper(head) && isMeasured(reading, after))
                ? Optional.of(new IndicatorArea(IndicatorArea.written(words, i, after), i, after))
                : Optional.empty();
    }

    /** A body that is known, whatever is told of it. */
    Optional<IndicatorArea> named(Words words, int i) {
        return bodies.at(words, i)
                .map(body -> new IndicatorArea(IndicatorArea.written(words, i, body.after()), i, body.after()));
    }

    private static boolean tells(Reading reading, int i) {
        return reading.words().isDigit(i)
                || IndicatorWords.IS.startsAt(reading.words(), i)
                || IndicatorRank.at(reading, i).isPresent();
    }

    /** Whether a score or a rank is told there. */
    private static boolean isMeasured(Reading reading, int from) {
        var words = reading.words();
        int i = from;
        while (i - from < MOST_BETWEEN && i < words.size() && IndicatorWords.IS.startsAt(words, i)) {
            i = IndicatorWords.IS.after(words, i);
        }
        return i < words.size()
                && (IndicatorRank.at(reading, i).isPresent()
                        || IndicatorFigure.at(reading, i)
                                .filter(IndicatorFigure::isScore)
                                .isPresent());
    }
}
