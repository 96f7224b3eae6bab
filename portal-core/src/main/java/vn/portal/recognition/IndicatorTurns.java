package vn.portal.recognition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Period;

/** Whose turn it is in a group of indices: to which of them, of its times and of its places the next value or rank belongs. */
final class IndicatorTurns {
    private boolean inTurn;
    private List<@Nullable String> areas = List.of();
    /** How much was said before it came to be told in turn. */
    private int toldBefore;

    private boolean ranked;
    private boolean ranking;
    private int values;
    private int ranks;

    /** Whether a word said that all is told in turn. */
    boolean isInTurn() {
        return inTurn;
    }

    /** A word says so. */
    void begin() {
        inTurn = true;
    }

    /**
     * Places in a row of which one index is told in turn.
     *
     * @param told what was said of it already
     * @param waiting whether that may be theirs: {@code Với 70 và 69 điểm, A và B lần lượt xếp …}
     */
    void of(List<@Nullable String> places, List<IndicatorSaid> told, boolean waiting) {
        areas = places;
        boolean before = waiting && told.size() == places.size();
        for (int i = 0; before && i < told.size(); i++) {
            told.get(i).area = places.get(i);
        }
        toldBefore = before ? 0 : told.size();
    }

    /** It is the rank that is spoken of. */
    void ofRanks() {
        ranked = true;
    }

    /** What comes next are ranks, up to a value. */
    void toRanks() {
        ranking = true;
    }

    boolean areRanks() {
        return ranked || ranking;
    }

    boolean areOfRanks() {
        return ranked;
    }

    /** Whether nothing was told yet. */
    boolean areOpen() {
        return values + ranks == 0;
    }

    /** How many values were told. */
    int values() {
        return values;
    }

    /** How many ranks were told. */
    int ranks() {
        return ranks;
    }

    void value() {
        ranking = false;
        values++;
    }

    void rank() {
        ranks++;
    }

    /** Whether further numbers are ranks: {@code lần lượt xếp thứ 9, 15 và 20}. */
    boolean expectRank(int members, int periods) {
        return inTurn
                && (ranks > 0 || ranked && values == 0)
                && (ranked || ranks < Math.max(members, Math.max(periods, areas.size())));
    }

    /** Of which time what comes next is: the only one, or that whose turn it is; null where none is told. */
    static @Nullable Period time(List<Period> periods, int turn) {
        if (periods.size() == 1) {
            return periods.get(0);
        }
        return turn < periods.size() ? periods.get(turn) : null;
    }

    /**
     * Of which place what comes next of an index is.
     *
     * @param said how much was said of it
     * @param area where no places are told of in turn
     */
    @Nullable
    String area(int said, @Nullable String area) {
        int place = said - toldBefore;
        return areas.isEmpty() ? area : place < areas.size() ? areas.get(place) : null;
    }
}
