package vn.portal.batch.legacy.sql;

import static vn.portal.batch.legacy.sql.SqlBytes.END;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/** Passes over statements that a database would run and that say nothing about rows. */
final class Statements {
    /** What a line of a dump begins with where a statement of its own begins. */
    private static final String[] STARTS = {
        "INSERT ",
        "REPLACE INTO",
        "CREATE ",
        "DROP ",
        "LOCK TABLES",
        "UNLOCK TABLES",
        "ALTER ",
        "COPY ",
        "SET ",
        "GO\n",
        "GO\r",
        "USE ",
        "COMMIT;",
        "-- ",
        "/*!",
        "DELIMITER "
    };
    /** Statements that change nothing in what rows a table has. */
    private static final Set<String> HARMLESS = Set.of(
            "SET",
            "LOCK",
            "UNLOCK",
            "DROP",
            "ALTER",
            "CREATE",
            "USE",
            "START",
            "BEGIN",
            "COMMIT",
            "ROLLBACK",
            "GRANT",
            "REVOKE",
            "COMMENT",
            "SELECT",
            "ANALYZE",
            "PRAGMA",
            "GO",
            "EXEC",
            "EXECUTE",
            "PRINT",
            "IF",
            "FLUSH",
            "END",
            "REFRESH",
            "RESET",
            "DBCC",
            "SECURITY",
            "DECLARE",
            "REINDEX",
            "VACUUM",
            "CHANGE",
            "OPTIMIZE",
            "CHECKPOINT",
            "DEALLOCATE",
            "PREPARE",
            "DO",
            "TRUNCATE",
            "SAVEPOINT",
            "RELEASE",
            "SOURCE",
            "WARNINGS",
            "CALL",
            "RAISERROR",
            "WHILE",
            "RETURN",
            "KILL",
            "INSTALL",
            "PURGE",
            "STOP",
            "XA",
            "ADD",
            "EOF",
            "LOAD");

    /** Statements of SQL Server that end with their line. */
    private static final Set<String> ONE_LINE =
            Set.of("SET", "USE", "PRINT", "GO", "COMMIT", "BEGIN", "TRUNCATE", "DBCC");
    /** Statements of SQL Server that may hold others; they end with their batch alone. */
    private static final Set<String> CODE = Set.of("CREATE", "TRIGGER", "EXEC", "EXECUTE", "IF", "DECLARE", "WHILE");

    private final SqlText text;
    private final SqlBytes in;
    private String delimiter = ";";

    Statements(SqlText text) {
        this.text = text;
        this.in = text.bytes();
    }

    /** Whether a line that begins here begins a statement, as far as that can be told. */
    static boolean startsHere(SqlBytes in) throws IOException {
        for (var start : STARTS) {
            if (in.startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    static boolean isHarmless(String word) {
        return HARMLESS.contains(word);
    }

    /** What ends statements from here on, as MySQL's client is told. */
    void delimiter(String told) {
        delimiter = told.isEmpty() ? ";" : told;
    }

    /** Passes the rest of a statement that began with that word. */
    void pass(String word) throws IOException {
        if (!delimiter.equals(";")) {
            passToDelimiter();
        } else if (text.dialect() == Dialect.SQL_SERVER) {
            passScript(word);
        } else if (text.dialect() == Dialect.SQLITE && word.equals("TRIGGER")) {
            passTrigger();
        } else {
            passToSemicolon();
        }
    }

    /** Passes lines until one begins a statement. */
    void passUnknown() throws IOException {
        do {
            in.passUntil('\n', '\n', null);
            in.pass('\n');
        } while (in.peek() != END && !startsHere(in));
    }

    private void passToSemicolon() throws IOException {
        for (int c = in.peek(); c != END; c = in.peek()) {
            if (text.passComment()) {
                continue;
            }
            if (c == '$' && text.dialect() == Dialect.POSTGRESQL && isDollarQuote()) {
                text.passDollarQuoted(null);
                continue;
            }
            in.pass();
            if (c == ';') {
                return;
            }
            if (c == '\n' && startsRows()) {
                // the quote that should have ended before is damaged
                return;
            }
            if (c == '\'' || c == '"' || c == '`') {
                text.passQuotedLine((char) c);
            }
        }
    }

    private boolean startsRows() throws IOException {
        return in.startsWith("INSERT ") || in.startsWith("LOCK TABLES ") || in.startsWith("SET IDENTITY_INSERT ");
    }

    private boolean isDollarQuote() throws IOException {
        return in.peek(1) == '$' || Character.isLetter(in.peek(1)) || in.peek(1) == '_';
    }

    private void passToDelimiter() throws IOException {
        char first = delimiter.charAt(0);
        while (in.passUntil(first, first, null) != END) {
            if (in.startsWith(delimiter.toUpperCase(Locale.ROOT))) {
                in.pass(delimiter.length());
                text.closeComments();
                return;
            }
            in.pass();
        }
    }

    /** A trigger's own statements end with semicolons too. */
    private void passTrigger() throws IOException {
        while (in.passUntil('E', 'e', null) != END) {
            if (in.startsWith("END;")) {
                in.pass(4);
                return;
            }
            in.pass();
        }
    }

    /** SQL Server: one line, or a batch that ends with GO. */
    private void passScript(String word) throws IOException {
        boolean code = CODE.contains(word);
        do {
            in.passUntil('\n', '\n', null);
            in.pass('\n');
            if (ONE_LINE.contains(word) || !code && startsRows()) {
                return;
            }
        } while (in.peek() != END && !isGo());
    }

    private boolean isGo() throws IOException {
        return in.startsWith("GO") && (in.peek(2) == END || SqlBytes.isSpace(in.peek(2)) || in.peek(2) == ';');
    }
}
