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

/** {@code portal withdraw}: a content's page stays, with a banner and why; whatever its source says. */
@Command(name = "withdraw")
final class WithdrawCommand implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "option.id")
    private String name = "";

    @Parameters(index = "1", arity = "0..1", defaultValue = ".", paramLabel = "DIR", descriptionKey = "option.dir")
    private Path directory = Path.of(".");

    @Option(names = "--explanation", paramLabel = "TEXT", defaultValue = "", descriptionKey = "option.explanation")
    private String explanation = "";

    @Option(names = "--undo", descriptionKey = "option.undo")
    private boolean undo;

    @Mixin
    private KeeperOptions keeper = new KeeperOptions();

    @Mixin
    private ActOptions acts = new ActOptions();

    WithdrawCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        if (undo != explanation.isBlank()) {
            throw new Trouble(ExitCode.MISUSE, desk.messages().text("misuse.unexplained"));
        }
        return desk.act(
                directory,
                workspace -> new Act.Withdraw(
                        Desk.named(name, workspace.settings().portal()), undo ? null : explanation, keeper.name()),
                acts.publishes());
    }
}
