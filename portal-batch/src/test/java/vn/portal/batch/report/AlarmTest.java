package vn.portal.batch.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.portal.batch.store.Counts;
import vn.portal.batch.store.Run;
import vn.portal.batch.store.SourceKey;
import vn.portal.batch.store.SourceRun;
import vn.portal.batch.workspace.Alerts;
import vn.portal.batch.workspace.Messages;
import vn.portal.model.PortalContext;

class AlarmTest {
    private static final Written WRITTEN =
            new Written("Đêm 25/03/2024\n", "<p>Đêm</p>", "{\"run\": 1}".getBytes(UTF_8));

    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private final GreenMail post = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private volatile int answer = 200;
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        post.start();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            heard.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
        post.stop();
    }

    @Test
    void postsTheReportAsTextAndData() {
        alarm(Alerts.On.FAILURE, null).raise(ending(1), List.of(), WRITTEN);

        assertThat(heard).hasSize(1);
        assertThat(JsonMapper.shared().readTree(heard.get(0)))
                .isEqualTo(JsonMapper.shared().readTree("{\"text\": \"Đêm 25/03/2024\\n\", \"report\": {\"run\": 1}}"));
    }

    @Test
    void writesALetterWithTheTextAndThePage() throws Exception {
        alarm(Alerts.On.FAILURE, null).raise(ending(6), List.of(), WRITTEN);

        assertThat(post.getReceivedMessages()).hasSize(2);
        var letter = post.getReceivedMessages()[0];
        assertThat(letter.getSubject())
                .isEqualTo(
                        "[Cổng thông tin thị trấn Sông Mai] Mã kết thúc 6: một nguồn bị chốt an toàn từ chối (25/03/2024)");
        var from = (InternetAddress) letter.getFrom()[0];
        assertThat(from.getPersonal()).isEqualTo("Cổng thông tin thị trấn Sông Mai");
        assertThat(from.getAddress()).isEqualTo("cong@songmai.example");
        assertThat(letter.getRecipients(Message.RecipientType.TO)).hasSize(2);
        var parts = (MimeMultipart) letter.getContent();
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Đêm 25/03/2024\r\n");
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("report.html");
        assertThat(parts.getBodyPart(1).getContent()).isEqualTo("<p>Đêm</p>");
    }

    @Test
    void tellsOfNightsThatAreNotWellAndOfManyRejects() {
        alarm(Alerts.On.FAILURE, null).raise(ending(0), List.of(rejecting(9)), WRITTEN);
        alarm(Alerts.On.FAILURE, null).raise(ending(3), List.of(rejecting(9)), WRITTEN);
        alarm(Alerts.On.FAILURE, 9).raise(ending(0), List.of(rejecting(9)), WRITTEN);
        assertThat(heard).isEmpty();

        alarm(Alerts.On.FAILURE, 9).raise(ending(0), List.of(rejecting(6), rejecting(4)), WRITTEN);
        assertThat(heard).hasSize(1);
        alarm(Alerts.On.ALWAYS, null).raise(ending(0), List.of(), WRITTEN);
        assertThat(heard).hasSize(2);
        assertThat(post.getReceivedMessages()).hasSize(4);
    }

    @Test
    void breaksNoNightWhereNobodyHears() {
        var alarm = alarm(Alerts.On.FAILURE, null);
        answer = 500;
        post.stop();

        alarm.raise(ending(1), List.of(), WRITTEN);

        assertThat(heard).hasSize(1);
    }

    private Alarm alarm(Alerts.On on, @Nullable Integer rejects) {
        var mail = new Alerts.Mail(
                URI.create("smtp://127.0.0.1:" + post.getSmtp().getPort()),
                "cong@songmai.example",
                List.of("a@songmai.example", "b@songmai.example"),
                null,
                null);
        var webhook = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/bao?khoa=1");
        var portal = new PortalContext(
                "Cổng thông tin thị trấn Sông Mai",
                "thị trấn Sông Mai",
                "vi",
                ZoneId.of("Asia/Ho_Chi_Minh"),
                URI.create("https://songmai.example/"),
                "songmai.example",
                LocalDate.of(2024, 1, 1));
        return new Alarm(
                new Alerts(on, rejects, webhook, mail), new NightWords(portal, Messages.of(Messages.VIETNAMESE)));
    }

    private static Ending ending(int exitCode) {
        var run = new Run(1, LocalDate.of(2024, 3, 25), Instant.parse("2024-03-25T18:00:00Z"), Run.Status.RUNNING);
        return new Ending(run, exitCode, null, null, Map.of());
    }

    private static SourceRun rejecting(int items) {
        return new SourceRun(
                1,
                new SourceKey("pages", "song-mai", "main"),
                "m",
                null,
                "1",
                true,
                SourceRun.Status.ACCEPTED,
                new Counts(items, 0, 0, 0, 0, 0, items, 0, 0, 0),
                null);
    }
}
