package vn.portal.batch.command;

import java.util.stream.Collectors;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.portal.batch.night.ExitCode;
import vn.portal.batch.workspace.Messages;

/** A wrong command line: what is wrong with it and how it is used, in the operator's language. */
final class Misuse implements IParameterExceptionHandler {
    private final Messages messages;

    Misuse(Messages messages) {
        this.messages = messages;
    }

    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        var commandLine = e.getCommandLine();
        commandLine.getErr().println(sentence(e));
        commandLine.usage(commandLine.getErr());
        return ExitCode.MISUSE.number();
    }

    private String sentence(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (e instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return messages.text(
                    "misuse.missing",
                    missing.getMissing().stream().map(Misuse::name).collect(Collectors.joining(", ")));
        }
        if (e.getArgSpec() != null && e.getValue() != null) {
            return messages.text("misuse.value", name(e.getArgSpec()), e.getValue());
        }
        if (e.getArgSpec() == null && !e.getCommandLine().getSubcommands().isEmpty()) {
            return messages.text("misuse.verb");
        }
        return e.getArgSpec() == null
                ? messages.text("misuse.other", String.valueOf(e.getMessage()))
                : messages.text("misuse.option", name(e.getArgSpec()));
    }

    private String unmatched(UnmatchedArgumentException e) {
        var written = String.join(" ", e.getUnmatched());
        var meant = e.getSuggestions();
        return meant.isEmpty()
                ? messages.text("misuse.unknown", written)
                : messages.text("misuse.unknown-like", written, meant.get(0));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
