package vn.portal.batch.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.portal.batch.imports.Inventory;
import vn.portal.batch.night.ExitCode;
import vn.portal.batch.report.CoverageReport;
import vn.portal.batch.report.CoverageTally;

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

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    CoverageCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        desk.inStore(directory, (store, workspace) -> {
            var wanted = desk.source(source, workspace.settings());
            var tally = new CoverageTally(Math.max(0, limit));
            var inventory = new Inventory(workspace, store, desk.clock().instant());
            if (!inventory.take(wanted, new Inventory.Named(siteMaps, feeds, logs), tally)) {
                throw new Trouble(ExitCode.FAILED, desk.messages().text("coverage.nothing", source));
            }
            var report = new CoverageReport(source, tally, Math.max(0, limit), desk.messages());
            desk.out().print(json ? report.json() : report.text());
        });
        return ExitCode.DONE.number();
    }
}
