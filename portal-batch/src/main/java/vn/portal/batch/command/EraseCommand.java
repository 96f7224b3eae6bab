package vn.portal.batch.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.portal.batch.night.Act;
import vn.portal.batch.night.ExitCode;

/** {@code portal erase}: a content out of everything, for the law's sake. */
@Command(name = "erase")
final class EraseCommand implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "option.id")
    private String name = "";

    @Parameters(index = "1", arity = "0..1", defaultValue = ".", paramLabel = "DIR", descriptionKey = "option.dir")
    private Path directory = Path.of(".");

    @Option(names = "--reason", required = true, paramLabel = "TEXT", descriptionKey = "option.reason")
    private String reason = "";

    @Mixin
    private KeeperOptions keeper = new KeeperOptions();

    EraseCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        if (reason.isBlank()) {
            throw new Trouble(ExitCode.MISUSE, desk.messages().text("misuse.reason"));
        }
        return desk.act(
                directory,
                workspace -> new Act.Erase(Desk.named(name, workspace.settings().portal()), reason, keeper.name()),
                true);
    }
}
