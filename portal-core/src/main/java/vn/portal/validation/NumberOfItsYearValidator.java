package vn.portal.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Directive;
import vn.portal.model.NumberOfItsYear;

/** Finds documents whose number names another year than their date. */
public final class NumberOfItsYearValidator implements ConstraintValidator<NumberOfItsYear, Directive> {
    private static final int DIGITS_OF_A_YEAR = 4;

    @Override
    public boolean isValid(@Nullable Directive directive, ConstraintValidatorContext context) {
        if (directive == null
                || directive.number() == null
                || directive.number().year() == null
                || directive.date() == null) {
            return true;
        }
        var year = directive.number().year().toString();
        var date = directive.date().at();
        if (date.substring(0, DIGITS_OF_A_YEAR).equals(year)) {
            return true;
        }
        Place.of("number").report(context, Map.of("year", year, "date", date));
        return false;
    }
}
