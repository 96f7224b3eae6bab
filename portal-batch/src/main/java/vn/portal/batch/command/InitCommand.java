package vn.portal.batch.command;

import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.portal.batch.night.ExitCode;
import vn.portal.batch.workspace.NewWorkspace;
import vn.portal.batch.workspace.Workspace;

/** {@code portal init}: a first {@code portal.yaml}. */
@Command(name = "init")
final class InitCommand implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private Directory directory = new Directory();

    InitCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        var file = directory.path().resolve(Workspace.CONFIGURATION).normalize();
        if (!NewWorkspace.create(directory.path(), desk.messages(), LocalDate.now(desk.clock()))) {
            throw new Trouble(ExitCode.FAILED, desk.messages().text("init.there-already", file));
        }
        desk.say("init.done", file, directory.path().resolve("legacy").normalize(), directory.path());
        return ExitCode.DONE.number();
    }
}
