package vn.portal.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All units that are known, by key and by name; read when somebody first asks. */
final class Units {
    private final Map<String, Place> byKey;
    private final Map<String, List<Named>> byName = new HashMap<>();

    private Units(Map<String, Place> byKey) {
        this.byKey = byKey;
        for (var place : byKey.values()) {
            put(new Named(UnitName.of(place.name()), place));
            for (var other : place.otherNames()) {
                put(new Named(UnitName.of(other), place));
            }
        }
    }

    private record Named(UnitName name, Place place) {}

    private void put(Named named) {
        byName.computeIfAbsent(named.name.folded(), k -> new ArrayList<>(1)).add(named);
    }

    static Units all() {
        return Loaded.UNITS;
    }

    private static final class Loaded {
        private static final Units UNITS = new Units(UnitsFile.read());
    }

    Stream<Place> places() {
        return byKey.values().stream();
    }

    Optional<Place> byKey(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    Stream<Place> byCode(String code) {
        return places().filter(place -> place.code().equals(code));
    }

    /** Those whose very name it is; where there are none, those whose marks it leaves out. */
    List<Place> named(String written, Predicate<Place> there) {
        var fitting = UnitName.readings(written).stream()
                .flatMap(reading -> candidates(reading)
                        .filter(named -> there.test(named.place))
                        .map(named -> new Fit(named.place, named.name.equals(reading.name()))))
                .toList();
        boolean exact = fitting.stream().anyMatch(Fit::exact);
        var places = new TreeMap<String, Place>();
        fitting.stream().filter(fit -> fit.exact || !exact).forEach(fit -> places.put(fit.place.key(), fit.place));
        return List.copyOf(places.values());
    }

    private record Fit(Place place, boolean exact) {}

    private Stream<Named> candidates(UnitName.Reading reading) {
        return byName.getOrDefault(reading.name().folded(), List.of()).stream()
                .filter(named -> reading.kind() == null || reading.kind() == named.place.kind())
                .filter(named -> named.name.isMeantBy(reading.name()));
    }
}
