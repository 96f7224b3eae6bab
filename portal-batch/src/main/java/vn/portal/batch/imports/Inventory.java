package vn.portal.batch.imports;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.legacy.LegacyItem;
import vn.portal.batch.legacy.Material;
import vn.portal.batch.legacy.NamedPage;
import vn.portal.batch.legacy.ReadPages;
import vn.portal.batch.legacy.SourceSettings;
import vn.portal.batch.legacy.web.Guides;
import vn.portal.batch.legacy.web.WebAddresses;
import vn.portal.batch.legacy.web.WebSettings;
import vn.portal.batch.store.Coverage;
import vn.portal.batch.store.Coverage.By;
import vn.portal.batch.store.Coverage.Fate;
import vn.portal.batch.store.Coverage.Item;
import vn.portal.batch.store.Coverage.Known;
import vn.portal.batch.store.Coverage.Place;
import vn.portal.batch.store.Store;
import vn.portal.batch.workspace.Settings;
import vn.portal.batch.workspace.Workspace;
import vn.portal.intake.Entry;

/**
 * Says of every item that a source held what became of it, and which pages its old portal names that it does not hold.
 *
 * <p>What it held is what it held when it was accepted last, and whatever the ledger knows besides. Read once, an item in
 * memory; of each that has passed some dozen bytes are kept.
 */
public final class Inventory {
    private final Workspace workspace;
    private final Store store;
    private final Instant now;

    /** @param now against which a server's {@code Retry-After} is counted */
    public Inventory(Workspace workspace, Store store, Instant now) {
        this.workspace = workspace;
        this.store = store;
        this.now = now;
    }

    /**
     * What else names pages of the old portal.
     *
     * @param siteMaps files or addresses
     * @param feeds likewise
     * @param logs files or folders
     */
    public record Named(List<String> siteMaps, List<String> feeds, List<Path> logs) {}

    /** @return whether anything of the source was ever accepted */
    public boolean take(Settings.Source source, Named named, Coverage.Reader reader) throws IOException {
        var capture = LastCapture.of(workspace, store, source);
        if (capture.isEmpty()) {
            return false;
        }
        var walk = new Walk(capture.get(), reader);
        try (var items = capture.get().format().items(capture.get().frozen(), 0)) {
            Chunks.of(items, walk::items);
        }
        store.coverage().ledger(capture.get().key(), walk::onlyInLedger);
        new Namings(walk.lacking, reader).read(source, named);
        walk.end();
        store.coverage().withoutBytes(capture.get().key(), reader::withoutBytes);
        return true;
    }

    /** One way through the source. */
    private final class Walk {
        private final LastCapture capture;
        private final Coverage.Reader reader;
        private final LackingPages lacking = new LackingPages();
        private final Set<Long> met = new HashSet<>();
        private final Set<Long> shown = new HashSet<>();

        Walk(LastCapture capture, Coverage.Reader reader) {
            this.capture = capture;
            this.reader = reader;
        }

        void items(List<LegacyItem> chunk) throws IOException {
            var keys = chunk.stream().map(LegacyItem::key).toList();
            var known = store.coverage().find(capture.key(), keys);
            for (var item : chunk) {
                item(item, known);
            }
        }

        private void item(LegacyItem item, Map<String, Known> known) throws IOException {
            boolean again = !met.add(LackingPages.mark(Coverage.inLedger(item.key())));
            var one = known.get(item.key());
            var old = old(item, one);
            if (again || item.duplicateOf() != null) {
                reader.item(new Item(item.key(), old, Fate.DUPLICATE, null, Place.UNKNOWN));
            } else if (one == null) {
                reader.item(new Item(item.key(), old, Fate.NOT_JUDGED, item.problem(), Place.UNKNOWN));
            } else {
                judged(item.key(), old, one);
            }
        }

        /** The second item of a content is no second content. */
        private void judged(String key, Place old, Known one) {
            boolean isSame = one.fate() == Fate.PUBLISHED
                    && one.content() != null
                    && !shown.add(one.content().value().getMostSignificantBits());
            var fate = isSame ? Fate.SAME_CONTENT : one.fate();
            reader.item(new Item(key, old, fate, one.why(), fate == Fate.PUBLISHED ? one.now() : Place.UNKNOWN));
        }

        /** Under what the old system has it: as its fields tell, of a page as what came of it does. */
        private Place old(LegacyItem item, @Nullable Known known) throws IOException {
            item.told().aliases().stream()
                    .filter(alias -> alias.kind().equals("address"))
                    .forEach(alias -> lacking.holds(alias.value()));
            if (!LastCapture.isReadable(item)) {
                Optional.ofNullable(item.told().address()).ifPresent(lacking::holds);
                return Place.UNKNOWN;
            }
            var bytes = item.bytes().read();
            var address = capture.format().told(item, bytes).address();
            if (address != null) {
                lacking.holds(address);
            }
            if (capture.holdsFields()) {
                return fields(item, bytes, address);
            }
            if (capture.isHtml()) {
                page(item, bytes, address);
            }
            return known == null ? Place.UNKNOWN : known.now();
        }

        private Place fields(LegacyItem item, byte[] bytes, @Nullable String address) throws IOException {
            if (!(capture.format().material(capture.frozen(), item, bytes) instanceof Material.Fields fields)) {
                return Place.UNKNOWN;
            }
            var entry = fields.entry();
            var own = address == null ? entry.address() : address;
            if (own != null) {
                NamedPage.linkedFrom(String.valueOf(entry.lead()) + entry.body(), own)
                        .forEach(page -> lacking.names(page, By.LINK, item.key(), 1));
            }
            return place(entry);
        }

        private Place place(Entry entry) {
            var document = entry.document();
            var date = entry.published() != null || document == null ? entry.published() : document.issued();
            var categories = entry.categories();
            return new Place(
                    date == null
                            ? null
                            : date.monthIn(workspace.settings().portal().zone()).getYear(),
                    categories.isEmpty() ? null : categories.get(categories.size() - 1),
                    entry.kind());
        }

        /** Pages lead to each other as the files of a folder do, whether or not their addresses are known. */
        private void page(LegacyItem item, byte[] bytes, @Nullable String address) {
            var own = address == null ? "/" + item.key() : address;
            lacking.holds(own);
            for (var page : NamedPage.linkedFrom(bytes, own)) {
                boolean isFile = capture.frozen()
                        .files()
                        .find(item.key(), own, page.address())
                        .isPresent();
                if (!isFile) {
                    lacking.names(page, By.LINK, item.key(), 1);
                }
            }
        }

        void onlyInLedger(Known known) {
            if (met.add(LackingPages.mark(known.key()))) {
                judged(known.key(), known.now(), known);
            }
        }

        void end() {
            if (lacking.isFull()) {
                reader.unread(capture.source().name(), "lacking-many");
            }
            lacking.left(paths -> store.coverage().holders(capture.key(), paths))
                    .forEach(reader::lacking);
        }
    }

    /** What sitemaps, feeds and logs name, those of the same system's other sources among them. */
    private final class Namings {
        private final LackingPages lacking;
        private final Coverage.Reader reader;

        Namings(LackingPages lacking, Coverage.Reader reader) {
            this.lacking = lacking;
            this.reader = reader;
        }

        void read(Settings.Source source, Named named) throws IOException {
            var web = WebSettings.of(
                    "Portal (+" + workspace.settings().portal().address() + ")",
                    workspace.settings().limits().item());
            var settings = SourceSettings.of(workspace.root(), workspace.settings(), source);
            var allowed = web.withPrivate(
                    settings.option("allow-private").filter("true"::equals).isPresent());
            named.siteMaps().forEach(place -> read(place, allowed, By.SITEMAP));
            named.feeds().forEach(place -> read(place, allowed, By.FEED));
            named.logs().forEach(log -> log(log, source));
            for (var other : workspace.settings().sources()) {
                if (other.system().equals(source.system()) && !other.equals(source)) {
                    read(other);
                }
            }
        }

        private void read(String place, WebSettings web, By by) {
            var guides = new Guides(web, now, new Guides.Reader() {
                @Override
                public void named(String address, String where) {
                    name(address, by, where, 1);
                }

                @Override
                public void unread(String file, String why) {
                    reader.unread(file, why);
                }
            });
            var address = place.matches("(?i)https?:.*") ? WebAddresses.of(place) : Optional.<URI>empty();
            address.ifPresentOrElse(guides::read, () -> guides.read(Path.of(place)));
        }

        private void read(Settings.Source other) throws IOException {
            if (other.format().equals("access-log") && other.path() != null && Files.exists(other.path())) {
                log(other.path(), other);
            } else if (other.format().equals("feed")) {
                var capture = LastCapture.of(workspace, store, other);
                if (capture.isPresent()) {
                    try (var items = capture.get().format().items(capture.get().frozen(), 0)) {
                        items.forEach(item -> name(item.told().address(), By.FEED, other.name(), 1));
                    }
                }
            }
        }

        private void log(Path place, Settings.Source source) {
            try {
                var name = String.valueOf(place.getFileName());
                ReadPages.in(place, source.zone()).forEach((address, times) -> name(address, By.LOG, name, times));
            } catch (IOException e) {
                reader.unread(place.toString(), e.toString());
            }
        }

        private void name(@Nullable String address, By by, String where, long times) {
            if (address != null) {
                NamedPage.of(address).ifPresent(page -> lacking.names(page, by, where, times));
            }
        }
    }
}
