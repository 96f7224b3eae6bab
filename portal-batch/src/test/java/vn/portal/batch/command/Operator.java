package vn.portal.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.portal.batch.PortalApplication;
import vn.portal.batch.night.NightProcess;
import vn.portal.batch.store.TestDatabase;

/** An operator at the command line of a fresh workspace, who reads English and has one source, a folder of texts. */
final class Operator {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-05-01T18:00:00Z"), ZoneOffset.UTC);
    private static final JsonMapper JSON = JsonMapper.shared();

    final Path directory;
    private final TestDatabase.Address database;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    Operator(Path directory, TestDatabase kind) {
        this.directory = directory;
        var embedded = "jdbc:h2:file:" + directory.resolve("db/portal");
        this.database = kind == TestDatabase.H2 ? new TestDatabase.Address(embedded, "sa", "") : kind.fresh();
        run("init");
        if (kind == TestDatabase.POSTGRESQL) {
            configure("database: {url: \"%s\", user: %s}".formatted(database.url(), database.user()));
        }
        said();
    }

    private Operator(Path directory, TestDatabase.Address database) {
        this.directory = directory;
        this.database = database;
    }

    /** Somebody at another directory, which need not be there, with its embedded database. */
    Operator at(Path other) {
        return new Operator(other, new TestDatabase.Address("jdbc:h2:file:" + other.resolve("db/portal"), "sa", ""));
    }

    /** The same workspace on another database, which is empty. */
    Operator on(TestDatabase kind) {
        var other = new Operator(
                directory,
                kind == TestDatabase.H2
                        ? new TestDatabase.Address("jdbc:h2:file:" + directory.resolve("db/portal"), "sa", "")
                        : kind.fresh());
        try {
            var file = directory.resolve("portal.yaml");
            var yaml = Files.readString(file).replaceAll("(?m)^database: .*\\n", "");
            Files.writeString(file, yaml);
            FileSystemUtils.deleteRecursively(directory.resolve("db"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (kind == TestDatabase.POSTGRESQL) {
            other.configure("database: {url: \"%s\", user: %s}".formatted(other.database.url(), other.database.user()));
        }
        return other;
    }

    /** Every file of the site that readers see, byte for byte. */
    Map<String, String> site() {
        try (var files = Files.walk(directory.resolve("site/current").toRealPath())) {
            var site = new TreeMap<String, String>();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = directory.resolve("site/current").toRealPath().relativize(file);
                site.put(name.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
            return site;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds lines to {@code portal.yaml}. */
    void configure(String lines) {
        try {
            Files.writeString(directory.resolve("portal.yaml"), "\n" + lines + "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces something in {@code portal.yaml}. */
    void reconfigure(String before, String after) {
        try {
            var file = directory.resolve("portal.yaml");
            Files.writeString(file, Files.readString(file).replace(before, after));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path source(String name) {
        return directory.resolve("legacy").resolve(name);
    }

    void page(String name, String title, String text) {
        write(name, (title + "\n\n" + text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    void write(String name, byte[] bytes) {
        try {
            Files.write(source(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(String name) {
        try {
            Files.delete(source(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A night that goes well. */
    String night(String day) {
        return does("nightly", "--business-date", day);
    }

    /** Something that goes well; what it says. */
    String does(String... arguments) {
        assertThat(run(arguments)).as("%s%s", out, err).isZero();
        return said();
    }

    JsonNode asks(String... arguments) {
        return JSON.readTree(does(arguments));
    }

    /** Something that is refused with that exit code; why. */
    String isRefused(int exit, String... arguments) {
        assertThat(run(arguments)).as("%s%s", out, err).isEqualTo(exit);
        return said() + err;
    }

    private int run(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--lang", "en", directory.toString()));
        err.getBuffer().setLength(0);
        return Commands.run(CLOCK, new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
    }

    /** The same as a program of its own, which dies at a place; its exit status. */
    int dies(String place, String... arguments) throws IOException, InterruptedException {
        return program(directory.resolveSibling("dies.log"), List.of("-Dportal.failpoint=" + place), arguments)
                .waitFor();
    }

    /** The same as a program of its own, which goes on; what it says goes to that file. */
    Process begins(Path said, String... arguments) throws IOException {
        return program(said, List.of(), arguments);
    }

    private Process program(Path said, List<String> options, String... arguments) throws IOException {
        var java = new ArrayList<>(options);
        java.addAll(List.of("-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dsun.jnu.encoding=UTF-8"));
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--lang", "en", directory.toString()));
        return NightProcess.start(said, PortalApplication.class, java, all);
    }

    private String said() {
        var text = out.toString();
        out.getBuffer().setLength(0);
        return text;
    }

    String id(String name) {
        return asks("show", name, "--json").path("id").asString();
    }

    /** Where a content's page is, from the site's root. */
    String path(String name) {
        return asks("show", name, "--json").path("path").asString() + ".html";
    }

    /** The editions of a content, a word for each. */
    String editions(String name) {
        var words = new ArrayList<String>();
        asks("show", name, "--json")
                .path("editions")
                .forEach(edition -> words.add(edition.path("state").asString() + " by "
                        + edition.path("cause").asString()));
        return String.join(", ", words);
    }

    /** A file of the site that readers see. */
    String site(String file) {
        try {
            return Files.readString(directory.resolve("site/current").resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean siteHas(String file) {
        return Files.exists(directory.resolve("site/current").resolve(file));
    }

    /** A number out of the database, while nobody runs. */
    long count(String sql) {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Changes the database behind everybody's back. */
    void change(String sql) {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** What is asked of a database's description. */
    @FunctionalInterface
    interface Description<T> {
        T of(DatabaseMetaData data) throws SQLException;
    }

    <T> T describes(Description<T> description) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            return description.of(connection.getMetaData());
        }
    }

    /** Where in the database a text stands, column by column. */
    List<String> columnsWith(String text) {
        var found = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            var columns = new ArrayList<String>();
            try (var answer = statement.executeQuery("""
                    select table_name, column_name from information_schema.columns
                    where table_schema in ('public', 'PUBLIC') and data_type in ('character varying', 'text',
                        'CHARACTER VARYING', 'CHARACTER LARGE OBJECT')
                    """)) {
                while (answer.next()) {
                    columns.add(answer.getString(1) + "." + answer.getString(2));
                }
            }
            assertThat(columns).hasSizeGreaterThan(50);
            for (var column : columns) {
                var table = column.substring(0, column.indexOf('.'));
                var sql = "select count(*) from \"%s\" where \"%s\" like '%%%s%%'"
                        .formatted(table, column.substring(table.length() + 1), text);
                try (var answer = statement.executeQuery(sql)) {
                    answer.next();
                    if (answer.getLong(1) > 0) {
                        found.add(column);
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    /** The counts of the last run of all. */
    String books() {
        var counts = asks("runs", "--json", "--limit", "1").get(0).path("counts");
        var words = new ArrayList<String>();
        for (var count : counts.properties()) {
            if (count.getValue().asInt() > 0) {
                words.add(count.getKey() + "=" + count.getValue().asInt());
            }
        }
        return String.join(" ", words);
    }

    static String found(String regex, String text) {
        var matcher = Pattern.compile(regex).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }
}
