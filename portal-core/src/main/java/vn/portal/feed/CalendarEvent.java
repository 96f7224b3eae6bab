package vn.portal.feed;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Assignment;
import vn.portal.model.Campaign;
import vn.portal.model.Directive;
import vn.portal.model.Period;
import vn.portal.model.PortalContext;
import vn.portal.model.When;

/**
 * Days that somebody should know of: a campaign's time, the day on which a document takes or loses effect, the day by
 * which somebody has to have done something.
 *
 * @param uid stable, the same for the same event for ever
 * @param first its first day
 * @param last its last day, that day included
 * @param title plain text
 * @param description plain text; null where the title says all
 * @param page absolute address of the content's page
 * @param stamp when its content last changed
 */
public record CalendarEvent(
        String uid,
        LocalDate first,
        LocalDate last,
        String title,
        @Nullable String description,
        URI page,
        Instant stamp) {

    /** @throws IllegalArgumentException if it ends before it begins */
    public CalendarEvent {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("an event must not end before it begins: " + first + ", " + last);
        }
    }

    /**
     * What a content has for a calendar; empty for most.
     *
     * <p>A date that is not known to the day is none for a calendar.
     */
    public static List<CalendarEvent> of(FeedEntry entry, PortalContext portal) {
        var events = new ArrayList<CalendarEvent>();
        var content = entry.content();
        if (content instanceof Campaign campaign && campaign.period() != null) {
            addPeriod(events, entry, portal, campaign.period());
        }
        if (content instanceof Directive directive) {
            add(events, entry, portal, "effective", directive.effective());
            add(events, entry, portal, "expires", directive.expires());
            addDeadlines(events, entry, portal, directive.assignments());
        }
        return List.copyOf(events);
    }

    private static void addDeadlines(
            List<CalendarEvent> events, FeedEntry entry, PortalContext portal, List<Assignment> assignments) {
        for (int i = 0; i < assignments.size(); i++) {
            var assignment = assignments.get(i);
            var day = assignment.deadline() == null
                    ? null
                    : day(assignment.deadline().by(), portal);
            if (day != null) {
                var title = Words.of(portal.language()).deadline() + ": " + assignment.task();
                var who = String.join("; ", assignment.assignees());
                events.add(event(entry, portal, "deadline-" + (i + 1), day, day, title, who.isEmpty() ? null : who));
            }
        }
    }

    /** Of one of which only the end is known, the last day. */
    private static void addPeriod(List<CalendarEvent> events, FeedEntry entry, PortalContext portal, Period period) {
        var last = last(period.end());
        var first = period.start().equals(Period.OPEN) ? last : first(period.start());
        var title = entry.content().headline();
        events.add(event(
                entry, portal, "period", first, last, title, EntryText.of(entry).summary()));
    }

    private static void add(
            List<CalendarEvent> events, FeedEntry entry, PortalContext portal, String what, @Nullable When when) {
        var day = day(when, portal);
        if (day != null) {
            var text = EntryText.of(entry);
            var word = Words.of(portal.language()).word(what);
            events.add(event(entry, portal, what, day, day, word + ": " + text.title(), text.summary()));
        }
    }

    /** The day in the portal's zone; null where it is not known to the day. */
    private static @Nullable LocalDate day(@Nullable When when, PortalContext portal) {
        return FeedDates.known(when, portal.zone())
                .map(start -> start.atZone(portal.zone()).toLocalDate())
                .orElse(null);
    }

    private static CalendarEvent event(
            FeedEntry entry,
            PortalContext portal,
            String what,
            LocalDate first,
            LocalDate last,
            String title,
            @Nullable String description) {
        var uid = entry.content().id() + "-" + what + "@" + portal.tagAuthority();
        return new CalendarEvent(uid, first, last, title, description, entry.page(), entry.updated(portal));
    }

    private static LocalDate first(String partial) {
        return switch (partial.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(partial), 1, 1);
            case 7 -> YearMonth.parse(partial).atDay(1);
            default -> day(partial);
        };
    }

    private static LocalDate last(String partial) {
        return switch (partial.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(partial), 12, 31);
            case 7 -> YearMonth.parse(partial).atEndOfMonth();
            default -> day(partial);
        };
    }

    /** A period may end on a thirty-first that its month has not. */
    private static LocalDate day(String day) {
        var month = YearMonth.parse(day.substring(0, 7));
        return month.atDay(Math.min(Integer.parseInt(day.substring(8)), month.lengthOfMonth()));
    }

    /** What an event is called among people. */
    private record Words(String effective, String expires, String deadline) {
        static Words of(String language) {
            return language.startsWith("vi")
                    ? new Words("Có hiệu lực", "Hết hiệu lực", "Hạn hoàn thành")
                    : new Words("Takes effect", "Expires", "Due");
        }

        String word(String what) {
            return what.equals("effective") ? effective : expires;
        }
    }
}
