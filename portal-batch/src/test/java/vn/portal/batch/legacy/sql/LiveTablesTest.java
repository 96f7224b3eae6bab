package vn.portal.batch.legacy.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.portal.batch.legacy.table.Read;
import vn.portal.batch.legacy.table.Tables;
import vn.portal.batch.legacy.table.Wanted;

/** A living database gives what its dump gives, value by value. */
class LiveTablesTest {
    private static final String POSTGRESQL = """
            -- PostgreSQL database dump
            SET client_encoding = 'UTF8';
            SET standard_conforming_strings = on;
            CREATE SCHEMA kho;
            CREATE TABLE public.tin (
                id integer NOT NULL,
                ten character varying(255),
                noi_dung text,
                hien boolean,
                anh bytea,
                gia numeric(12,2),
                diem double precision,
                ngay timestamp without time zone,
                luc timestamp with time zone,
                thu date,
                nhan text[],
                them jsonb,
                CONSTRAINT tin_pkey PRIMARY KEY (id)
            );
            CREATE TABLE kho.tin_1 (
                id integer
            );
            INSERT INTO public.tin VALUES (1, 'Lễ hội', 'dòng\n'' \\ hai', true, '\\x00ff5c', 1.50, 0.1, '2024-02-22 08:15:00', '2024-02-22 01:15:00+00', '2024-02-22', '{a,"b c"}', '{"a": 1}');
            INSERT INTO public.tin VALUES (2, NULL, '', false, NULL, -3.00, 1e+30, '1946-01-03 00:00:00.123', NULL, NULL, NULL, NULL);
            INSERT INTO kho.tin_1 VALUES (7);
            -- PostgreSQL database dump complete
            """;

    @Test
    void givesTheRowsOfPostgresqlsDump() throws Exception {
        try (var server = start()) {
            try (var connection = server.getPostgresDatabase().getConnection()) {
                execute(connection, POSTGRESQL);
            }
            var live = LiveTables.at(server.getJdbcUrl("postgres", "postgres"), "postgres", "");

            assertThat(shown(live, "tin", "kho.tin_1"))
                    .containsExactlyInAnyOrderElementsOf(
                            shown(dump(POSTGRESQL.getBytes(StandardCharsets.UTF_8)), "tin", "kho.tin_1"));
            assertThat(live.read(Wanted.nothing(), row -> {}).tables())
                    .containsExactly(
                            new Read.Table("kho.tin_1", List.of("id"), 1),
                            new Read.Table(
                                    "tin",
                                    List.of(
                                            "id",
                                            "ten",
                                            "noi_dung",
                                            "hien",
                                            "anh",
                                            "gia",
                                            "diem",
                                            "ngay",
                                            "luc",
                                            "thu",
                                            "nhan",
                                            "them"),
                                    2));
        }
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        } catch (IOException | RuntimeException e) {
            assumeTrue(false, "PostgreSQL cannot start here: " + e);
            throw new AssertionError(e);
        }
    }

    @Test
    void givesTheRowsOfMariaDbsOwnDump(@TempDir Path folder) throws Exception {
        try (var server = MariaDb.start(folder)) {
            try (var connection = server.connect()) {
                execute(connection, """
                        CREATE TABLE tin (id int PRIMARY KEY, ten varchar(255), noi_dung longtext, hien tinyint(1), co bit(3),
                          anh longblob, gia decimal(12,2), diem double, so float, ngay datetime NOT NULL, luc timestamp NULL,
                          thu date, nam year, gio time, ma varbinary(20), kieu enum('a','b')) DEFAULT CHARSET=utf8mb4;
                        CREATE TABLE cu (a text) DEFAULT CHARSET=latin1;
                        SET sql_mode = '';
                        INSERT INTO tin VALUES (2, 'Lễ hội 😀', 'a\\nb\\'\\\\ \\Z', 1, b'101', x'00FF0A275C', 1.50, 0.1, 1.1,
                          '2024-02-22 08:15:00', '2024-02-22 08:15:00', '0000-00-00', 2024, '-10:00:00', 'a\\0b', 'b');
                        INSERT INTO tin VALUES (1, NULL, '', 0, NULL, NULL, NULL, 1e300, NULL, '0000-00-00 00:00:00', NULL, NULL,
                          NULL, NULL, NULL, NULL);
                        INSERT INTO cu VALUES (_latin1 x'48E1BB99692074E1BAAD70');
                        """);
            }
            var dump = dump(server.dump());
            assertThat(countedTwice(server)).as("as it was at one instant").containsExactly(2L, 2L);
            assertThat(server.tables()
                            .read(Wanted.nothing(), row -> {})
                            .table("tin")
                            .orElseThrow()
                            .rows())
                    .isEqualTo(3);
            change(server, "DELETE FROM tin WHERE id = 3");

            assertThat(shown(server.tables(), "tin", "cu")).containsExactlyElementsOf(shown(dump, "tin", "cu"));
            assertThat(shown(dump, "cu")).containsExactly("cu{a=Hội tập}");
        }
    }

    /** How many rows there are before and after somebody adds one, for a reader who holds the database. */
    private static List<Long> countedTwice(MariaDb server) throws IOException {
        return server.tables().hold(still -> {
            long before = still.read(Wanted.nothing(), row -> {})
                    .table("tin")
                    .orElseThrow()
                    .rows();
            change(server, "INSERT INTO tin (id, ngay) VALUES (3, '2024-02-22')");
            return List.of(
                    before,
                    still.read(Wanted.nothing(), row -> {})
                            .table("tin")
                            .orElseThrow()
                            .rows());
        });
    }

    private static void change(MariaDb server, String sql) throws IOException {
        try (var connection = server.connect()) {
            execute(connection, sql);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    @Test
    void saysThatADatabaseCannotBeReached() {
        var tables = LiveTables.at("jdbc:mysql://127.0.0.1:1/x", "a", "b");

        assertThatThrownBy(() -> tables.read(Wanted.nothing(), row -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("the database cannot be read: ");
    }

    private static void execute(Connection connection, String script) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : script.split(";\n")) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
    }

    private static SqlDump dump(byte[] bytes) {
        return SqlDump.of(() -> new ByteArrayInputStream(bytes));
    }

    private static List<String> shown(Tables tables, String... names) throws IOException {
        var rows = new ArrayList<String>();
        var read = tables.read(Wanted.of(names), row -> rows.add(row.table() + Shown.values(row)));
        assertThat(read.endProved()).as("%s", read.remarks()).isTrue();
        rows.sort(null);
        return rows;
    }
}
