package vn.portal.place;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The administrative units of the country, on one day or of all times.
 *
 * <p>A name that fits several units gives them all, never one of them by chance. Units of before March 2025 are known as
 * they were then: one that had been merged or renamed by that time is not found.
 *
 * <pre>{@code
 * Places.at(LocalDate.of(2013, 12, 12)).find("TP. Phan Thiết")                  // thành phố Phan Thiết, 593
 * Places.at(LocalDate.of(2026, 1, 1)).find("TP. Phan Thiết")                    // none: it ended on 30 June 2025
 * Places.at(LocalDate.of(2026, 1, 1)).find("phường Phan Thiết, tỉnh Lâm Đồng")  // phường Phan Thiết, 22945@2025
 * }</pre>
 */
public final class Places {
    private static final Pattern COMMA = Pattern.compile("[,;]|(?U)\\bthuộc\\b");
    private static final Places EVER = new Places(null);

    private final @Nullable LocalDate day;

    private Places(@Nullable LocalDate day) {
        this.day = day;
    }

    /** As they were on that day. */
    public static Places at(LocalDate day) {
        return new Places(day);
    }

    /** Of all times that are known. */
    public static Places ever() {
        return EVER;
    }

    public Stream<Place> all() {
        return Units.all().places().filter(this::isThere);
    }

    /**
     * The units that are called so, in the order of their keys.
     *
     * <p>Behind a comma may stand what a unit lies in. The word for its rank may be cut short or missing, tones may stand
     * where either style puts them, and marks may be missing: they must not be others.
     *
     * @param written {@code phường Phú Thủy}, {@code Tp Phan Thiết}, {@code Q.1}, {@code xã Tân Thành, huyện Hàm Thuận Nam}
     */
    public List<Place> find(String written) {
        var parts = COMMA.splitAsStream(written).filter(part -> !part.isBlank()).toList();
        if (parts.isEmpty()) {
            return List.of();
        }
        var found = named(parts.get(0));
        for (var part : parts.subList(1, parts.size())) {
            var around = named(part);
            found = found.stream()
                    .filter(place -> around.stream().anyMatch(outer -> isWithin(place, outer)))
                    .toList();
        }
        return found;
    }

    private List<Place> named(String written) {
        return Units.all().named(written, this::isThere);
    }

    /** The unit with that key, if it was there. */
    public Optional<Place> byKey(String key) {
        return Units.all().byKey(key).filter(this::isThere);
    }

    /** The units that had that code; on one day at most one. */
    public List<Place> byCode(String code) {
        return Units.all().byCode(code).filter(this::isThere).toList();
    }

    /** What a unit lay in; of all times the first. Empty for a province. */
    public Optional<Place> parent(Place place) {
        return around(place).findFirst();
    }

    /** The province that a unit lay in, or is. */
    public Optional<Place> province(Place place) {
        return place.level() == Place.Level.PROVINCE
                ? Optional.of(place)
                : parent(place).flatMap(this::province);
    }

    /** Whether a unit lay in another, directly or not. */
    public boolean isWithin(Place place, Place outer) {
        return around(place).anyMatch(near -> near.key().equals(outer.key()) || isWithin(near, outer));
    }

    private Stream<Place> around(Place place) {
        return place.within().stream().flatMap(key -> byKey(key).stream());
    }

    private boolean isThere(Place place) {
        return day == null || place.existsOn(day);
    }
}
