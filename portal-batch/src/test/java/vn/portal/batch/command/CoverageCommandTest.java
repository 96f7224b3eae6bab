package vn.portal.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.portal.batch.store.TestDatabase;

/** Every item of a source is accounted for, and what its old portal names beyond it is told. */
class CoverageCommandTest {
    private static final String SITE = "www.songmai.example/";

    @TempDir
    private Path directory;

    private Operator operator;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void countsOldAgainstNewAndNamesWhatTheSourceLacks(TestDatabase database) throws IOException {
        operator = new Operator(directory, database);
        operator.reconfigure("format: text", "format: html");
        assertThat(operator.isRefused(1, "coverage", "pages"))
                .startsWith("Nothing of the source pages has been accepted yet");
        mirror();
        assertThat(operator.isRefused(2, "coverage", "trang")).contains("there is no source trang");
        operator.night("2024-05-02");

        var map = write("sitemap.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <sitemap><loc>https://www.songmai.example/maps/tin.xml</loc></sitemap></sitemapindex>
                """);
        write("tin.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <url><loc>https://www.songmai.example/tin/1.html</loc></url>
                <url><loc>https://songmai.example/tin/88.html</loc></url>
                <url><loc>https://khac.example/tin/5.html</loc></url></urlset>
                """);
        var feed = write("rss.xml", """
                <rss version="2.0"><channel><title>Tin</title><link>http://www.songmai.example/</link>
                <item><title>Mot</title><link>http://www.songmai.example/tin/2.html?utm_source=rss</link></item>
                <item><title>Hai</title><link>http://www.songmai.example/tin/77.html</link></item></channel></rss>
                """);
        var log = write("access.log", """
                10.0.0.1 - - [22/Feb/2024:10:00:00 +0700] "GET /tin/99.html HTTP/1.1" 200 9 "-" "Mozilla/5.0 (X11) Firefox/115.0"
                10.0.0.2 - - [22/Feb/2024:10:01:00 +0700] "GET /tin/99.html?fbclid=7 HTTP/1.1" 200 9 "-" "Mozilla/5.0 (X11) Firefox/115.0"
                10.0.0.2 - - [22/Feb/2024:10:02:00 +0700] "GET /tin/98.html HTTP/1.1" 404 9 "-" "Mozilla/5.0 (X11) Firefox/115.0"
                10.0.0.2 - - [22/Feb/2024:10:03:00 +0700] "GET /tin/1.html HTTP/1.1" 200 9 "-" "Mozilla/5.0 (X11) Firefox/115.0"
                """);
        assertThat(operator.does("coverage", "pages", "--sitemap", map, "--feed", feed, "--log", log, "--log", "x.log"))
                .isEqualTo("""
                        Old against new: source pages

                        Year       old  new  difference  duplicate  filtered
                        2023         1    1           0          0         0
                        2024         1    1           0          0         0
                        (unknown)    2    0          -2          1         1
                        Total        4    2          -2          1         1

                        Category   old  new  difference  duplicate  filtered
                        (unknown)    4    2          -2          1         1
                        Total        4    2          -2          1         1

                        Kind       old  new  difference  duplicate  filtered
                        Article      2    2           0          0         0
                        (unknown)    2    0          -2          1         1
                        Total        4    2          -2          1         1

                        Why (filtered):
                          1  error page, no item

                        Addresses that the old portal names and the source lacks: 4
                          in links of its pages: 1
                            2×  /tin/9.html  (www.songmai.example/tin/1.html)
                          in sitemaps: 1
                            1×  https://songmai.example/tin/88.html  (tin.xml)
                          in feeds: 1
                            1×  http://www.songmai.example/tin/77.html  (rss.xml)
                          in logs, read by people: 1
                            2×  /tin/99.html  (access.log)

                        Pictures and files without bytes: 1
                          the source does not hold them (asset-missing): 1
                            http://www.songmai.example/anh/mat.jpg  (www.songmai.example/tin/1.html: Ra quân làm sạch bờ sông)
                        Not read: x.log (java.nio.file.NoSuchFileException: x.log)
                        """);
        var machine = operator.asks("coverage", "pages", "--json");
        assertThat(machine.path("years").get(0).toString()).isEqualTo("{\"year\":\"2023\",\"old\":1,\"new\":1}");
        assertThat(machine.path("reasons").path("filtered").path("error-page").asInt())
                .isEqualTo(1);
        assertThat(machine.path("lacking").get(0).path("address").asString()).isEqualTo("/tin/9.html");
        assertThat(machine.path("withoutBytes").get(0).path("code").asString()).isEqualTo("asset-missing");
        if (database == TestDatabase.H2) {
            comparesAndRecords();
        } else {
            assertThat(operator.does("compare", "pages")).startsWith("Source pages: items compared: 2, equal: 2,");
        }
    }

    /** In the same workspace: another one would cost another night. */
    private void comparesAndRecords() throws IOException {
        var pages = directory.resolve("pages.html");
        var record = directory.resolve("record.html");
        assertThat(operator.does("compare", "pages", "--html", pages.toString()))
                .startsWith("Source pages: items compared: 2, equal: 2, different: 0\n");
        assertThat(Files.readString(pages))
                .contains("Khai giảng lớp học bơi", "seed ")
                .doesNotContain("class=\"apart\"");

        operator.change("update edition_text set payload = replace(payload, 'đợt 1 do', 'đợt 7 do')");
        assertThat(operator.isRefused(7, "compare", "pages"))
                .contains(
                        "Body, in the old item alone:\n  www.songmai.example/tin/1.html: “1” of “Sáng 21/02, đông đảo")
                .contains("Body, in what is published alone:\n  www.songmai.example/tin/1.html: “7” of “Sáng 21/02,")
                .contains("Items that differ:\n  www.songmai.example/tin/1.html  Ra quân làm sạch bờ sông\n");
        assertThat(operator.does("compare", "pages", "--ids", "www.songmai.example/tin/2.html"))
                .startsWith("Source pages: items compared: 1, equal: 1, different: 0\n");
        operator.does("coverage", "pages", "--record", record.toString(), "--seed", "7");
        assertThat(Files.readString(record))
                .contains("SOCIALIST REPUBLIC OF VIET NAM", "Independence - Freedom - Happiness", "seed 7.")
                .contains("Of 4 old items 2 are shown, 2 are accounted for above and 0 are not; 1 items differ")
                .contains("www.songmai.example/tin/1.html", "different in 2", "/tin/9.html");

        operator.reconfigure("format: html", "format: html\n    compare: {phrases: [\"* do Ủy ban *\"]}");
        assertThat(operator.does("compare", "pages")).containsPattern("Body +1 +0 +1\n");
        operator.reconfigure("phrases: [\"* do Ủy ban *\"]", "ignore: [titel]");
        assertThat(operator.isRefused(4, "check"))
                .containsPattern("portal\\.yaml:\\d+: ignore must be one of title, lead, body, .*, not \"titel\"");
    }

    @ParameterizedTest
    @EnumSource(value = TestDatabase.class, names = "H2")
    void comparesWithTheFieldsOfTheOldSystemAndWithItsOtherSources(TestDatabase database) throws IOException {
        operator = new Operator(directory, database);
        operator.reconfigure("format: text", "format: jsonl\n    mapping: tin.yaml");
        operator.reconfigure("path: legacy", "path: legacy/tin.jsonl");
        operator.reconfigure(
                "sources:", "sources:\n  - {name: kenh, system: legacy, keyspace: kenh, format: feed, path: rss.xml}");
        write("rss.xml", """
                <rss version="2.0"><channel><title>Tin</title><link>http://cu.example/</link>
                <item><title>Bài chỉ có trong kênh</title><link>http://cu.example/tin/7</link>
                <description>Bài này không có trong tệp xuất của hệ thống cũ nữa.</description></item></channel></rss>
                """);
        write("tin.yaml", """
                mapping: tin
                items:
                  news:
                    table: tin
                    key: "{id}"
                    state: {draft: state = 0, published: state = 1}
                    title: title
                    body: body
                    published: day | date yyyy-MM-dd
                    categories: section
                    address: '"http://cu.example/tin/{id}"'
                """);
        operator.write("tin.jsonl", """
                {"id": 1, "state": 1, "title": "Ra quân", "section": "Môi trường", "day": "2023-05-01", "body": "<p>Sáng nay ra quân. <a href='/tin/5'>Xem bài trước</a></p>"}
                {"id": 2, "state": 0, "title": "Nháp", "section": "Môi trường", "day": "2023-05-02", "body": "<p>Chưa xong.</p>"}
                {"id": 1, "state": 1, "title": "Ra quân", "section": "Môi trường", "day": "2023-05-01", "body": "<p>Sáng nay ra quân.</p>"}
                """.getBytes(StandardCharsets.UTF_8));
        operator.night("2024-05-02");
        assertThat(operator.does("coverage", "pages"))
                .contains("""
                Category    old  new  difference  duplicate  filtered
                Môi trường    2    1          -1          1         0
                (unknown)     1    0          -1          0         1
                Total         3    1          -2          1         1
                """)
                .contains("""
                Why (filtered):
                  1  draft
                """)
                .containsPattern("""
                  in links of its pages: 1
                    1×  /tin/5  \\(1\\)
                  in feeds: 1
                    1×  http://cu.example/tin/7  \\(kenh\\)  of another source: articles/\\S+
                """.strip());
    }

    private void mirror() throws IOException {
        story(
                "1",
                "Ra quân làm sạch bờ sông",
                "2024",
                "<p><img src='/anh/mat.jpg' width=600 height=400></p><p><a href='2.html'>Xem thêm</a></p>");
        story("2", "Khai giảng lớp học bơi miễn phí cho thiếu nhi", "2023", "<!-- <a href='/tin/6.html'>cũ</a> -->");
        Files.copy(operator.source(SITE + "tin/2.html"), operator.source(SITE + "tin/2.html@print=1"));
        operator.write(
                SITE + "mat.html",
                "<html><head><title>404 Not Found</title></head><body><h1>Not Found</h1></body></html>".getBytes());
    }

    private void story(String name, String title, String year, String more) throws IOException {
        Files.createDirectories(operator.source(SITE + "tin"));
        operator.write(SITE + "tin/" + name + ".html", """
                <!DOCTYPE html><html><head><meta charset="utf-8"><title>%s - Trang tin thị trấn Sông Mai</title></head>
                <body><h1>%s</h1><p class="ngay">21/02/%s 10:15</p>
                <p>Sáng 21/02, đông đảo cán bộ và người dân năm khu phố tham gia đợt %s do Ủy ban nhân dân thị trấn tổ
                chức, với sự góp mặt của các trường học.</p>
                <p>Sau phần khai mạc thứ %s, các đội bắt tay ngay vào việc và hoàn thành trước giờ nghỉ trưa, được bà con
                ủng hộ nhiệt tình; <a href="/tin/9.html">tin trước</a> đã đưa.</p>%s</body></html>
                """.formatted(title, title, year, name, name, more)
                .getBytes(StandardCharsets.UTF_8));
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }
}
