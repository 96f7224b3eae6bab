package vn.portal.batch.legacy.log;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.legacy.table.TableRemark;

/**
 * Who visited, by day and by address.
 *
 * @param days those on which anything was shown
 * @param addresses how often each was shown to people, all days together
 * @param first the first request of all; null where there is none
 * @param last the last one
 * @param malformed how many lines could not be read
 */
public record VisitCounts(
        SortedMap<LocalDate, Day> days,
        SortedMap<String, Long> addresses,
        @Nullable Instant first,
        @Nullable Instant last,
        long malformed,
        List<TableRemark> remarks) {
    /** A log that begins or ends nearer to midnight than that has that day whole. */
    private static final LocalTime EARLY = LocalTime.of(1, 0);

    private static final LocalTime LATE = LocalTime.of(23, 0);

    public VisitCounts {
        days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
        addresses = Collections.unmodifiableSortedMap(new TreeMap<>(addresses));
        remarks = List.copyOf(remarks);
    }

    /**
     * What happened on one day, or on several together.
     *
     * @param views pages that people saw
     * @param visitors of each day, added up
     * @param botViews pages that programs fetched
     */
    public record Day(long views, long visits, long visitors, long botViews) {

        Day plus(Day other) {
            return new Day(
                    views + other.views, visits + other.visits, visitors + other.visitors, botViews + other.botViews);
        }
    }

    /** All days together. */
    public Day total() {
        return days.values().stream().reduce(new Day(0, 0, 0, 0), Day::plus);
    }

    /** The days from that one on, together. */
    public Day since(LocalDate day) {
        return days.tailMap(day).values().stream().reduce(new Day(0, 0, 0, 0), Day::plus);
    }

    /** The days of which the logs have all: one that is cut would look like a bad one. */
    public SortedMap<LocalDate, Day> wholeDays(ZoneId zone) {
        var span = span(zone);
        return days.subMap(span.from(), span.until());
    }

    /** Whole weeks by their Mondays. */
    public SortedMap<LocalDate, Day> wholeWeeks(ZoneId zone) {
        var span = span(zone);
        var weeks = new TreeMap<LocalDate, Day>();
        wholeDays(zone).forEach((day, count) -> {
            var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            if (span.holds(monday, monday.plusWeeks(1))) {
                weeks.merge(monday, count, Day::plus);
            }
        });
        return weeks;
    }

    /** Whole months. */
    public SortedMap<YearMonth, Day> wholeMonths(ZoneId zone) {
        var span = span(zone);
        var months = new TreeMap<YearMonth, Day>();
        wholeDays(zone).forEach((day, count) -> {
            var month = YearMonth.from(day);
            if (span.holds(month.atDay(1), month.plusMonths(1).atDay(1))) {
                months.merge(month, count, Day::plus);
            }
        });
        return months;
    }

    /** @param until the first day that is not whole any more */
    private record Span(LocalDate from, LocalDate until) {

        boolean holds(LocalDate start, LocalDate end) {
            return !start.isBefore(from) && !end.isAfter(until);
        }
    }

    private Span span(ZoneId zone) {
        if (first == null || last == null) {
            return new Span(LocalDate.EPOCH, LocalDate.EPOCH);
        }
        var begin = first.atZone(zone);
        var end = last.atZone(zone);
        var from = begin.toLocalTime().isBefore(EARLY)
                ? begin.toLocalDate()
                : begin.toLocalDate().plusDays(1);
        var until = end.toLocalTime().isBefore(LATE)
                ? end.toLocalDate()
                : end.toLocalDate().plusDays(1);
        return from.isBefore(until) ? new Span(from, until) : new Span(LocalDate.EPOCH, LocalDate.EPOCH);
    }
}
