package vn.portal.batch.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.portal.batch.legacy.Guess;
import vn.portal.batch.legacy.mapping.Outside;
import vn.portal.batch.night.ExitCode;
import vn.portal.batch.workspace.DurableFile;

/** {@code portal guess}: what a file, a folder or a database is, and how it could be a source. */
@Command(name = "guess")
final class GuessCommand implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "PATH", descriptionKey = "option.guess-path")
    private String path = "";

    @Option(names = "--mapping", paramLabel = "FILE", descriptionKey = "option.guess-mapping")
    private @Nullable Path mapping;

    @Option(names = "--user", paramLabel = "USER", defaultValue = "", descriptionKey = "option.guess-user")
    private String user = "";

    @Option(
            names = "--password",
            paramLabel = "PASSWORD",
            defaultValue = "${env:PORTAL_PASSWORD:-}",
            descriptionKey = "option.guess-password")
    private String password = "";

    GuessCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        var guess = look().orElseThrow(
                        () -> new Trouble(ExitCode.FAILED, desk.messages().text("guess.unknown", path)));
        tell("guess.read-as", guess.format());
        if (guess.mapping() != null) {
            tell("guess.known", guess.mapping());
        }
        tell("guess.entry");
        desk.out().print(guess.entry());
        if (guess.needsMapping() && guess.mapping() == null) {
            tellDraft(guess);
        }
        guess.problems()
                .forEach(notice -> desk.out().println("# " + desk.messages().text(notice)));
        tellOutside(guess);
        return ExitCode.DONE.number();
    }

    private Optional<Guess> look() throws IOException {
        if (path.startsWith("jdbc:")) {
            return Optional.of(Guess.of(path, user, password, desk.messages()));
        }
        var place = Path.of(path);
        if (Files.notExists(place)) {
            throw new Trouble(ExitCode.FAILED, desk.messages().text("guess.missing", place));
        }
        return Guess.of(place, desk.messages());
    }

    private void tellDraft(Guess guess) throws IOException {
        var draft = guess.draft();
        if (draft == null) {
            tell("guess.no-items");
        } else if (mapping == null) {
            tell(
                    "guess.draft",
                    guess.entry().lines().reduce((one, last) -> last).orElse("").replaceFirst(".*: ", ""));
            desk.out().print(draft);
        } else if (Files.exists(mapping)) {
            throw new Trouble(ExitCode.FAILED, desk.messages().text("guess.there-already", mapping));
        } else {
            DurableFile.write(mapping, draft.getBytes(StandardCharsets.UTF_8));
            tell("guess.draft-written", mapping);
        }
    }

    private void tellOutside(Guess guess) {
        if (!guess.outside().isEmpty()) {
            tell("guess.outside");
        }
        for (var left : guess.outside()) {
            tell(guess.isContent(left) ? "guess.content" : sentence(left.why()), left.name(), left.rows());
        }
    }

    private static String sentence(Outside.Why why) {
        return switch (why) {
            case OUTSIDE -> "guess.outside-row";
            case NOT_MODELLED -> "guess.not-modelled";
            case REPEATED -> "guess.repeated";
        };
    }

    /** As a comment, so that all of the output may go into a file. */
    private void tell(String key, Object... arguments) {
        desk.out().println("# " + desk.messages().text(key, arguments));
    }
}
