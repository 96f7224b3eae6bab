package vn.portal.batch.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import vn.portal.batch.legacy.FrozenFile;
import vn.portal.batch.legacy.FrozenSource;
import vn.portal.batch.legacy.LegacyFormat;
import vn.portal.batch.legacy.LegacyFormats;
import vn.portal.batch.legacy.LegacyItem;
import vn.portal.batch.legacy.Manifest;
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
 * Preview.of(settings).read(source, 5).get("tin/1.html").outcome()   // Accepted[…]
 * }</pre>
 */
public final class Preview {
    /** Stands for the hash of bytes that are not read before somebody looks at them. */
    private static final String NOT_HASHED = "0".repeat(64);

    private final Settings settings;
    private final Intake intake;

    private Preview(Settings settings) {
        this.settings = settings;
        this.intake = Intake.of(settings.portal());
    }

    public static Preview of(Settings settings) {
        return new Preview(settings);
    }

    /**
     * The first items by their keys, in the source's order; what a night leaves out on purpose is left out here.
     *
     * @throws IOException if the source is missing or cannot be read
     */
    public Map<String, Explained> read(Settings.Source source, int limit) throws IOException {
        var format = LegacyFormats.named(source.format())
                .orElseThrow(() -> new IllegalArgumentException("no legacy format is called " + source.format()));
        var live = live(source, format);
        var seen = new LinkedHashMap<String, Explained>();
        try (var items = format.items(live, 0)) {
            var some = items.filter(item -> !FrozenFile.HIDDEN.equals(item.problem()))
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
        var listing = SourceWalk.list(source.path(), format);
        var paths = new HashMap<String, Path>();
        var files = new ArrayList<FrozenFile>();
        for (var found : listing.found()) {
            files.add(file(found));
            paths.putIfAbsent(found.key(), found.path());
        }
        return FrozenSource.of(
                new Manifest(files, listing.whole()), source.zone(), settings.profile(source), (FrozenSource.Keeper)
                        file -> Files.newInputStream(Objects.requireNonNull(paths.get(file.key()))));
    }

    private FrozenFile file(SourceWalk.Found found) throws IOException {
        if (found.problem() != null) {
            return FrozenFile.wrong(found.key(), 0, found.problem());
        }
        if (!Files.isReadable(found.path())) {
            return FrozenFile.wrong(found.key(), 0, "file-unreadable");
        }
        long size = Files.size(found.path());
        return size > settings.limits().item()
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
        var explained = intake.explain(origin(source, item, format.told(item, bytes)), bytes, item.hints());
        return explained.outcome() instanceof Outcome.Accepted accepted
                ? explained.with(format.completed(live, accepted))
                : explained;
    }

    private static Origin origin(Settings.Source source, LegacyItem item, LegacyItem.Told told) {
        return new Origin(
                source.system(), source.name(), source.keyspace(), item.key(), item.position(), told.address());
    }
}
