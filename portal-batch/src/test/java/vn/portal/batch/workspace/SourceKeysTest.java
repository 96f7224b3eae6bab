package vn.portal.batch.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceKeysTest {
    private static final Set<String> FORMATS = Set.of("access-log", "csv", "feed", "html", "site", "sql", "wxr");
    private static final String PORTAL = """
            portal: {name: Cổng, place: Phường, address: "https://moi.example/", tag: {authority: moi.example, date: 2024-01-01}}
            systems: [{code: cu}]
            sources:
            """;

    @TempDir
    private Path directory;

    @Test
    void handsOnWhatFormatsAskFor() throws IOException {
        Files.createDirectory(directory.resolve("uploads"));
        Files.createDirectory(directory.resolve("legacy"));
        var opened = open("""
                  - {name: a, system: cu, keyspace: a, format: sql, url: "jdbc:mysql://localhost/cms", user: doc, password: x, mapping: nukeviet}
                  - {name: b, system: cu, keyspace: b, format: csv, path: legacy, mapping: m.yaml, charset: utf8, assets: uploads}
                  - {name: c, system: cu, keyspace: c, format: access-log, path: legacy, log-zone: UTC, counter-total: 1.234.567, counter-date: 2024-02-22}
                """);

        assertThat(opened.problems()).isEmpty();
        assertThat(opened.workspace().orElseThrow().settings().sources())
                .extracting(Settings.Source::options)
                .containsExactly(
                        Map.of(
                                "url",
                                "jdbc:mysql://localhost/cms",
                                "user",
                                "doc",
                                "password",
                                "x",
                                "mapping",
                                "nukeviet"),
                        Map.of("mapping", "m.yaml", "charset", "UTF-8", "assets", "uploads"),
                        Map.of("log-zone", "UTC", "counter-total", "1234567", "counter-date", "2024-02-22"));
    }

    @Test
    void refusesValuesThatMeanNothingEachWithItsLine() throws IOException {
        assertThat(problems("""
                  - {name: a, system: cu, keyspace: a, format: csv, path: legacy, mapping: m.yaml, charset: tcvn9}
                  - {name: b, system: cu, keyspace: b, format: sql, url: "jdbc:oracle:thin:doc/bimat@cu:1521", mapping: nukeviet}
                  - {name: c, system: cu, keyspace: c, format: access-log, path: legacy, log-zone: Sài Gòn}
                  - {name: d, system: cu, keyspace: d, format: access-log, path: legacy, counter-total: nhiều, counter-date: 22/02/2024}
                  - {name: e, system: cu, keyspace: e, format: access-log, path: legacy, counter-date: 2024-02-22}
                """))
                .containsExactly(
                        "4: charset must be an encoding such as UTF-8 or windows-1258, not \"tcvn9\"",
                        "5: url must be a JDBC address of MariaDB or MySQL (jdbc:mariadb://host/database), PostgreSQL (jdbc:postgresql://…) or SQL Server (jdbc:sqlserver://…)",
                        "6: log-zone must be a time zone such as Asia/Ho_Chi_Minh, not \"Sài Gòn\"",
                        "7: counter-total must be a whole number such as 1234567 or 1.234.567, not \"nhiều\"",
                        "7: counter-date must be a date such as 2024-01-31, not \"22/02/2024\"",
                        "8: counter-total is missing in e");
    }

    @Test
    void refusesKeysThatTheFormatDoesNotKnow() throws IOException {
        assertThat(problems("""
                  - {name: a, system: cu, keyspace: a, format: html, path: legacy, mapping: nukeviet}
                  - {name: b, system: cu, keyspace: b, format: wxr, path: legacy, charset: UTF-8, follow: "https://cu.example/"}
                  - {name: d, system: cu, keyspace: d, format: sql, path: legacy, url: "jdbc:mariadb://localhost/cms", mapping: joomla}
                  - {name: e, system: cu, keyspace: e, format: csv, path: legacy, retired: true}
                """))
                .containsExactly(
                        "4: the format html has no mapping; it is a key of: csv, json, jsonl, sql, xlsx",
                        "5: the format wxr has no charset; it is a key of: csv, json, jsonl",
                        "5: the format wxr has no follow; it is a key of: site",
                        "6: the source d has a url and a path; a source lies in one place");
    }

    @Test
    void warnsOfAFolderForPicturesThatIsNotThere() throws IOException {
        var opened = open("  - {name: a, system: cu, format: wxr, path: legacy, assets: uploads}\n");

        assertThat(opened.workspace()).isPresent();
        assertThat(opened.problems())
                .extracting(problem -> problem.text(Messages.of(Locale.ENGLISH)))
                .containsExactly(directory.resolve("portal.yaml") + ":4: warning: the source a has no "
                        + directory.resolve("uploads")
                        + " yet for its pictures and files; its items would be without them");
    }

    private List<String> problems(String sources) throws IOException {
        return open(sources).problems().stream()
                .map(problem -> problem.line() + ": "
                        + Messages.of(Locale.ENGLISH)
                                .text(
                                        "problem." + problem.code(),
                                        problem.arguments().toArray()))
                .toList();
    }

    private Opened open(String sources) throws IOException {
        Files.createDirectories(directory.resolve("legacy"));
        Files.writeString(directory.resolve("portal.yaml"), PORTAL + sources);
        return Workspace.open(directory, FORMATS, Map.of());
    }
}
