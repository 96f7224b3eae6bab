package vn.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.portal.intake.Hints;
import vn.portal.intake.Intake;
import vn.portal.intake.Outcome;
import vn.portal.model.PortalContext;
import vn.portal.notice.Origin;

/** The README's code, compiled, run, and compared with what the README shows. */
class UsageExampleTest {

    @Test
    void printsWhatThePageHolds() throws IOException {
        var page = Files.readAllBytes(Path.of("../examples/phan-thiet/legacy/phan-thiet-2024.txt"));

        assertThat(printed(page))
                .contains(
                        """
                Phan Thiết nâng cao hiệu quả công tác Dân vận năm 2024
                """,
                        "campaign: Người Việt Nam ưu tiên dùng hàng Việt Nam\n",
                        "It is not known when the article was published.");
    }

    @Test
    void standsInTheReadmeAsItIsHere() throws IOException {
        var source = Files.readString(Path.of("src/test/java/vn/portal/UsageExampleTest.java"));
        var example = source.substring(
                source.indexOf("// README\n") + "// README\n".length(), source.indexOf("// end of README\n"));

        assertThat(words(Files.readString(Path.of("../README.md"))))
                .contains(words(example.replace("out.println", "System.out.println")));
    }

    private static String printed(byte[] bytes) {
        var printed = new ByteArrayOutputStream();
        embed(bytes, new PrintStream(printed, true, StandardCharsets.UTF_8));
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static void embed(byte[] bytes, PrintStream out) {
        // README
        PortalContext portal = new PortalContext(
                "Cổng thông tin thành phố Phan Thiết",
                "thành phố Phan Thiết",
                "vi",
                ZoneId.of("Asia/Ho_Chi_Minh"),
                URI.create("https://phanthiet.example/"),
                "phanthiet.example",
                LocalDate.of(2024, 1, 1));
        Outcome outcome = Intake.of(portal).take(Origin.of("old-site", "tin/1.txt"), bytes, Hints.of("text/plain"));
        if (outcome instanceof Outcome.Accepted accepted) {
            out.println(accepted.primary().headline());
            accepted.findings().forEach(found -> out.println(found.kind().code() + ": " + found.headline()));
        }
        outcome.notices().forEach(notice -> out.println(notice.text(Locale.ENGLISH)));
        // end of README
    }

    /** Code without its layout. */
    private static String words(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining()).replace(" ", "");
    }
}
