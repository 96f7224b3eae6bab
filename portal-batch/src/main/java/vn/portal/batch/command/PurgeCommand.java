package vn.portal.batch.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.portal.batch.night.ExitCode;

/** {@code portal purge}: what is only remembered of old runs is removed. */
@Command(name = "purge")
final class PurgeCommand implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private Directory directory = new Directory();

    @Option(names = "--older-than", paramLabel = "NUMBER", defaultValue = "90", descriptionKey = "option.older-than")
    private int days;

    PurgeCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        if (days < 1) {
            throw new Trouble(ExitCode.MISUSE, desk.messages().text("misuse.value", "--older-than", days));
        }
        return desk.purge(directory.path(), days);
    }
}
