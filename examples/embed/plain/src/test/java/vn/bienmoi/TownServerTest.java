package vn.bienmoi;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TownServerTest {
    private static final String PAGE = """
            <html><head><title>Ra quân làm sạch bãi biển</title></head><body><h1>Ra quân làm sạch bãi biển</h1>
            <div class="content"><p>Sáng 22/02/2024, đông đảo người dân phường Biển Mới tham gia làm sạch bãi biển.</p>
            <p>Hoạt động hưởng ứng phong trào “Biển xanh” do UBND thành phố phát động từ đầu năm.</p>
            <p>Sau buổi sáng, hai tấn rác đã được thu gom và đưa đi xử lý.</p></div></body></html>
            """;

    private final HttpClient client = HttpClient.newHttpClient();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = TownServer.start(0);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void takesAPostedPageInAndServesItInTheFeed() throws Exception {
        var taken = send(to("/pages/1").header("Content-Type", "text/html").PUT(BodyPublishers.ofString(PAGE)));

        assertThat(taken.statusCode()).isEqualTo(201);
        assertThat(taken.body()).contains("\"title\": \"Ra quân làm sạch bãi biển\"");
        assertThat(send(to("/rss.xml")).body()).contains("<title>Ra quân làm sạch bãi biển</title>");
    }

    @Test
    void servesNoFeedThatTheReaderHasAlready() throws Exception {
        var tag = send(to("/rss.xml")).headers().firstValue("ETag").orElseThrow();

        assertThat(send(to("/rss.xml").header("If-None-Match", tag)).statusCode())
                .isEqualTo(304);
        send(to("/pages/2").header("Content-Type", "text/html").PUT(BodyPublishers.ofString(PAGE)));
        assertThat(send(to("/rss.xml").header("If-None-Match", tag)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void saysWhyAPageIsKeptOut() throws Exception {
        var refused = send(to("/pages/3").header("Content-Type", "text/plain").PUT(BodyPublishers.ofString("  ")));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.body())
                .contains(
                        "{\"severity\":\"ERROR\",\"code\":\"empty\",\"path\":\"\",\"text\":\"There is no text in it.\"}");
    }

    @Test
    void takesNothingButPages() throws Exception {
        var picture = send(to("/pages/4").header("Content-Type", "image/png").PUT(BodyPublishers.ofString("PNG")));

        assertThat(picture.statusCode()).isEqualTo(415);
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://localhost:" + server.getAddress().getPort() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
