package vn.portal.batch.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.portal.batch.legacy.LegacyFormats;
import vn.portal.batch.legacy.web.Loopback;

class PreviewCommandTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-05-01T00:00:00Z"), ZoneOffset.UTC);
    private static final String YAML = """
            portal:
              name: Trang tin thị trấn Sông Mai
              place: thị trấn Sông Mai
              address: https://songmai.example/
              tag: {authority: songmai.example, date: 2024-01-01}
            systems:
              - {code: cu, name: Trang cũ}
            sources:
              - {name: mirror, system: cu, format: html, path: mirror}
              - {name: text, system: cu, keyspace: text, format: text, path: text}
            """;

    @TempDir
    Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void savesPages() throws IOException, URISyntaxException {
        Files.writeString(directory.resolve("portal.yaml"), YAML);
        var fixture = Path.of(Objects.requireNonNull(LegacyFormats.class.getResource("html/mirror/input.d"))
                .toURI());
        try (var files = Files.walk(fixture)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                write("mirror/" + fixture.relativize(file), Files.readAllBytes(file));
            }
        }
    }

    @Test
    void showsFieldByFieldWhatWouldComeOut() throws IOException {
        var before = files();
        assertThat(run("preview", "mirror", directory.toString(), "--lang", "en"))
                .isZero();
        assertThat(out.toString()).isEqualTo(golden("preview.txt"));
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void writesOnePageThatAsksForNothing() throws IOException {
        write("mirror/0.html", """
                <html><head><title>A</title></head><body><h1>Tin &lt;b&gt; “1”</h1>
                <p>Đoạn văn thứ nhất có <a href="javascript:alert(1)" onclick="x()">liên kết</a> và &lt;script&gt;, đủ dài
                để được coi là nội dung của một bản tin thật sự trên trang này.</p>
                <img src="http://dem.example/a.gif" alt="> <x>"><script>alert(1)</script></body></html>
                """.getBytes(StandardCharsets.UTF_8));
        var page = directory.resolve("xem.html");
        assertThat(run("preview", "mirror", directory.toString(), "--limit", "2", "--html", page.toString()))
                .isZero();
        assertThat(out.toString()).isEqualTo("Đã viết: " + page + " (số mục: 2)\n");
        var html = Files.readString(page);
        assertThat(html).isEqualTo(golden("preview.html"));
        assertThat(html).doesNotContain("<img", "src=", "href=", "<script", "onclick", "url(");
    }

    @Test
    void showsCopiesAsCopies() throws IOException {
        var story =
                "<html><head><title>Ra quân</title><link rel='canonical' href='http://cu.example/tin/1.html'></head><body>"
                        + "<h1>Ra quân</h1>%s<p>Sáng nay, phường tổ chức ra quân dọn vệ sinh cùng đông đảo người dân và lực lượng"
                        + " thanh niên của các khu phố.</p></body></html>";
        write(
                "banin/tin/1.html",
                story.formatted("<p>Tin do ban biên tập của phường thực hiện tại chỗ.</p>")
                        .getBytes(UTF_8));
        write("banin/tin/1-in.html", story.formatted("").getBytes(UTF_8));
        Files.writeString(
                directory.resolve("portal.yaml"),
                YAML + "  - {name: banin, system: cu, keyspace: banin, format: html, path: banin}\n");

        assertThat(run("preview", "banin", directory.toString(), "--lang", "en"))
                .isZero();
        assertThat(out.toString())
                .contains("tin/1.html: would be taken in")
                .contains("tin/1-in.html: would be kept out")
                .contains("duplicate-page: The same page as tin/1.html");
    }

    @Test
    void tellsDatesInTheZoneOfTheSource() throws IOException {
        write("tin.csv", "id,title,content,status,date\n1,Một,<p>Sáng nay</p>,1,2024-02-22 07:15\n".getBytes(UTF_8));
        write("tin.yaml", """
                mapping: tin
                items:
                  tin: {table: tin, key: "{id}", state: {published: status = 1}, title: title, body: content, published: date | local}
                """.getBytes(UTF_8));
        Files.writeString(
                directory.resolve("portal.yaml"),
                YAML + "  - {name: tin, system: cu, keyspace: tin, format: csv, path: tin.csv, mapping: tin.yaml}\n");

        assertThat(run("preview", "tin", directory.toString(), "--lang", "en")).isZero();
        assertThat(out.toString()).contains("Published: 2024-02-22 07:15:00 +07:00 (tin.date)");
        var page = directory.resolve("xem.html");
        assertThat(run("preview", "tin", directory.toString(), "--lang", "en", "--html", page.toString()))
                .isZero();
        assertThat(Files.readString(page))
                .contains("<h2>About the source as a whole</h2>", "csv-read-as", "2024-02-22 07:15:00 +07:00");
    }

    @Test
    void showsTextPagesToo() throws IOException {
        write("text/1.txt", "Tin ngắn\n\nMột đoạn.\n".getBytes(StandardCharsets.UTF_8));
        write("text/2.txt", new byte[0]);
        assertThat(run("preview", "text", directory.toString())).isZero();
        assertThat(out.toString()).isEqualTo("""
                1.txt: sẽ được nhận
                  Bảng mã: UTF-8, chắc chắn 99 % (UTF-8 hợp lệ)
                  Tiêu đề: Tin ngắn
                  Ngôn ngữ: vi
                  Nội dung:
                    Một đoạn.
                  Thông báo:
                    cảnh báo  published-unknown [edition.firstPublishedAt]: Không rõ ngày đăng của tin bài.

                2.txt: sẽ bị từ chối
                  Thông báo:
                    lỗi  empty: Không có chữ nào trong mục này.
                """);
    }

    @Test
    void looksAtSourcesOnTheNetworkAndAsksForNoMoreThanItShows() throws IOException {
        try (var server = new Loopback()) {
            var links = IntStream.rangeClosed(1, 9)
                    .mapToObj(n -> "<item><title>Tin " + n + "</title><link>/" + n + ".html</link>"
                            + "<description>Sáng nay, phường ra quân.</description></item>")
                    .collect(Collectors.joining());
            var rss = "<rss version='2.0'><channel><title>Tin</title>" + links + "</channel></rss>";
            server.file("/rss.xml", "application/rss+xml", rss.getBytes(StandardCharsets.UTF_8));
            IntStream.rangeClosed(1, 9).forEach(n -> server.page("/" + n + ".html", """
                            <html><body><h1>Tin %1$d của phường</h1><p>Sáng nay, phường tổ chức ra quân dọn vệ sinh lần %1$d
                            cùng đông đảo người dân và lực lượng thanh niên.</p></body></html>""".formatted(n)));
            var rssAddress = server.address("/rss.xml");
            Files.writeString(directory.resolve("portal.yaml"), YAML + """
                      - {name: site, system: cu, keyspace: site, format: site, delay: 0, allow-private: true, follow: "%1$s"}
                      - {name: feed, system: cu, keyspace: feed, format: feed, allow-private: true, url: "%1$s"}
                    """.formatted(rssAddress));
            var before = files();

            assertThat(run("preview", "site", directory.toString(), "--limit", "2", "--lang", "en"))
                    .isZero();
            assertThat(out.toString()).contains("Tin 1 của phường", "Tin 2 của phường", "7 addresses wait");
            assertThat(server.asked).contains("/1.html", "/2.html").doesNotContain("/3.html");
            assertThat(run("preview", "feed", directory.toString(), "--limit", "2", "--lang", "en"))
                    .isZero();
            assertThat(out.toString())
                    .contains("Title: Tin 1\n", "Title: Tin 2\n")
                    .doesNotContain("Title: Tin 3\n");
            assertThat(files()).isEqualTo(before);
        }
    }

    @Test
    void saysWhichSourcesThereAre() {
        assertThat(run("preview", "miror", directory.toString(), "--lang", "en"))
                .isEqualTo(2);
        assertThat(err.toString()).endsWith("\nthere is no source miror; there are: mirror, text\n");
        assertThat(run("preview", "text", directory.toString(), "--lang", "en")).isEqualTo(1);
    }

    private TreeMap<String, Long> files() throws IOException {
        var files = new TreeMap<String, Long>();
        try (var walk = Files.walk(directory)) {
            for (var file : walk.toList()) {
                files.put(file.toString(), Files.getLastModifiedTime(file).toMillis());
            }
        }
        return files;
    }

    private void write(String name, byte[] bytes) throws IOException {
        var file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private static String golden(String name) throws IOException {
        try (var in = PreviewCommandTest.class.getResourceAsStream(name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private int run(String... arguments) {
        return Commands.run(
                CLOCK,
                new PrintWriter(out),
                new PrintWriter(err),
                List.of(arguments).toArray(String[]::new));
    }
}
