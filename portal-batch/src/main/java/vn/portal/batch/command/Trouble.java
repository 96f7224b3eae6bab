package vn.portal.batch.command;

import java.io.Serial;

/** What keeps a verb from its work and needs no stack trace: a sentence and an exit code. */
final class Trouble extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final int exitCode;

    Trouble(int exitCode, String sentence) {
        super(sentence, null, false, false);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
