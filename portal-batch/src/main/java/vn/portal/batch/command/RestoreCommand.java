package vn.portal.batch.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.portal.batch.night.ExitCode;
import vn.portal.batch.workspace.Backup;

/** {@code portal restore}: a backup into an empty directory and an empty database. */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "FOLDER", descriptionKey = "option.backup")
    private Path folder = Path.of(".");

    @Parameters(index = "1", paramLabel = "DIR", descriptionKey = "option.restore-dir")
    private Path directory = Path.of(".");

    RestoreCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        var backup = Backup.find(folder)
                .orElseThrow(() -> new Trouble(ExitCode.MISUSE, desk.messages().text("restore.none", folder)));
        if (Backup.isFilled(directory)) {
            throw new Trouble(ExitCode.MISUSE, desk.messages().text("restore.filled", directory));
        }
        Backup.restore(backup, directory);
        desk.say("restore.files", directory);
        return database(Backup.databaseOf(backup));
    }

    private int database(Path archive) throws IOException {
        int exit = ExitCode.FAILED.number();
        try {
            exit = desk.move(directory, night -> night.unpack(archive));
        } finally {
            if (exit == ExitCode.DONE.number()) {
                desk.say("restore.next", directory);
            } else {
                desk.say("restore.database-waits", archive, directory);
            }
        }
        return exit;
    }
}
