package vn.portal.batch.report;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.store.Quarantine;
import vn.portal.batch.store.RunLog;
import vn.portal.batch.store.SourceRun;
import vn.portal.batch.store.Store;
import vn.portal.batch.workspace.Settings;
import vn.portal.batch.workspace.Workspace;

/**
 * How a portal stands, in the numbers that are watched day and night.
 *
 * @param last the last night that came to its end; null where there was none
 * @param steps how long each of its steps took, in milliseconds
 * @param success the last night that ended well; null where there was none
 * @param failures how many nights ended badly since
 * @param sources those that a night reads
 * @param notices how often each code holds now
 * @param site what readers see; null where nothing was published
 */
public record Standing(
        RunLog.@Nullable Entry last,
        Map<String, Long> steps,
        RunLog.@Nullable Entry success,
        int failures,
        List<Source> sources,
        Map<String, Integer> notices,
        @Nullable Site site) {
    /** Exit codes after which all is well. */
    public static final List<Integer> WELL = List.of(0, 3);

    public Standing {
        steps = Map.copyOf(steps);
        sources = List.copyOf(sources);
        notices = Map.copyOf(notices);
    }

    /**
     * A source in the last night that came to it.
     *
     * @param name what it is called now
     * @param accepted when the last night began that accepted it; null where none has
     * @param quarantined how many of its items are kept out
     */
    public record Source(
            String name, SourceRun run, @Nullable Instant accepted, int quarantined) {
        boolean isAccepted() {
            return run.status() == SourceRun.Status.ACCEPTED;
        }

        boolean isUnbalanced() {
            return UNBALANCED.equals(run.reason());
        }
    }

    /**
     * The release that readers see.
     *
     * @param pinned whether it is one that they were led back to
     */
    public record Site(long files, long bytes, boolean pinned) {}

    private static final String UNBALANCED = "books-unbalanced";

    /** As it is now; counts the files that readers see. */
    public static Standing of(Store store, Workspace workspace) throws IOException {
        var log = store.runLog();
        var last = log.lastNight().orElse(null);
        var success = log.lastNight(WELL).orElse(null);
        return new Standing(
                last,
                last == null ? Map.of() : store.history().steps(last.run()),
                success,
                log.nightsSince(success == null ? 0 : success.run().id()),
                sources(store, workspace.settings()),
                store.notices().countByCode(),
                site(
                        workspace.site().resolve("current"),
                        store.releases().pinned().isPresent()));
    }

    private static List<Source> sources(Store store, Settings settings) {
        var runs = store.runs().latestOfSources();
        return settings.activeSources().stream()
                .flatMap(
                        source -> runs.stream().filter(run -> isOf(run, source)).map(run -> source(source, run, store)))
                .toList();
    }

    private static boolean isOf(SourceRun run, Settings.Source source) {
        return source.system().equals(run.source().system())
                && source.keyspace().equals(run.source().keyspace());
    }

    private static Source source(Settings.Source source, SourceRun run, Store store) {
        var accepted = store.runs().lastAcceptance(run.source()).orElse(null);
        var which = new Quarantine.Selection(run.source(), List.of(), null, null);
        return new Source(source.name(), run, accepted, store.quarantine().count(which));
    }

    private static @Nullable Site site(Path current, boolean pinned) throws IOException {
        if (!Files.isDirectory(current)) {
            return null;
        }
        var size = new Size();
        Files.walkFileTree(current.toRealPath(), size);
        return new Site(size.files, size.bytes, pinned);
    }

    private static final class Size extends SimpleFileVisitor<Path> {
        private long files;
        private long bytes;

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files++;
            bytes += attributes.size();
            return FileVisitResult.CONTINUE;
        }
    }

    /** How many items of all sources are kept out. */
    public int quarantined() {
        return sources.stream().mapToInt(Source::quarantined).sum();
    }

    /** How many sources have books that do not balance. */
    public int unbalanced() {
        return (int) sources.stream().filter(Source::isUnbalanced).count();
    }
}
