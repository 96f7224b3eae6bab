package vn.portal.batch.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.store.Card;
import vn.portal.batch.store.Cards;
import vn.portal.model.ContentId;
import vn.portal.model.Kind;

/**
 * The folders in which content stands, one a month and one a kind: each is gone through by its cards, and only what has
 * changed is read and rendered.
 */
final class ContentFolders {
    private static final int CARDS = 500;
    /** So many contents of a folder are not asked for twice: some megabytes. */
    private static final int HELD = 10_000;

    private final Showcase showcase;
    private final Cards cards;
    private final PageInputs inputs;
    private final ReleaseFiles files;
    private final Pages pages;
    private final Beside beside;
    private final Map<Kind, SortedMap<String, Input>> made = new EnumMap<>(Kind.class);

    /** Renders contents that have changed. */
    @FunctionalInterface
    interface Pages {
        void write(List<Item> changed) throws IOException;
    }

    /** A list that stands in a folder of content. */
    @FunctionalInterface
    interface Index {
        void write(Input whole) throws IOException;
    }

    /** What stands in every folder of content. */
    @FunctionalInterface
    interface Beside {
        void write(Kind kind, String bucket) throws IOException;
    }

    /** A content, and what its page is made of. */
    record Item(Card card, Input input) {
        String page() {
            return card.path() + ".html";
        }

        String data() {
            return card.path() + ".json";
        }
    }

    ContentFolders(Showcase showcase, ReleaseFiles files, Pages pages, Beside beside) {
        this.showcase = showcase;
        this.cards = showcase.published().cards();
        this.inputs = new PageInputs(cards);
        this.files = files;
        this.pages = pages;
        this.beside = beside;
    }

    /** What the folders of a kind are made of that were written so far, by their buckets. */
    SortedMap<String, Input> made(Kind kind) {
        return made.getOrDefault(kind, Collections.emptySortedMap());
    }

    /** What all of those kinds is made of. */
    Input madeOf(Kind... kinds) {
        var all = Input.of("kinds");
        for (var kind : kinds) {
            made(kind).forEach((bucket, input) -> all.and(bucket).and(input));
        }
        return all;
    }

    /**
     * Writes a folder.
     *
     * @param bucket the month's; empty for the kind's own
     * @param besides what its index shows besides the folder's content
     * @return what all of the folder is made of
     */
    Input write(Kind kind, String bucket, Input besides, Index index) throws IOException {
        var whole = Input.of("folder").and(besides);
        var held = new Held();
        each(kind, bucket, chunk -> {
            chunk.forEach(item -> whole.and(item.input()));
            held.add(chunk);
        });
        files.folder(Showcase.folder(kind, bucket), whole, () -> {
            if (held.all) {
                write(held.items);
            } else {
                each(kind, bucket, this::write);
            }
            index.write(whole);
            beside.write(kind, bucket);
        });
        made.computeIfAbsent(kind, k -> new TreeMap<>()).put(bucket, whole);
        return whole;
    }

    @FunctionalInterface
    private interface Work {
        void on(List<Item> chunk) throws IOException;
    }

    /** A folder's items, as long as they are few enough to be held. */
    private static final class Held {
        private final List<Item> items = new ArrayList<>();
        private boolean all = true;

        void add(List<Item> chunk) {
            all &= items.size() + chunk.size() <= HELD;
            if (all) {
                items.addAll(chunk);
            }
        }
    }

    private void each(Kind kind, String bucket, Work work) throws IOException {
        if (!showcase.hasPages(kind, bucket)) {
            return;
        }
        @Nullable ContentId last = null;
        do {
            var page = cards.page(kind, bucket, last, CARDS);
            var made = inputs.of(page);
            work.on(page.stream()
                    .map(card -> new Item(card, made.get(card.id())))
                    .toList());
            last = page.size() < CARDS ? null : page.get(page.size() - 1).id();
        } while (last != null);
    }

    private void write(List<Item> items) throws IOException {
        var changed = new ArrayList<Item>();
        for (var item : items) {
            if (has(item)) {
                takeOver(item.page(), item.input());
                takeOver(item.data(), item.input());
                files.takeOverBelow(item.card().path());
            } else {
                changed.add(item);
            }
        }
        for (var chunk : Showcase.chunked(changed).toList()) {
            pages.write(chunk);
        }
    }

    private boolean has(Item item) throws IOException {
        return files.has(item.page(), item.input())
                && files.has(item.data(), item.input())
                && files.hasBelow(item.card().path());
    }

    private void takeOver(String path, Input input) throws IOException {
        files.write(path, input, out -> {
            throw new IOException("changed while it was looked at");
        });
    }
}
