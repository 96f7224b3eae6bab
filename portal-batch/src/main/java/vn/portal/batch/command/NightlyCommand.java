package vn.portal.batch.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.portal.batch.night.NightOrder;

/** {@code portal nightly}: the whole night. */
@Command(name = "nightly")
final class NightlyCommand implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private Directory directory = new Directory();

    @Mixin
    private NightOptions options = new NightOptions();

    @Option(names = "--dry-run", descriptionKey = "option.dry-run")
    private boolean rehearsal;

    NightlyCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        return rehearsal
                ? desk.rehearse(directory.path(), options.order(NightOrder.Scope.IMPORT))
                : desk.night(directory.path(), options.order(NightOrder.Scope.NIGHT));
    }
}
