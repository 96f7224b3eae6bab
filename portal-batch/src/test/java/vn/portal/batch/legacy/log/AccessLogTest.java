package vn.portal.batch.legacy.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import vn.portal.batch.legacy.log.VisitCounts.Day;
import vn.portal.batch.legacy.table.TableRemark;

class AccessLogTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String BROWSER = "Mozilla/5.0 (Windows NT 10.0) Firefox/122.0";

    @TempDir
    private Path folder;

    @Test
    void countsViewsVisitsAndVisitors() throws IOException {
        var counts = read(file("access.log", """
                203.0.113.9 - - [22/Feb/2024:08:00:00 +0700] "GET /tin/1.html HTTP/1.1" 200 512 "-" "Firefox"
                203.0.113.9 - - [22/Feb/2024:08:00:01 +0700] "GET /a.css HTTP/1.1" 200 512 "-" "Firefox"
                203.0.113.9 - - [22/Feb/2024:08:29:59 +0700] "GET /tin/2.html?utm_source=zalo HTTP/1.1" 200 512 "-" "Firefox"
                203.0.113.9 - - [22/Feb/2024:09:00:00 +0700] "GET /tin/2.html HTTP/1.1" 304 0 "-" "Firefox"
                203.0.113.9 - - [22/Feb/2024:09:00:00 +0700] "GET /tin/2.html HTTP/1.1" 200 0 "-" "Chrome \\"x\\""
                2001:db8::1 - an [21/Feb/2024:17:30:00 -0700] "GET / HTTP/1.0" 200 5
                203.0.113.9 - - [22/Feb/2024:09:00:00 +0700] "GET /none HTTP/1.1" 404 0 "-" "Firefox"
                203.0.113.9 - - [22/Feb/2024:09:00:00 +0700] "POST /tin/2.html HTTP/1.1" 200 0 "-" "Firefox"
                203.0.113.9 - - [22/Feb/2024:09:10:00 +0700] "GET /tin/1.html HTTP/1.1" 200 0 "-" "Googlebot/2.1"
                203.0.113.9 - - [22/Feb/2024:09:10:00 +0700] "\\x16\\x03" 400 0 "-" "-"
                portal.example:80 203.0.113.9 - - [22/Feb/2024:09:10:00 +0700] "GET /tin/1.html HTTP/1.1" 200 0 "-" "Firefox"
                """));

        assertThat(counts.days()).containsExactly(Map.entry(LocalDate.of(2024, 2, 22), new Day(6, 4, 3, 1)));
        assertThat(counts.addresses()).isEqualTo(Map.of("/", 1L, "/tin/1.html", 2L, "/tin/2.html", 3L));
        assertThat(counts.remarks()).isEmpty();
    }

    @Test
    void readsLogsOfIisWhoseFieldsChange() throws IOException {
        var counts = read(file("u_ex240222.log", """
                #Software: Microsoft Internet Information Services 8.5
                #Version: 1.0
                #Date: 2024-02-22 00:00:03
                #Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent) sc-status
                2024-02-22 16:59:00 10.0.0.1 GET /Default.aspx tabid=1 80 - 203.0.113.9 Mozilla/5.0+(Windows) 200
                2024-02-22 17:01:00 10.0.0.1 GET /Default.aspx tabid=1 80 - 203.0.113.9 Mozilla/5.0+(Windows) 200
                #Fields: time c-ip cs-uri-stem sc-status
                01:00:00 203.0.113.10 /tin.aspx 200
                01:00:00 203.0.113.10
                """));

        assertThat(counts.days())
                .containsExactly(
                        Map.entry(LocalDate.of(2024, 2, 22), new Day(2, 2, 2, 0)),
                        Map.entry(LocalDate.of(2024, 2, 23), new Day(1, 1, 1, 0)));
        assertThat(counts.addresses()).isEqualTo(Map.of("/Default.aspx?tabid=1", 2L, "/tin.aspx", 1L));
        assertThat(counts.remarks())
                .extracting(TableRemark::code, TableRemark::arguments)
                .containsExactly(tuple("log-malformed", Map.of("lines", "1", "examples", "u_ex240222.log:9")));
    }

    @Test
    void mergesRotatedAndPackedLogs() throws IOException {
        var older = line("203.0.113.9", at(22, 23, 50), "/a") + line("203.0.113.9", at(22, 23, 59), "/b");
        var newer = line("203.0.113.9", at(23, 0, 5), "/c") + line("203.0.113.9", at(23, 0, 10), "/d");
        var other = line("203.0.113.9", at(22, 23, 55), "/e") + line("203.0.113.9", at(23, 0, 7), "/f");

        assertThat(read(file("a.log", newer), packed("a.log.1.gz", older), file("other.log", other))
                        .days())
                .containsExactly(
                        Map.entry(LocalDate.of(2024, 2, 22), new Day(3, 1, 1, 0)),
                        Map.entry(LocalDate.of(2024, 2, 23), new Day(3, 1, 1, 0)));
    }

    @Test
    void tellsOnlyOfWholeDaysWeeksAndMonths() throws IOException {
        var lines = new StringBuilder();
        for (var day = LocalDate.of(2024, 1, 30); !day.isAfter(LocalDate.of(2024, 3, 2)); day = day.plusDays(1)) {
            lines.append(line("203.0.113.9", day.atTime(12, 0).atZone(ZONE), "/"));
        }
        var counts = read(file("a.log", lines.toString()));

        assertThat(counts.total().visits()).isEqualTo(33);
        assertThat(counts.since(LocalDate.of(2024, 3, 1)).visits()).isEqualTo(2);
        assertThat(counts.wholeDays(ZONE)).hasSize(31);
        assertThat(counts.wholeWeeks(ZONE).keySet())
                .containsExactly(LocalDate.of(2024, 2, 5), LocalDate.of(2024, 2, 12), LocalDate.of(2024, 2, 19));
        assertThat(counts.wholeMonths(ZONE)).containsExactly(Map.entry(YearMonth.of(2024, 2), new Day(29, 29, 29, 0)));
    }

    @Test
    void readsWhatIsWholeOfDamagedLogs() throws IOException {
        var line = line("203.0.113.9", at(22, 8, 0), "/a");
        var packed = packed("cut.log.gz", line.repeat(10_000));
        byte[] bytes = Files.readAllBytes(packed);
        Files.write(packed, java.util.Arrays.copyOf(bytes, bytes.length - 20));
        var noLog = file("noise.log", "\0\1\2\n".repeat(3) + "x".repeat(1_000_000));

        var counts = read(packed, noLog, file("empty.log", ""));
        assertThat(counts.days().get(LocalDate.of(2024, 2, 22)).views()).isBetween(1L, 10_000L);
        assertThat(counts.remarks()).extracting(TableRemark::code).contains("log-broken", "log-unknown");
    }

    @Test
    void survivesFlippedBytes() throws IOException {
        var random = new Random(9);
        byte[] line = (line("203.0.113.9", at(22, 8, 0), "/a") + "#Fields: date time c-ip cs-uri-stem\n")
                .getBytes(StandardCharsets.UTF_8);
        var file = folder.resolve("noise.log");
        try (var out = Files.newOutputStream(file)) {
            for (int i = 0; i < 20_000; i++) {
                var damaged = line.clone();
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                out.write(damaged);
            }
        }
        assertThat(read(file).total().views()).isGreaterThan(10_000);
    }

    @Test
    void agreesWithGoaccess() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/goaccess")), "goaccess is not installed here");
        var log = folder.resolve("random.log");
        try (var out = Files.newOutputStream(log)) {
            write(out, 20_000);
        }
        var json = folder.resolve("goaccess.json");
        var process = new ProcessBuilder(
                        "/usr/bin/goaccess",
                        log.toString(),
                        "--log-format=COMBINED",
                        "--no-global-config",
                        "-o",
                        json.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("goaccess.txt").toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        var told = new TreeMap<String, String>();
        JsonMapper.shared()
                .readTree(Files.readString(json))
                .get("visitors")
                .get("data")
                .forEach(day -> told.put(
                        day.get("data").asString(),
                        day.get("hits").get("count") + "/" + day.get("visitors").get("count")));

        var own = new TreeMap<String, String>();
        AccessLog.read(List.of(log), ZoneOffset.UTC, ZoneOffset.UTC)
                .days()
                .forEach((day, count) ->
                        own.put(day.format(DateTimeFormatter.BASIC_ISO_DATE), count.views() + "/" + count.visitors()));
        assertThat(own).isEqualTo(told).hasSizeGreaterThan(2);
    }

    private static void write(OutputStream out, int lines) throws IOException {
        var random = new Random(22);
        var time = ZonedDateTime.of(2024, 2, 22, 0, 0, 0, 0, ZoneOffset.UTC);
        for (int i = 0; i < lines; i++) {
            time = time.plusSeconds(random.nextInt(30));
            var client = "203.0." + random.nextInt(4) + "." + random.nextInt(256);
            out.write(
                    line(client, time, "/tin/" + random.nextInt(300) + ".html").getBytes(StandardCharsets.UTF_8));
        }
    }

    private static ZonedDateTime at(int day, int hour, int minute) {
        return ZonedDateTime.of(2024, 2, day, hour, minute, 0, 0, ZONE);
    }

    private static String line(String client, ZonedDateTime time, String address) {
        var written = time.format(DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH));
        return client + " - - [" + written + "] \"GET " + address + " HTTP/1.1\" 200 512 \"-\" \"" + BROWSER + "\"\n";
    }

    private static VisitCounts read(Path... files) throws IOException {
        return AccessLog.read(List.of(files), ZONE, ZoneOffset.UTC);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.ISO_8859_1);
    }

    private Path packed(String name, String text) throws IOException {
        var file = folder.resolve(name);
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}
