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
 * An indicator with what was observed of it.
 *
 * @param code its name among machines ({@code pci}; {@code phan-thiet:visits-total} for a counter of a system)
 * @param label its name among people, as first written
 * @param unit what is counted ({@code visit}, {@code point}); null where unknown
 * @param observations in the order of period, capture and revision; only ever added to
 */
@Observed(groups = Publishing.class)
@NeverFalls(groups = Warnings.class)
@RevisedOnce(groups = Warnings.class)
@TextIs(value = TextIs.State.COMPOSED, message = "{vn.portal.text-decomposed}", groups = Publishing.class)
@TextIs(value = TextIs.State.WHOLE, message = "{vn.portal.text-damaged}", groups = Publishing.class)
@TextIs(value = TextIs.State.SPELT_OUT, message = "{vn.portal.text-lost}", groups = Warnings.class)
@TextIs(value = TextIs.State.UNICODE, message = "{vn.portal.text-legacy}", groups = Warnings.class)
public record Statistic(
        @NotNull(message = "{vn.portal.id-missing}") ContentId id,

        @NotNull(message = "{vn.portal.language-missing}") @LanguageTag
        String language,

        @NotBlank(message = "{vn.portal.code-missing}") String code,
        @NotBlank(message = "{vn.portal.label-missing}") String label,
        @Nullable String unit,
        List<@NotNull(message = "{vn.portal.element-missing}") @Valid Observation> observations,

        @NotNull(message = "{vn.portal.edition-missing}") @Valid
        Edition edition,

        @NotNull(message = "{vn.portal.provenance-missing}") @Valid
        Provenance provenance,

        @JsonAnySetter @JsonAnyGetter Map<String, Object> extra)
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
