package vn.portal.recognition;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the title of a story tells of indices.
 *
 * @param time of which sentences speak that tell none
 * @param index that it is about; null where it names several, or none
 * @param place that it names; null where it names none, or several, or the portal's own
 */
record IndicatorTitle(
        IndicatorContext time,
        @Nullable Index index,
        @Nullable String place) {
    static final IndicatorTitle NONE = new IndicatorTitle(IndicatorContext.NONE, null, null);

    private static final String INDEX = "chỉ số";

    /** @param named the indices that it names */
    static IndicatorTitle of(Reading title, List<Index.Found> named, String ownPlace) {
        boolean about =
                !named.isEmpty() || title.text().toLowerCase(Locale.ROOT).contains(INDEX);
        var time = about ? IndicatorContext.of(IndicatorTimes.onlyYear(title.text())) : IndicatorContext.NONE;
        var place = IndicatorArea.only(title.words()).filter(area -> !IndicatorArea.isOf(ownPlace, area));
        return new IndicatorTitle(time, only(named), place.orElse(null));
    }

    /** The same of what stands below a heading that tells time or place itself: {@code Kết quả năm 2024 của tỉnh A như sau:}. */
    IndicatorTitle below(Reading heading, String ownPlace) {
        var years = IndicatorTimes.heading(heading);
        var area = IndicatorArea.only(heading.words())
                .filter(told -> !IndicatorArea.isOf(ownPlace, told))
                .orElse(place);
        return new IndicatorTitle(years.isEmpty() ? time : IndicatorContext.of(years), index, area);
    }

    /** The same of the rows below the head of a table, whose columns may be of times in turn: {@code Chỉ số | Năm 2022 | Năm 2023}. */
    IndicatorTitle columns(Reading head) {
        var times = IndicatorTimes.columns(head);
        return new IndicatorTitle(times.isEmpty() ? time : IndicatorContext.of(times), index, place);
    }

    private static @Nullable Index only(List<Index.Found> named) {
        var all = named.stream().map(Index.Found::index).distinct().toList();
        return all.size() == 1 ? all.get(0) : null;
    }
}
