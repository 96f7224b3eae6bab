package vn.portal.batch.command;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import vn.portal.batch.night.ExitCode;
import vn.portal.batch.publish.PublishingException;
import vn.portal.batch.store.NewerDatabaseException;
import vn.portal.batch.workspace.Messages;

/** A verb that could not do its work: one sentence for what is known, a stack trace only for what is a bug of ours. */
final class Mishap implements IExecutionExceptionHandler {
    private static final int H2_IN_USE = 90020;
    /** Classes of SQL states: no connection, wrong name or password, no such database, not ready. */
    private static final List<String> UNREACHABLE = List.of("08", "28", "3D", "57", "53");

    private final Messages messages;

    Mishap(Messages messages) {
        this.messages = messages;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine commandLine, ParseResult parsed) {
        var err = commandLine.getErr();
        var trouble = known(e);
        if (trouble.isEmpty()) {
            err.println(messages.text("mishap.bug", e));
            e.printStackTrace(err);
            return ExitCode.FAILED.number();
        }
        err.println(trouble.get().getMessage());
        return trouble.get().exitCode().number();
    }

    /** What is known of it; empty for a bug. */
    Optional<Trouble> known(Throwable e) {
        return find(e, Trouble.class)
                .or(() -> find(e, PublishingException.class).map(this::publishing))
                .or(() -> find(e, NewerDatabaseException.class).map(this::newer))
                .or(() -> find(e, SQLException.class).flatMap(this::database))
                .or(() -> find(e, IOException.class).map(this::disk));
    }

    /** It in one sentence, a bug too. */
    String sentence(Throwable e) {
        return known(e).map(Trouble::getMessage).orElseGet(() -> messages.text("mishap.bug", e));
    }

    /** Whether another program has the embedded database open. */
    static boolean isInUse(Throwable e) {
        return find(e, SQLException.class)
                .filter(cause -> cause.getErrorCode() == H2_IN_USE)
                .isPresent();
    }

    /** The innermost of a kind: what frameworks wrap around it says less. */
    private static <T> Optional<T> find(Throwable e, Class<T> kind) {
        return Stream.iterate(e, t -> t != null, Throwable::getCause)
                .filter(kind::isInstance)
                .map(kind::cast)
                .reduce((outer, inner) -> inner);
    }

    private Trouble publishing(PublishingException e) {
        return new Trouble(ExitCode.FAILED, messages.text("publish." + e.code(), e.file(), e.detail()));
    }

    private Trouble newer(NewerDatabaseException e) {
        return new Trouble(ExitCode.FAILED, messages.text("mishap.database-newer", e.database(), e.own()));
    }

    private Optional<Trouble> database(SQLException e) {
        var state = String.valueOf(e.getSQLState());
        if (isInUse(e)) {
            return Optional.of(new Trouble(ExitCode.ACTIVE, messages.text("mishap.database-in-use")));
        }
        return UNREACHABLE.stream().anyMatch(state::startsWith)
                ? Optional.of(new Trouble(ExitCode.FAILED, messages.text("mishap.database", e.getMessage())))
                : Optional.empty();
    }

    private Trouble disk(IOException e) {
        return new Trouble(ExitCode.FAILED, messages.text("mishap.io", e));
    }
}
