package vn.portal.batch.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.portal.batch.night.ExitCode;
import vn.portal.batch.workspace.Backup;

/** {@code portal backup}: everything that cannot be made anew, into a folder. */
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "FOLDER", descriptionKey = "option.backups")
    private Path folder = Path.of(".");

    @Parameters(index = "1", arity = "0..1", defaultValue = ".", paramLabel = "DIR", descriptionKey = "option.dir")
    private Path directory = Path.of(".");

    BackupCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        if (Backup.overlaps(folder, desk.open(directory))) {
            throw new Trouble(ExitCode.MISUSE, desk.messages().text("backup.overlaps", folder, directory));
        }
        return desk.move(directory, night -> night.backup(folder));
    }
}
