package vn.portal.batch.publish;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.store.Card;
import vn.portal.batch.store.Cards;
import vn.portal.batch.workspace.AtOnce;
import vn.portal.batch.workspace.Behind;
import vn.portal.model.ContentId;
import vn.portal.model.Kind;

/**
 * The folders in which content stands, one a month and one a kind: each is gone through by its cards, and only what has
 * changed is read and rendered, while its lists are written beside it. What the next one is made of is asked for while one is
 * written.
 */
final class ContentFolders implements AutoCloseable {
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
    private final Queue<Folder> ahead = new ArrayDeque<>();
    private final Map<Folder, Asked> asked = new ConcurrentHashMap<>();
    private final Behind asking = new Behind("portal-asking");
    private final Behind listing = new Behind("portal-lists");

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

    /** A list that stands in the folder of a month. */
    @FunctionalInterface
    interface MonthIndex {
        void write(String month, Input whole) throws IOException;
    }

    /** What stands in every folder of content. */
    @FunctionalInterface
    interface Beside {
        void write(Kind kind, String bucket) throws IOException;
    }

    private record Folder(Kind kind, String bucket) {}

    /** What the content of a folder is made of. */
    private record Asked(Input input, Held held) {}

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
        this.cards = showcase.cards();
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

    /** Tells what will be written, in that order: while one folder is, it is asked what the next is made of. */
    void expect(Kind kind, List<String> months) {
        months.forEach(month -> ahead.add(new Folder(kind, month)));
        ahead.add(new Folder(kind, ""));
    }

    /**
     * Writes the folders of months one after the other.
     *
     * @return what all of them are made of
     */
    Input write(Kind kind, List<String> months, MonthIndex index) throws IOException {
        var all = Input.of("months");
        for (var month : months) {
            all.and(write(new Folder(kind, month), Input.of("month"), whole -> index.write(month, whole)));
        }
        return all;
    }

    /**
     * Writes the folder of what has no month.
     *
     * @param besides what its index shows besides the folder's content
     * @return what all of the folder is made of
     */
    Input write(Kind kind, Input besides, Index index) throws IOException {
        return write(new Folder(kind, ""), besides, index);
    }

    private Input write(Folder folder, Input besides, Index index) throws IOException {
        var content = asked(folder);
        var whole = Input.of("folder").and(besides).and(content.input());
        files.folder(Showcase.folder(folder.kind(), folder.bucket()), whole, () -> {
            listing.go(() -> {
                index.write(whole);
                beside.write(folder.kind(), folder.bucket());
            });
            if (content.held().all) {
                write(content.held().items);
            } else {
                each(folder, this::write);
            }
            listing.await();
        });
        made.computeIfAbsent(folder.kind(), k -> new TreeMap<>()).put(folder.bucket(), whole);
        return whole;
    }

    private Asked asked(Folder folder) throws IOException {
        asking.await();
        var known = asked.remove(folder);
        var now = known == null ? ask(folder) : known;
        ahead.remove(folder);
        var next = ahead.peek();
        if (next != null) {
            asking.go(() -> asked.put(next, ask(next)));
        }
        return now;
    }

    private Asked ask(Folder folder) throws IOException {
        var asked = new Asked(Input.of("content"), new Held());
        each(folder, chunk -> {
            chunk.forEach(item -> asked.input().and(item.input()));
            asked.held().add(chunk);
        });
        return asked;
    }

    @Override
    public void close() {
        asking.close();
        listing.close();
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
            } else {
                items.clear();
            }
        }
    }

    private void each(Folder folder, Work work) throws IOException {
        if (!showcase.hasPages(folder.kind(), folder.bucket())) {
            return;
        }
        @Nullable ContentId last = null;
        do {
            var page = cards.page(folder.kind(), folder.bucket(), last, CARDS);
            var made = inputs.of(page);
            work.on(page.stream()
                    .map(card -> new Item(card, made.get(card.id())))
                    .toList());
            last = page.size() < CARDS ? null : page.get(page.size() - 1).id();
        } while (last != null);
    }

    private void write(List<Item> items) throws IOException {
        var same = AtOnce.all(items, AtOnce.PROCESSORS, this::tookOver);
        var changed = IntStream.range(0, items.size())
                .filter(i -> !same.get(i))
                .mapToObj(items::get)
                .toList();
        for (var chunk : Showcase.chunked(changed).toList()) {
            pages.write(chunk);
        }
    }

    /** Takes over what stands of a content, where it is made of the same. */
    private boolean tookOver(Item item) throws IOException {
        if (!has(item)) {
            return false;
        }
        takeOver(item.page(), item.input());
        takeOver(item.data(), item.input());
        files.takeOverBelow(item.card().path());
        return true;
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
