package vn.portal.batch.imports;

import java.io.IOException;
import java.util.Optional;
import vn.portal.batch.legacy.EntryFormat;
import vn.portal.batch.legacy.FrozenSource;
import vn.portal.batch.legacy.LegacyFormat;
import vn.portal.batch.legacy.LegacyItem;
import vn.portal.batch.legacy.Manifest;
import vn.portal.batch.legacy.SourceSettings;
import vn.portal.batch.store.SourceKey;
import vn.portal.batch.store.SourceRun;
import vn.portal.batch.store.Store;
import vn.portal.batch.workspace.Settings;
import vn.portal.batch.workspace.Workspace;

/**
 * A source as it was when it was accepted last: its bytes are in the raw store, whatever has become of it since.
 *
 * @param manifest the hash of what it held
 */
record LastCapture(Settings.Source source, SourceKey key, LegacyFormat format, FrozenSource frozen, String manifest) {

    /** Empty where nothing of the source was ever accepted, or its manifest is not kept any more. */
    static Optional<LastCapture> of(Workspace workspace, Store store, Settings.Source source) throws IOException {
        var key = new SourceKey(source.name(), source.system(), source.keyspace());
        var raw = workspace.rawStore();
        var manifest = store.runs().lastAccepted(key).map(SourceRun::manifest).filter(raw::has);
        if (manifest.isEmpty()) {
            return Optional.empty();
        }
        var settings = SourceSettings.of(workspace.root(), workspace.settings(), source);
        var frozen = FrozenSource.of(Manifest.parse(raw.read(manifest.get())), settings, raw);
        return Optional.of(new LastCapture(source, key, Imports.format(source), frozen, manifest.get()));
    }

    /** Whether its items stand inside files, or on a network: of those the old system told the fields. */
    boolean holdsFields() {
        return format instanceof EntryFormat;
    }

    /** Whether its items are pages with links in them. */
    boolean isHtml() {
        return !holdsFields()
                && format.hints(frozen.zone(), frozen.profile()).mediaType().startsWith("text/html");
    }

    /** Whether an item has bytes of its own to look at. */
    static boolean isReadable(LegacyItem item) {
        return item.problem() == null && item.duplicateOf() == null;
    }
}
