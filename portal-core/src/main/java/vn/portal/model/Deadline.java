package vn.portal.model;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * By when something has to be done.
 *
 * @param asWritten {@code trước ngày 30/6/2024}, {@code trong quý II/2024}, {@code hằng tháng}
 * @param by the day, month or year that it names, of a quarter its last month; null where it names none: of what comes
 *     back, of days that are counted from another, of days without a year
 */
public record Deadline(
        @NotBlank(message = "{vn.portal.element-missing}") String asWritten,
        @Nullable When by) {}
