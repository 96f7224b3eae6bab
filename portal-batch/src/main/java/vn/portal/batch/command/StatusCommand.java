package vn.portal.batch.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.portal.batch.night.ExitCode;
import vn.portal.batch.report.StatusReport;

/** {@code portal status}: how the last night went. */
@Command(name = "status")
final class StatusCommand implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private Directory directory = new Directory();

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    StatusCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        desk.inStore(
                directory.path(),
                (store, workspace) -> {
                    var status = new StatusReport(store, desk.messages());
                    desk.out().print(json ? status.json() : status.text());
                },
                report -> json ? report.json() : report.status());
        return ExitCode.DONE.number();
    }
}
