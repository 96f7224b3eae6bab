package vn.portal.batch.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real shells read what it prints. */
class CompletionCommandTest {
    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    private static final String COMPLETE = """
            compopt() { :; } # there is nobody at a keyboard
            . "$1"; shift
            COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
            $(complete -p portal | sed 's/.*-F \\([^ ]*\\) .*/\\1/')
            printf '%s\\n' "${COMPREPLY[@]}"
            """;

    @TempDir
    private Path folder;

    private Path script;

    @BeforeEach
    void prints() throws IOException {
        script = Files.writeString(folder.resolve("portal.bash"), said("completion", "bash"));
        Files.createDirectory(folder.resolve("cong-phan-thiet"));
    }

    private static String said(String... arguments) {
        var out = new StringWriter();
        assertThat(Commands.run(CLOCK, new PrintWriter(out), new PrintWriter(out), arguments))
                .as("%s", out)
                .isZero();
        return out.toString();
    }

    @Test
    void completesVerbsOptionsValuesAndFoldersInBash() throws Exception {
        assertThat(completed("portal", "nigh")).isEqualTo("nightly");
        assertThat(completed("portal", "sche")).isEqualTo("schedule");
        assertThat(completed("portal", "quarantine", "re")).isEqualTo("replay");
        assertThat(completed("portal", "nightly", "--bus")).isEqualTo("--business-date");
        assertThat(completed("portal", "status", "--lang", "")).isEqualTo("vi\nen");
        assertThat(completed("portal", "completion", "")).isEqualTo("bash\nzsh");
        assertThat(completed("portal", "nightly", "cong-")).isEqualTo("cong-phan-thiet");
        assertThat(completed("portal", "nothing-of-ours")).isEmpty();
    }

    /** A verb that is added is completed without anybody thinking of it. */
    @Test
    void completesEveryVerbThatTheHelpNames() throws Exception {
        var verbs = completed("portal", "").lines().toList();

        assertThat(verbs).hasSizeGreaterThan(20).doesNotHaveDuplicates();
        var help = said("--help", "--lang", "en");
        assertThat(verbs).allSatisfy(verb -> assertThat(help).containsPattern("(?m)^  " + verb + "\\b"));
    }

    @Test
    void isTheSameForZshWhichTakesIt() throws Exception {
        assertThat(said("completion", "zsh")).isEqualTo(Files.readString(script));
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/zsh")), "zsh is not installed");
        assertThat(run(
                        "/usr/bin/zsh",
                        "-f",
                        "-c",
                        "source \"$1\"; print -r -- ${_comps[portal]}",
                        "zsh",
                        script.toString()))
                .contains("_complete_portal");
    }

    private String completed(String... words) throws Exception {
        var command = new ArrayList<>(List.of("bash", "--norc", "-c", COMPLETE, "bash", script.toString()));
        command.addAll(List.of(words));
        return run(command.toArray(String[]::new));
    }

    private String run(String... command) throws Exception {
        var shell = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        shell.getOutputStream().close();
        var said = new String(shell.getInputStream().readAllBytes(), UTF_8).strip();
        assertThat(shell.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return said;
    }
}
