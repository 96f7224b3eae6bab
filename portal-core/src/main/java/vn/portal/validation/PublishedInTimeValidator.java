package vn.portal.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Directive;
import vn.portal.model.PublishedInTime;
import vn.portal.model.Standing;

/** Finds documents that were published later than they had to be. */
public final class PublishedInTimeValidator implements ConstraintValidator<PublishedInTime, Directive> {
    private static final int WEEK = 7;
    private static final int WORKING_WEEK = 5;

    private int most;
    private @Nullable LocalDate since;

    @Override
    public void initialize(PublishedInTime inTime) {
        most = inTime.workingDays();
        since = LocalDate.parse(inTime.since());
    }

    @Override
    public boolean isValid(@Nullable Directive directive, ConstraintValidatorContext context) {
        if (directive == null || directive.standing() != Standing.ISSUED || directive.edition() == null) {
            return true;
        }
        var signed = Moments.day(directive.date());
        var published = Moments.day(directive.edition().firstPublishedAt());
        if (signed.isEmpty() || published.isEmpty() || signed.get().isBefore(since)) {
            return true;
        }
        long days = workingDays(signed.get(), published.get());
        if (days <= most) {
            return true;
        }
        Place.of("edition", "firstPublishedAt").report(context, Map.of("days", String.valueOf(days)));
        return false;
    }

    /** How many days from Monday to Friday come after one day, up to and with another. */
    static long workingDays(LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to);
        long working = days / WEEK * WORKING_WEEK;
        for (var day = to.minusDays(days % WEEK - 1); !day.isAfter(to); day = day.plusDays(1)) {
            working += day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 ? 1 : 0;
        }
        return working;
    }
}
