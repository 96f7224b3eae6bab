package vn.portal.batch.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.portal.batch.night.Act;

/** {@code portal redirect}: readers of a content, or of an old address, are led to another content. */
@Command(name = "redirect")
final class RedirectCommand implements Callable<Integer> {
    private final Desk desk;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..3", paramLabel = "ID", descriptionKey = "option.redirect")
    private List<String> words = new ArrayList<>();

    @Option(names = "--undo", descriptionKey = "option.undo")
    private boolean undo;

    @Mixin
    private KeeperOptions keeper = new KeeperOptions();

    @Mixin
    private ActOptions acts = new ActOptions();

    RedirectCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        int expected = undo ? 1 : 2;
        if (words.size() < expected || words.size() > expected + 1) {
            throw new ParameterException(spec.commandLine(), desk.messages().text("misuse.redirect"));
        }
        var directory = Path.of(words.size() > expected ? words.get(expected) : ".");
        return desk.act(
                directory,
                workspace -> {
                    var portal = workspace.settings().portal();
                    var target = undo ? null : Desk.named(words.get(1), portal);
                    return new Act.Redirect(Desk.named(words.get(0), portal), target, keeper.name());
                },
                acts.publishes());
    }
}
