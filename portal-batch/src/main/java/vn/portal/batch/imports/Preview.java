package vn.portal.batch.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import vn.portal.batch.legacy.EntryFormat;
import vn.portal.batch.legacy.FrozenFile;
import vn.portal.batch.legacy.FrozenSource;
import vn.portal.batch.legacy.LegacyFormat;
import vn.portal.batch.legacy.LegacyFormats;
import vn.portal.batch.legacy.LegacyItem;
import vn.portal.batch.legacy.Manifest;
import vn.portal.batch.legacy.Material;
import vn.portal.batch.legacy.SourceSettings;
import vn.portal.batch.store.SourceKey;
import vn.portal.batch.workspace.Settings;
import vn.portal.intake.Explained;
import vn.portal.intake.Intake;
import vn.portal.intake.Outcome;
import vn.portal.notice.Notice;
import vn.portal.notice.Notices;
import vn.portal.notice.Origin;

/**
 * What would come of a source's first items, read where they lie. Writes nothing anywhere.
 *
 * <pre>{@code
 * Preview.of(root, settings, now).look(source, 5).items().get("tin/1.html").outcome()   // Accepted[…]
 * }</pre>
 */
public final class Preview {
    /** Stands for the hash of bytes that are not read before somebody looks at them. */
    private static final String NOT_HASHED = "0".repeat(64);

    private final Path root;
    private final Settings settings;
    private final Instant now;
    private final Intake intake;

    private Preview(Path root, Settings settings, Instant now) {
        this.root = root;
        this.settings = settings;
        this.now = now;
        this.intake = Intake.of(settings.portal());
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
            var taken = new EntryPreview(
                            SourceSettings.of(root, settings, source),
                            now,
                            settings.limits().item())
                    .take(source.path(), entries, limit);
            var origin = SourceNotices.origin(new SourceKey(source.name(), source.system(), source.keyspace()));
            var notices =
                    taken.remarks().stream().map(remark -> remark.about(origin)).toList();
            return new Seen(items(source, format, taken.source(), limit), new Notices(notices));
        }
        return new Seen(items(source, format, live(source, format), limit), Notices.none());
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

    /** The source as it is now, its files unread. */
    private FrozenSource live(Settings.Source source, LegacyFormat format) throws IOException {
        var listing = SourceWalk.list(Objects.requireNonNull(source.path(), "path"), format);
        var paths = new HashMap<String, Path>();
        var files = new ArrayList<FrozenFile>();
        for (var found : listing.found()) {
            files.add(file(found, settings.limits().item()));
            paths.putIfAbsent(found.key(), found.path());
        }
        return FrozenSource.of(
                new Manifest(files, listing.whole()), source.zone(), settings.profile(source), (FrozenSource.Keeper)
                        file -> Files.newInputStream(Objects.requireNonNull(paths.get(file.key()))));
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
        var bytes = item.bytes().read();
        var explained = explained(origin(source, item, format.told(item, bytes)), format.material(live, item, bytes));
        return explained.outcome() instanceof Outcome.Accepted accepted
                ? explained.with(format.completed(live, accepted))
                : explained;
    }

    private Explained explained(Origin origin, Material material) {
        return material instanceof Material.Fields fields
                ? intake.explain(origin, fields.entry(), fields.bytes(), fields.hints())
                : intake.explain(origin, ((Material.Page) material).bytes(), material.hints());
    }

    private static Origin origin(Settings.Source source, LegacyItem item, LegacyItem.Told told) {
        return new Origin(
                source.system(), source.name(), source.keyspace(), item.key(), item.position(), told.address());
    }
}
