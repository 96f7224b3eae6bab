package vn.portal.recognition;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Period;

/**
 * The indices that a sentence names, in groups: which of them takes what is told next, and with what time and place it
 * begins.
 */
final class IndicatorGroups {
    private static final int LONGEST_ROW = 12;

    private final Words words;
    private final IndicatorHome home;
    private final IndicatorPlaces places;
    private final List<IndicatorGroup> all = new ArrayList<>();
    private @Nullable IndicatorGroup group;
    private List<Period> periods;
    private @Nullable String area;
    /** Whether a place was named of which something is told next. */
    private boolean named;
    /** Whether what is told is told in turn. */
    private boolean inTurn;
    /** The time with which something was compared last. */
    private @Nullable Period formerly;
    /** An index of which the sentence tells no value, and those behind it may. */
    private @Nullable IndicatorGroup passed;

    /** @param left by the sentence before */
    IndicatorGroups(Words words, IndicatorHome home, IndicatorContext left) {
        this.words = words;
        this.home = home;
        this.places = new IndicatorPlaces(words);
        this.periods = left.periods();
        this.area = left.area();
    }

    List<IndicatorGroup> all() {
        return all;
    }

    /** The group that was told of last; null where what comes next is of none. */
    @Nullable
    IndicatorGroup last() {
        return group;
    }

    /** Whether what comes next is of an index that was named. */
    boolean isBound() {
        return group != null && !group.isWaiting();
    }

    /** What comes next is of no index that was named. */
    void leave() {
        group = null;
    }

    /** What was told last is of many, and what is told of one of them comes next. */
    void pass() {
        passed = group;
        group = null;
    }

    /** Goes on about an index that was named before the sentence. */
    void goOn(Index.Found index, int start, IndicatorLead lead) {
        periods = lead.periods();
        area = lead.places().isEmpty()
                ? home.subject(lead.unit(), area)
                : home.foreign(lead.places().get(lead.places().size() - 1).written());
        lead.places().forEach(place -> places.add(place.first(), place.after(), home.foreign(place.written())));
        inTurn = lead.inTurn();
        named = lead.places().stream().anyMatch(place -> place.after() <= lead.start());
        begin(periods, area);
        group.add(index, start, false);
    }

    private void begin(List<Period> periods, @Nullable String area) {
        group = new IndicatorGroup(periods, area, named);
        group.former(formerly);
        all.add(group);
    }

    /** An index is named of which the average of many is told. */
    void pass(Index.Found found) {
        group = null;
        passed = new IndicatorGroup(periods, area, false);
        passed.add(found, words);
        all.add(passed);
    }

    /**
     * An index is named of which something is told.
     *
     * @param lastRead the word behind what was read of the last
     */
    void name(Index.Found found, int lastRead) {
        if (group != null && group.isWaiting()) {
            bind(found);
        }
        if (group == null || group.after() != found.after() && !group.takes(words, found, lastRead)) {
            boolean first = all.isEmpty();
            var told = group == null || group.onePeriod().isEmpty() ? periods : group.onePeriod();
            begin(told, first || group == null ? area : group.area());
        }
        group.add(found, words);
    }

    /** Gives what was told to the index that it leads to; to none if it leads to another thing. */
    private void bind(Index.Found found) {
        if (ToldBefore.leads(words, group, found.first())) {
            group.bind(found, words);
        }
        if (group.isWaiting() || group.isEmpty()) {
            group = null;
        } else {
            all.add(group);
        }
    }

    /** The group that takes what is told; one that waits for its index where none is named yet. */
    IndicatorGroup taking() {
        if (group == null) {
            group = IndicatorGroup.waiting(periods, area, named);
            group.former(formerly);
            takeTurns();
        }
        return group;
    }

    /** What is told in turn is of the places in the row before it. */
    void takeTurns() {
        if (inTurn && group != null) {
            group.inTurn(places.row());
            inTurn = false;
        }
    }

    /** The last groups, of which one word may speak together. */
    List<IndicatorGroup> row() {
        return all.subList(Math.max(0, all.size() - LONGEST_ROW), all.size());
    }

    /** A word says that what comes next is told in turn. */
    void inTurn() {
        inTurn = true;
        if (group != null) {
            group.inTurn(places.row());
        }
    }

    /** @param more whether a rank says that it is the first of a row */
    void rank(IndicatorRank told, boolean more, boolean former) {
        inTurn |= more;
        takeTurns();
        group.rank(told.rank(), told.outOf(), told.start(), told.end(), former);
    }

    /** How many places the last row holds. */
    int placesInRow() {
        return places.count();
    }

    /** The time with which something is compared; null where another than one is. */
    void former(@Nullable Period time) {
        formerly = time == null ? formerly : time;
        if (group != null && time != null) {
            group.former(formerly);
        }
    }

    /** A time that is told before its index, or of what the sentence passes over. */
    void time(List<Period> told) {
        periods = isBound() ? periods : told;
        if (group == null && passed != null) {
            passed.time(told, false);
        }
    }

    /** The place that an index is said to be of. */
    void of(IndicatorArea place, int first) {
        area = home.foreign(place.written());
        if (group != null) {
            group.area(area);
        }
        places.add(first, place.after(), area);
    }

    /**
     * One of those who are compared, of whom something is told next.
     *
     * @param averaged whether the average of all was told before
     */
    void subject(IndicatorArea place, boolean averaged) {
        int first = place.first();
        area = home.foreign(place.written());
        if (!isBound() && averaged) {
            group = passed; // behind the average of all, the value of one
        }
        if (group != null) {
            group.subject(area, IndicatorRank.isSaidOf(words, first));
        }
        named = true;
        places.add(first, place.after(), area);
    }
}
