package vn.portal.batch.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.portal.batch.publish.redirect.Answers.header;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.portal.batch.publish.redirect.Answers;
import vn.portal.batch.publish.redirect.Apache;
import vn.portal.batch.publish.redirect.Nginx;
import vn.portal.batch.store.TestDatabase;
import vn.portal.intake.Outcome;
import vn.portal.model.Edition;

/** The configurations in {@code examples/}, read by the servers that they are for, on a site that was published. */
class ServerExamplesTest {
    private static final Path EXAMPLES = Path.of("../examples");

    @TempDir
    private Path root;

    private Town town;

    @BeforeEach
    void publish() throws IOException {
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
        town = new Town(TestDatabase.H2, root)
                .known("hoi-thi.txt", "/index.php?nv=news&op=hoi-thi-1")
                .known("thi-tran.txt", "/index.php?nv=news&op=thi-tran-2")
                .known("xoa.txt", "/tin/xoa.html");
        town.publisher().publish(town.night(Stories.order(), Stories.dated(), gone()));
    }

    @AfterEach
    void close() {
        town.close();
    }

    private static Outcome.Accepted gone() {
        var story = Stories.article("xoa.txt", "Tin đã xóa", null, LocalDate.of(2024, 2, 1))
                .paragraphs("Không còn.")
                .build();
        var gone = new Edition(null, Edition.State.GONE, null, null, null, null, List.of());
        return Stories.accepted(story.with(story.id(), gone, story.provenance()));
    }

    private String example(String server) throws IOException {
        return Files.readString(EXAMPLES.resolve(server).resolve("portal.conf"))
                .replace("/srv/portal/site", town.site().toString())
                .replace("listen 80;", "listen 127.0.0.1:@PORT@;")
                .replace("*:80", "*:@PORT@");
    }

    @Test
    void nginxServesASite() throws Exception {
        try (var nginx = Nginx.start(root, example("nginx"))) {
            isServed(nginx.answers());
            followsTheLink(nginx.answers());
        }
    }

    @Test
    void apacheServesASite() throws Exception {
        try (var apache = Apache.start(root, example("apache"))) {
            isServed(apache.answers());
            followsTheLink(apache.answers());
        }
    }

    private void isServed(Answers server) throws IOException {
        var home = server.get("/");
        assertThat(home).startsWith("HTTP/1.1 200").contains("Sông Mai");
        assertThat(header(home, "content-type")).isEqualToIgnoringCase("text/html; charset=utf-8");
        assertThat(header(home, "cache-control")).isEqualTo("public, max-age=60, must-revalidate");
        assertThat(header(home, "content-security-policy")).startsWith("default-src 'none'; style-src 'self'");
        assertThat(header(home, "x-content-type-options")).isEqualTo("nosniff");
        assertThat(server.get("/", "If-None-Match: " + header(home, "etag"))).startsWith("HTTP/1.1 304");
        assertThat(server.status("/articles/")).isEqualTo(200);
        assertThat(server.way("/articles")).startsWith("301 ").endsWith("/articles/");
        assertThat(header(server.get("/feeds/rss.xml"), "content-type")).startsWith("application/rss+xml");
        assertThat(header(server.get("/feeds/atom.xml"), "content-type")).startsWith("application/atom+xml");
        assertThat(header(server.get("/feeds/feed.json"), "content-type")).startsWith("application/feed+json");
        assertThat(header(server.get("/assets/style.css"), "content-type")).startsWith("text/css");
        assertThat(server.way("/index.php?op=hoi-thi-1&utm_source=x&nv=news"))
                .startsWith("301 https://songmai.example/articles/2024-03/hoi-thi-");
        assertThat(server.status("/khong-co.html")).isEqualTo(404);
        assertThat(server.status("/tin/xoa.html")).isEqualTo(410);
        assertThat(server.status("/redirects/redirects.csv")).isEqualTo(404);
        assertThat(server.status("/.git/config")).isEqualTo(404);
    }

    /** Compressed files and what is named by its hash, put there by hand; and then another release. */
    private void followsTheLink(Answers server) throws IOException {
        var release = town.current().toRealPath();
        Files.writeString(release.resolve("index.html.gz"), "nén");
        Files.createDirectories(release.resolve("assets/0a"));
        Files.writeString(release.resolve("assets/0a/0a.jpg"), "ảnh");
        var zipped = server.get("/index.html", "Accept-Encoding: gzip");
        assertThat(zipped).endsWith("nén");
        assertThat(header(zipped, "content-encoding")).isEqualTo("gzip");
        assertThat(header(zipped, "content-type")).startsWith("text/html");
        assertThat(header(zipped, "vary")).isEqualTo("Accept-Encoding");
        assertThat(header(server.get("/assets/0a/0a.jpg"), "cache-control"))
                .isEqualTo("public, max-age=31536000, immutable");

        town.publisher().publish(town.night(Stories.order()));
        assertThat(server.get("/articles/2024-03/")).startsWith("HTTP/1.1 404");
        assertThat(server.status("/assets/0a/0a.jpg")).isEqualTo(404);
    }
}
