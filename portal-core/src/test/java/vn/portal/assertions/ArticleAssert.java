package vn.portal.assertions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Article;

/** Assertions on a news story. */
public final class ArticleAssert extends ContentAssert<ArticleAssert, Article> {

    ArticleAssert(@Nullable Article actual) {
        super(actual, ArticleAssert.class);
    }

    public ArticleAssert hasTitle(String title) {
        isNotNull();
        return same("title", actual.title(), title);
    }

    public ArticleAssert hasLead(@Nullable String lead) {
        isNotNull();
        return same("lead", actual.lead(), lead);
    }

    public ArticleAssert hasByline(@Nullable String byline) {
        isNotNull();
        return same("byline", actual.byline(), byline);
    }

    /** @param blocks the lines of its plain text */
    public ArticleAssert hasBlocks(String... blocks) {
        isNotNull();
        return same("body", actual.body().blocks(), List.of(blocks));
    }

    public ArticleAssert hasFigures(int count) {
        isNotNull();
        return same("number of figures", actual.figures().size(), count);
    }
}
