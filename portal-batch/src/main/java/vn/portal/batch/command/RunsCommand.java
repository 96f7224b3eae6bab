package vn.portal.batch.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.portal.batch.night.ExitCode;
import vn.portal.batch.report.RunListing;

/** {@code portal runs}: the nights, and what keepers did between them. */
@Command(name = "runs")
final class RunsCommand implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private Directory directory = new Directory();

    @Option(names = "--limit", paramLabel = "NUMBER", defaultValue = "30", descriptionKey = "option.limit")
    private int limit;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    RunsCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        desk.inStore(directory.path(), (store, workspace) -> {
            var zone = workspace.settings().portal().zone();
            var runs = new RunListing(store.runLog(), zone, desk.messages());
            desk.out().print(json ? runs.json(limit) : runs.text(limit));
        });
        return ExitCode.DONE.number();
    }
}
