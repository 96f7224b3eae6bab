package vn.portal.batch.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.workspace.RawStore;
import vn.portal.model.Asset;

/** Puts pictures and files into a release: shared with the release before where that has them, else from the raw store. */
final class AssetFiles {
    private final RawStore raw;
    private final @Nullable Path before;
    private final ReleaseFiles files;
    private final Set<String> written = new HashSet<>();

    /** @param before the release that readers see; null where there is none */
    AssetFiles(RawStore raw, @Nullable Path before, ReleaseFiles files) {
        this.raw = raw;
        this.before = before;
        this.files = files;
    }

    /** @throws IOException if the raw store has lost its bytes */
    void write(Asset asset) throws IOException {
        var path = PublishedAssets.path(asset);
        if (!written.add(path) || before != null && files.share(path, before.resolve(path), asset.sha256())) {
            return;
        }
        files.write(path, out -> {
            try (var in = raw.open(asset.sha256())) {
                in.transferTo(out);
            }
        });
    }
}
