package vn.portal.batch.workspace;

import java.nio.file.Path;

/**
 * An operator's directory, and where everything stands in it.
 *
 * @param root the directory that holds {@code portal.yaml}, absolute
 */
public record Workspace(Path root, Settings settings) {
    /** The configuration's file name. */
    public static final String CONFIGURATION = "portal.yaml";

    public Workspace {
        root = root.toAbsolutePath().normalize();
    }

    public Path configuration() {
        return root.resolve(CONFIGURATION);
    }

    /** The folder of the embedded database. */
    public Path database() {
        return root.resolve("db");
    }

    public Path raw() {
        return root.resolve("raw");
    }

    public Path manifests() {
        return root.resolve("manifests");
    }

    public Path site() {
        return settings.publishing().directory();
    }

    public Path reports() {
        return root.resolve("reports");
    }

    public Path lockFile() {
        return root.resolve("lock");
    }

    /** Every byte taken in, once. */
    public RawStore rawStore() {
        return new RawStore(raw());
    }
}
