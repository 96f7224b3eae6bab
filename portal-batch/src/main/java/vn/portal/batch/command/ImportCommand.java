package vn.portal.batch.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.portal.batch.night.NightOrder;

/** {@code portal import}: sources into the store, and nothing to readers. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private Directory directory = new Directory();

    @Mixin
    private NightOptions options = new NightOptions();

    ImportCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        return desk.night(directory.path(), options.order(NightOrder.Scope.IMPORT));
    }
}
