package vn.portal.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Content;
import vn.portal.model.Mention;
import vn.portal.model.Span;
import vn.portal.model.SpansInText;

/** Finds spans that do not lie in their content's texts. */
public final class SpansInTextValidator implements ConstraintValidator<SpansInText, Content> {

    @Override
    public boolean isValid(@Nullable Content content, ConstraintValidatorContext context) {
        if (content == null || content.mentions().isEmpty()) {
            return true;
        }
        var texts = TextFields.of(content);
        boolean valid = true;
        for (int i = 0; i < content.mentions().size(); i++) {
            var mention = content.mentions().get(i);
            if (mention != null && !isOfMissingBody(mention.span(), content)) {
                valid &= isInText(mention.span(), "span", i, texts, context)
                        && isInExpression(mention, i, texts, context);
            }
        }
        return valid;
    }

    private static boolean isOfMissingBody(@Nullable Span span, Content content) {
        return span != null && TextFields.isOfMissingBody(span.field(), content);
    }

    private static boolean isInText(
            @Nullable Span span,
            String name,
            int mention,
            Map<String, String> texts,
            ConstraintValidatorContext context) {
        if (span == null || span.end() <= texts.getOrDefault(span.field(), "").length()) {
            return true;
        }
        report(span, name, mention, texts, context);
        return false;
    }

    private static boolean isInExpression(
            Mention mention, int index, Map<String, String> texts, ConstraintValidatorContext context) {
        var whole = mention.span();
        var name = mention.nameSpan();
        if (whole == null || name == null) {
            return true;
        }
        if (name.field().equals(whole.field()) && name.start() >= whole.start() && name.end() <= whole.end()) {
            return true;
        }
        report(name, "nameSpan", index, texts, context);
        return false;
    }

    private static void report(
            Span span, String name, int mention, Map<String, String> texts, ConstraintValidatorContext context) {
        var field = String.valueOf(span.field());
        new Found(Map.of(
                        "field", Found.shortened(field),
                        "start", String.valueOf(span.start()),
                        "end", String.valueOf(span.end()),
                        "length", String.valueOf(texts.getOrDefault(field, "").length())))
                .in(context)
                .buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                .addPropertyNode("mentions")
                .addPropertyNode(name)
                .inIterable()
                .atIndex(mention)
                .addConstraintViolation();
    }
}
