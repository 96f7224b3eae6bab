package vn.portal.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Article;
import vn.portal.model.NewsNeeds;

/** Finds stories of which less is known than should be; of a standing page nothing is asked. */
public final class NewsNeedsValidator implements ConstraintValidator<NewsNeeds, Article> {
    private @Nullable Component what;

    @Override
    public void initialize(NewsNeeds needs) {
        what = Component.of(Article.class, needs.what());
    }

    @Override
    public boolean isValid(@Nullable Article article, ConstraintValidatorContext context) {
        if (article == null || article.isStatic() || what.isKnown(article)) {
            return true;
        }
        Place.of(what.name()).report(context, Map.of());
        return false;
    }
}
