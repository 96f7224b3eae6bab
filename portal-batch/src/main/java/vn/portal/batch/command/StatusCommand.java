package vn.portal.batch.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.portal.batch.night.ExitCode;
import vn.portal.batch.report.StatusReport;
import vn.portal.batch.store.Store;

/** {@code portal status}: how the last night went. */
@Command(name = "status")
final class StatusCommand implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private Directory directory = new Directory();

    StatusCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        try (var rooms = desk.start(directory.path())) {
            desk.out().print(new StatusReport(rooms.getBean(Store.class), desk.messages()).text());
        }
        return ExitCode.DONE.number();
    }
}
