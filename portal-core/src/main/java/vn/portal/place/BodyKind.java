package vn.portal.place;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One body of the country, or what every unit of some levels or of one rank has.
 *
 * @param levels of the units that have one; empty for a body of the country
 * @param rank the one rank of units that have one, where the name says it ({@code Huyện ủy}); else null
 * @param names the official one first
 */
record BodyKind(
        String code,
        Set<Place.Level> levels,
        @Nullable UnitKind rank,
        List<String> names,
        @Nullable Integer since,
        @Nullable Integer until,
        List<String> successors) {

    boolean isOfTheCountry() {
        return levels.isEmpty();
    }

    boolean isOfOneLevel() {
        return levels.size() == 1 || rank != null;
    }

    boolean existsIn(int year) {
        return (since == null || year >= since) && (until == null || year <= until);
    }

    boolean fits(Place unit) {
        return levels.contains(unit.level()) && (rank == null || rank == unit.kind());
    }

    PublicBody body() {
        return new PublicBody(code, names.get(0), null, since, until, successors);
    }

    PublicBody bodyOf(Place unit) {
        var name = rank == null ? names.get(0) + " " + unit.fullName() : names.get(0) + " " + unit.name();
        return new PublicBody(
                code + ":" + unit.key(),
                name,
                unit,
                later(since, unit.since() == null ? null : unit.since().getYear()),
                earlier(until, unit.until() == null ? null : unit.until().getYear()),
                until == null
                        ? unit.successors().stream()
                                .filter(Place.Share::whole)
                                .map(to -> code + ":" + to.key())
                                .toList()
                        : successors.stream().map(to -> to + ":" + unit.key()).toList());
    }

    private static @Nullable Integer later(@Nullable Integer one, @Nullable Integer other) {
        return one == null || other != null && other > one ? other : one;
    }

    private static @Nullable Integer earlier(@Nullable Integer one, @Nullable Integer other) {
        return one == null || other != null && other < one ? other : one;
    }
}
