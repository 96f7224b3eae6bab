package vn.portal.page;

import java.math.BigDecimal;

/**
 * One line of a site's counter of visitors.
 *
 * @param code which one: {@code online}, {@code today}, {@code week}, {@code month}, {@code total}, …; {@code views} for that of one story
 * @param label as written
 */
public record Counter(String code, String label, BigDecimal value) {
    /** The code of the counter of one story's readers. */
    public static final String VIEWS = "views";

    public static Counter views(long value) {
        return new Counter(VIEWS, "Lượt xem", BigDecimal.valueOf(value));
    }
}
