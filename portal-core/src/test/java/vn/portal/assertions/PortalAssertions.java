package vn.portal.assertions;

import org.jspecify.annotations.Nullable;
import vn.portal.intake.Outcome;
import vn.portal.model.Article;
import vn.portal.model.Campaign;
import vn.portal.model.Content;
import vn.portal.model.Directive;
import vn.portal.model.Statistic;

/**
 * The way into the assertions on content.
 *
 * <pre>{@code
 * assertThat(article).hasTitle("Ra quân làm sạch bãi biển").hasNoErrors();
 * assertThat(outcome).isAccepted().mentions("15/QĐ-UBND");
 * }</pre>
 */
public final class PortalAssertions {

    private PortalAssertions() {}

    public static ArticleAssert assertThat(@Nullable Article article) {
        return new ArticleAssert(article);
    }

    public static DirectiveAssert assertThat(@Nullable Directive directive) {
        return new DirectiveAssert(directive);
    }

    public static CampaignAssert assertThat(@Nullable Campaign campaign) {
        return new CampaignAssert(campaign);
    }

    public static StatisticAssert assertThat(@Nullable Statistic statistic) {
        return new StatisticAssert(statistic);
    }

    public static AnyContentAssert assertThat(@Nullable Content content) {
        return new AnyContentAssert(content);
    }

    public static OutcomeAssert assertThat(@Nullable Outcome outcome) {
        return new OutcomeAssert(outcome);
    }
}
