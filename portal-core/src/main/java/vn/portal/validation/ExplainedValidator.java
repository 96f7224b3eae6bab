package vn.portal.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Edition;
import vn.portal.model.Explained;

/** Finds editions that do not tell their readers why. */
public final class ExplainedValidator implements ConstraintValidator<Explained, Edition> {
    private Explained.@Nullable Act act;

    @Override
    public void initialize(Explained explained) {
        act = explained.value();
    }

    @Override
    public boolean isValid(@Nullable Edition edition, ConstraintValidatorContext context) {
        if (edition == null || !edition.changeNotes().isEmpty() || !isDone(edition)) {
            return true;
        }
        Place.of("changeNotes").report(context, Map.of());
        return false;
    }

    private boolean isDone(Edition edition) {
        return switch (act) {
            case WITHDRAWAL -> edition.state() == Edition.State.WITHDRAWN;
            // a first edition is dated as its source tells; nobody here has changed anything yet
            case MAJOR_CHANGE ->
                edition.number() != null
                        && edition.number() > 1
                        && Moments.isAfter(edition.publicUpdatedAt(), edition.firstPublishedAt());
        };
    }
}
