package vn.portal.batch.legacy.sql;

import java.util.Set;

/** What a column's type says about its values, as far as it matters to how they are written. */
enum ColumnKind {
    TEXT,
    /** Bytes that are no text, however a dump writes them. */
    BYTES,
    /** MySQL's bits: a number. */
    BITS,
    /** PostgreSQL's truth values, for which it has two spellings. */
    TRUTH,
    /** As it is written: numbers, dates, what is not known. */
    OTHER;

    private static final Set<String> TEXTS = Set.of(
            "CHAR",
            "VARCHAR",
            "TINYTEXT",
            "TEXT",
            "MEDIUMTEXT",
            "LONGTEXT",
            "NCHAR",
            "NVARCHAR",
            "NTEXT",
            "CHARACTER",
            "ENUM",
            "SET",
            "JSON",
            "JSONB",
            "XML",
            "CITEXT",
            "CLOB",
            "BPCHAR",
            "SYSNAME");
    private static final Set<String> BINARIES = Set.of(
            "TINYBLOB",
            "BLOB",
            "MEDIUMBLOB",
            "LONGBLOB",
            "BINARY",
            "VARBINARY",
            "BYTEA",
            "IMAGE",
            "TIMESTAMP",
            "ROWVERSION",
            "GEOMETRY",
            "POINT",
            "LINESTRING",
            "POLYGON",
            "MULTIPOINT",
            "MULTILINESTRING",
            "MULTIPOLYGON",
            "GEOMETRYCOLLECTION");

    /** @param type its first word, in capitals */
    static ColumnKind of(String type, Dialect dialect) {
        if (TEXTS.contains(type)) {
            return TEXT;
        }
        if (dialect == Dialect.MYSQL && type.equals("BIT")) {
            return BITS;
        }
        if (dialect == Dialect.POSTGRESQL && (type.equals("BOOLEAN") || type.equals("BOOL"))) {
            return TRUTH;
        }
        boolean time = type.equals("TIMESTAMP") && dialect != Dialect.SQL_SERVER;
        boolean shape = dialect == Dialect.POSTGRESQL && !type.equals("BYTEA");
        return BINARIES.contains(type) && !time && !shape ? BYTES : OTHER;
    }
}
