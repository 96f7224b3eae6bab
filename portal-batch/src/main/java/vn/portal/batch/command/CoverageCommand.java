package vn.portal.batch.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.portal.batch.imports.Comparisons;
import vn.portal.batch.imports.Inventory;
import vn.portal.batch.night.ExitCode;
import vn.portal.batch.report.CoverageReport;
import vn.portal.batch.report.CoverageTally;
import vn.portal.batch.report.ParityTally;
import vn.portal.batch.report.RecordPage;
import vn.portal.batch.workspace.DurableFile;
import vn.portal.batch.workspace.Settings;
import vn.portal.batch.workspace.Workspace;

/** {@code portal coverage}: what became of every item of a source, and what it lacks. */
@Command(name = "coverage")
final class CoverageCommand implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "SOURCE", descriptionKey = "option.preview-source")
    private String source = "";

    @Parameters(index = "1", arity = "0..1", defaultValue = ".", paramLabel = "DIR", descriptionKey = "option.dir")
    private Path directory = Path.of(".");

    @Option(names = "--sitemap", paramLabel = "PLACE", descriptionKey = "option.sitemap")
    private List<String> siteMaps = new ArrayList<>();

    @Option(names = "--feed", paramLabel = "PLACE", descriptionKey = "option.feed")
    private List<String> feeds = new ArrayList<>();

    @Option(names = "--log", paramLabel = "FILE", descriptionKey = "option.log")
    private List<Path> logs = new ArrayList<>();

    @Option(names = "--limit", paramLabel = "NUMBER", defaultValue = "50", descriptionKey = "option.coverage-limit")
    private int limit;

    @Option(names = "--record", paramLabel = "FILE", descriptionKey = "option.record")
    private @Nullable Path record;

    @Option(names = "--seed", paramLabel = "NUMBER", descriptionKey = "option.seed")
    private @Nullable Long seed;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    CoverageCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        desk.inStore(directory, (store, workspace) -> {
            var wanted = desk.source(source, workspace.settings());
            var tally = new CoverageTally(record == null ? limit : Math.max(limit, RecordPage.MOST));
            var inventory = new Inventory(workspace, store, desk.clock().instant());
            if (!inventory.take(wanted, new Inventory.Named(siteMaps, feeds, logs), tally)) {
                throw new Trouble(ExitCode.FAILED, desk.messages().text("coverage.nothing", source));
            }
            var report = new CoverageReport(source, tally, Math.max(0, limit), desk.messages());
            desk.out().print(json ? report.json() : report.text());
            if (record != null) {
                write(wanted, tally, new Comparisons(workspace, store), workspace);
            }
        });
        return ExitCode.DONE.number();
    }

    private void write(Settings.Source wanted, CoverageTally coverage, Comparisons comparisons, Workspace workspace)
            throws IOException {
        var manifest = comparisons.manifest(wanted).orElseThrow();
        var parity = new ParityTally(seed == null ? ParityTally.seed(manifest) : seed, RecordPage.MOST);
        comparisons.compare(wanted, List.of(), Long.MAX_VALUE, parity);
        var portal = workspace.settings().portal();
        var page = new RecordPage(
                portal, wanted, manifest, coverage, parity, desk.clock().instant(), desk.messages());
        var file = Objects.requireNonNull(record, "record");
        DurableFile.write(file, page.html().getBytes(StandardCharsets.UTF_8));
        if (!json) {
            desk.say("preview.written", file, parity.drawn());
        }
    }
}
