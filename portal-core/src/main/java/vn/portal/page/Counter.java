package vn.portal.page;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a site's counter of visitors, or how often the one page was read.
 *
 * @param code which one: {@code online}, {@code today}, {@code week}, {@code month}, {@code total}, …; {@code page} of the
 *     page itself
 * @param label as written
 */
public record Counter(String code, String label, BigDecimal value) {
    /** The code of how often the page itself was read. */
    public static final String PAGE = "page";

    /** @param views how often the page was read; null where nothing tells it */
    public static List<Counter> ofPage(@Nullable Long views) {
        return views == null ? List.of() : List.of(new Counter(PAGE, "Lượt xem", BigDecimal.valueOf(views)));
    }
}
