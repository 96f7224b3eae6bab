package vn.portal.batch.night;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.report.ActReport;
import vn.portal.batch.report.RunsDiff;
import vn.portal.batch.store.OpenDatabase;
import vn.portal.batch.store.Run;
import vn.portal.batch.workspace.Messages;
import vn.portal.batch.workspace.Workspace;
import vn.portal.batch.workspace.WorkspaceLock;

/**
 * A night in a copy of the workspace: it reads the sources, judges, stores and holds the books, and tells what it changed;
 * of the workspace itself nothing is written, and readers see nothing of it.
 *
 * <p>The copy has the database and what is remembered of sources; bytes of the raw store are read where they are.
 */
final class Rehearsal {
    private static final int MOST_CHANGES = 1000;
    /** What a night writes, or what is copied. */
    private static final Set<String> OWN = Set.of("db", "raw", "manifests", "reports", "lock");

    private final Workspace workspace;
    private final Clock clock;
    private final Messages messages;

    Rehearsal(Workspace workspace, Clock clock, Messages messages) {
        this.workspace = workspace;
        this.clock = clock;
        this.messages = messages;
    }

    NightResult run(NightOrder order) throws IOException {
        var folder = Files.createTempDirectory("portal-rehearsal");
        try (var lock = WorkspaceLock.tryLock(workspace.lockFile(), clock.instant())) {
            if (!lock.isHeld()) {
                return NightResult.active(lock.holder());
            }
            var copy = copy(folder);
            var before = latest(copy);
            var result = new Night(copy, clock, messages).run(order);
            return result.reported(told(copy, before, result));
        } finally {
            remove(folder);
            dropCopy();
        }
    }

    private Workspace copy(Path folder) throws IOException {
        try (var entries = Files.newDirectoryStream(
                workspace.root(), entry -> !OWN.contains(entry.getFileName().toString()))) {
            for (var entry : entries) {
                Files.createSymbolicLink(folder.resolve(entry.getFileName()), entry);
            }
        }
        copyTree(workspace.manifests(), folder.resolve("manifests"));
        try (var database = OpenDatabase.of(workspace)) {
            var schema = database.store().copy().into(folder.resolve("db"));
            return workspace.copiedTo(folder, schema);
        }
    }

    private static void copyTree(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var place = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createDirectories(place);
                } else {
                    Files.copy(file, place);
                }
            }
        }
    }

    private Optional<Run> latest(Workspace copy) {
        try (var database = OpenDatabase.of(copy)) {
            return database.store().runs().latest();
        }
    }

    private String told(Workspace copy, Optional<Run> before, NightResult result) {
        try (var database = OpenDatabase.of(copy)) {
            var store = database.store();
            long from = before.map(Run::id).orElse(0L);
            long to = store.runs().latest().map(Run::id).orElse(0L);
            var changes = new RunsDiff(store.runLog(), messages).text(from, to, MOST_CHANGES);
            var head = new ActReport(store.notices(), messages).rehearsed();
            return head + textOf(result.report()) + "\n" + changes;
        }
    }

    private static String textOf(@Nullable String report) {
        return report == null ? "" : report;
    }

    private void dropCopy() {
        if (workspace.settings().database().url() != null) {
            try (var database = OpenDatabase.of(workspace)) {
                database.store().copy().drop();
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path emptied, @Nullable IOException e) throws IOException {
                Files.delete(emptied);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
