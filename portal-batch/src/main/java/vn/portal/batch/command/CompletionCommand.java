package vn.portal.batch.command;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.portal.batch.night.ExitCode;

/** {@code portal completion}: what a shell must know to complete verbs and options. */
@Command(name = "completion")
final class CompletionCommand implements Callable<Integer> {
    /** They read the same script, which finds out by whom it is read. */
    private enum Shell {
        bash,
        zsh
    }

    private final Desk desk;

    @Parameters(index = "0", paramLabel = "bash|zsh", descriptionKey = "option.shell")
    private Shell shell = Shell.bash;

    CompletionCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        var tree = Commands.tree(desk);
        desk.out().print(AutoComplete.bash(tree.getCommandName(), tree));
        return ExitCode.DONE.number();
    }
}
