package vn.portal.batch.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.portal.batch.night.ExitCode;

/** {@code portal check}: everything that is wrong with {@code portal.yaml}, or what would run. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private Directory directory = new Directory();

    CheckCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        var workspace = desk.open(directory.path());
        desk.out().print(Summary.of(workspace, desk.messages()));
        return ExitCode.DONE.number();
    }
}
