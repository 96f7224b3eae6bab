package vn.portal.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.portal.batch.publish.redirect.Answers;

class ServeCommandTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-05-01T18:00:00Z"), ZoneOffset.UTC);
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/");

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void makeAWorkspace() {
        assertThat(run("init", directory.toString())).isZero();
    }

    private int run(String... arguments) {
        return Commands.run(CLOCK, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    @Test
    void saysWhereTheSiteIsAndShowsItUntilItIsToldToEnd() throws IOException, InterruptedException {
        var served = new Thread(() -> run("serve", directory.toString(), "--port", "0", "--lang", "en"));
        served.start();
        var address = ADDRESS.matcher("");
        for (int tries = 0; tries < 600 && !address.reset(out.toString()).find(); tries++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(out.toString()).contains("Nothing has been published at", "Ctrl-C ends this");
        var answers = new Answers(Integer.parseInt(address.group(1)));
        assertThat(answers.status("/")).isEqualTo(503);

        var release = Files.createDirectories(directory.resolve("site/releases/1"));
        Files.writeString(release.resolve("index.html"), "trang đầu");
        Files.createSymbolicLink(directory.resolve("site/current"), Path.of("releases/1"));
        assertThat(answers.get("/")).startsWith("HTTP/1.1 200").endsWith("trang đầu");

        served.interrupt();
        served.join(20_000);
        assertThat(served.isAlive()).isFalse();
    }

    @Test
    void saysThatSomebodyElseListensThere() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(taken.getLocalPort());
            assertThat(run("serve", directory.toString(), "--port", port, "--lang", "en"))
                    .isNotZero();
            assertThat(err.toString()).contains("Nothing can listen at 127.0.0.1, port " + port);
        }
    }
}
