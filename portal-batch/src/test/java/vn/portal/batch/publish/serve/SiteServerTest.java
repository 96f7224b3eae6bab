package vn.portal.batch.publish.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.portal.batch.publish.redirect.Answers.header;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.portal.batch.publish.redirect.Answers;

class SiteServerTest {
    @TempDir
    private Path site;

    private SiteServer server;
    private Answers answers;

    @BeforeEach
    void start() throws IOException {
        release(
                "1",
                Map.of(
                        "index.html", "trang đầu",
                        "404.html", "không có",
                        "articles/index.html", "tin",
                        "articles/a.html", "bài a",
                        "articles/a.html.gz", "nén",
                        "feeds/rss.xml", "<rss/>",
                        "redirects/redirects.csv", """
                        path,query,fixed,to,status
                        /,nv=news&op=tin/l%E1%BB%85,language=vi,https://songmai.example/articles/a.html,301
                        /cu.html,,,https://songmai.example/articles/a.html,301
                        /xoa.html,,,,410
                        """));
        Files.writeString(site.resolve("secret.html"), "bí mật");
        server = SiteServer.start(site, "/", new InetSocketAddress("127.0.0.1", 0));
        answers = new Answers(server.address().getPort());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void release(String name, Map<String, String> files) throws IOException {
        for (var file : files.entrySet()) {
            var path = site.resolve("releases").resolve(name).resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        var next = Files.createSymbolicLink(site.resolve(".next"), Path.of("releases", name));
        Files.move(next, site.resolve("current"), StandardCopyOption.ATOMIC_MOVE);
    }

    @Test
    void showsFilesAsWhatTheyAre() throws IOException {
        assertThat(answers.get("/")).startsWith("HTTP/1.1 200").endsWith("trang đầu");
        assertThat(answers.get("/articles/?utm_source=x")).endsWith("tin");
        assertThat(answers.way("/articles")).isEqualTo("301 /articles/");
        assertThat(header(answers.get("/articles/a.html"), "content-type")).isEqualTo("text/html; charset=utf-8");
        assertThat(header(answers.get("/feeds/rss.xml"), "content-type")).isEqualTo("application/rss+xml");
        assertThat(answers.ask("HEAD", "/")).contains("Content-length: 12").endsWith("\r\n\r\n");
        assertThat(answers.ask("POST", "/")).startsWith("HTTP/1.1 405").contains("Allow: GET, HEAD");
    }

    @Test
    void sendsNothingOfWhatIsKnownAndCompressedWhatIsWantedSo() throws IOException {
        var plain = answers.get("/articles/a.html", "Accept-Encoding: br, gzip;q=0");
        assertThat(plain).endsWith("bài a").contains("Vary: Accept-Encoding").doesNotContain("Content-encoding");
        var zipped = answers.get("/articles/a.html", "Accept-Encoding: br, gzip");
        assertThat(zipped).endsWith("nén").contains("Content-encoding: gzip", "text/html");
        assertThat(header(zipped, "etag")).isNotEqualTo(header(plain, "etag"));
        assertThat(answers.get("/articles/a.html", "If-None-Match: \"x\", W/" + header(plain, "etag")))
                .startsWith("HTTP/1.1 304");
        assertThat(answers.get("/articles/a.html", "If-Modified-Since: " + header(plain, "last-modified")))
                .startsWith("HTTP/1.1 304");
        assertThat(answers.get("/articles/a.html", "If-None-Match: \"x\"")).startsWith("HTTP/1.1 200");
    }

    @Test
    void answersOldAddressesAsTheirServersWould() throws IOException {
        assertThat(answers.way("/cu.html?fbclid=x")).isEqualTo("301 /articles/a.html");
        assertThat(answers.way("/index.php?op=Tin%2FL%E1%BB%85&nv=news")).isEqualTo("301 /articles/a.html");
        assertThat(answers.way("/index.php?op=Tin%2FL%E1%BB%85&nv=news&language=en"))
                .isEqualTo("404");
        assertThat(answers.way("/xoa.html")).isEqualTo("410");
        assertThat(answers.get("/khong-co")).startsWith("HTTP/1.1 404").endsWith("không có");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../secret.html", "/%2e%2e/secret.html", "/..%2fsecret.html", "/articles/../../secret.html",
                "/%2e%2e/%2e%2e/secret.html", "/articles%5c..%5c..%5csecret.html", "//etc/passwd",
                        "/redirects/redirects.csv",
                "/redirects//redirects.csv", "/.current", "/articles/a.html/", "/a%00b"
            })
    void showsNothingElse(String address) throws IOException {
        assertThat(answers.way(address)).isIn("404", "400");
    }

    @Test
    void followsTheLinkAtOnce() throws IOException {
        release(
                "2",
                Map.of(
                        "index.html",
                        "mới",
                        "redirects/redirects.csv",
                        "path,query,fixed,to,status\n/cu.html,,,,410\n"));
        assertThat(answers.get("/")).endsWith("mới");
        assertThat(answers.way("/cu.html")).isEqualTo("410");
        Files.delete(site.resolve("current"));
        assertThat(answers.way("/")).isEqualTo("503");
    }
}
