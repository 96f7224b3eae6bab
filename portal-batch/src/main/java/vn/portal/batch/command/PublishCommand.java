package vn.portal.batch.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.portal.batch.night.NightOrder;

/** {@code portal publish}: what is stored to readers, and nothing from the sources. */
@Command(name = "publish")
final class PublishCommand implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private Directory directory = new Directory();

    PublishCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        return desk.night(directory.path(), NightOrder.of(NightOrder.Scope.PUBLISH));
    }
}
