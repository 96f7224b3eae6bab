package vn.portal.batch.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.portal.batch.night.Act;

/** {@code portal rollback}: what the latest run changed is put back. */
@Command(name = "rollback")
final class RollbackCommand implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "RUN", descriptionKey = "option.run")
    private long run;

    @Parameters(index = "1", arity = "0..1", defaultValue = ".", paramLabel = "DIR", descriptionKey = "option.dir")
    private Path directory = Path.of(".");

    @Mixin
    private ActOptions acts = new ActOptions();

    RollbackCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        return desk.act(directory, workspace -> new Act.Rollback(run), acts.publishes());
    }
}
