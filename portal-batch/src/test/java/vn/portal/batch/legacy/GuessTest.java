package vn.portal.batch.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.portal.batch.legacy.mapping.Outside;
import vn.portal.batch.workspace.Messages;

class GuessTest {
    private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "a.sql ¦ CREATE TABLE `t` (`id` int); INSERT INTO `t` VALUES (1); ¦ sql",
                "a.xml ¦ <?xml version='1.0'?><rss xmlns:wp='http://wordpress.org/export/1.2/'><channel/></rss> ¦ wxr",
                "a.xml ¦ <?xml version='1.0'?><rss version='2.0'><channel><title>x</title></channel></rss> ¦ feed",
                "a.xml ¦ <feed xmlns='http://www.w3.org/2005/Atom'></feed> ¦ feed",
                "a.json ¦ {\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": []} ¦ feed",
                "a.json ¦ [{\"id\": 1}] ¦ json",
                "a.html ¦ <!DOCTYPE html><html><head><title>x</title></head></html> ¦ html",
                "a.pdf ¦ %PDF-1.4 ¦ office",
                "a.warc ¦ WARC/1.0 ¦ html",
                "access.log ¦ 10.0.0.1 - - [22/Feb/2024:07:15:00 +0700] \"GET / HTTP/1.1\" 200 1 ¦ access-log",
                "u_ex.log ¦ #Software: Microsoft Internet Information Services ¦ access-log",
                "a.txt ¦ Phan Thiết nâng cao hiệu quả ¦ text",
            })
    void knowsFormatsByWhatTheyBeginWith(String name, String text, String format) throws IOException {
        var file = Files.writeString(folder.resolve(name), text);
        assertThat(Guess.of(file, ENGLISH).orElseThrow().format()).isEqualTo(format);
    }

    @Test
    void knowsArchivesAndFolders() throws IOException {
        // a workbook in which no sheet looks like records is a document
        assertThat(Guess.of(zip("xl/workbook.xml"), ENGLISH).orElseThrow().format())
                .isEqualTo("office");
        assertThat(Guess.of(zip("content.xml"), ENGLISH).orElseThrow().format()).isEqualTo("office");
        assertThat(Guess.of(zip("word/document.xml"), ENGLISH).orElseThrow().format())
                .isEqualTo("office");
        assertThat(Guess.of(zip("site/index.html"), ENGLISH).orElseThrow().format())
                .isEqualTo("html");
        var packed = Files.write(folder.resolve("a.sql.gz"), gzip("CREATE TABLE t (id int);"));
        assertThat(Guess.of(packed, ENGLISH).orElseThrow().format()).isEqualTo("sql");
        var pages = Files.createDirectories(folder.resolve("pages"));
        Files.writeString(pages.resolve("a.html"), "x");
        Files.writeString(pages.resolve("b.pdf"), "x");
        assertThat(Guess.of(pages, ENGLISH).orElseThrow().format()).isEqualTo("html");
        assertThat(Guess.of(Files.createDirectories(folder.resolve("empty")), ENGLISH))
                .isEmpty();
    }

    @Test
    void looksIntoTheFilesOfAFolderWhoseNamesTellTooLittle() throws IOException {
        var feeds = Files.createDirectories(folder.resolve("feeds"));
        Files.writeString(feeds.resolve("a.xml"), "<rss version='2.0'><channel><title>x</title></channel></rss>");
        Files.writeString(feeds.resolve("b.json"), "{\"version\": \"https://jsonfeed.org/version/1\"}");
        var exports = Files.createDirectories(folder.resolve("exports"));
        Files.writeString(
                exports.resolve("1.xml"), "<rss xmlns:wp='http://wordpress.org/export/1.2/'><channel/></rss>");
        var rows = Files.createDirectories(folder.resolve("rows"));
        Files.writeString(rows.resolve("a.json"), "[{\"id\": 1}]");

        assertThat(Guess.of(feeds, ENGLISH).orElseThrow().format()).isEqualTo("feed");
        assertThat(Guess.of(exports, ENGLISH).orElseThrow().format()).isEqualTo("wxr");
        assertThat(Guess.of(rows, ENGLISH)).as("a table is one file").isEmpty();
    }

    @Test
    void knowsADumpInSeveralFilesOrPacked() throws IOException {
        var tables = Files.createDirectories(folder.resolve("tables"));
        Files.writeString(tables.resolve("tin.sql"), "CREATE TABLE `tin` (`id` int);");
        Files.writeString(tables.resolve("tin.txt"), "1\n2\n");
        Files.writeString(tables.resolve("a.txt"), "…");

        var guess = Guess.of(tables, ENGLISH).orElseThrow();
        assertThat(guess.format()).isEqualTo("sql");
        assertThat(guess.outside()).containsExactly(new Outside("tin", 2, Outside.Why.OUTSIDE));
        assertThat(Guess.of(zip("cu.sql"), ENGLISH).orElseThrow().format()).isEqualTo("sql");
    }

    @ParameterizedTest
    @CsvSource({"PGDMP…, pg_restore", "<mysqldump/>, XML", "SQLite format 3, sqlite3"})
    void saysWhatADatabasesOwnFileIs(String head, String told) throws IOException {
        var file = Files.writeString(folder.resolve("cu"), head);

        assertThat(Guess.of(file, ENGLISH).orElseThrow().problems())
                .singleElement()
                .satisfies(notice -> assertThat(ENGLISH.text(notice)).contains(told));
    }

    @Test
    void writesTheEntryOfASystemThatIsKnown() throws IOException {
        var file = Files.writeString(folder.resolve("Sao lưu 2024.sql"), """
                CREATE TABLE `jos_content` (`id` int, `title` text, `introtext` text, `fulltext` text, `state` int, `catid` int, `asset_id` int);
                INSERT INTO `jos_content` VALUES (1,'Một','x','',1,1,1);
                CREATE TABLE `jos_poll_data` (`id` int);
                INSERT INTO `jos_poll_data` VALUES (1),(2);
                CREATE TABLE `jos_session` (`id` int);
                INSERT INTO `jos_session` VALUES (1);
                """);
        var guess = Guess.of(file, ENGLISH).orElseThrow();

        assertThat(guess.entry()).isEqualTo("""
                sources:
                  - name: sao-luu-2024
                    system: sao-luu-2024
                    format: sql
                    path: "%s"
                    mapping: joomla
                """.formatted(file));
        assertThat(guess.draft()).isNull();
        assertThat(guess.outside())
                .containsExactly(
                        new Outside("polls: jos_poll_data", 2, Outside.Why.NOT_MODELLED),
                        new Outside("jos_session", 1, Outside.Why.OUTSIDE));
    }

    @Test
    void draftsAMappingOfASystemThatNobodyKnows() throws IOException {
        var file = Files.writeString(folder.resolve("ban-tin.csv"), """
                Mã;Tiêu đề;Tóm tắt;Nội dung;Ngày đăng;Trạng thái;Lượt xem;Ghi chú
                1;Ra quân;Tóm;<p>Sáng nay</p>;22/02/2024 07:15;Đã duyệt;12;
                2;Hội thi;Tóm;<p>Chiều nay</p>;23/02/2024 08:00;Chờ;3;
                """);
        var guess = Guess.of(file, ENGLISH).orElseThrow();

        assertThat(guess.draft()).isEqualTo("""
                # A first guess by names and contents: look at every line, and answer the questions.
                mapping: ban-tin

                items:
                  "ban-tin":
                    table: "ban-tin"
                    key: "{Mã}"   # must be unique and never change
                    # values of Trạng thái: Chờ (1), Đã duyệt (1)
                    state: {published: "`Trạng thái` = 'Đã duyệt'"}
                    title: "`Tiêu đề` | entities"
                    body: "`Nội dung`"
                    lead: "`Tóm tắt`"
                    published: "`Ngày đăng` | date d/M/yyyy H:mm"
                    views: "`Lượt xem`"
                    # not used: Ghi chú
                """);
    }

    @Test
    void callsNothingPublicWhereNobodyKnowsWhatAStateMeans() throws IOException {
        var file = Files.writeString(
                folder.resolve("tin.json"),
                "[{\"id\": 1, \"title\": \"x\", \"content\": \"y\", \"status\": \"7\"}, "
                        + "{\"id\": 2, \"title\": \"x\", \"content\": \"y\", \"status\": \"9\"}]");

        assertThat(Guess.of(file, ENGLISH).orElseThrow().draft())
                .contains("# values of status: 7 (1), 9 (1)\n    state: {draft: always}");
    }

    private Path zip(String entry) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(1);
        }
        return Files.write(folder.resolve(entry.replace('/', '-') + ".zip"), bytes.toByteArray());
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
