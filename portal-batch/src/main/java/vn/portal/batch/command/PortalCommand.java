package vn.portal.batch.command;

import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line's trunk: what holds for every verb. */
@Command(name = "portal", versionProvider = Version.class)
final class PortalCommand {
    @Option(
            names = "--lang",
            paramLabel = "vi|en",
            scope = ScopeType.INHERIT,
            descriptionKey = "option.lang",
            converter = LanguageConverter.class,
            completionCandidates = Languages.class)
    private @Nullable String language;

    /** What a shell completes it to. */
    static final class Languages extends ArrayList<String> {
        @Serial
        private static final long serialVersionUID = 1;

        Languages() {
            super(List.of("vi", "en"));
        }
    }

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            descriptionKey = "option.help")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            scope = ScopeType.INHERIT,
            descriptionKey = "option.version")
    private boolean version;
}
