package vn.portal.batch.legacy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.portal.feed.read.ReadFeed;
import vn.portal.feed.read.ReadItem;
import vn.portal.feed.read.ReadText;

/** The native keys of a feed's items: the guid, or where that tells nothing the link, or else a hash of what is told. */
final class FeedKeys {
    /** What the ledger can hold, with room for what others add. */
    private static final int LONGEST = 500;

    private final List<ReadItem> items;
    private final Set<String> shared;

    private FeedKeys(List<ReadItem> items, Set<String> shared) {
        this.items = items;
        this.shared = shared;
    }

    static FeedKeys of(ReadFeed feed) {
        return new FeedKeys(feed.items(), shared(feed));
    }

    /** Guids that stand with different links: they tell nothing. */
    private static Set<String> shared(ReadFeed feed) {
        Map<String, String> links = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (var item : feed.items()) {
            if (item.id() != null) {
                var link = Objects.requireNonNullElse(item.link(), "");
                if (!links.computeIfAbsent(item.id(), id -> link).equals(link)) {
                    shared.add(item.id());
                }
            }
        }
        return shared;
    }

    /** An item's guid, where it is one. */
    @Nullable
    String guid(int at) {
        var id = items.get(at).id();
        return id == null || shared.contains(id) ? null : id;
    }

    String key(int at) {
        var item = items.get(at);
        var guid = guid(at);
        var name = guid == null ? item.link() : guid;
        if (name == null) {
            return "hash:" + hash(text(item.title()) + "\n" + text(item.summary()) + "\n" + item.contents());
        }
        return name.length() > LONGEST ? "hash:" + hash(name) : name;
    }

    private static String text(@Nullable ReadText text) {
        return text == null ? "" : text.value();
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
