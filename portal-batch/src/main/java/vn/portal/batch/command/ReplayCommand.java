package vn.portal.batch.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.portal.batch.night.Act;

/** {@code portal quarantine replay}: judges items again that are kept out; the source is not read. */
@Command(name = "replay")
final class ReplayCommand implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private Directory directory = new Directory();

    @Mixin
    private QuarantineOptions options = new QuarantineOptions();

    @Mixin
    private ActOptions acts = new ActOptions();

    ReplayCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        return desk.act(
                directory.path(),
                workspace -> new Act.Replay(options.selection(desk, workspace.settings())),
                acts.publishes());
    }
}
