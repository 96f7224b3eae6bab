package vn.portal.place;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An administrative unit of the country, for as long as it was that unit.
 *
 * <p>What was merged or split on some day is another unit before and after, even where code and name went on.
 *
 * @param key its name among machines for ever: the code, and behind {@code @} the year in which it began, where that is
 *     known ({@code 593}, {@code 22945@2025})
 * @param code of the statistics office, used again for other units; two digits for a province, three for a district, five
 *     for a commune
 * @param name without the word for its rank ({@code Phan Thiết})
 * @param otherNames former names, spellings and common short forms
 * @param since its first day; null where it is older than the sources tell
 * @param until its last day; null for one that is still there
 * @param within keys of the units that it lay in, oldest first; of a commune that outlived its district both that and the
 *     province
 * @param predecessors what it was made of
 * @param successors what became of it; empty for one that is still there, and for a district, whose communes were dealt out
 */
public record Place(
        String key,
        String code,
        UnitKind kind,
        String name,
        List<String> otherNames,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        List<String> within,
        List<Share> predecessors,
        List<Share> successors) {

    public Place {
        otherNames = List.copyOf(otherNames);
        within = List.copyOf(within);
        predecessors = List.copyOf(predecessors);
        successors = List.copyOf(successors);
    }

    /**
     * Another unit from which this one came, or into which it went.
     *
     * @param key the other unit's
     * @param whole whether all of the older one went there
     */
    public record Share(String key, boolean whole) {}

    /** How far up a unit stands. */
    public enum Level {
        PROVINCE,
        /** Ended on 30 June 2025. */
        DISTRICT,
        COMMUNE
    }

    public Level level() {
        return switch (code.length()) {
            case 2 -> Level.PROVINCE;
            case 3 -> Level.DISTRICT;
            default -> Level.COMMUNE;
        };
    }

    /** The name with the word for its rank, as it stands within a sentence: {@code thành phố Phan Thiết}. */
    public String fullName() {
        return kind.label() + " " + name;
    }

    /** Whether it was there on that day. */
    public boolean existsOn(LocalDate day) {
        return (since == null || !day.isBefore(since)) && (until == null || !day.isAfter(until));
    }
}
