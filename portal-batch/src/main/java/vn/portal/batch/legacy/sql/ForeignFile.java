package vn.portal.batch.legacy.sql;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** What is given for a dump and holds no statements: a database's own files, and forms of export that only its tools read. */
enum ForeignFile {
    PG_DUMP("PGDMP", 0, "pg_dump -Fc; pg_restore -f dump.sql …"),
    SQL_SERVER("TAPE", 0, "SQL Server, BACKUP DATABASE (.bak)"),
    SQLITE("SQLite format 3", 0, "SQLite; sqlite3 … .dump"),
    ACCESS("Standard Jet DB", 4, "Microsoft Access (.mdb)"),
    ACCESS_LATER("Standard ACE DB", 4, "Microsoft Access (.accdb)"),
    TAR("ustar", 257, "TAR"),
    XML("<", 0, "XML");

    private final byte[] mark;
    private final int at;
    private final String told;

    ForeignFile(String mark, int at, String told) {
        this.mark = mark.getBytes(StandardCharsets.US_ASCII);
        this.at = at;
        this.told = told;
    }

    /** What a file that begins so is, for people; empty for what may be a dump. */
    static Optional<String> of(byte[] head) {
        return Stream.of(values())
                .filter(kind -> kind.begins(head))
                .map(kind -> kind.told)
                .findFirst();
    }

    private boolean begins(byte[] head) {
        for (int i = 0; i < mark.length; i++) {
            if (head.length <= at + i || head[at + i] != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
