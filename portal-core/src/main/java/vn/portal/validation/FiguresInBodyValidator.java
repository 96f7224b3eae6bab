package vn.portal.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Article;
import vn.portal.model.FiguresInBody;

/** Finds figures that stand where the body has no block. */
public final class FiguresInBodyValidator implements ConstraintValidator<FiguresInBody, Article> {

    @Override
    public boolean isValid(@Nullable Article article, ConstraintValidatorContext context) {
        if (article == null || article.body() == null || article.figures().isEmpty()) {
            return true;
        }
        int blocks = article.body().blocks().size();
        if (blocks == 0) {
            // a body that is missing is missed as such
            return true;
        }
        boolean valid = true;
        for (int i = 0; i < article.figures().size(); i++) {
            var figure = article.figures().get(i);
            if (figure != null && (figure.after() < -1 || figure.after() >= blocks)) {
                report(i, figure.after(), blocks, context);
                valid = false;
            }
        }
        return valid;
    }

    private static void report(int figure, int after, int blocks, ConstraintValidatorContext context) {
        Place.in("figures", figure, "after")
                .report(context, Map.of("after", String.valueOf(after), "blocks", String.valueOf(blocks)));
    }
}
