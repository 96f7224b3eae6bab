package vn.portal.recognition;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.portal.model.Mention;

/** The places of a text that one rule has read, so that another leaves them alone. */
final class Taken {
    private final TreeMap<Integer, Integer> ranges = new TreeMap<>();

    static Taken by(List<? extends Mention> mentions) {
        var taken = new Taken();
        mentions.forEach(m -> taken.ranges.put(m.span().start(), m.span().end()));
        return taken;
    }

    boolean holds(int position) {
        return !ranges.isEmpty() && endAt(position) > position;
    }

    /** Where the range that holds a position begins; the position itself if none does. */
    int startAt(int position) {
        var range = ranges.floorEntry(position);
        return range != null && range.getValue() > position ? range.getKey() : position;
    }

    /** Where the range that holds a position ends; the position itself if none does. */
    int endAt(int position) {
        Map.Entry<Integer, Integer> range = ranges.floorEntry(position);
        return range != null && range.getValue() > position ? range.getValue() : position;
    }
}
