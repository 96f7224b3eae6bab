package vn.portal.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Period;

/** One index of those that a sentence names in a row, with what it says of it, in order. */
final class IndicatorMember {
    private Index.Found found;
    private final List<IndicatorSaid> said = new ArrayList<>();

    IndicatorMember(Index.Found found) {
        this.found = found;
    }

    Index.Found found() {
        return found;
    }

    Index index() {
        return found.index();
    }

    /** All that was said of it, to which more may be added. */
    List<IndicatorSaid> said() {
        return said;
    }

    /**
     * Gives what was told to the index that was waited for, as far as it can be of it.
     *
     * @param adjoins whether the index stands right behind it
     */
    void bind(Index.Found index, boolean adjoins) {
        found = index;
        for (var one : said) {
            // 0,31% GRDP is a share of it
            boolean share = index().grows() && adjoins && Index.PERCENT.equals(one.unit);
            boolean fits = one.value != null && index().allows(one.unit, one.value) && !share;
            one.value = fits ? one.value : null;
            one.unit = fits ? index().unitOf(one.unit) : null;
        }
        said.removeIf(one -> one.value == null && one.rank == null);
    }

    /** Of that time is what is said to be former, if nothing else says its time. */
    void former(@Nullable Period time) {
        said.stream().filter(one -> one.former && one.period == null).forEach(one -> one.period = time);
    }

    /** Of that time is all of which none was told. */
    void ofTime(Period time) {
        said.stream().filter(one -> !one.former && one.period == null).forEach(one -> one.period = time);
    }

    /** What was said of that time, if its rank was not. */
    @Nullable
    IndicatorSaid unrankedOf(Period time) {
        return said.stream()
                .filter(one -> time.equals(one.period) && one.rank == null)
                .findFirst()
                .orElse(null);
    }

    Optional<IndicatorSaid> firstUnranked() {
        return said.stream().filter(one -> one.rank == null).findFirst();
    }

    /** The first of those ranked whose value is not told. */
    Optional<IndicatorSaid> firstRankedAlone() {
        return said.stream()
                .filter(one -> one.rank != null && one.value == null)
                .findFirst();
    }

    @Nullable
    IndicatorSaid lastFormer() {
        return said.stream()
                .filter(one -> one.former)
                .reduce((first, later) -> later)
                .orElse(null);
    }

    /**
     * What was said last that is not of former times.
     *
     * @param done how much was said of other places before
     */
    @Nullable
    IndicatorSaid lastOwn(int done) {
        return said.stream()
                .skip(done)
                .filter(one -> !one.former)
                .reduce((first, later) -> later)
                .orElse(null);
    }

    /** Gives a rank to the last that was said, where it has none. */
    void rankLast(int rank, @Nullable Integer outOf) {
        var open = said.isEmpty() ? null : said.get(said.size() - 1);
        if (open != null && open.rank == null) {
            open.rank = rank;
            open.outOf = outOf;
        }
    }

    /** Says how many were ranked, back to where a rank says it itself. */
    void outOf(@Nullable Integer all) {
        for (int i = said.size() - 1; i >= 0; i--) {
            var one = said.get(i);
            if (one.rank != null && one.outOf != null && i < said.size() - 1) {
                break;
            }
            one.outOf = one.rank != null && one.outOf == null && one.rank <= all ? all : one.outOf;
        }
    }

    /** What is said of it in the end: a former value counts where its time was told. */
    List<IndicatorSaid> told() {
        return said.stream().filter(one -> !one.former || one.period != null).toList();
    }
}
