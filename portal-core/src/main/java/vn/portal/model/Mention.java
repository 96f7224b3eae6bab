package vn.portal.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** Something named in a text, with the place where it stands. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "mention")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Citation.class, name = "citation"),
    @JsonSubTypes.Type(value = CampaignMention.class, name = "campaign"),
    @JsonSubTypes.Type(value = IndicatorMention.class, name = "indicator"),
    @JsonSubTypes.Type(value = DirectiveReport.class, name = "report")
})
public sealed interface Mention permits Citation, CampaignMention, IndicatorMention, DirectiveReport {

    /** The whole expression, with noun and quotes as it stands. */
    Span span();

    /** The name alone; for a citation and an indicator the whole expression. */
    Span nameSpan();

    /** The content that is meant, whether or not it is there yet; null where the text does not say enough. */
    @Nullable
    ContentId target();
}
