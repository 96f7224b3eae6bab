package vn.portal.batch.imports;

import java.io.IOException;
import java.util.Optional;
import vn.portal.batch.legacy.FrozenSource;
import vn.portal.batch.legacy.LegacyFormats;
import vn.portal.batch.legacy.LegacyItem;
import vn.portal.batch.legacy.Manifest;
import vn.portal.batch.legacy.SourceSettings;
import vn.portal.batch.store.ContentHistory;
import vn.portal.batch.workspace.Settings;
import vn.portal.batch.workspace.Workspace;

/** Items as they were taken in, byte for byte, found again in the raw store. */
public final class KeptItems {
    private final Workspace workspace;

    public KeptItems(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The bytes that a content came of; empty where it came of none, or they are not kept any more. */
    public Optional<byte[]> bytes(ContentHistory content) throws IOException {
        for (var item : content.items()) {
            var bytes = bytes(item);
            if (bytes.isPresent()) {
                return bytes;
            }
        }
        return Optional.empty();
    }

    private Optional<byte[]> bytes(ContentHistory.Item item) throws IOException {
        var raw = workspace.rawStore();
        if (isHash(item.entry().rawHash()) && raw.has(item.entry().rawHash())) {
            return Optional.of(raw.read(item.entry().rawHash()));
        }
        var source = source(item);
        var manifest = item.manifest();
        if (source.isEmpty() || manifest == null || !raw.has(manifest)) {
            return Optional.empty();
        }
        return bytes(item, source.get(), Manifest.parse(raw.read(manifest)));
    }

    private static boolean isHash(String text) {
        return text.matches("[0-9a-f]{64}");
    }

    private Optional<Settings.Source> source(ContentHistory.Item item) {
        return workspace.settings().sources().stream()
                .filter(source -> source.system().equals(item.source().system())
                        && source.keyspace().equals(item.source().keyspace()))
                .findFirst();
    }

    /** Of an item that stands among others in one file. */
    private Optional<byte[]> bytes(ContentHistory.Item item, Settings.Source source, Manifest manifest)
            throws IOException {
        var format = LegacyFormats.named(source.format());
        if (format.isEmpty()) {
            return Optional.empty();
        }
        var settings = SourceSettings.of(workspace.root(), workspace.settings(), source);
        var frozen = FrozenSource.of(manifest, settings, workspace.rawStore());
        Optional<LegacyItem> found;
        try (var items = format.get().items(frozen, 0)) {
            found = items.filter(kept -> kept.rawHash().equals(item.entry().rawHash()) && kept.problem() == null)
                    .findFirst();
        }
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(found.get().bytes().read());
    }
}
