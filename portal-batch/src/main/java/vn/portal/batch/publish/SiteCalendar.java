package vn.portal.batch.publish;

import java.io.IOException;
import java.util.stream.Stream;
import vn.portal.batch.store.PublishedContent;
import vn.portal.feed.CalendarEvent;
import vn.portal.feed.CalendarFormat;
import vn.portal.feed.FeedEntry;
import vn.portal.model.Kind;
import vn.portal.model.PortalContext;

/** The calendar of campaigns, of deadlines that documents set, and of when they take and lose effect. */
record SiteCalendar(Showcase showcase, PortalContext portal, ContentFolders folders, ReleaseFiles files) {
    static final String PATH = "calendar.ics";

    void write() throws IOException {
        files.write(PATH, Input.of("calendar").and(folders.madeOf(Kind.CAMPAIGN, Kind.DIRECTIVE)), out -> {
            Iterable<CalendarEvent> events = events()::iterator;
            CalendarFormat.write(portal, portal.name(), events, out);
        });
    }

    private Stream<CalendarEvent> events() {
        return showcase.newest(Kind.CAMPAIGN, Kind.DIRECTIVE)
                .flatMap(each -> CalendarEvent.of(entry(each), portal).stream());
    }

    private FeedEntry entry(PublishedContent each) {
        return new FeedEntry(each.content(), portal.address().resolve(each.path() + ".html"));
    }
}
