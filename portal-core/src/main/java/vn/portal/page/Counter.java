package vn.portal.page;

import java.math.BigDecimal;

/**
 * One line of a site's counter of visitors.
 *
 * @param code which one: {@code online}, {@code today}, {@code week}, {@code month}, {@code total}, …
 * @param label as written
 */
public record Counter(String code, String label, BigDecimal value) {}
