package vn.portal.batch.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.portal.batch.report.Exposition;
import vn.portal.batch.store.TestDatabase;

class ScheduleCommandTest {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");
    private static final int ENDED_BY_SIGTERM = 143;
    /** Some minutes. */
    private static final int MOST_TRIES = 3_000;

    @TempDir
    Path folder;

    /** Nights one after another, as fast as they go. */
    @Test
    void runsNightsAsAProgramOfItsOwnTellsHowItGoesAndEndsWhenToldTo() throws Exception {
        var operator = new Operator(Files.createDirectory(folder.resolve("portal")), TestDatabase.H2);
        operator.page("a.txt", "Ra quân vệ sinh môi trường", "Sáng 22/02/2024, phường Phú Tài ra quân.");
        operator.configure("schedule: {cron: '* * * * * *', listen: '127.0.0.1:0'}");
        var said = folder.resolve("said.txt");
        var program = operator.begins(said, "schedule");
        try {
            var at = address(program, said);
            var seen = await(program, at, health -> !health.path("lastNight").isNull());
            assertThat(seen.path("status").asString()).isEqualTo("ok");
            assertThat(seen.path("lastNight").path("exitCode").asInt()).isZero();
            operator.page("b.txt", "Khai mạc hội thao", "Ngày 23/02/2024, hội thao khai mạc.");
            operator.reconfigure("cron: '* * * * * *'", "cron: '*/2 * * * * *'");
            await(program, at, health -> !health.path("runningSince").isNull());
            await(program, at, health -> metric(at, "portal_source_read_items") == 2);
            assertThat(ask(at.resolve("elsewhere")).statusCode()).isEqualTo(404);
        } finally {
            program.destroy();
        }
        assertThat(program.waitFor(90, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).as(Files.readString(said)).isEqualTo(ENDED_BY_SIGTERM);
        assertThat(Files.readString(said))
                .contains("The next night begins at ", "Exit code 0")
                .doesNotContain("Exception");
        assertThat(operator.siteHas("index.html")).isTrue();
        assertThat(operator.count("select count(*) from batch_job_execution where status in ('STARTED', 'STARTING')"))
                .isZero();
    }

    @Test
    void saysWhatKeepsItFromBeginning() throws IOException {
        var operator = new Operator(Files.createDirectory(folder.resolve("portal")), TestDatabase.H2);
        assertThat(operator.isRefused(4, "schedule")).contains("portal.yaml has no schedule");
        operator.configure("schedule: {cron: 0 2 30 2 *, missed: never, jitter: -1, listen: 9464}");
        assertThat(operator.isRefused(4, "check"))
                .contains("cron must say when nights are due")
                .contains("missed must be catch-up or skip")
                .contains("jitter must be a whole number from 0 to 1440")
                .contains("listen must be an address of this machine's with a port");
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            operator.reconfigure(
                    "{cron: 0 2 30 2 *, missed: never, jitter: -1, listen: 9464}",
                    "{cron: 0 2 * * *, listen: '127.0.0.1:%d'}".formatted(taken.getLocalPort()));
            assertThat(operator.does("check")).contains("Nights by themselves: 0 0 2 * * * (zone Asia/Ho_Chi_Minh)");
            assertThat(operator.isRefused(4, "schedule")).contains("Nothing can listen at 127.0.0.1");
        }
    }

    private static URI address(Process program, Path said) throws Exception {
        var found = ADDRESS.matcher("");
        for (int tries = 0;
                tries < MOST_TRIES && !found.reset(Files.readString(said)).find();
                tries++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(found.reset(Files.readString(said)).find())
                .as(Files.readString(said))
                .isTrue();
        return URI.create(found.group());
    }

    private static JsonNode await(Process program, URI at, Predicate<JsonNode> condition) throws Exception {
        var health = JsonMapper.shared().readTree(ask(at.resolve("health")).body());
        for (int tries = 0; tries < MOST_TRIES && program.isAlive() && !condition.test(health); tries++) {
            TimeUnit.MILLISECONDS.sleep(50);
            health = JsonMapper.shared().readTree(ask(at.resolve("health")).body());
        }
        assertThat(program.isAlive() && condition.test(health))
                .as(health.toString())
                .isTrue();
        return health;
    }

    private static double metric(URI at, String name) {
        try {
            return Exposition.of(ask(at.resolve("metrics")).body()).values().entrySet().stream()
                    .filter(value -> value.getKey().startsWith(name + "{"))
                    .mapToDouble(value -> value.getValue())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpResponse<String> ask(URI at) throws IOException {
        try {
            var request =
                    HttpRequest.newBuilder(at).timeout(Duration.ofSeconds(20)).build();
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
