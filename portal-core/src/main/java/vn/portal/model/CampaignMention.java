package vn.portal.model;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** A campaign named in a text, with what is said of it there. */
public record CampaignMention(
        @NotNull(message = "{vn.portal.span-missing}") Span span,
        @NotNull(message = "{vn.portal.span-missing}") Span nameSpan,

        @NotNull(message = "{vn.portal.campaign-kind-missing}")
        CampaignKind campaignKind,

        @NotBlank(message = "{vn.portal.name-missing}") String name,
        @Nullable Period period,
        @Nullable String launchedBy,
        @Nullable ContentId target)
        implements Mention {}
