package vn.bienmoi;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.portal.feed.FeedDocument;
import vn.portal.feed.FeedEntry;
import vn.portal.feed.FeedFormat;
import vn.portal.feed.FeedHead;
import vn.portal.feed.NewestFirst;
import vn.portal.model.Content;
import vn.portal.model.ContentId;
import vn.portal.model.Edition;
import vn.portal.model.PortalContext;

/** What the town has published; a real one would ask its database. */
@Component
class Town {
    private final Map<ContentId, Content> published = new ConcurrentHashMap<>();
    private final PortalContext portal;

    Town(PortalContext portal) {
        this.portal = portal;
    }

    /** Where the content is to be read from now on. */
    URI publish(Content content) {
        published.put(content.id(), accepted(content));
        return page(content);
    }

    private URI page(Content content) {
        return portal.address().resolve(content.kind().plural() + "/" + content.id());
    }

    /** Content without a date stands in feeds by the time at which it was accepted. */
    private static Content accepted(Content content) {
        var e = content.edition();
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var edition = new Edition(
                e.number(), e.state(), e.firstPublishedAt(), e.publicUpdatedAt(), e.lastEditedAt(), now, e.changeNotes());
        return content.with(content.id(), edition, content.provenance());
    }

    FeedDocument feed(FeedFormat format) throws IOException {
        List<FeedEntry> entries = published.values().stream()
                .sorted(NewestFirst.in(portal.zone()))
                .map(content -> new FeedEntry(content, page(content)))
                .toList();
        var head = FeedHead.of(portal, portal.address().resolve(format.fileName()), entries);
        return FeedDocument.of(format, head, entries);
    }
}
