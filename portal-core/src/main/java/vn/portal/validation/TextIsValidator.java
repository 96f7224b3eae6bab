package vn.portal.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Content;
import vn.portal.model.TextIs;

/** Finds texts whose characters are not what their readers should get. */
public final class TextIsValidator implements ConstraintValidator<TextIs, Content> {
    private @Nullable Function<String, Optional<Map<String, String>>> fault;

    @Override
    public void initialize(TextIs textIs) {
        fault = switch (textIs.value()) {
            case COMPOSED -> Characters::decomposed;
            case WHOLE -> Characters::damaged;
            case SPELT_OUT -> Characters::lost;
            case UNICODE -> Characters::legacy;
        };
    }

    @Override
    public boolean isValid(@Nullable Content content, ConstraintValidatorContext context) {
        var valid = new AtomicBoolean(true);
        if (content != null) {
            ContentTexts.forEach(
                    content,
                    (place, text) -> fault.apply(text).ifPresent(found -> {
                        place.report(context, found);
                        valid.set(false);
                    }));
        }
        return valid.get();
    }
}
