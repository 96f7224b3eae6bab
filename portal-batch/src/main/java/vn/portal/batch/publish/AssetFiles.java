package vn.portal.batch.publish;

import java.io.IOException;
import java.util.Collection;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.portal.batch.workspace.RawStore;

/** Puts pictures and files into a release: shared with the release before where that has them, else from the raw store. */
record AssetFiles(RawStore raw, ReleaseFiles files) {

    /**
     * Writes what the site's pages lead to, in as many folders as bytes have values.
     *
     * @throws IOException if the raw store has lost the bytes of any
     */
    void write() throws IOException {
        var folders = new TreeMap<String, Collection<String>>();
        for (var path : files.needed(PublishedAssets.FOLDER)) {
            var folder = path.substring(0, path.lastIndexOf('/'));
            if (!folder.equals(PublishedAssets.FOLDER)) {
                folders.computeIfAbsent(folder, f -> new TreeSet<>()).add(path);
            }
        }
        for (var folder : folders.entrySet()) {
            var whole = Input.lasting("assets");
            folder.getValue().forEach(whole::and);
            files.folder(folder.getKey(), whole, () -> write(folder.getValue()));
        }
    }

    private void write(Collection<String> paths) throws IOException {
        for (var path : paths) {
            var sha256 = PublishedAssets.sha256(path);
            var input = Input.lasting("asset").and(sha256);
            if (files.has(path, input) || !files.share(path, input, sha256)) {
                files.write(path, input, out -> {
                    try (var in = raw.open(sha256)) {
                        in.transferTo(out);
                    }
                });
            }
        }
    }
}
