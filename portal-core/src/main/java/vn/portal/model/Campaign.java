package vn.portal.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A drive, movement, programme, scheme, model or yearly theme (cuộc vận động, phong trào thi đua, …).
 *
 * @param campaignKind which of these it is
 * @param name its name without quotes, as first written
 * @param aliases other spellings met, sorted
 * @param period the years it runs; null where no text tells
 * @param launchedBy the body it is of, as written; null where no text tells
 */
public record Campaign(
        ContentId id,
        String language,
        CampaignKind campaignKind,
        String name,
        List<String> aliases,
        @Nullable Period period,
        @Nullable String launchedBy,
        Edition edition,
        Provenance provenance,
        Map<String, Object> extra)
        implements Content {

    public Campaign {
        aliases = Copies.of(aliases);
        extra = Copies.of(extra);
    }

    @Override
    public Kind kind() {
        return Kind.CAMPAIGN;
    }

    @Override
    public String headline() {
        return Copies.headline(name, id);
    }

    @Override
    public List<Mention> mentions() {
        return List.of();
    }

    @Override
    public Campaign with(ContentId id, Edition edition, Provenance provenance) {
        return new Campaign(id, language, campaignKind, name, aliases, period, launchedBy, edition, provenance, extra);
    }
}
