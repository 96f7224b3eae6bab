package vn.portal.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Places that a sentence names in one row ({@code Quảng Ngãi, Bình Định và Phú Yên}), whose values it may tell in turn. */
final class IndicatorPlaces {
    private static final Set<String> JOINTS = Set.of(", ", " và ", ", và ");

    private final Words words;
    private final List<@Nullable String> row = new ArrayList<>();
    private int after = -1;

    IndicatorPlaces(Words words) {
        this.words = words;
    }

    /**
     * Takes the next place, which goes on with the row or begins another.
     *
     * @param first its first word
     * @param place null for the portal's own
     */
    void add(int first, int after, @Nullable String place) {
        if (!goesOn(first)) {
            row.clear();
        }
        row.add(place);
        this.after = after;
    }

    private boolean goesOn(int first) {
        int last = after - 1;
        boolean joined = first > 0
                && (after == first || after == first - 1 && words.key(after).equals("và"));
        return last >= 0 && joined && JOINTS.contains(words.text().substring(words.end(last), words.start(first)));
    }

    int count() {
        return row.size();
    }

    /** The row, if it is one. */
    List<@Nullable String> row() {
        return row.size() > 1 ? new ArrayList<>(row) : List.of();
    }
}
