package vn.portal.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An indicator with what was observed of it.
 *
 * @param code its name among machines ({@code pci}; {@code phan-thiet:visits-total} for a counter of a system)
 * @param label its name among people, as first written
 * @param unit what is counted ({@code visit}, {@code point}); null where unknown
 * @param observations in the order of period, capture and revision; only ever added to
 */
public record Statistic(
        ContentId id,
        String language,
        String code,
        String label,
        @Nullable String unit,
        List<Observation> observations,
        Edition edition,
        Provenance provenance,
        Map<String, Object> extra)
        implements Content {

    public Statistic {
        observations = Copies.of(observations);
        extra = Copies.of(extra);
    }

    @Override
    public Kind kind() {
        return Kind.STATISTIC;
    }

    @Override
    public String headline() {
        return Copies.headline(label, id);
    }

    @Override
    public List<Mention> mentions() {
        return List.of();
    }

    @Override
    public Statistic with(ContentId id, Edition edition, Provenance provenance) {
        return new Statistic(id, language, code, label, unit, observations, edition, provenance, extra);
    }
}
