package vn.portal.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Article;
import vn.portal.model.PublishedKnown;

/** Finds articles without a date; a standing page needs none. */
public final class PublishedKnownValidator implements ConstraintValidator<PublishedKnown, Article> {

    @Override
    public boolean isValid(@Nullable Article article, ConstraintValidatorContext context) {
        if (article == null
                || article.isStatic()
                || article.edition() == null
                || article.edition().firstPublishedAt() != null) {
            return true;
        }
        Place.of("edition", "firstPublishedAt").report(context, Map.of());
        return false;
    }
}
