package vn.portal.place;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a unit's place among the units of another day. */
final class Succession {
    private Succession() {}

    /** The province in which a unit's land lay on a day; empty where that was more than one, or is not known. */
    static Optional<Place> province(Place unit, LocalDate day) {
        var there = Places.at(day);
        if (unit.existsOn(day)) {
            return there.province(unit);
        }
        var provinces = Stream.concat(unit.predecessors().stream(), unit.successors().stream())
                .flatMap(share -> there.byKey(share.key()).stream())
                .flatMap(other -> there.province(other).stream())
                .distinct()
                .toList();
        if (provinces.isEmpty()) {
            return Places.ever().parent(unit).flatMap(parent -> province(parent, day)); // a district was dealt out
        }
        return provinces.size() == 1 ? Optional.of(provinces.get(0)) : Optional.empty();
    }
}
