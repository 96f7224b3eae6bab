package vn.portal.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Content;
import vn.portal.model.Directive;
import vn.portal.model.DirectiveReport;
import vn.portal.model.Mention;
import vn.portal.model.Span;
import vn.portal.model.SpansInText;

/** Finds spans that do not lie in their content's texts. */
public final class SpansInTextValidator implements ConstraintValidator<SpansInText, Content> {

    @Override
    public boolean isValid(@Nullable Content content, ConstraintValidatorContext context) {
        if (content == null) {
            return true;
        }
        var texts = TextFields.of(content);
        boolean valid = areOfDocument(content, texts, context);
        for (int i = 0; i < content.mentions().size(); i++) {
            var mention = content.mentions().get(i);
            if (mention != null && !isOfMissingBody(mention.span(), content)) {
                valid &= isInText(mention.span(), "mentions", "span", i, texts, context)
                        && isInExpression(mention, i, texts, context)
                        && areOfReport(mention, i, texts, context);
            }
        }
        return valid;
    }

    private static boolean areOfReport(
            Mention mention, int index, Map<String, String> texts, ConstraintValidatorContext context) {
        boolean valid = true;
        if (mention instanceof DirectiveReport report) {
            for (var assignment : report.assignments()) {
                valid &= assignment == null
                        || isInText(assignment.span(), "mentions", "assignments", index, texts, context)
                                && isInText(assignment.taskSpan(), "mentions", "assignments", index, texts, context);
            }
        }
        return valid;
    }

    private static boolean areOfDocument(
            Content content, Map<String, String> texts, ConstraintValidatorContext context) {
        boolean valid = true;
        if (content instanceof Directive directive) {
            for (int i = 0; i < directive.relations().size(); i++) {
                var relation = directive.relations().get(i);
                valid &= relation == null
                        || isInText(relation.span(), "relations", "span", i, texts, context)
                                && isInText(relation.cited(), "relations", "cited", i, texts, context);
            }
            for (int i = 0; i < directive.assignments().size(); i++) {
                var assignment = directive.assignments().get(i);
                valid &= assignment == null
                        || isInText(assignment.span(), "assignments", "span", i, texts, context)
                                && isInText(assignment.taskSpan(), "assignments", "taskSpan", i, texts, context);
            }
        }
        return valid;
    }

    private static boolean isOfMissingBody(@Nullable Span span, Content content) {
        return span != null && TextFields.isOfMissingBody(span.field(), content);
    }

    private static boolean isInText(
            @Nullable Span span,
            String list,
            String name,
            int index,
            Map<String, String> texts,
            ConstraintValidatorContext context) {
        if (span == null || span.end() <= texts.getOrDefault(span.field(), "").length()) {
            return true;
        }
        report(span, list, name, index, texts, context);
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
        report(name, "mentions", "nameSpan", index, texts, context);
        return false;
    }

    private static void report(
            Span span,
            String list,
            String name,
            int index,
            Map<String, String> texts,
            ConstraintValidatorContext context) {
        var field = String.valueOf(span.field());
        Place.in(list, index, name)
                .report(
                        context,
                        Map.of(
                                "field", Found.shortened(field),
                                "start", String.valueOf(span.start()),
                                "end", String.valueOf(span.end()),
                                "length",
                                        String.valueOf(
                                                texts.getOrDefault(field, "").length())));
    }
}
