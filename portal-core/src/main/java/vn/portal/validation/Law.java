package vn.portal.validation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A legal document on which rules stand.
 *
 * @param number {@code 43/2011/NĐ-CP}
 * @param name its type and name, in Vietnamese
 * @param from the first day on which it is in force
 * @param until the first day on which it no longer is; null as long as it is
 * @param replacedBy the number of what took its place; null where nothing did
 * @param isRead whether its provisions were read for these rules; otherwise only others' accounts of it were
 */
public record Law(
        String number,
        String name,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable String replacedBy,
        boolean isRead) {

    public boolean isInForce(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
