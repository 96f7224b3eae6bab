package vn.portal.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.portal.batch.store.TestDatabase;

/** Databases that earlier portals have left, stored as they were, come up to date in the next night. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class OldDatabaseTest {
    private final TestDatabase kind;

    @TempDir
    private Path folder;

    OldDatabaseTest(TestDatabase kind) {
        this.kind = kind;
    }

    @Test
    void goesOnWithADatabaseOfAnEarlierVersion() throws Exception {
        var fresh = operator("fresh");
        fresh.night("2024-05-01");
        var tables = fresh.describes(OldDatabaseTest::tables);
        assertThat(tables).hasSizeGreaterThan(300);
        for (int version : new int[] {8, 15}) {
            var operator = operator("version" + version);
            operator.change(stored(version));
            assertThat(operator.describes(OldDatabaseTest::tables))
                    .as("version %d is an old one", version)
                    .matches(old -> version == 15 || old.size() < tables.size());
            operator.night("2024-05-02");
            assertThat(operator.describes(OldDatabaseTest::tables)).isEqualTo(tables);
            assertThat(operator.books())
                    .startsWith("read=3 ")
                    // later rules judge what they know once more
                    .contains(" rejected=1")
                    .doesNotContain("new");
            assertThat(ids(operator)).isEqualTo(ids(fresh));
            assertThat(operator.siteHas(operator.path("a.txt"))).isTrue();
        }
    }

    @Test
    void leavesADatabaseAloneThatANewerPortalHasBeenAt() {
        var operator = operator("newer");
        operator.does("export", "--canonical");
        operator.change("""
                insert into "flyway_schema_history" ("installed_rank", "version", "description", "type", "script",
                    "checksum", "installed_by", "installed_on", "execution_time", "success")
                values (1000, '999.1', 'later', 'SQL', 'V999_1__later.sql', 1, 'sa', current_timestamp, 1, true)
                """);
        assertThat(operator.isRefused(1, "nightly"))
                .startsWith("A newer portal has brought the database to version 999.1; this one knows versions up to ");
        assertThat(operator.count("select count(*) from run")).isZero();
    }

    /** The pages that the stored databases know. */
    private Operator operator(String name) {
        var operator = new Operator(folder.resolve(name), kind);
        operator.page("a.txt", "Khai mạc hội thi", "Hội thi khai mạc sáng nay tại nhà văn hóa.");
        operator.page("b.txt", "Ra quân", "Hưởng ứng phong trào “Ngày Chủ nhật xanh”, đoàn viên ra quân.");
        operator.write("c.txt", new byte[] {1, 2, 0, 3});
        return operator;
    }

    private String stored(int version) throws IOException {
        var name = "V%d.%s.sql".formatted(version, kind.name().toLowerCase(Locale.ROOT));
        try (var in = OldDatabaseTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String ids(Operator operator) {
        return String.join(
                "\n",
                operator.does("export", "--canonical")
                        .lines()
                        .filter(line -> line.startsWith("{\"row\":\"content\""))
                        .map(line -> line.replaceAll("\"accepted_at\":\"[^\"]*\"", ""))
                        .toList());
    }

    /** Every column, key and index. */
    private static TreeSet<String> tables(DatabaseMetaData data) throws SQLException {
        var lines = new TreeSet<String>();
        var schema = data.getConnection().getSchema();
        add(
                lines,
                data.getColumns(null, schema, "%", "%"),
                "TABLE_NAME",
                "COLUMN_NAME",
                "TYPE_NAME",
                "COLUMN_SIZE",
                "NULLABLE",
                "COLUMN_DEF",
                "ORDINAL_POSITION",
                "IS_AUTOINCREMENT");
        var names = new TreeSet<String>();
        add(names, data.getTables(null, schema, "%", new String[] {"TABLE", "BASE TABLE"}), "TABLE_NAME");
        for (var name : names) {
            add(lines, data.getPrimaryKeys(null, schema, name), "TABLE_NAME", "COLUMN_NAME", "KEY_SEQ");
            add(
                    lines,
                    data.getImportedKeys(null, schema, name),
                    "FKTABLE_NAME",
                    "FKCOLUMN_NAME",
                    "PKTABLE_NAME",
                    "PKCOLUMN_NAME",
                    "DELETE_RULE");
            add(
                    lines,
                    data.getIndexInfo(null, schema, name, false, true),
                    "TABLE_NAME",
                    "COLUMN_NAME",
                    "ORDINAL_POSITION",
                    "NON_UNIQUE");
        }
        return lines;
    }

    private static void add(TreeSet<String> lines, ResultSet rows, String... columns) throws SQLException {
        try (rows) {
            while (rows.next()) {
                var words = new StringBuilder();
                for (var column : columns) {
                    words.append(words.isEmpty() ? "" : " ").append(rows.getString(column));
                }
                lines.add(words.toString().replaceAll("SYSTEM_SEQUENCE_\\w+", "SYSTEM_SEQUENCE"));
            }
        }
    }
}
