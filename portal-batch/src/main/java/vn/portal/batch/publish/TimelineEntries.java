package vn.portal.batch.publish;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.portal.batch.store.Published.Placed;
import vn.portal.model.ContentId;

/**
 * The entries of all timelines: a story stands in those of everything that it names, and its texts are read for the first
 * of them; the others find it remembered as long as there is room.
 */
final class TimelineEntries {
    /** Of one or two thousand bytes each. */
    private static final int MOST = 16_000;

    private final Showcase showcase;
    private final Lines lines;
    private final Map<ContentId, TimelineEntry> known = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ContentId, TimelineEntry> eldest) {
            return size() > MOST;
        }
    };

    TimelineEntries(Showcase showcase, SiteWords words) {
        this.showcase = showcase;
        this.lines = new Lines(words);
    }

    /** The entries of those contents, in their order. */
    List<TimelineEntry> of(List<Placed> contents) {
        var here = new HashMap<ContentId, TimelineEntry>();
        contents.stream().map(Placed::id).filter(known::containsKey).forEach(id -> here.put(id, known.get(id)));
        var unknown = contents.stream()
                .map(Placed::id)
                .filter(id -> !here.containsKey(id))
                .toList();
        showcase.all(unknown).forEach(content -> {
            var entry = new TimelineEntry(content.bucket(), lines.of(content));
            here.put(content.content().id(), entry);
            known.put(content.content().id(), entry);
        });
        return contents.stream()
                .map(Placed::id)
                .filter(here::containsKey)
                .map(here::get)
                .toList();
    }
}
