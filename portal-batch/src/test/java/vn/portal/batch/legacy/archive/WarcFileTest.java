package vn.portal.batch.legacy.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.portal.batch.workspace.Settings;

class WarcFileTest {
    private static final String HTML = "Content-Type: text/html; charset=utf-8\r\n";
    private static final String REVISIT =
            "WARC-Profile: http://netpreserve.org/warc/1.0/revisit/identical-payload-digest\r\n"
                    + "WARC-Payload-Digest: %s\r\nContent-Type: application/http; msgtype=response\r\n";

    @TempDir
    Path folder;

    @Test
    void takesPagesUnderTheNamesThatWgetGivesThem() throws IOException {
        var warc = new Capture()
                .page("http://www.cu.example/", "trang chu")
                .page("http://www.cu.example/tin/1.html", "mot")
                .page("https://www.cu.example:443/xem.php?id=3", "ba")
                .page("http://www.cu.example/tin/bai-viet", "bon")
                .response("http://www.cu.example/anh/l%E1%BB%85.jpg", "200 OK", "Content-Type: image/jpeg\r\n", "anh");
        assertThat(show(warc.plain())).isEqualTo("""
                www.cu.example/anh/lễ.jpg anh < http://www.cu.example/anh/l%E1%BB%85.jpg
                www.cu.example/index.html trang chu < http://www.cu.example/
                www.cu.example/tin/1.html mot < http://www.cu.example/tin/1.html
                www.cu.example/tin/bai-viet.html bon < http://www.cu.example/tin/bai-viet
                www.cu.example/xem.php?id=3 ba < https://www.cu.example:443/xem.php?id=3
                whole""");
        assertThat(show(warc.zipped())).isEqualTo(show(warc.plain()));
    }

    @Test
    void unpacksBodiesThatServersPackedOrChunked() throws IOException {
        var warc = new Capture()
                .response(
                        "http://www.cu.example/1.html",
                        "200 OK",
                        HTML + "Transfer-Encoding: chunked\r\n",
                        "3\r\nmot\r\n4\r\n hai\r\n0\r\n\r\n")
                .response(
                        "http://www.cu.example/2.html",
                        "2024-05-01T00:00:00Z",
                        "200 OK",
                        HTML + "Content-Encoding: gzip\r\n",
                        gzip("ba"));
        assertThat(show(warc.plain())).isEqualTo("""
                www.cu.example/1.html mot hai < http://www.cu.example/1.html
                www.cu.example/2.html ba < http://www.cu.example/2.html
                whole""");
    }

    @Test
    void keepsInWhichCharsetTheServerSaidAPageIs() throws IOException {
        var warc = new Capture()
                .response("http://www.cu.example/1.html", "200 OK", "Content-Type: text/html; charset=TCVN9\r\n", "mot")
                .response(
                        "http://www.cu.example/2.html",
                        "200 OK",
                        "Content-Type: text/html; charset=windows-1258\r\n",
                        "hai")
                .page("http://www.cu.example/3.html", "ba");
        var file = Files.write(folder.resolve("bo.warc"), warc.plain());
        var unpacked = Archives.unpack(
                file,
                new Unpacking(
                        new Settings.Limits(1 << 20),
                        name -> name.endsWith(".html"),
                        in -> Integer.toHexString(in.readAllBytes().length)));

        assertThat(unpacked.files().stream().map(page -> page.name() + " " + page.charset()))
                .containsExactlyInAnyOrder(
                        "www.cu.example/1.html null",
                        "www.cu.example/2.html windows-1258",
                        "www.cu.example/3.html null");
    }

    @Test
    void takesTheLatestVisitAndCountsTheOthers() throws IOException {
        var warc = new Capture()
                .response("http://www.cu.example/1.html", "2024-05-02T00:00:00Z", "200 OK", HTML, bytes("moi"))
                .response("http://www.cu.example/1.html", "2024-05-01T00:00:00Z", "200 OK", HTML, bytes("cu"))
                .response("http://www.cu.example/2.html", "2024-05-01T00:00:00Z", "404 Not Found", HTML, bytes("khong"))
                .response("http://www.cu.example/3.html", "2024-05-01T00:00:00Z", "404 Not Found", HTML, bytes("khong"))
                .record("metadata", "http://www.cu.example/4.html", "2024-05-01T00:00:00Z", "", bytes("x: y"))
                .record(
                        "request",
                        "http://www.cu.example/4.html",
                        "2024-05-01T00:00:00Z",
                        "Content-Type: application/http; msgtype=request\r\n",
                        bytes("GET / HTTP/1.1\r\n\r\n"));
        assertThat(show(warc.plain())).isEqualTo("""
                www.cu.example/1.html moi < http://www.cu.example/1.html
                whole
                responses-left-out {count=2, status=404}
                captures-superseded {count=1}""");
    }

    @Test
    void followsRevisitsAndRedirects() throws IOException {
        var digest = "sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
        var warc = new Capture()
                .response("http://www.cu.example/cu/1.html", "301 Moved", "Location: /moi/1.html\r\n", "")
                .response("http://www.cu.example/moi/1.html", "302 Found", "Location: 2.html\r\n", "")
                .record(
                        "response",
                        "http://www.cu.example/moi/2.html",
                        "2024-05-01T00:00:00Z",
                        "WARC-Payload-Digest: " + digest + "\r\nContent-Type: application/http; msgtype=response\r\n",
                        bytes("HTTP/1.1 200 OK\r\n" + HTML + "\r\nhai"))
                .record(
                        "revisit",
                        "http://www.cu.example/in/2.html",
                        "2024-05-02T00:00:00Z",
                        REVISIT.formatted(digest),
                        bytes("HTTP/1.1 200 OK\r\n\r\n"))
                .record(
                        "revisit",
                        "http://www.cu.example/mat.html",
                        "2024-05-02T00:00:00Z",
                        REVISIT.formatted("sha1:BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB"),
                        bytes("HTTP/1.1 200 OK\r\n\r\n"));
        assertThat(show(warc.plain())).isEqualTo("""
                www.cu.example/in/2.html hai < http://www.cu.example/in/2.html
                www.cu.example/mat.html revisit-unresolved < http://www.cu.example/mat.html
                www.cu.example/moi/2.html hai < http://www.cu.example/moi/2.html [http://www.cu.example/cu/1.html, http://www.cu.example/moi/1.html]
                whole""");
    }

    @ParameterizedTest
    @CsvSource({
        "http://www.cu.example, www.cu.example/index.html",
        "HTTP://Me:pw@WWW.Cu.Example:8080/a/../b/./c.html?x=1#y, www.cu.example:8080/b/c.html?x=1",
        "http://www.cu.example/a%2Fb%00%25.html, www.cu.example/a%2Fb%00%25.html",
        "http://www.cu.example/%2e%2e/b.html, www.cu.example/%2e%2e/b.html",
        "http://www.cu.example/../../b.html, www.cu.example/b.html",
        "http://www.cu.example/t%E9.html, www.cu.example/t%E9.html",
        "'dns:www.cu.example', ''",
    })
    void namesAddresses(String address, String name) {
        assertThat(WebName.of(address)).isEqualTo(name);
    }

    private String show(byte[] warc) throws IOException {
        var file = Files.write(folder.resolve("a.warc"), warc);
        var limits = new Settings.Limits(1 << 20);
        var unpacked = Archives.unpack(
                file,
                new Unpacking(
                        limits,
                        name -> name.matches(".*\\.html|.*\\.php.*"),
                        in -> new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        var lines = new ArrayList<String>();
        unpacked.files().stream()
                .sorted(Comparator.comparing(ArchivedFile::name))
                .map(f -> f.name() + " " + (f.problem() == null ? f.sha256() : f.problem()) + " < " + f.address()
                        + (f.aliases().isEmpty() ? "" : " " + f.aliases()))
                .forEach(lines::add);
        lines.add(unpacked.whole() ? "whole" : "part");
        unpacked.remarks().forEach(remark -> lines.add(remark.code() + " " + remark.arguments()));
        return String.join("\n", lines);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(String text) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes(text));
        }
        return out.toByteArray();
    }
}
