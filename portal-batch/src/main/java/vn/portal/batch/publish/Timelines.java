package vn.portal.batch.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.store.Published.Placed;

/** Timelines as they are shown. */
record Timelines(SiteWords words, Briefs briefs) {

    /**
     * What the page itself shows.
     *
     * @param base under which the pages by year lie ({@code campaigns/bien-xanh-0a1b})
     */
    TimelineView first(String base, Timeline timeline) {
        return new TimelineView(timeline.pages().isEmpty(), months(timeline.newest()), years(base, timeline, null));
    }

    TimelineView year(String base, Timeline timeline, Timeline.Page page) {
        return new TimelineView(true, months(page.entries()), years(base, timeline, page));
    }

    /** A year's name: {@code 2024}, {@code 2024, phần 2/3}. */
    String label(Timeline.Page page) {
        var year = page.year().equals(Timeline.UNDATED) ? words.text("undated") : page.year();
        return page.parts() == 1 ? year : words.text("partOf", year, page.part() + "/" + page.parts());
    }

    private List<TimelineView.Month> months(List<Placed> contents) {
        var lines = new Lines(words);
        var months = new LinkedHashMap<String, List<Line>>();
        briefs.of(contents.stream().map(Placed::id).toList()).forEach(content -> {
            months.computeIfAbsent(content.bucket(), bucket -> new ArrayList<>())
                    .add(lines.of(content));
        });
        return months.entrySet().stream().map(this::month).toList();
    }

    private TimelineView.Month month(Map.Entry<String, List<Line>> month) {
        var label = Timeline.isMonth(month.getKey()) ? words.month(month.getKey()) : words.text("undated");
        return new TimelineView.Month(label, month.getValue());
    }

    private List<TimelineView.Year> years(String base, Timeline timeline, Timeline.@Nullable Page here) {
        return timeline.pages().stream()
                .map(page -> new TimelineView.Year(
                        label(page),
                        words.count("count", page.entries().size()),
                        base + "/" + page.name() + ".html",
                        page == here))
                .toList();
    }
}
