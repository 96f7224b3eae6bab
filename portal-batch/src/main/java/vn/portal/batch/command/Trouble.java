package vn.portal.batch.command;

import java.io.Serial;
import vn.portal.batch.night.ExitCode;

/** What keeps a verb from its work and needs no stack trace: a sentence and an exit code. */
final class Trouble extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final ExitCode exitCode;

    Trouble(ExitCode exitCode, String sentence) {
        super(sentence, null, false, false);
        this.exitCode = exitCode;
    }

    ExitCode exitCode() {
        return exitCode;
    }
}
