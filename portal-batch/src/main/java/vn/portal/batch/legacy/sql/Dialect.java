package vn.portal.batch.legacy.sql;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Which database wrote a dump; decides what a backslash and a double quote mean, and where statements end. */
public enum Dialect {
    /** MySQL and MariaDB. */
    MYSQL(
            "-- mysql dump",
            "-- mariadb dump",
            "phpmyadmin",
            "heidisql",
            "adminer",
            "navicat mysql",
            "/*!4",
            "/*!5",
            "engine=",
            "engine = ",
            "auto_increment",
            "into `",
            "table `",
            "exists `",
            "lock tables"),
    POSTGRESQL(
            "postgresql database dump",
            "dumped by pg_dump",
            "standard_conforming_strings",
            " from stdin;",
            "pg_catalog",
            "set client_encoding",
            "character varying",
            "without time zone",
            "into public.",
            "table public.",
            "nextval("),
    SQL_SERVER(
            "\ngo\n",
            "\ngo\r\n",
            "[dbo].",
            "set ansi_nulls",
            "set quoted_identifier",
            "set identity_insert",
            "***** object:",
            "[nvarchar]",
            "use [",
            "insert [",
            "insert into ["),
    SQLITE("pragma foreign_keys", "sqlite_sequence", "begin transaction;\ncreate", "autoincrement");

    private static final int HEAD = 1 << 16;

    private final List<String> signs;

    Dialect(String... signs) {
        this.signs = List.of(signs);
    }

    /**
     * The dialect of a text that begins like this: the one with most signs, the first of equals.
     *
     * @return what a text without any sign is read as: MySQL, because most dumps are
     */
    static Dialect of(byte[] head) {
        var text =
                new String(head, 0, Math.min(head.length, HEAD), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        var best = MYSQL;
        long most = 0;
        for (var dialect : values()) {
            // each sign counts once: a story about a database may repeat one, and hardly has several
            long found = dialect.signs.stream().filter(text::contains).count();
            if (found > most) {
                most = found;
                best = dialect;
            }
        }
        return best;
    }
}
