package vn.portal.batch.command;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.portal.batch.legacy.LegacyFormats;

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
