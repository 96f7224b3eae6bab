package vn.portal.batch.publish;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.portal.feed.FeedEntry;
import vn.portal.model.Article;
import vn.portal.model.Content;
import vn.portal.model.Directive;

/**
 * The entries that several documents of a feed have in common: held until all are written where they are short, and read
 * again for each where they are long.
 */
final class FeedEntries implements Iterable<FeedEntry> {
    /** Of letters. */
    private static final long HELD = 8_000_000;

    /** Letters that weigh as much as a mention. */
    private static final int MENTION = 100;

    private final Supplier<Stream<FeedEntry>> source;
    private final Once<Optional<List<FeedEntry>>> held = new Once<>(this::held);

    /** @param source gives the same entries each time */
    FeedEntries(Supplier<Stream<FeedEntry>> source) {
        this.source = source;
    }

    @Override
    public Iterator<FeedEntry> iterator() {
        return held.get().map(List::iterator).orElseGet(() -> source.get().iterator());
    }

    /** All of them; none where that would be too much. */
    private Optional<List<FeedEntry>> held() {
        var entries = new ArrayList<FeedEntry>();
        long weight = 0;
        for (var entry : (Iterable<FeedEntry>) source.get()::iterator) {
            weight += weight(entry.content());
            if (weight > HELD) {
                return Optional.empty();
            }
            entries.add(entry);
        }
        return Optional.of(entries);
    }

    private static long weight(Content content) {
        var body = content instanceof Article article
                ? article.body()
                : content instanceof Directive directive ? directive.body() : null;
        long letters = body == null ? 0 : body.html().length() + body.text().length();
        return letters + (long) MENTION * content.mentions().size();
    }
}
