package vn.portal.batch.publish;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.store.FeedArchives;
import vn.portal.batch.store.FeedLog;
import vn.portal.batch.store.PublishedContent;
import vn.portal.feed.FeedEntry;
import vn.portal.feed.FeedFormat;
import vn.portal.feed.History;
import vn.portal.model.PortalContext;

/**
 * The closed archives of a feed: each a hundred of what it has told, as it was told, and never made again.
 *
 * <p>So an archive calls feed and portal as they were called when it was closed, and the look of the site is no part of
 * what it is made of. What is gone for good is taken out of it all the same, and with another address of the portal it is
 * another document.
 *
 * @param names of the archives, the oldest first
 * @param gone what the feed told and is gone for good, in the order of places
 */
record ArchivedFeed(FeedDesk desk, FeedPlace place, List<FeedArchives.Name> names, List<FeedArchives.Gone> gone) {

    /** What all of them are made of. */
    Input made() {
        var all = Input.of("archives");
        for (int number = 1; number <= names.size(); number++) {
            all.and(made(number));
        }
        return all;
    }

    private Input made(int number) {
        var portal = desk.portal();
        var name = names.get(number - 1);
        var made = Input.lasting("archive")
                .and(name.title())
                .and(name.portal())
                .and(portal.address().toString())
                .and(portal.tagAuthority())
                .and(portal.tagDate().toString())
                .and(portal.zone().toString())
                .and(portal.language())
                .and(place.name())
                .and(place.page())
                .and(number)
                .and(desk.showcase().reported());
        gone.stream()
                .filter(each -> (each.place() - 1) / FeedDesk.PAGE == number - 1)
                .forEach(each ->
                        made.and(each.content().toString()).and(each.at().toString()));
        return made;
    }

    void write() throws IOException {
        for (int number = 1; number <= names.size(); number++) {
            var page = new Page(number);
            for (var format : place.archived()) {
                page.write(format);
            }
        }
    }

    /** One of them, read when the first of its documents has to be written. */
    private final class Page {
        private final int number;
        private final Input made;
        private final FeedDesk then;
        private final Once<List<FeedLog.Told>> told = new Once<>(this::told);
        private final FeedEntries entries = new FeedEntries(this::entries);

        Page(int number) {
            this.number = number;
            this.made = made(number);
            this.then = desk.of(called(names.get(number - 1).portal()));
        }

        private PortalContext called(String name) {
            var now = desk.portal();
            return new PortalContext(
                    name, now.place(), now.language(), now.zone(), now.address(), now.tagAuthority(), now.tagDate());
        }

        private void write(FeedFormat format) throws IOException {
            var path = place.archive(format, number);
            desk.files().write(path, made, out -> {
                var title = names.get(number - 1).title();
                var head = then.head(place, title, path, entries, then.gone(told.get()))
                        .with(History.archive(desk.address(place.document(format)), previous(format)));
                format.write(head, entries, out);
            });
        }

        private @Nullable URI previous(FeedFormat format) {
            return number == 1 ? null : desk.address(place.archive(format, number - 1));
        }

        private List<FeedLog.Told> told() {
            int last = number * FeedDesk.PAGE;
            return desk.log()
                    .told(
                            place.name(),
                            last - FeedDesk.PAGE + 1,
                            last,
                            desk.showcase().reported());
        }

        /** Of each content the last that the page told, latest first. */
        private Stream<FeedEntry> entries() {
            var last = new LinkedHashMap<Object, Long>();
            for (int i = told.get().size() - 1; i >= 0; i--) {
                var each = told.get().get(i);
                if (!each.removed() && each.gone() == null) {
                    last.putIfAbsent(each.content(), each.edition());
                }
            }
            return desk.entries(Showcase.chunked(List.copyOf(last.values())).flatMap(this::read));
        }

        private Stream<PublishedContent> read(List<Long> editions) {
            var found = desk.log().editions(editions);
            return editions.stream().map(found::get).filter(Objects::nonNull);
        }
    }
}
