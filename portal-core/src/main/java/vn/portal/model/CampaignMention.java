package vn.portal.model;

import org.jspecify.annotations.Nullable;

/** A campaign named in a text, with what is said of it there. */
public record CampaignMention(
        Span span,
        Span nameSpan,
        CampaignKind campaignKind,
        String name,
        @Nullable Period period,
        @Nullable String launchedBy,
        @Nullable ContentId target)
        implements Mention {}
