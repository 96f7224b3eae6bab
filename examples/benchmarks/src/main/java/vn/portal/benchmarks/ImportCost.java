package vn.portal.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import vn.portal.batch.night.ExitCode;
import vn.portal.batch.night.Night;
import vn.portal.batch.night.NightOrder;
import vn.portal.batch.workspace.Messages;
import vn.portal.batch.workspace.Workspace;
import vn.portal.intake.Intake;
import vn.portal.intake.Outcome;
import vn.portal.model.PortalContext;

/**
 * What importing costs beside the judging alone: {@code ImportCost FOLDER [rows|pages] [ITEMS] [SEED]}.
 *
 * <p>Writes a synthetic portal's stories as JSON Lines or as saved pages, judges them in memory on all processors, then
 * imports them into a workspace in that folder, on a night without changes, and on one on which the files only look changed,
 * and tells the time and the disk that each took.
 */
public final class ImportCost {
    /** So many are begun before the first of them is waited for, as in an import. */
    private static final int CHUNK = 50;

    private final Export export;
    private final int items;
    private final Path folder;

    private ImportCost(Export export, int items, Path folder) {
        this.export = export;
        this.items = items;
        this.folder = folder;
    }

    public static void main(String... arguments) throws Exception {
        if (arguments.length == 0 || arguments.length > 4) {
            System.err.println("import-cost FOLDER [rows|pages] [ITEMS] [SEED]");
            System.exit(2);
        }
        var form = arguments.length > 1 ? arguments[1] : "rows";
        int items = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 10_000;
        long seed = arguments.length > 3 ? Long.parseLong(arguments[3]) : 2024;
        new ImportCost(export(form, new SyntheticPortal(seed, items)), items, Path.of(arguments[0])).run();
    }

    private static Export export(String form, SyntheticPortal portal) {
        return switch (form) {
            case "rows" -> new RowExport(portal);
            case "pages" -> new PageExport(portal);
            default -> throw new IllegalArgumentException("rows or pages, not " + form);
        };
    }

    private void run() throws Exception {
        var workspace = SyntheticWorkspace.in(folder, export.source());
        export.write(folder);
        int processors = Runtime.getRuntime().availableProcessors();
        System.out.printf(Locale.ROOT, "%,d items, %d processors%n", items, processors);
        // the first pass is for the compiler
        judge(workspace.settings().portal(), processors);
        double alone = judge(workspace.settings().portal(), processors);
        tell("judged alone", alone, alone);
        var now = Instant.now();
        long empty = disk();
        tell("imported", night(workspace, now), alone);
        long full = disk();
        tell("unchanged", night(workspace, now.plus(Duration.ofDays(1))), alone);
        touch();
        tell("unchanged, read anew", night(workspace, now.plus(Duration.ofDays(2))), alone);
        System.out.printf(
                Locale.ROOT,
                "disk: %,d KB, and %,d KB more by the nights without changes (%.2f %%)%n",
                (full - empty) / 1024,
                (disk() - full) / 1024,
                100.0 * (disk() - full) / (full - empty));
    }

    private void tell(String what, double seconds, double alone) {
        System.out.printf(
                Locale.ROOT,
                "%-20s %8.1f s  %8.0f items/s  %5.2f x judged alone%n",
                what,
                seconds,
                items / seconds,
                seconds / alone);
    }

    /** Seconds. */
    private double judge(PortalContext context, int processors) throws InterruptedException, ExecutionException {
        var intake = Intake.of(context);
        var threads = Executors.newFixedThreadPool(processors);
        double seconds = 0;
        try {
            for (int from = 0; from < items; from += CHUNK) {
                // made before the clock runs
                var judgements = IntStream.range(from, Math.min(from + CHUNK, items))
                        .mapToObj(number -> export.judgement(intake, number))
                        .toList();
                long start = System.nanoTime();
                var outcomes = judgements.stream().map(threads::submit).toList();
                for (Future<Outcome> outcome : outcomes) {
                    if (outcome.get() instanceof Outcome.Rejected rejected) {
                        throw new IllegalStateException(rejected.notices().toString());
                    }
                }
                seconds += (System.nanoTime() - start) / 1e9;
            }
        } finally {
            threads.shutdownNow();
        }
        return seconds;
    }

    /** Seconds. */
    private static double night(Workspace workspace, Instant at) throws IOException {
        var clock = Clock.fixed(at, ZoneOffset.UTC);
        long start = System.nanoTime();
        var result =
                new Night(workspace, clock, Messages.of(Locale.ENGLISH)).run(NightOrder.of(NightOrder.Scope.IMPORT));
        double seconds = (System.nanoTime() - start) / 1e9;
        if (result.exit() != ExitCode.DONE) {
            throw new IllegalStateException(result.toString());
        }
        return seconds;
    }

    /** Has all that was written look as if it had been written again. */
    private void touch() throws IOException {
        try (var files = Files.walk(folder.resolve(export.place()))) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            }
        }
    }

    /** What database and raw store take. */
    private long disk() throws IOException {
        long bytes = 0;
        try (var files = Files.walk(folder)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }
}
