package vn.portal.batch.command;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.portal.batch.workspace.Messages;
import vn.portal.batch.workspace.Workspace;

/** Which language the operator reads: {@code --lang}, else the workspace's own, else Vietnamese. */
final class Language {
    private Language() {}

    static Locale of(List<String> arguments) {
        return asked(arguments).or(() -> ofWorkspace(arguments)).orElse(Messages.VIETNAMESE);
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

    /** However wrong the rest of the command line may be, an argument that is a workspace is the one that is meant. */
    private static Optional<Locale> ofWorkspace(List<String> arguments) {
        return Stream.concat(arguments.stream().filter(argument -> !argument.startsWith("-")), Stream.of("."))
                .flatMap(argument -> path(argument).stream())
                .filter(path -> Files.isRegularFile(path.resolve(Workspace.CONFIGURATION)))
                .findFirst()
                .flatMap(Workspace::language);
    }

    private static Optional<Path> path(String argument) {
        try {
            return Optional.of(Path.of(argument));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
