package vn.portal.batch.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import vn.portal.batch.workspace.Messages;
import vn.portal.batch.workspace.Workspace;

/** Which language the operator reads: {@code --lang}, else the workspace's own, else Vietnamese. */
final class Language {
    private Language() {}

    /** @param trial parses the arguments once, only to find the directory among them */
    static Locale of(CommandLine trial, List<String> arguments) {
        return asked(arguments)
                .or(() -> directory(trial, arguments).flatMap(Workspace::language))
                .orElse(Messages.VIETNAMESE);
    }

    private static Optional<Locale> asked(List<String> arguments) {
        int at = arguments.indexOf("--lang");
        var value = at >= 0 && at + 1 < arguments.size()
                ? Optional.of(arguments.get(at + 1))
                : arguments.stream()
                        .filter(argument -> argument.startsWith("--lang="))
                        .map(argument -> argument.substring("--lang=".length()))
                        .findFirst();
        return value.filter(List.of("vi", "en")::contains).map(Locale::forLanguageTag);
    }

    private static Optional<Path> directory(CommandLine trial, List<String> arguments) {
        try {
            var parsed = trial.setUnmatchedArgumentsAllowed(true).parseArgs(arguments.toArray(String[]::new));
            return Optional.ofNullable(verb(parsed).matchedPositionalValue(0, Path.of(".")));
        } catch (ParameterException e) {
            // the real parse will say what is wrong
            return Optional.of(Path.of("."));
        }
    }

    private static ParseResult verb(ParseResult parsed) {
        return parsed.hasSubcommand() ? verb(parsed.subcommand()) : parsed;
    }
}
