package vn.portal.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import vn.portal.batch.legacy.LegacyFormats;
import vn.portal.batch.night.ExitCode;
import vn.portal.batch.night.Night;
import vn.portal.batch.night.NightOrder;
import vn.portal.batch.workspace.Messages;
import vn.portal.batch.workspace.Workspace;
import vn.portal.intake.Entry;
import vn.portal.intake.Hints;
import vn.portal.intake.Intake;
import vn.portal.intake.Outcome;
import vn.portal.model.Article;
import vn.portal.model.PortalContext;
import vn.portal.notice.Origin;

/**
 * What importing costs beside the judging alone: {@code ImportCost FOLDER [ITEMS] [SEED]}.
 *
 * <p>Writes a synthetic portal's stories as JSON Lines, judges them in memory on all processors, then imports them into a
 * workspace in that folder, and again on a night without changes, and tells the time and the disk that each took.
 */
public final class ImportCost {
    private static final String YAML = """
            portal:
              name: Cổng thông tin điện tử thành phố Biển Mới
              place: thành phố Biển Mới
              address: https://bienmoi.example/
              language: vi
              zone: Asia/Ho_Chi_Minh
              tag: {authority: bienmoi.example, date: 2024-01-01}
            systems:
              - {code: bien-moi, name: Cổng cũ}
            sources:
              - {name: tin, system: bien-moi, format: jsonl, path: tin.jsonl, mapping: tin.mapping.yaml}
            """;
    private static final String MAPPING = """
            mapping: tin
            items:
              tin:
                table: tin
                key: "{id}"
                state: {published: always}
                title: "title"
                lead: "lead"
                body: "body"
                published: "date | local"
                categories: "category"
            """;
    /** So many are begun before the first of them is waited for, as in an import. */
    private static final int CHUNK = 50;

    private final SyntheticPortal portal;
    private final Path folder;

    private ImportCost(SyntheticPortal portal, Path folder) {
        this.portal = portal;
        this.folder = folder;
    }

    public static void main(String... arguments) throws Exception {
        if (arguments.length == 0 || arguments.length > 3) {
            System.err.println("import-cost FOLDER [ITEMS] [SEED]");
            System.exit(2);
        }
        int items = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 2024;
        var folder = Path.of(arguments[0]);
        if (Files.exists(folder.resolve(Workspace.CONFIGURATION))) {
            System.err.println("there is a workspace already: " + folder);
            System.exit(2);
        }
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(Workspace.CONFIGURATION), YAML);
        Files.writeString(folder.resolve("tin.mapping.yaml"), MAPPING);
        new ImportCost(new SyntheticPortal(seed, items), folder).run();
    }

    private void run() throws Exception {
        writeExport();
        var workspace =
                Workspace.open(folder, LegacyFormats.names()).workspace().orElseThrow();
        int processors = Runtime.getRuntime().availableProcessors();
        System.out.printf(Locale.ROOT, "%,d items, %d processors%n", portal.items(), processors);
        // the first pass is for the compiler
        judge(workspace.settings().portal(), processors);
        double alone = judge(workspace.settings().portal(), processors);
        tell("judged alone", alone, alone);
        var monday = Instant.parse("2025-01-06T18:00:00Z");
        long empty = disk();
        tell("imported", night(workspace, monday), alone);
        long full = disk();
        double again = night(workspace, monday.plus(Duration.ofDays(1)));
        tell("imported unchanged", again, alone);
        System.out.printf(
                Locale.ROOT,
                "disk: %,d KB, and %,d KB more by the night without changes (%.2f %%)%n",
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
                portal.items() / seconds,
                seconds / alone);
    }

    private void writeExport() throws IOException {
        try (var out = Files.newOutputStream(folder.resolve("tin.jsonl"));
                var json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            for (int number = 0; number < portal.items(); number++) {
                var article = portal.article(number, 0);
                json.writeStartObject();
                json.writeStringProperty("id", Integer.toString(number));
                json.writeStringProperty("title", article.title());
                json.writeStringProperty("lead", article.lead());
                json.writeStringProperty("body", article.body().html());
                json.writeStringProperty("date", String.valueOf(portal.day(number)));
                json.writeStringProperty("category", article.category());
                json.writeEndObject();
                json.writeRaw('\n');
            }
        }
    }

    /** Seconds. */
    private double judge(PortalContext context, int processors) throws InterruptedException, ExecutionException {
        var intake = Intake.of(context);
        var threads = Executors.newFixedThreadPool(processors);
        double seconds = 0;
        try {
            for (int from = 0; from < portal.items(); from += CHUNK) {
                // made before the clock runs
                var articles = IntStream.range(from, Math.min(from + CHUNK, portal.items()))
                        .mapToObj(number -> portal.article(number, 0))
                        .toList();
                long start = System.nanoTime();
                var outcomes = articles.stream()
                        .map(article -> threads.submit(() -> judge(intake, article)))
                        .toList();
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

    private static Outcome judge(Intake intake, Article article) {
        var entry = Entry.article(article.title())
                .lead(article.lead())
                .body(article.body().html())
                .published(article.edition().firstPublishedAt())
                .build();
        var origin = new Origin(
                "bien-moi", "tin", "main", article.provenance().origin().key(), null, null);
        return intake.take(
                origin, entry, article.body().html().getBytes(StandardCharsets.UTF_8), Hints.of(Hints.ENTRY));
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
