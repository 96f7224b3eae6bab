package vn.portal.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Content;
import vn.portal.model.ContentId;
import vn.portal.model.Kind;
import vn.portal.model.Observation;
import vn.portal.model.Provenance;
import vn.portal.model.Statistic;
import vn.portal.notice.Notice;
import vn.portal.notice.Origin;
import vn.portal.page.Counter;
import vn.portal.page.Discarded;
import vn.portal.recognition.Item;
import vn.portal.recognition.Passage;
import vn.portal.recognition.Recognised;

/** Counters that a system kept, as one indicator with its observations. */
record EntryCounters(Entry entry, EntryFields fields, Origin origin) implements PageItem {

    @Override
    public boolean isEmpty() {
        return entry.readings().isEmpty();
    }

    @Override
    public List<Passage> passages() {
        return List.of();
    }

    @Override
    public List<Counter> counters() {
        return List.of();
    }

    /** The first counter; an entry with several tells of the others. */
    @Override
    public Statistic content(Recognised recognised, Item item, String language, @Nullable String encoding) {
        var provenance = new Provenance(origin, item.capture(), encoding, item.pipelineVersion());
        return statistic(codes().get(0), ContentId.of(item.origin(), Kind.STATISTIC), provenance, item, language);
    }

    @Override
    public List<Content> findings(Item item, String language) {
        return codes().stream()
                .skip(1)
                .<Content>map(code -> {
                    var key = indicator(code);
                    var system = ContentId.DERIVED_SYSTEM;
                    var own = new Origin(system, system, "derived", key, null, null);
                    var provenance = new Provenance(own, null, null, item.pipelineVersion());
                    return statistic(code, ContentId.derived(Kind.STATISTIC, key), provenance, item, language);
                })
                .toList();
    }

    private List<String> codes() {
        return entry.readings().stream().map(Entry.Reading::code).distinct().toList();
    }

    private String indicator(String code) {
        return origin.system() + ":" + ("visit".equals(entry.unit()) ? "visits-" + code : code);
    }

    private Statistic statistic(String code, ContentId id, Provenance provenance, Item item, String language) {
        var observations = new ArrayList<Observation>();
        for (var reading : entry.readings()) {
            if (reading.code().equals(code)) {
                observations.add(new Observation(
                        reading.period(), null, reading.value(), Observation.Status.CAPTURED, 1, item.capture()));
            }
        }
        return new Statistic(
                id,
                fields.language() == null ? language : fields.language(),
                indicator(code),
                label(code),
                entry.unit(),
                observations,
                fields.edition(),
                provenance,
                Map.of());
    }

    /** What the readings are called, if they are called alike; else what the entry is called. */
    private String label(String code) {
        var labels = IntStream.range(0, entry.readings().size())
                .filter(i -> entry.readings().get(i).code().equals(code))
                .mapToObj(i -> fields.text("label" + i))
                .distinct()
                .toList();
        var title = fields.text("title");
        boolean alone = codes().size() == 1;
        return alone && !title.isEmpty() || labels.size() != 1 || labels.get(0).isEmpty() ? title : labels.get(0);
    }

    @Override
    public List<Notice> losses() {
        return fields.remarks(origin);
    }

    @Override
    public List<String> lines() {
        return IntStream.range(0, entry.readings().size())
                .mapToObj(i -> fields.text("label" + i) + ": "
                        + entry.readings().get(i).value())
                .toList();
    }

    @Override
    public Map<String, String> sources() {
        return entry.origins();
    }

    @Override
    public List<Discarded> discarded() {
        return List.of();
    }
}
