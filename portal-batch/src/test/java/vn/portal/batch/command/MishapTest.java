package vn.portal.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.portal.batch.night.ExitCode;
import vn.portal.batch.workspace.Messages;

class MishapTest {
    private final Mishap mishap = new Mishap(Messages.of(Locale.ENGLISH));

    @Test
    void knowsAnEmbeddedDatabaseThatAnotherProcessHas() {
        assertKnown(
                new IllegalStateException(new SQLException("Database may be already in use", "90020", 90020)),
                ExitCode.ACTIVE,
                "Another run or program has the database open; try again when it has ended.");
    }

    @Test
    void knowsADatabaseThatCannotBeReached() {
        assertKnown(
                new IllegalStateException(
                        "the pool", new SQLException("timeout", new SQLException("refused", "08001"))),
                ExitCode.FAILED,
                "The database cannot be had: refused");
        assertKnown(
                new SQLException("wrong password", "28P01"),
                ExitCode.FAILED,
                "The database cannot be had: wrong password");
    }

    @Test
    void knowsABrokenDisk() {
        assertKnown(
                new UncheckedIOException(new NoSuchFileException("/x")),
                ExitCode.FAILED,
                "Could not be read or written: java.nio.file.NoSuchFileException: /x");
        assertKnown(
                new IOException("No space left on device"),
                ExitCode.FAILED,
                "Could not be read or written: java.io.IOException: No space left on device");
    }

    @Test
    void leavesBugsToTheirStackTraces() {
        assertThat(mishap.known(new NullPointerException())).isEmpty();
        assertThat(mishap.known(new IllegalStateException(new SQLException("syntax", "42000"))))
                .isEmpty();
    }

    private void assertKnown(Exception e, ExitCode exit, String sentence) {
        var trouble = mishap.known(e).orElseThrow();
        assertThat(trouble).hasMessage(sentence);
        assertThat(trouble.exitCode()).isEqualTo(exit);
    }
}
