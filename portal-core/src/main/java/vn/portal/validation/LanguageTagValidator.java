package vn.portal.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.portal.model.LanguageTag;

/** Finds language tags that are none. */
public final class LanguageTagValidator implements ConstraintValidator<LanguageTag, String> {
    /** What nearly all content is in; parsing it again and again tells nothing new. */
    private static final String MOST = "vi";

    @Override
    public boolean isValid(@Nullable String tag, ConstraintValidatorContext context) {
        if (tag == null || tag.equals(MOST) || namesLanguage(tag)) {
            return true;
        }
        new Found(Map.of("found", Found.shortened(tag))).report(context);
        return false;
    }

    private static boolean namesLanguage(String tag) {
        try {
            return !new Locale.Builder()
                    .setLanguageTag(tag)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
