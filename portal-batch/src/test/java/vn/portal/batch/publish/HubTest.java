package vn.portal.batch.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.portal.batch.store.TestDatabase;

class HubTest {
    private static final URI SITE = URI.create("https://songmai.example/");

    @TempDir
    Path root;

    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private volatile int answer = 202;
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/", exchange -> {
            var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            heard.add(URLDecoder.decode(form, StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    @Test
    void tellsOfEachFeed() {
        assertThat(new Hub(address(), SITE).tell(List.of("feeds/rss.xml", "feeds/atom.xml")))
                .isEmpty();

        assertThat(heard)
                .containsExactly(
                        "hub.mode=publish&hub.topic=https://songmai.example/feeds/rss.xml&hub.url=https://songmai.example/feeds/rss.xml",
                        "hub.mode=publish&hub.topic=https://songmai.example/feeds/atom.xml&hub.url=https://songmai.example/feeds/atom.xml");
    }

    @Test
    void saysWhyTheHubFailed() {
        answer = 503;
        assertThat(new Hub(address(), SITE).tell(List.of("feeds/rss.xml", "feeds/atom.xml")))
                .contains("HTTP 503");
        assertThat(heard).hasSize(1);
        server.stop(0);
        assertThat(new Hub(address(), SITE).tell(List.of("feeds/rss.xml")))
                .hasValueSatisfying(why -> assertThat(why).contains("ConnectException"));
    }

    @Test
    void knowsWhichFeedsAreNew() throws IOException {
        var manifest = new Manifest(new TreeMap<>(Map.of("index.html", "4")), new TreeMap<>(Map.of("feeds", "5")));
        for (var folder : List.of("old", "new")) {
            var feeds = Files.createDirectories(root.resolve(folder).resolve("feeds"));
            Files.writeString(feeds.resolve("a.xml"), "same");
            Files.writeString(feeds.resolve("b.xml"), folder);
            var files = Map.of("a.xml", "1", "a.xml.gz", "1", "b.xml", folder, "archive/atom-0001.xml", "3");
            try (var out = Files.newOutputStream(feeds.resolve(Manifest.FILE))) {
                new Manifest(new TreeMap<>(files), new TreeMap<>()).writeTo(out);
            }
        }

        assertThat(Hub.fresh(manifest, root.resolve("new"), root.resolve("old")))
                .containsExactly("feeds/b.xml");
        assertThat(Hub.fresh(manifest, root.resolve("new"), null)).containsExactly("feeds/a.xml", "feeds/b.xml");
    }

    @Test
    void failsNoNightWhereTheHubIsDeaf() throws IOException {
        answer = 500;
        try (var town = new Town(TestDatabase.H2, root).tellingHub(address())) {
            var release = town.publisher().publish(town.night(Stories.dated()));

            assertThat(release.switched()).isTrue();
            assertThat(town.files().get("feeds/atom.xml")).contains("<link href=\"" + address() + "\" rel=\"hub\"/>");
            assertThat(town.store().notices().current(null, "hub-untold", 9)).hasSize(1);
        }
    }
}
