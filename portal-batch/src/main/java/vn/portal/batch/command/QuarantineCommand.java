package vn.portal.batch.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.portal.batch.night.ExitCode;
import vn.portal.batch.report.QuarantineListing;

/** {@code portal quarantine}: what is kept out, and why. */
@Command(name = "quarantine")
final class QuarantineCommand implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private Directory directory = new Directory();

    @Mixin
    private QuarantineOptions options = new QuarantineOptions();

    @Option(names = "--limit", paramLabel = "NUMBER", defaultValue = "1000", descriptionKey = "option.limit")
    private int limit;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    QuarantineCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        desk.inStore(directory.path(), (store, workspace) -> {
            var zone = workspace.settings().portal().zone();
            var listing = new QuarantineListing(store.quarantine(), zone, desk.messages());
            var which = options.selection(desk, workspace.settings());
            desk.out().print(json ? listing.json(which, limit) : listing.text(which, limit));
        });
        return ExitCode.DONE.number();
    }
}
