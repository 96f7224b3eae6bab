package vn.portal.model;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * By when something has to be done.
 *
 * @param asWritten {@code trước ngày 30/6/2024}, {@code trong quý II/2024}, {@code hằng tháng}
 * @param by the day, month or year that it names, of a quarter its last month; a day without a year has that of the
 *     story, and says so ({@code from} is {@code published}); null where it names none: of what comes back, of days that
 *     are counted from another, of days without a year in a story of no known day
 */
public record Deadline(
        @NotBlank(message = "{vn.portal.element-missing}") String asWritten,
        @Nullable When by) {}
