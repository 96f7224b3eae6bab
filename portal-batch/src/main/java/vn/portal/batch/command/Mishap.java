package vn.portal.batch.command;

import java.io.IOException;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import vn.portal.batch.night.ExitCode;
import vn.portal.batch.workspace.Messages;

/** A verb that could not do its work: one sentence for what is known, a stack trace only for what is a bug of ours. */
final class Mishap implements IExecutionExceptionHandler {
    private final Messages messages;

    Mishap(Messages messages) {
        this.messages = messages;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine commandLine, ParseResult parsed) {
        var err = commandLine.getErr();
        if (e instanceof Trouble trouble) {
            err.println(trouble.getMessage());
            return trouble.exitCode().number();
        }
        var broken = Stream.<Throwable>iterate(e, t -> t != null, Throwable::getCause)
                .filter(IOException.class::isInstance)
                .findFirst();
        if (broken.isPresent()) {
            err.println(messages.text("mishap.io", broken.get()));
        } else {
            err.println(messages.text("mishap.bug", e));
            e.printStackTrace(err);
        }
        return ExitCode.FAILED.number();
    }
}
