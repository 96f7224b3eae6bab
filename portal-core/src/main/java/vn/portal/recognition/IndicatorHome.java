package vn.portal.recognition;

import org.jspecify.annotations.Nullable;

/**
 * Whose places a sentence about indices may call by less than their names.
 *
 * @param own the portal's place, which values do not name
 * @param told the place that was told before the sentence; null where none was
 */
record IndicatorHome(String own, @Nullable String told) {

    /** A place as written; null for the portal's own. */
    @Nullable
    String foreign(String place) {
        return IndicatorArea.isOf(own, place) ? null : place;
    }

    /** The place told before, where a level alone calls it. */
    IndicatorArea meant(IndicatorArea unit) {
        return isTold(unit.written()) ? new IndicatorArea(told, unit.first(), unit.after()) : unit;
    }

    /** The place that a level alone calls at the head of a sentence ({@code Thành phố xếp thứ 2}), else that of the one before. */
    @Nullable
    String subject(@Nullable String unit, @Nullable String before) {
        return unit != null && isTold(unit) ? told : before;
    }

    private boolean isTold(String unit) {
        return told != null && IndicatorArea.mayBe(told, unit);
    }
}
