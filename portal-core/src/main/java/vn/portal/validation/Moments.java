package vn.portal.validation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.portal.model.When;

/** Moments of different precision beside each other, as far as they tell. */
final class Moments {
    /** Whose working days and whose dates Vietnamese law speaks of. */
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    private Moments() {}

    /** Whether one is after the other for certain: a day is not after its own year, nor the year after its day. */
    static boolean isAfter(@Nullable When one, @Nullable When other) {
        if (one == null || other == null || one.at().equals(other.at())) {
            return false;
        }
        if (one.isInstant() && other.isInstant()) {
            return one.start(HERE).isAfter(other.start(HERE));
        }
        var first = text(one);
        var second = text(other);
        int known = Math.min(first.length(), second.length());
        return first.substring(0, known).compareTo(second.substring(0, known)) > 0;
    }

    /** The day, if it is known that exactly. */
    static Optional<LocalDate> day(@Nullable When when) {
        return when == null || when.precision().compareTo(When.Precision.DAY) > 0
                ? Optional.empty()
                : Optional.of(LocalDate.parse(text(when)));
    }

    private static String text(When when) {
        return when.isInstant()
                ? LocalDate.ofInstant(Instant.parse(when.at()), HERE).toString()
                : when.at();
    }
}
