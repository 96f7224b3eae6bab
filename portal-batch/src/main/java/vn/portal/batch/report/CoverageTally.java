package vn.portal.batch.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.store.Coverage;
import vn.portal.batch.store.Coverage.By;
import vn.portal.batch.store.Coverage.Fate;
import vn.portal.batch.store.Coverage.Item;
import vn.portal.batch.store.Coverage.Lacking;
import vn.portal.batch.store.Coverage.Place;
import vn.portal.batch.store.Coverage.WithoutBytes;

/** Counts what is told of a source's items: old against new, each under its year, its category and its kind. */
public final class CoverageTally implements Coverage.Reader {
    private static final Comparator<Lacking> MOST_NAMED =
            Comparator.comparingLong(Lacking::times).reversed().thenComparing(Lacking::address);

    private final int most;
    private final Counted all = new Counted();
    private final Axis years = new Axis(place -> place.year() == null ? null : Integer.toString(place.year()));
    private final Axis categories = new Axis(Place::category);
    private final Axis kinds =
            new Axis(place -> place.kind() == null ? null : place.kind().code());
    private final Map<Fate, SortedMap<String, Integer>> reasons = new EnumMap<>(Fate.class);
    private final Map<By, List<Lacking>> lacking = new EnumMap<>(By.class);
    private final SortedMap<String, Integer> fileCodes = new TreeMap<>();
    private final Map<String, List<WithoutBytes>> files = new TreeMap<>();
    private final SortedMap<String, String> unread = new TreeMap<>();

    /** @param most how many files without bytes are kept by name, for each reason why there are none */
    public CoverageTally(int most) {
        this.most = most;
    }

    /** What is counted under one name. */
    static final class Counted {
        private int old;
        private int shown;
        private int left;
        private int came;
        private final Map<Fate, Integer> fates = new EnumMap<>(Fate.class);

        int old() {
            return old;
        }

        int shown() {
            return shown;
        }

        int difference() {
            return shown - old;
        }

        /** Shown, but counted under another name than the old system did. */
        int left() {
            return left;
        }

        /** Counted here, and under another name by the old system. */
        int came() {
            return came;
        }

        int of(Fate fate) {
            return fates.getOrDefault(fate, 0);
        }
    }

    /** One way of counting. */
    static final class Axis {
        private final Function<Place, @Nullable String> name;
        private final SortedMap<String, Counted> counts = new TreeMap<>();
        private final Counted unnamed = new Counted();

        private Axis(Function<Place, @Nullable String> name) {
            this.name = name;
        }

        /** By the names, in their order. */
        SortedMap<String, Counted> counts() {
            return counts;
        }

        /** What has no name. */
        Counted unnamed() {
            return unnamed;
        }

        private Counted under(@Nullable String called) {
            return called == null ? unnamed : counts.computeIfAbsent(called, key -> new Counted());
        }

        private void add(Item item) {
            var before = name.apply(item.old());
            var then = under(before);
            then.old++;
            then.fates.merge(item.fate(), 1, Integer::sum);
            if (item.fate() == Fate.PUBLISHED) {
                var after = name.apply(item.now());
                var now = under(after);
                now.shown++;
                if (!Objects.equals(before, after)) {
                    then.left++;
                    now.came++;
                }
            }
        }
    }

    @Override
    public void item(Item item) {
        all.old++;
        all.shown += item.fate() == Fate.PUBLISHED ? 1 : 0;
        all.fates.merge(item.fate(), 1, Integer::sum);
        List.of(years, categories, kinds).forEach(axis -> axis.add(item));
        if (item.why() != null) {
            reasons.computeIfAbsent(item.fate(), fate -> new TreeMap<>()).merge(item.why(), 1, Integer::sum);
        }
    }

    @Override
    public void lacking(Lacking address) {
        lacking.computeIfAbsent(address.by(), by -> new ArrayList<>()).add(address);
    }

    @Override
    public void withoutBytes(WithoutBytes file) {
        fileCodes.merge(file.code(), 1, Integer::sum);
        var named = files.computeIfAbsent(file.code(), code -> new ArrayList<>());
        if (named.size() < most) {
            named.add(file);
        }
    }

    @Override
    public void unread(String place, String why) {
        unread.put(place, why);
    }

    Counted all() {
        return all;
    }

    Axis years() {
        return years;
    }

    Axis categories() {
        return categories;
    }

    Axis kinds() {
        return kinds;
    }

    /** How often which code or state kept items out. */
    SortedMap<String, Integer> reasons(Fate fate) {
        return reasons.getOrDefault(fate, new TreeMap<>());
    }

    /** What is named and lacks, the most often named first. */
    List<Lacking> lacking(By by) {
        return lacking.getOrDefault(by, List.of()).stream().sorted(MOST_NAMED).toList();
    }

    int lacking() {
        return lacking.values().stream().mapToInt(List::size).sum();
    }

    /** How many pictures and files have no bytes, by why they have none. */
    SortedMap<String, Integer> fileCodes() {
        return fileCodes;
    }

    int withoutBytes() {
        return fileCodes.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The first of those that have none for that reason. */
    List<WithoutBytes> files(String code) {
        return files.getOrDefault(code, List.of());
    }

    /** What could not be looked at, and why. */
    SortedMap<String, String> unread() {
        return unread;
    }
}
