package vn.portal.batch.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.portal.batch.legacy.EntryFormat;
import vn.portal.batch.legacy.FrozenFile;
import vn.portal.batch.legacy.FrozenSource;
import vn.portal.batch.legacy.GatheredFormat;
import vn.portal.batch.legacy.LegacyFormat;
import vn.portal.batch.legacy.LegacyFormats;
import vn.portal.batch.legacy.LegacyItem;
import vn.portal.batch.legacy.LiveSource;
import vn.portal.batch.legacy.Manifest;
import vn.portal.batch.legacy.Material;
import vn.portal.batch.legacy.PageCategories;
import vn.portal.batch.legacy.SourceSettings;
import vn.portal.batch.store.SourceKey;
import vn.portal.batch.workspace.Corrections;
import vn.portal.batch.workspace.RawStore;
import vn.portal.batch.workspace.Settings;
import vn.portal.batch.workspace.Workspace;
import vn.portal.intake.Correction;
import vn.portal.intake.Explained;
import vn.portal.intake.Intake;
import vn.portal.intake.Outcome;
import vn.portal.model.ContentId;
import vn.portal.model.Kind;
import vn.portal.notice.Notice;
import vn.portal.notice.Notices;
import vn.portal.notice.Origin;
import vn.portal.notice.Remark;

/**
 * What would come of a source's first items, read where they lie. Writes nothing anywhere.
 *
 * <pre>{@code
 * Preview.of(root, settings, now).look(source, 5).items().get("tin/1.html").outcome()   // Accepted[…]
 * }</pre>
 */
public final class Preview {
    /** Stands for the hash of bytes that are not read before somebody looks at them. */
    private static final String NOT_HASHED = "f".repeat(64);
    /** Of a larger mirror nobody wants to wait until all pages are compared. */
    private static final int MOST_COMPARED = 5000;
    /** So many pictures and files of an item are asked for. */
    private static final int MOST_FILES = 5;

    private final Path root;
    private final Settings settings;
    private final Instant now;
    private final Intake intake;
    private final Corrections corrections;

    private Preview(Path root, Settings settings, Instant now) {
        this.root = root;
        this.settings = settings;
        this.now = now;
        this.intake = Intake.of(settings.portal(), settings.rules());
        this.corrections = new Workspace(root, settings).corrections();
    }

    /** @param root the operator's directory */
    public static Preview of(Path root, Settings settings, Instant now) {
        return new Preview(root, settings, now);
    }

    /**
     * What there is to see.
     *
     * @param items by their keys, in the source's order
     * @param source what is to be said of the source as a whole
     */
    public record Seen(Map<String, Explained> items, Notices source) {}

    /**
     * The first items; what a night leaves out on purpose is left out here.
     *
     * @throws IOException if the source is missing or cannot be read
     */
    public Seen look(Settings.Source source, int limit) throws IOException {
        var format = LegacyFormats.named(source.format())
                .orElseThrow(() -> new IllegalArgumentException("no legacy format is called " + source.format()));
        if (format instanceof EntryFormat entries) {
            return entries(source, entries, limit);
        }
        if (format instanceof GatheredFormat gathered) {
            return gathered(source, gathered, limit);
        }
        try (var spool = new Spool()) {
            return seen(source, format, live(source, format, spool), limit);
        }
    }

    private Seen entries(Settings.Source source, EntryFormat format, int limit) throws IOException {
        // the net is asked for what those items show, not for all that a night may
        var options = SourceSettings.of(root, settings, source)
                .with("budget.requests", Integer.toString(limit * MOST_FILES))
                .with("budget.minutes", "1");
        try (var preview = new EntryPreview(options, now, settings.limits())) {
            var taken = preview.take(source.path(), format, limit);
            return new Seen(items(source, format, taken.source(), limit), told(taken.remarks(), source));
        }
    }

    private Seen seen(Settings.Source source, LegacyFormat format, FrozenSource live, int limit) throws IOException {
        return new Seen(items(source, format, live, limit), told(live.manifest().remarks(), source));
    }

    /** Asks the network as a first night would, for no more pages than are shown, into a folder that is gone afterwards. */
    private Seen gathered(Settings.Source source, GatheredFormat format, int limit) throws IOException {
        try (var scratch = Scratch.at(Files.createTempDirectory("portal-preview"))) {
            var raw = new RawStore(scratch.folder().resolve("raw"));
            var memory = Files.createDirectories(scratch.folder().resolve("memory"));
            var options = SourceSettings.of(root, settings, source).with("budget.pages", Integer.toString(limit));
            var live = new LiveSource(
                    source.path(), options, now, settings.limits().item(), memory, memory);
            var manifest = format.gather(live, raw);
            return seen(source, format, FrozenSource.of(manifest, options, raw), limit);
        }
    }

    private static Notices told(List<Remark> remarks, Settings.Source source) {
        var origin = SourceNotices.origin(new SourceKey(source.name(), source.system(), source.keyspace()));
        return new Notices(remarks.stream().map(remark -> remark.about(origin)).toList());
    }

    private Map<String, Explained> items(Settings.Source source, LegacyFormat format, FrozenSource live, int limit)
            throws IOException {
        var seen = new LinkedHashMap<String, Explained>();
        try (var items = format.items(live, 0)) {
            var some = items.filter(item ->
                            !FrozenFile.HIDDEN.equals(item.problem()) && !LegacyItem.NOT_PUBLIC.equals(item.problem()))
                    .limit(limit)
                    .toList();
            for (var item : some) {
                seen.putIfAbsent(item.key(), explained(source, format, live, item));
            }
        }
        return seen;
    }

    /** The source as it is now, its files unread; what is in archives lies in the spool. */
    private FrozenSource live(Settings.Source source, LegacyFormat format, Spool spool) throws IOException {
        var listing = SourceWalk.list(Objects.requireNonNull(source.path(), "path"), format);
        var archives = listing.archives(format);
        var paths = new HashMap<String, Path>();
        var gathered = new Gathered(listing.whole());
        for (var found : listing.found()) {
            if (archives.contains(found)) {
                gathered.add(ArchiveFiles.of(found.path(), found.key(), format, settings.limits(), spool));
            } else {
                gathered.add(file(found, settings.limits().item()));
                paths.putIfAbsent(found.key(), found.path());
            }
        }
        var keeper = new Looked(paths, spool);
        return FrozenSource.of(
                compared(gathered.manifest(), format, keeper), source.zone(), settings.profile(source), keeper);
    }

    /** With what tells pages that are one, so that copies are shown as such. */
    private static Manifest compared(Manifest manifest, LegacyFormat format, Looked keeper) throws IOException {
        if (manifest.files().size() > MOST_COMPARED) {
            return manifest;
        }
        var files = new ArrayList<FrozenFile>();
        for (var file : manifest.files()) {
            files.add(file.sha256() == null ? file : format.glanced(file, () -> keeper.read(file)));
        }
        return new Manifest(files, manifest.whole(), List.of(), manifest.remarks());
    }

    /** Files where they lie; what comes out of others in the spool. */
    private record Looked(Map<String, Path> paths, Spool spool) implements FrozenSource.Keeper {
        @Override
        public InputStream open(FrozenFile file) throws IOException {
            var hash = String.valueOf(file.sha256());
            var path = paths.get(file.key());
            return hash.equals(NOT_HASHED) && path != null ? Files.newInputStream(path) : spool.open(hash);
        }

        byte[] read(FrozenFile file) throws IOException {
            try (var in = open(file)) {
                return in.readAllBytes();
            }
        }

        @Override
        public String keep(byte[] bytes) throws IOException {
            return spool.keep(new ByteArrayInputStream(bytes));
        }
    }

    static FrozenFile file(SourceWalk.Found found, long limit) throws IOException {
        if (found.problem() != null) {
            return FrozenFile.wrong(found.key(), 0, found.problem());
        }
        if (!Files.isReadable(found.path())) {
            return FrozenFile.wrong(found.key(), 0, "file-unreadable");
        }
        long size = Files.size(found.path());
        return size > limit
                ? FrozenFile.wrong(found.key(), size, FrozenFile.TOO_LARGE)
                : FrozenFile.of(found.key(), size, NOT_HASHED);
    }

    private Explained explained(Settings.Source source, LegacyFormat format, FrozenSource live, LegacyItem item)
            throws IOException {
        if (item.problem() != null) {
            var origin = origin(source, item, item.told());
            var notice = Notice.error(item.problem(), origin, "").with("size", item.size());
            return Explained.unread(new Outcome.Rejected(origin, Notices.of(notice)));
        }
        if (item.duplicateOf() != null) {
            var origin = origin(source, item, item.told());
            var notice = Notice.info("duplicate-page", origin, "").with("page", item.duplicateOf());
            return Explained.unread(new Outcome.Rejected(origin, Notices.of(notice)));
        }
        var bytes = item.bytes().read();
        var origin = origin(source, item, format.told(item, bytes));
        var correction = correction(origin);
        var explained = explained(origin, format.material(live, item, bytes), correction);
        var categories = PageCategories.of(format, SourceSettings.of(root, settings, source));
        return explained.outcome() instanceof Outcome.Accepted accepted
                ? explained.with(format.completed(live, categories.in(accepted, correction)))
                : explained;
    }

    private Correction correction(Origin origin) {
        return Arrays.stream(Kind.values())
                .map(kind -> corrections.of(ContentId.of(origin, kind)))
                .filter(said -> !said.isEmpty())
                .findFirst()
                .orElse(Correction.NONE);
    }

    private Explained explained(Origin origin, Material material, Correction correction) {
        var hints = material.hints().with(correction);
        return material instanceof Material.Fields fields
                ? intake.explain(origin, fields.entry(), fields.bytes(), hints)
                : intake.explain(origin, ((Material.Page) material).bytes(), hints);
    }

    private static Origin origin(Settings.Source source, LegacyItem item, LegacyItem.Told told) {
        return new Origin(
                source.system(), source.name(), source.keyspace(), item.key(), item.position(), told.address());
    }
}
