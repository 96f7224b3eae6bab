package vn.portal.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A drive, movement, programme, scheme, model, yearly theme, or a campaign, month or week of action (cuộc vận động, phong
 * trào, chiến dịch, …).
 *
 * @param campaignKind which of these it is
 * @param name its name without quotes, as first written
 * @param aliases other spellings met, sorted
 * @param period the years it runs; null where no text tells
 * @param launchedBy the body it is of, as written; null where no text tells
 */
@TextIs(value = TextIs.State.COMPOSED, message = "{vn.portal.text-decomposed}", groups = Publishing.class)
@TextIs(value = TextIs.State.WHOLE, message = "{vn.portal.text-damaged}", groups = Publishing.class)
@TextIs(value = TextIs.State.SPELT_OUT, message = "{vn.portal.text-lost}", groups = Warnings.class)
@TextIs(value = TextIs.State.UNICODE, message = "{vn.portal.text-legacy}", groups = Warnings.class)
public record Campaign(
        @NotNull(message = "{vn.portal.id-missing}") ContentId id,

        @NotNull(message = "{vn.portal.language-missing}") @LanguageTag
        String language,

        @NotNull(message = "{vn.portal.campaign-kind-missing}")
        CampaignKind campaignKind,

        @NotBlank(message = "{vn.portal.name-missing}") String name,
        List<@NotBlank(message = "{vn.portal.element-missing}") String> aliases,
        @Nullable Period period,
        @Nullable String launchedBy,

        @NotNull(message = "{vn.portal.edition-missing}") @Valid
        Edition edition,

        @NotNull(message = "{vn.portal.provenance-missing}") @Valid
        Provenance provenance,

        @JsonAnySetter @JsonAnyGetter Map<String, Object> extra)
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
