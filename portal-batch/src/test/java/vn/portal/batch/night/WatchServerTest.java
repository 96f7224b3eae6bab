package vn.portal.batch.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.portal.batch.report.Exposition;
import vn.portal.batch.workspace.Messages;
import vn.portal.batch.workspace.Schedule;
import vn.portal.batch.workspace.Workspace;

class WatchServerTest {
    @TempDir
    Path folder;

    private Instant now = Instant.parse("2024-02-22T03:00:00Z");
    private WatchServer server;

    @BeforeEach
    void listens() throws IOException {
        server = WatchServer.start(watch(), new Schedule.Listen("127.0.0.1", 0));
    }

    @AfterEach
    void closes() {
        server.close();
    }

    private NightWatch watch() throws IOException {
        Files.writeString(folder.resolve("portal.yaml"), """
                portal:
                  name: Cổng thông tin thị trấn Sông Mai
                  place: thị trấn Sông Mai
                  address: https://songmai.example/
                  tag: {authority: songmai.example, date: 2024-01-01}
                systems: []
                sources: []
                schedule: {cron: "@daily"}
                """);
        var workspace = Workspace.open(folder, Set.of()).workspace().orElseThrow();
        var clock = new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        return NightWatch.over(workspace, Optional::empty, clock, Messages.of(Locale.ENGLISH), new Deaf());
    }

    private static final class Deaf implements Voice {
        @Override
        public void say(String sentence) {}

        @Override
        public void ended(NightResult result) {}

        @Override
        public void failed(Exception why) {}
    }

    private HttpResponse<String> ask(String method, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server.address().resolve(path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .timeout(Duration.ofSeconds(20))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    @Test
    void saysByItsStatusWhetherSomebodyHasToLook() throws Exception {
        var well = ask("GET", "/health");
        assertThat(well.statusCode()).isEqualTo(200);
        assertThat(well.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(well.body()).contains("\"status\" : \"ok\"");

        now = now.plus(Duration.ofDays(3));

        var unwell = ask("GET", "/health");
        assertThat(unwell.statusCode()).isEqualTo(503);
        assertThat(unwell.body()).contains("\"overdue\"");
        assertThat(ask("HEAD", "/health").statusCode()).isEqualTo(503);
        assertThat(ask("HEAD", "/health").body()).isEmpty();
    }

    @Test
    void givesPrometheusWhatItReads() throws Exception {
        var metrics = ask("GET", "/metrics");

        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.headers().firstValue("Content-Type")).contains("text/plain; version=0.0.4; charset=utf-8");
        assertThat(Exposition.problems(metrics.body())).isEmpty();
        assertThat(Exposition.of(metrics.body()).values())
                .containsKey("portal_schedule_healthy{portal=\"https://songmai.example/\"}");
    }

    @Test
    void answersNothingElse() throws Exception {
        assertThat(ask("GET", "/").statusCode()).isEqualTo(404);
        assertThat(ask("GET", "/health/../portal.yaml").statusCode()).isEqualTo(404);
        assertThat(ask("POST", "/health").statusCode()).isEqualTo(405);
        assertThat(ask("DELETE", "/metrics").statusCode()).isEqualTo(405);
    }

    @Test
    void saysWhereItCannotListen() {
        var taken = new Schedule.Listen("127.0.0.1", server.address().getPort());
        assertThatThrownBy(() -> WatchServer.start(watch(), taken)).isInstanceOf(BindException.class);
        assertThatThrownBy(() -> WatchServer.start(watch(), new Schedule.Listen("nowhere.invalid", 0)))
                .isInstanceOf(BindException.class);
        assertThat(server.address()).isEqualTo(URI.create("http://127.0.0.1:" + taken.port() + "/"));
    }
}
