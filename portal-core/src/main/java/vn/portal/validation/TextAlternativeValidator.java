package vn.portal.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.portal.model.TextAlternative;
import vn.portal.text.Folding;

/** Finds pictures for which no words stand, or only those that a system or a camera wrote. */
public final class TextAlternativeValidator implements ConstraintValidator<TextAlternative, String> {
    /** Longer than any of these; a sentence is no placeholder, whatever words are in it. */
    private static final int LONGEST = 60;

    private static final Pattern PLACEHOLDER = Pattern.compile(
            "(?:hinh )?anh(?: tin bai| minh hoa| dai dien)?|image|img|picture|photo|no ?image|alt|null|undefined"
                    + "|(?:dsc|img|image|photo|screenshot|untitled|zalo)?[-_ 0-9.()]*(?:\\.(?:jpe?g|png|gif|bmp|webp))?"
                    + "|[^ ]+\\.(?:jpe?g|png|gif|bmp|webp)");

    @Override
    public boolean isValid(@Nullable String alternative, ConstraintValidatorContext context) {
        return alternative != null
                && !alternative.isBlank()
                && (alternative.length() > LONGEST
                        || !PLACEHOLDER.matcher(Folding.fold(alternative)).matches());
    }
}
