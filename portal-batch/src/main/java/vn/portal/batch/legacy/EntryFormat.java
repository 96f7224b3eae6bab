package vn.portal.batch.legacy;

import java.io.IOException;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.portal.intake.Entry;
import vn.portal.intake.Hints;
import vn.portal.intake.Intake;
import vn.portal.intake.Outcome;
import vn.portal.model.Content;
import vn.portal.notice.Remark;
import vn.portal.page.SiteProfile;

/**
 * A format whose items stand inside files or on a network: they are taken out when the source is frozen.
 *
 * <p>Freezing reads the source once, from front to back, and keeps of it the items alone; importing reads what was kept.
 * To add one: a package-private class here, its line in {@link LegacyFormats#standard()}, and a fixture folder.
 *
 * <pre>{@code
 * public Taken takeOut(LiveSource source, Sink sink) throws IOException {
 *     for (var row : rows(source.path())) {
 *         sink.put(isPublic(row) ? FrozenEntry.of(key(row), …, row) : FrozenEntry.hidden(key(row), …, "draft", …));
 *     }
 *     return Taken.whole().outside("wp_users", 12);
 * }
 * }</pre>
 */
public interface EntryFormat extends LegacyFormat {

    /**
     * Takes the items out of a source.
     *
     * <p>A broken source gives what can be read of it, and is then not whole; only one that gives nothing at all throws.
     *
     * @throws IOException if nothing of the source can be read
     */
    Taken takeOut(LiveSource source, Sink sink) throws IOException;

    /**
     * What was kept of a public item, as an entry.
     *
     * <p>Depends on its arguments and on {@link #mapping} alone.
     */
    Entry entry(FrozenEntry kept, SourceSettings settings) throws IOException;

    /** Where taken out items go; one key twice is told as {@code duplicate-key}. */
    @FunctionalInterface
    interface Sink {
        /** @throws IOException if a disk of ours is broken; not to be caught */
        void put(FrozenEntry entry) throws IOException;
    }

    /**
     * What there was to take.
     *
     * @param isWhole whether the end of the source was proved (an intact archive, a dump's end marker): only then does
     *     absence mean anything
     * @param remarks on the source as a whole: what was left outside, what is damaged
     */
    record Taken(boolean isWhole, List<Remark> remarks) {
        public Taken {
            remarks = List.copyOf(remarks);
        }

        public static Taken whole() {
            return new Taken(true, List.of());
        }

        /** Read as far as it goes. */
        public static Taken part() {
            return new Taken(false, List.of());
        }

        /** The same with one more remark. */
        public Taken with(Remark remark) {
            var more = new ArrayList<>(remarks);
            more.add(remark);
            return new Taken(isWhole, more);
        }

        /** A table, module, folder that nothing reads. */
        public Taken outside(String what, long count) {
            return with(Remark.info("outside", "").with("what", what).with("count", count));
        }

        /** The same rows once more, read elsewhere. */
        public Taken repeated(String what, long count) {
            return with(Remark.info("repeated", "").with("what", what).with("count", count));
        }

        /** A kind of item that is known and that the portal has no content for: polls, questions, menus. */
        public Taken notModelled(String what, long count) {
            return with(Remark.info("not-modelled", "").with("what", what).with("count", count));
        }
    }

    /** Raised whenever the format may keep or read items otherwise than before; part of the pipeline version. */
    default String version() {
        return "2";
    }

    /**
     * A hash of what decides how items are read, beside this program: the mapping file; part of the pipeline version.
     *
     * @throws IOException if the mapping cannot be read
     */
    default String mapping(SourceSettings settings) throws IOException {
        return "";
    }

    @Override
    default Hints hints(ZoneId zone, SiteProfile profile) {
        return new Hints(Hints.ENTRY, null, zone, "").with(profile);
    }

    /**
     * How the items of a source are read.
     *
     * @throws IOException if the mapping cannot be read
     */
    default Hints hints(SourceSettings settings) throws IOException {
        var mapping = version() + "|" + mapping(settings) + "|" + new TreeMap<>(settings.categories());
        return new Hints(Hints.ENTRY, null, settings.zone(), mapping);
    }

    /** Its items are no files. */
    @Override
    default boolean isPageName(String fileName) {
        return false;
    }

    /** The files of such a source are what its items show or link to. */
    @Override
    default boolean isItem(FrozenFile file, List<FrozenFile> all) {
        return false;
    }

    @Override
    default Stream<LegacyItem> items(FrozenSource source, long from) {
        return EntryItems.of(source, hints(source.zone(), source.profile()), from);
    }

    @Override
    default Material material(FrozenSource source, LegacyItem item, byte[] bytes) throws IOException {
        return new Material.Fields(entry(bytes, source.settings()), bytes, item.hints());
    }

    private Entry entry(byte[] line, SourceSettings settings) throws IOException {
        var entry = entry(EntryLine.read(line), settings);
        return new Categories(settings.categories())
                .of(entry.categories())
                .map(own -> entry.change().categories(List.of(own)).build())
                .orElse(entry);
    }

    /** The category of a public item for which {@code portal.yaml} has no word; empty where it has one. */
    default Optional<String> unmapped(FrozenEntry kept, SourceSettings settings) throws IOException {
        var way = entry(kept, settings).categories();
        return way.isEmpty() || new Categories(settings.categories()).of(way).isPresent()
                ? Optional.empty()
                : Optional.of(String.join(" / ", way));
    }

    /** Where to ask for what a public item shows or links to; nowhere where {@code assets} is no web address. */
    default List<URI> files(FrozenEntry kept, SourceSettings settings) throws IOException {
        var base = FileBase.of(settings);
        if (base.isEmpty()) {
            return List.of();
        }
        var entry = entry(kept, settings);
        var at = kept.address() == null ? entry.address() : kept.address();
        return Intake.addresses(entry.change().address(at).build()).stream()
                .flatMap(address -> base.get().lead(at, address).stream())
                .toList();
    }

    @Override
    default Outcome.Accepted completed(FrozenSource source, Outcome.Accepted accepted) throws IOException {
        return SavedAssets.attached(source, accepted);
    }

    @Override
    default boolean isComplete(FrozenSource source, Content content) {
        return SavedAssets.areTheSame(source, content);
    }
}
