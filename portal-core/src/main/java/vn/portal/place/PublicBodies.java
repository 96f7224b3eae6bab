package vn.portal.place;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The bodies that issue documents, on one day or of all times, as they are called anywhere or among the people of a place.
 *
 * <p>A name that fits several bodies gives them all. An office is its body's: {@code Chủ tịch UBND tỉnh} signs in the series
 * of the {@code UBND}.
 *
 * <pre>{@code
 * var then = PublicBodies.at(LocalDate.of(2013, 12, 12));
 * then.find("UBND TP. Phan Thiết")                     // ubnd:593
 * then.find("Ủy ban nhân dân thành phố Phan Thiết")    // ubnd:593
 * then.find("UBND tỉnh")                               // none: of which one is not said
 * then.near(phanThiet).find("UBND tỉnh")               // ubnd:60, of tỉnh Bình Thuận
 * PublicBodies.at(LocalDate.of(2026, 1, 1)).find("UBND phường Phan Thiết, tỉnh Lâm Đồng")  // ubnd:22945@2025
 * }</pre>
 */
public final class PublicBodies {
    private static final PublicBodies EVER = new PublicBodies(null, null);
    private static final Pattern OF_THE_COUNTRY =
            Pattern.compile("[\\s,.]*(?:(?i:Việt Nam)|\\((?i:kh[óo][áa]).{1,9}\\))?[\\s,.]*");

    private final @Nullable LocalDate day;
    private final @Nullable Place home;

    private PublicBodies(@Nullable LocalDate day, @Nullable Place home) {
        this.day = day;
        this.home = home;
    }

    /** As they were on that day. */
    public static PublicBodies at(LocalDate day) {
        return new PublicBodies(day, null);
    }

    /** Of all times that are known. */
    public static PublicBodies ever() {
        return EVER;
    }

    /**
     * The same as people of a unit call them: {@code UBND tỉnh} is that of their province, and of several units of one name
     * they mean the one in their province.
     *
     * @param home a unit of any time
     */
    public PublicBodies near(Place home) {
        return new PublicBodies(day, home);
    }

    /**
     * The bodies that are called so; empty where none is known, or where nothing says of which unit it is.
     *
     * @param written a body or an office of it, on its own ({@code Bộ trưởng Bộ Tài chính}, {@code SỞ Y TẾ TỈNH NINH BÌNH})
     */
    public List<PublicBody> find(String written) {
        return BodyName.readings(written).stream()
                .filter(reading -> day == null || reading.kind().existsIn(day.getYear()))
                .flatMap(reading -> bodies(reading.kind(), reading.rest()))
                .toList();
    }

    private Stream<PublicBody> bodies(BodyKind kind, String rest) {
        if (kind.isOfTheCountry()) {
            return OF_THE_COUNTRY.matcher(rest).matches() ? Stream.of(kind.body()) : Stream.empty();
        }
        return units(kind, rest).map(kind::bodyOf);
    }

    private Stream<Place> units(BodyKind kind, String rest) {
        var rank = rest.isBlank() ? kind.rank() : UnitName.rank(rest);
        if (rest.isBlank() || rank != null) {
            return atHome(kind, rank).stream();
        }
        var named = places().find(rest).stream().filter(kind::fits).toList();
        return named.size() > 1 && home != null ? nearest(named) : named.stream();
    }

    private Places places() {
        return day == null ? Places.ever() : Places.at(day);
    }

    /** The unit of home that has such a body, if one alone can be meant. */
    private Optional<Place> atHome(BodyKind kind, @Nullable UnitKind rank) {
        if (home == null || day == null || rank == null && !kind.isOfOneLevel()) {
            return Optional.empty();
        }
        var line = home.existsOn(day)
                ? Stream.iterate(Optional.of(home), Optional::isPresent, unit -> unit.flatMap(places()::parent))
                        .map(Optional::get)
                : Succession.province(home, day).stream();
        return line.filter(kind::fits)
                .filter(unit -> rank == null || rank == unit.kind())
                .findFirst();
    }

    private Stream<Place> nearest(List<Place> named) {
        var province = province(Objects.requireNonNull(home));
        var near = named.stream()
                .filter(place -> province.isPresent() && province.equals(places().province(place)))
                .toList();
        return near.size() == 1 ? near.stream() : named.stream();
    }

    private Optional<Place> province(Place home) {
        return day == null ? Places.ever().province(home) : Succession.province(home, day);
    }
}
