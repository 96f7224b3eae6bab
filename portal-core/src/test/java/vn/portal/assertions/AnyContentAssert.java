package vn.portal.assertions;

import org.jspecify.annotations.Nullable;
import vn.portal.model.Article;
import vn.portal.model.Campaign;
import vn.portal.model.Content;
import vn.portal.model.Directive;
import vn.portal.model.Statistic;

/** Assertions on content whose kind is not known yet. */
public final class AnyContentAssert extends ContentAssert<AnyContentAssert, Content> {

    AnyContentAssert(@Nullable Content actual) {
        super(actual, AnyContentAssert.class);
    }

    public ArticleAssert isArticle() {
        isInstanceOf(Article.class);
        return new ArticleAssert((Article) actual);
    }

    public DirectiveAssert isDirective() {
        isInstanceOf(Directive.class);
        return new DirectiveAssert((Directive) actual);
    }

    public CampaignAssert isCampaign() {
        isInstanceOf(Campaign.class);
        return new CampaignAssert((Campaign) actual);
    }

    public StatisticAssert isStatistic() {
        isInstanceOf(Statistic.class);
        return new StatisticAssert((Statistic) actual);
    }
}
