package vn.portal.batch.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import vn.portal.model.ContentId;
import vn.portal.model.Kind;

/** What publishing reads: current accepted editions, published or withdrawn, a page at a time. */
public final class Published {
    private final Db db;

    Published(Db db) {
        this.db = db;
    }

    /**
     * A content that can be linked to.
     *
     * @param path without extension
     */
    public record Link(ContentId id, Kind kind, String headline, String path, String bucket) {}

    /** Everything in the order of its ids: the page after {@code last}, null for the first. */
    public List<PublishedContent> page(@Nullable ContentId last, int size) {
        throw new UnsupportedOperationException("being built: " + db + last + size);
    }

    /**
     * A kind's content as lists show it: dated ones first, newest at the top, then undated ones, latest accepted at the
     * top; ties by id. The page after {@code last}, null for the first.
     */
    public List<PublishedContent> newest(Collection<Kind> kinds, @Nullable PublishedContent last, int size) {
        throw new UnsupportedOperationException("being built: " + kinds + last + size);
    }

    /** As {@link #newest}, of one month's folder alone. */
    public List<PublishedContent> newest(Kind kind, String bucket, @Nullable PublishedContent last, int size) {
        throw new UnsupportedOperationException("being built: " + kind + bucket + last + size);
    }

    /** How many contents each folder of that kind holds; one entry with an empty name for derived content. */
    public SortedMap<String, Integer> buckets(Kind kind) {
        throw new UnsupportedOperationException("being built: " + kind);
    }

    public Optional<PublishedContent> find(ContentId id) {
        throw new UnsupportedOperationException("being built: " + id);
    }

    /** Where those ids lead, by the id asked for; ids without published content (stubs) are missing. */
    public Map<ContentId, Link> links(Collection<ContentId> ids) {
        throw new UnsupportedOperationException("being built: " + ids);
    }

    /** Which contents mention those, newest first; ids that nothing mentions are missing. */
    public Map<ContentId, List<Link>> backlinks(Collection<ContentId> ids) {
        throw new UnsupportedOperationException("being built: " + ids);
    }
}
