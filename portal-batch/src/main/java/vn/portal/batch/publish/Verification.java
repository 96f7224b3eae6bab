package vn.portal.batch.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Looks at every file of the site that readers see: whether it is what was published, can be read, and leads nowhere
 * else than to files.
 *
 * <pre>{@code
 * var files = Verification.of(workspace.site(), trouble -> err.println(trouble.getMessage()));
 * }</pre>
 */
public final class Verification {
    private final Path release;
    private final ReleaseCheck check;
    private final Consumer<PublishingException> told;
    private long files;

    private Verification(Path release, Consumer<PublishingException> told) {
        this.release = release;
        this.check = new ReleaseCheck(release);
        this.told = told;
    }

    /**
     * @param site the folder that holds {@code current}
     * @param told every trouble that was found
     * @return how many files were looked at; 0 where nothing was ever published
     */
    public static long of(Path site, Consumer<PublishingException> told) throws IOException {
        var shelf = new Shelf(site);
        var current = shelf.current();
        if (current.isEmpty()) {
            return 0;
        }
        var verification = new Verification(shelf.release(current.get()), told);
        verification.run();
        return verification.files;
    }

    private void run() throws IOException {
        var manifest = manifest(Unit.ROOT);
        look(Unit.ROOT, manifest);
        for (var folder : manifest.folders().entrySet()) {
            var path = Unit.path(folder.getKey(), Manifest.FILE);
            if (look(path, folder.getValue())) {
                look(folder.getKey(), manifest(folder.getKey()));
            }
        }
    }

    private Manifest manifest(String unit) throws IOException {
        var path = Unit.path(unit, Manifest.FILE);
        return Manifest.read(release.resolve(path), path);
    }

    private void look(String unit, Manifest manifest) throws IOException {
        for (var file : manifest.files().entrySet()) {
            look(Unit.path(unit, file.getKey()), file.getValue());
        }
    }

    private boolean look(String path, String sha256) throws IOException {
        files++;
        try {
            check.require(path, sha256);
            return true;
        } catch (PublishingException e) {
            told.accept(e);
            return false;
        }
    }
}
