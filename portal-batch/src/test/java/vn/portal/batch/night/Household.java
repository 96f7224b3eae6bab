package vn.portal.batch.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.portal.batch.legacy.LegacyFormats;
import vn.portal.batch.store.Counts;
import vn.portal.batch.store.Store;
import vn.portal.batch.store.TestDatabase;
import vn.portal.batch.workspace.Messages;
import vn.portal.batch.workspace.Workspace;

/** A workspace to try nights in: an operator's directory with sources of text pages, on a database of its own. */
final class Household {
    private static final String YAML = """
            portal:
              name: Cổng thông tin điện tử thành phố Phan Thiết
              place: thành phố Phan Thiết
              address: %s
              language: vi
              zone: Asia/Ho_Chi_Minh
              tag: {authority: phanthiet.example, date: 2024-01-01}
            systems:
              - %s
            sources:
            %s
            %s""";

    final Path root;
    private final TestDatabase kind;
    private final TestDatabase.Address database;
    private String address = "https://phanthiet.example/";
    private String sources = source("pages", "main", "pages");
    private String more = "";
    private int tries = 8;
    private String system = "{code: phan-thiet, name: Cổng cũ}";

    Household(Path root, TestDatabase kind) {
        this(root, kind, kind == TestDatabase.H2 ? embedded(root) : kind.fresh());
    }

    private Household(Path root, TestDatabase kind, TestDatabase.Address database) {
        this.root = root;
        this.kind = kind;
        this.database = database;
    }

    /** The same elsewhere, to the last file and row; nobody may be using it. */
    Household copyTo(Path other) {
        try {
            Files.createDirectories(other.getParent());
            run("cp", "-a", root.toString(), other.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var copy = new Household(other, kind, kind == TestDatabase.H2 ? embedded(other) : kind.copy(database));
        copy.address = address;
        copy.sources = sources;
        copy.more = more;
        copy.system = system;
        copy.workspace();
        return copy;
    }

    /** Leaves nothing of it. */
    void remove() {
        if (kind == TestDatabase.POSTGRESQL) {
            kind.drop(database);
        }
        run("rm", "-rf", root.toString());
    }

    private static void run(String... command) {
        try {
            var process = new ProcessBuilder(command).inheritIO().start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until PostgreSQL has noticed that a program that used it has died. */
    void awaitNobody() throws InterruptedException {
        while (kind == TestDatabase.POSTGRESQL && ask("""
                select count(*) from pg_stat_activity
                where datname = current_database() and pid <> pg_backend_pid()
                """) > 0) {
            Thread.sleep(20);
        }
    }

    /** Where H2 lies if {@code portal.yaml} says nothing of it. */
    private static TestDatabase.Address embedded(Path root) {
        return new TestDatabase.Address("jdbc:h2:file:" + root.resolve("db/portal"), "sa", "");
    }

    private String databaseSettings() {
        return database.url().startsWith("jdbc:h2:")
                ? ""
                : "database: {url: \"%s\", user: %s, tries: %d}\n".formatted(database.url(), database.user(), tries);
    }

    /** How often a night begins at most. */
    Household trying(int times) {
        tries = times;
        return this;
    }

    static String source(String name, String keyspace, String path) {
        return "  - {name: %s, system: phan-thiet, keyspace: %s, format: text, path: %s, complete: true}\n"
                .formatted(name, keyspace, path);
    }

    /** The folder of saved pages that the format's own fixture holds, as a source. */
    Household withMirror() {
        var fixture = LegacyFormats.class.getResource("html/mirror/input.d");
        try (var files = Files.walk(Path.of(Objects.requireNonNull(fixture).toURI()))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                write("mirror/" + Path.of(fixture.toURI()).relativize(file), Files.readAllBytes(file));
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return withSources("  - {name: mirror, system: phan-thiet, format: html, path: mirror, complete: true}\n");
    }

    Household withSources(String... lines) {
        sources = String.join("", lines);
        return this;
    }

    Household withAddress(String other) {
        address = other;
        return this;
    }

    Household withSystem(String other) {
        system = other;
        return this;
    }

    Household with(String settings) {
        more = settings;
        return this;
    }

    Workspace workspace() {
        try {
            Files.createDirectories(root);
            Files.writeString(
                    root.resolve("portal.yaml"), YAML.formatted(address, system, sources, more + databaseSettings()));
            var opened = Workspace.open(root, LegacyFormats.names());
            return opened.workspace().orElseThrow(() -> new AssertionError("wrong: " + opened.problems()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a page of a source's folder; its name is its title and its number its text. */
    void page(String name, int text) {
        write("pages/" + name, story(name, text).getBytes(StandardCharsets.UTF_8));
    }

    void pages(int from, int to) {
        for (int i = from; i <= to; i++) {
            page(name(i), 1);
        }
    }

    static String name(int number) {
        return "tin-%03d.txt".formatted(number);
    }

    static String story(String name, int text) {
        return """
                Ra quân vệ sinh môi trường đợt %s

                Sáng 22/02/2024, lực lượng thanh niên phường ra quân lần thứ %d thu gom rác dọc bờ biển, hưởng ứng \
                cuộc vận động “Người dân chung tay giữ sạch phố phường”.

                Các khu phố tiếp tục duy trì việc phân loại rác tại nguồn trong những tuần tới.
                """.formatted(name.replaceAll("\\D", ""), text);
    }

    void write(String name, byte[] bytes) {
        try {
            var file = root.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces a text in a file. */
    void edit(String name, String before, String after) {
        try {
            var text = Files.readString(root.resolve(name));
            write(name, text.replace(before, after).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(String name) {
        try {
            Files.delete(root.resolve("pages").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A night of that day, at two in the morning by the portal's clock. */
    NightResult night(String day) {
        return night(day, Set.of());
    }

    NightResult night(String day, Set<String> acceptChanges) {
        return run(new NightOrder(NightOrder.Scope.NIGHT, LocalDate.parse(day), acceptChanges, Set.of(), false));
    }

    NightResult run(NightOrder order) {
        try {
            return new Night(workspace(), clock(order.businessDate()), Messages.of(Messages.VIETNAMESE)).run(order);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Clock clock(LocalDate day) {
        var date = day == null ? LocalDate.of(2024, 2, 23) : day;
        return Clock.fixed(
                date.atTime(2, 0).atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toInstant(), ZoneOffset.UTC);
    }

    /** What a night says of itself, in a line for each source. */
    static String show(NightResult result) {
        return result.exit()
                + result.sources().stream()
                        .map(source -> "\n" + source.source().name() + " " + source.status()
                                + (source.reason() == null ? "" : " " + source.reason()) + " " + show(source.counts()))
                        .collect(Collectors.joining());
    }

    private static String show(Counts c) {
        var parts = new ArrayList<String>();
        var names = List.of(
                "read",
                "new",
                "updated",
                "unchanged",
                "duplicate",
                "filtered",
                "rejected",
                "vanished",
                "withdrawn",
                "takes");
        var numbers = Arrays.asList(
                c.read(),
                c.added(),
                c.updated(),
                c.unchanged(),
                c.duplicate(),
                c.filtered(),
                c.rejected(),
                c.vanished(),
                c.withdrawn(),
                c.takes());
        for (int i = 0; i < names.size(); i++) {
            if (numbers.get(i) > 0) {
                parts.add(names.get(i) + "=" + numbers.get(i));
            }
        }
        return String.join(" ", parts);
    }

    /** Every file of the site that readers see, byte for byte, but compressed copies and the manifests of folders. */
    Map<String, String> site() {
        try (var walk = Files.walk(root.resolve("site/current").toRealPath())) {
            var files = new TreeMap<String, String>();
            for (var file : walk.filter(Files::isRegularFile).toList()) {
                var name = root.resolve("site/current")
                        .toRealPath()
                        .relativize(file)
                        .toString();
                if (!name.endsWith(".gz") && !name.endsWith("/manifest.json")) {
                    files.put(name, Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the store knows for good. */
    String export() {
        return inStore(store -> {
            try {
                var out = new StringBuilder();
                store.export().write(out);
                return out.toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The notices that hold now, by item. */
    String notices() {
        return inStore(store -> store.notices().current(null, null, 1000).stream()
                .map(notice -> notice.origin().key() + " " + notice.code())
                .collect(Collectors.joining("\n")));
    }

    /** What the notices of that code that hold now say. */
    List<Map<String, String>> toldOf(String code) {
        return inStore(store -> store.notices().current(null, code, 1000).stream()
                .map(notice -> notice.arguments())
                .toList());
    }

    /** What a query gives, a line for each row. */
    String rows(String sql) {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            var lines = new StringBuilder();
            while (answer.next()) {
                for (int i = 1; i <= answer.getMetaData().getColumnCount(); i++) {
                    lines.append(i == 1 ? "" : " ").append(answer.getString(i));
                }
                lines.append('\n');
            }
            return lines.toString();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private <T> T inStore(Function<Store, T> question) {
        var source = new DriverManagerDataSource(database.url(), database.user(), database.password());
        var portal = workspace().settings().portal();
        return question.apply(Store.on(source, new DataSourceTransactionManager(source), portal));
    }

    /** A number out of a database that may not have its tables yet; 0 then. */
    long askIfThere(String sql) {
        try {
            return ask(sql);
        } catch (IllegalStateException e) {
            return 0;
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

    /** A number out of the database, while nobody runs. */
    long ask(String sql) {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
