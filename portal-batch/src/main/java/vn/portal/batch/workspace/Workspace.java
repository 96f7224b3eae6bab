package vn.portal.batch.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An operator's directory, and where everything stands in it.
 *
 * @param root the directory that holds {@code portal.yaml}, absolute
 * @param behind the raw store of the workspace that this one is a copy of; null where it is none
 */
public record Workspace(
        Path root, Settings settings, @Nullable Path behind) {
    /** The configuration's file name. */
    public static final String CONFIGURATION = "portal.yaml";

    private static final List<String> OWN =
            List.of(CONFIGURATION, Corrections.FOLDER, "templates", "db", "raw", "manifests", "reports", "lock");

    /** An operator's own. */
    public Workspace(Path root, Settings settings) {
        this(root, settings, null);
    }

    public Workspace {
        root = root.toAbsolutePath().normalize();
    }

    /**
     * Opens a directory by its {@code portal.yaml}, or tells everything that is wrong with it.
     *
     * @param formats names of the legacy formats that a source may have
     */
    public static Opened open(Path directory, Set<String> formats) {
        return open(directory, formats, System.getenv());
    }

    /** The language that a directory's {@code portal.yaml} asks for, however much else may be wrong with it. */
    public static Optional<Locale> language(Path directory) {
        var problems = new Problems(directory);
        return YamlText.read(directory.resolve(CONFIGURATION), problems)
                .map(yaml -> Section.root(yaml, problems, Map.of(), "portal"))
                .flatMap(root -> root.section("portal", "language").optional("language", ValueType.LANGUAGE))
                .map(Locale::forLanguageTag);
    }

    static Opened open(Path directory, Set<String> formats, Map<String, String> environment) {
        var root = directory.toAbsolutePath().normalize();
        var problems = new Problems(directory.resolve(CONFIGURATION).normalize());
        var reader = new SettingsReader(root, formats, environment, problems);
        var settings = YamlText.read(root.resolve(CONFIGURATION), problems).map(reader::read);
        var corrections = Corrections.in(root).problems();
        var workspace = settings.filter(s -> !problems.hasErrors() && corrections.isEmpty())
                .map(s -> new Workspace(root, s));
        var all = Stream.concat(problems.list().stream(), corrections.stream());
        return new Opened(workspace, all.toList(), reader.sourceLines());
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

    /** Where the numbers for Prometheus go. */
    public Path metrics() {
        return settings.metrics() == null ? reports().resolve("metrics.prom") : settings.metrics();
    }

    /** The operator's own templates and style sheet; need not be there. */
    public Path templates() {
        return root.resolve("templates");
    }

    public Path lockFile() {
        return root.resolve("lock");
    }

    /** The folder of what people put right; need not be there. */
    public Path overrides() {
        return root.resolve(Corrections.FOLDER);
    }

    /** What people put right, as it stands there now. */
    public Corrections corrections() {
        return Corrections.in(root);
    }

    /**
     * A copy of it in another folder, to try something out in: the bytes that are kept are read where they are.
     *
     * @param schema of the server's that its database was copied into; empty where it was copied into that folder
     */
    public Workspace copiedTo(Path folder, Optional<String> schema) {
        var database = settings.database();
        var url = schema.map(name -> String.valueOf(database.url()))
                .map(server -> server + (server.contains("?") ? "&" : "?") + "currentSchema=" + schema.orElse(""));
        var other = new Settings.Database(url.orElse(null), database.user(), database.password());
        return new Workspace(folder, settings.over(other), raw());
    }

    /** Every byte taken in, once. */
    public RawStore rawStore() {
        return new RawStore(raw(), behind == null ? null : new RawStore(behind));
    }

    /** Whether a path is, holds or lies in something that the workspace keeps for itself. */
    static boolean isOwn(Path root, Path path) {
        return OWN.stream().map(root::resolve).anyMatch(place -> overlap(place, path));
    }

    /** Whether a file would lie among what the workspace keeps for itself and nobody else is to write. */
    static boolean keeps(Path root, Path file) {
        return isOwn(root, file) && !file.startsWith(root.resolve("reports").resolve(file.getFileName()));
    }

    static boolean overlap(Path one, Path other) {
        return one.startsWith(other) || other.startsWith(one);
    }
}
