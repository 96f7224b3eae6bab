package vn.portal.feed;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Campaign;
import vn.portal.model.Directive;
import vn.portal.model.Period;
import vn.portal.model.PortalContext;
import vn.portal.model.When;

/**
 * Days that somebody should know of: a campaign's time, the day on which a document takes or loses effect.
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
            var summary = EntryText.of(entry).summary();
            events.add(event(entry, portal, "period", campaign.period(), content.headline(), summary));
        }
        if (content instanceof Directive directive) {
            add(events, entry, portal, "effective", directive.effective());
            add(events, entry, portal, "expires", directive.expires());
        }
        return List.copyOf(events);
    }

    private static void add(
            List<CalendarEvent> events, FeedEntry entry, PortalContext portal, String what, @Nullable When when) {
        if (when != null && FeedDates.known(when, portal.zone()).isPresent()) {
            var day = when.start(portal.zone()).atZone(portal.zone()).toLocalDate();
            var text = EntryText.of(entry);
            var word = Words.of(portal.language()).word(what);
            events.add(event(
                    entry,
                    portal,
                    what,
                    new Period(day.toString(), day.toString()),
                    word + ": " + text.title(),
                    text.summary()));
        }
    }

    private static CalendarEvent event(
            FeedEntry entry,
            PortalContext portal,
            String what,
            Period period,
            String title,
            @Nullable String description) {
        return new CalendarEvent(
                entry.content().id() + "-" + what + "@" + portal.tagAuthority(),
                first(period.start()),
                last(period.end()),
                title,
                description,
                entry.page(),
                entry.updated(portal));
    }

    private static LocalDate first(String partial) {
        return switch (partial.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(partial), 1, 1);
            case 7 -> YearMonth.parse(partial).atDay(1);
            default -> LocalDate.parse(partial);
        };
    }

    private static LocalDate last(String partial) {
        return switch (partial.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(partial), 12, 31);
            case 7 -> YearMonth.parse(partial).atEndOfMonth();
            default -> LocalDate.parse(partial);
        };
    }

    /** What an event is called among people. */
    private record Words(String effective, String expires) {
        static Words of(String language) {
            return language.startsWith("vi")
                    ? new Words("Có hiệu lực", "Hết hiệu lực")
                    : new Words("Takes effect", "Expires");
        }

        String word(String what) {
            return what.equals("effective") ? effective : expires;
        }
    }
}
