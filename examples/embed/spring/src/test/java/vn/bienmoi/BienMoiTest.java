package vn.bienmoi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.portal.json.ContentJson;

/** Runs under every Boot alike, with the mapper and the validator that Boot itself configures. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class BienMoiTest {
    private static final Path EXAMPLES = Path.of("../../../portal-core/src/test/resources/vn/portal/examples/article");
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PAGE = """
            <html><head><title>Ra quân làm sạch bãi biển</title></head><body><h1>Ra quân làm sạch bãi biển</h1>
            <div class="content"><p>Sáng 22/02/2024, đông đảo người dân phường Biển Mới tham gia làm sạch bãi biển.</p>
            <p>Hoạt động hưởng ứng phong trào “Biển xanh” do UBND thành phố phát động từ đầu năm.</p>
            <p><img src="/anh/1.jpg"></p><p>Sau buổi sáng, hai tấn rác đã được thu gom và đưa đi xử lý.</p></div></body></html>
            """;

    @Value("${local.server.port}")
    private int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void takesAPostedPageInAndServesItInTheFeed() throws Exception {
        var taken = send(to("/pages/1").header("Content-Type", "text/html;charset=utf-8").PUT(BodyPublishers.ofString(PAGE)));

        assertThat(taken.statusCode()).isEqualTo(201);
        assertThat(JSON.readTree(taken.body()).at("/title").asString()).isEqualTo("Ra quân làm sạch bãi biển");
        var feed = send(to("/rss.xml"));
        assertThat(feed.statusCode()).isEqualTo(200);
        assertThat(feed.body()).contains("<title>Ra quân làm sạch bãi biển</title>");
        assertThat(feed.headers().firstValue("Content-Type")).hasValueSatisfying(t -> assertThat(t).startsWith("application/rss+xml"));
    }

    @Test
    void servesNoFeedThatTheReaderHasAlready() throws Exception {
        var tag = send(to("/rss.xml")).headers().firstValue("ETag").orElseThrow();

        assertThat(send(to("/rss.xml").header("If-None-Match", tag)).statusCode()).isEqualTo(304);
        send(to("/pages/2").header("Content-Type", "text/html;charset=utf-8").PUT(BodyPublishers.ofString(PAGE)));
        assertThat(send(to("/rss.xml").header("If-None-Match", tag)).statusCode()).isEqualTo(200);
    }

    @Test
    void saysWhyAPageIsKeptOut() throws Exception {
        var refused = send(to("/pages/3")
                .header("Content-Type", "text/plain;charset=utf-8")
                .header("Accept-Language", "vi")
                .PUT(BodyPublishers.ofString("   ")));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(JSON.readTree(refused.body()).at("/notices"))
                .isEqualTo(JSON.readTree("[{\"severity\":\"ERROR\",\"code\":\"empty\",\"path\":\"\",\"text\":\"Không có chữ nào trong mục này.\"}]"));
    }

    @Test
    void takesNothingButPages() throws Exception {
        var picture = send(to("/pages/4").header("Content-Type", "image/png").PUT(BodyPublishers.ofString("PNG")));

        assertThat(picture.statusCode()).isEqualTo(415);
    }

    @Test
    void refusesExactlyTheArticlesThatAreWrong() throws Exception {
        for (var example : examples("valid")) {
            assertThat(post(example).statusCode()).as(example.toString()).isEqualTo(201);
        }
        for (var example : examples("invalid")) {
            assertThat(post(example).statusCode()).as(example.toString()).isIn(400, 422);
        }
    }

    @Test
    void namesEachErrorOfAnArticleByItsNotice() throws Exception {
        var refused = post(EXAMPLES.resolve("invalid/title-missing.json"));

        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(JSON.readTree(refused.body()).at("/notices/0/code").asString()).isEqualTo("title-missing");
        assertThat(JSON.readTree(refused.body()).at("/notices/0/text").asString()).isEqualTo("The title is missing.");
    }

    /** Whichever Jackson the host has. */
    @Test
    void writesTheSameJsonAsPortalItself() throws Exception {
        for (var example : examples("valid")) {
            var archive = (ObjectNode) JSON.readTree(ContentJson.archive(ContentJson.readArchive(Files.readString(example))));
            archive.remove("schemaVersion");

            assertThat(withoutNulls(JSON.readTree(post(example).body()))).as(example.toString()).isEqualTo(archive);
        }
    }

    private static JsonNode withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.propertyNames().stream().filter(name -> object.get(name).isNull()).toList().forEach(object::remove);
        }
        node.forEach(BienMoiTest::withoutNulls);
        return node;
    }

    private static List<Path> examples(String which) throws IOException {
        try (var files = Files.list(EXAMPLES.resolve(which))) {
            var found = files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
            assertThat(found).hasSizeGreaterThanOrEqualTo(10);
            return found;
        }
    }

    private HttpResponse<String> post(Path example) throws Exception {
        return send(to("/articles")
                .header("Content-Type", "application/json")
                .header("Accept-Language", "en")
                .POST(BodyPublishers.ofFile(example)));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
