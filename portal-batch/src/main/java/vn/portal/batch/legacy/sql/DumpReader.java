package vn.portal.batch.legacy.sql;

import static vn.portal.batch.legacy.sql.SqlBytes.END;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.legacy.sql.MetTables.Met;
import vn.portal.batch.legacy.table.Remarks;
import vn.portal.notice.Severity;

/** Reads one dump from front to back, statement by statement. */
final class DumpReader {
    private final SqlText text;
    private final SqlBytes in;
    private final Statements statements;
    private final Inserts inserts;
    private final CopiedRows copied;
    private final Rows rows;
    private final Remarks remarks;
    private final ValueText values;
    private final MetTables tables;
    private final EndOfDump end;
    private String database = "";
    /** Whether something was met that may have held rows and could not be read. */
    private boolean damaged;

    DumpReader(
            SqlBytes in,
            Dialect dialect,
            MetTables tables,
            Rows rows,
            Remarks remarks,
            ValueText values,
            int largestValue) {
        this.in = in;
        this.tables = tables;
        this.rows = rows;
        this.remarks = remarks;
        this.values = values;
        end = new EndOfDump();
        text = new SqlText(in, dialect, end::comment);
        statements = new Statements(text);
        inserts = new Inserts(text, new Expressions(text, largestValue), rows, remarks);
        copied = new CopiedRows(in, rows, remarks);
    }

    /** @return whether the dump's end was seen, and nothing was wrong with it */
    boolean read() throws IOException {
        for (passToStatement(); in.peek() != END; passToStatement()) {
            passStatement();
        }
        if (in.isBroken()) {
            remarks.add(Severity.ERROR, "archive-broken", "", Long.toString(in.line()));
        }
        return end.isSeen() && remarks.list().stream().noneMatch(r -> r.severity() == Severity.ERROR);
    }

    private void passToStatement() throws IOException {
        do {
            text.passSpace();
        } while (in.pass(';'));
    }

    private void passStatement() throws IOException {
        long line = in.line();
        if (in.peek() == '\\') {
            passCommand();
            return;
        }
        var word = text.word();
        switch (word) {
            case "INSERT", "REPLACE" -> passInsert(word, line);
            case "COPY" -> passCopy(line);
            case "CREATE" -> passCreate();
            case "SET" -> passSetting();
            case "USE" -> passUse();
            case "DELIMITER" -> statements.delimiter(text.line());
            case "COMMIT" -> {
                end.committed(text.dialect());
                statements.pass(word);
            }
            default -> passOther(word, line);
        }
    }

    private void passOther(String word, long line) throws IOException {
        if (Statements.isHarmless(word)) {
            statements.pass(word);
        } else if (in.peek() == END && word.isEmpty()) {
            in.pass(0);
        } else {
            unread(word, line);
            statements.passUnknown();
        }
    }

    private void unread(String word, long line) {
        var shown = word.length() > 20 ? word.substring(0, 20) : word;
        remarks.add(Severity.ERROR, "statement-unread", "", Long.toString(line), Map.of("statement", shown));
    }

    /** A line for PostgreSQL's own client. */
    private void passCommand() throws IOException {
        var command = text.line();
        if (command.startsWith("\\connect ")) {
            database = command.substring("\\connect ".length()).strip();
        }
    }

    private void passUse() throws IOException {
        text.passSpace();
        var name = text.name();
        database = name == null ? database : name;
        statements.pass("USE");
    }

    private void passSetting() throws IOException {
        var setting = new StringBuilder("SET");
        for (int c = in.peek(); c != ';' && c != '\n' && c != END && setting.length() < 1000; c = in.peek()) {
            if (c == '*' && in.peek(1) == '/') {
                break;
            }
            setting.append((char) c);
            in.pass();
        }
        var settings = new Settings(setting.toString());
        settings.charset().ifPresent(name -> {
            var known = ValueText.charset(name);
            known.ifPresent(values::told);
        });
        settings.backslashEscapes(text.dialect()).ifPresent(text::backslashEscapes);
        settings.quotesNames(text.dialect()).ifPresent(text::quotesNames);
        if (settings.restoresCollation()) {
            end.restored();
        }
        if (in.peek() == ';' && text.dialect() == Dialect.SQL_SERVER) {
            return;
        }
        statements.pass("SET");
    }

    private void passCreate() throws IOException {
        var word = text.passWord("OR") && text.passWord("REPLACE") ? "REPLACE" : "";
        text.passSpace();
        while (text.passWord("TEMPORARY")
                || text.passWord("TEMP")
                || text.passWord("UNLOGGED")
                || text.passWord("GLOBAL")) {
            text.passSpace();
        }
        if (text.passWord("TABLE")) {
            passTable();
            word = "TABLE";
        } else {
            word = text.passWord("TRIGGER") ? "TRIGGER" : "CREATE";
        }
        statements.pass(word);
    }

    private void passTable() throws IOException {
        // what stands in for a view until all tables are there
        boolean view = text.version() == 50001;
        if (text.passWord("IF") && text.passWord("NOT")) {
            text.passWord("EXISTS");
        }
        var name = text.tableName();
        if (name == null || view) {
            return;
        }
        var table = table(name);
        var shape = TableShape.pass(text);
        if (table != null && !shape.columns().isEmpty()) {
            table.shape(shape);
        }
    }

    private @Nullable Met table(String name) {
        var table = tables.table(name, database);
        if (table == null) {
            remarks.add(Severity.ERROR, "tables-many", "", Long.toString(in.line()));
        }
        return table;
    }

    private void passInsert(String word, long line) throws IOException {
        end.rows();
        passModifiers();
        var name = text.tableName();
        var table = name == null ? null : table(name);
        var columns = table == null ? null : TableShape.passNames(text);
        if (table == null || columns == null) {
            unread(word, line);
            statements.passUnknown();
            return;
        }
        if (text.passWord("OVERRIDING")) {
            // which of both values counts where the database makes its own
            text.passSpace();
            text.word();
            text.passWord("VALUE");
        }
        boolean values = text.passWord("VALUES") || text.passWord("VALUE");
        if (values) {
            passRows(into(table, columns), word);
        } else if (text.passWord("SELECT")) {
            passSelected(into(table, columns), word, line);
        } else if (text.passWord("SET")) {
            passAssigned(table, word, line);
        } else {
            unread(word, line);
            statements.pass(word);
        }
    }

    private void passModifiers() throws IOException {
        text.passSpace();
        for (var modifier : List.of("LOW_PRIORITY", "DELAYED", "HIGH_PRIORITY", "OR", "REPLACE", "IGNORE", "INTO")) {
            text.passWord(modifier);
        }
    }

    /** Values behind SELECT are rows; what is to be chosen from other tables, only a database can. */
    private void passSelected(Rows.Into into, String word, long line) throws IOException {
        boolean whole = inserts.passSelected(into);
        if (in.peek() == END && !isEnded(whole)) {
            cut(into.table());
        } else if (whole) {
            passBehindRows(word);
        } else {
            remarks.add(Severity.ERROR, "rows-selected", into.table().name(), Long.toString(line));
            statements.pass(word);
        }
    }

    private void passAssigned(Met table, String word, long line) throws IOException {
        boolean whole = inserts.passAssigned(table);
        if (in.peek() == END && !isEnded(whole)) {
            cut(table);
        } else if (whole) {
            passBehindRows(word);
        } else {
            remarks.add(Severity.ERROR, "row-damaged", table.name(), Long.toString(line));
            statements.passUnknown();
        }
    }

    private void passRows(Rows.Into into, String word) throws IOException {
        boolean whole = inserts.passRows(into);
        if (in.peek() == END && !isEnded(whole)) {
            cut(into.table());
        } else if (whole) {
            passBehindRows(word);
        } else if (!Statements.startsHere(in)) {
            statements.passUnknown();
        }
    }

    /** The last statement may lack its semicolon. */
    private boolean isEnded(boolean whole) {
        return whole && text.dialect() == Dialect.SQL_SERVER;
    }

    private void passBehindRows(String word) throws IOException {
        text.passSpace();
        if (!in.pass(';') && text.dialect() != Dialect.SQL_SERVER) {
            // ON DUPLICATE KEY UPDATE …, RETURNING …
            statements.pass(word);
        }
    }

    private Rows.Into into(Met table, List<String> listed) throws IOException {
        if (!listed.isEmpty()) {
            if (table.shape().columns().isEmpty()) {
                table.shape(TableShape.of(listed));
            }
            return rows.into(table, listed);
        }
        if (table.shape().columns().isEmpty()) {
            remarks.add(Severity.WARNING, "columns-unknown", table.name(), Long.toString(in.line()));
            table.shape(TableShape.of(Inserts.numbered(inserts.width())));
        }
        return rows.into(table, table.shape().columns());
    }

    private void cut(Met table) {
        remarks.add(Severity.ERROR, "dump-cut", table.name(), Long.toString(in.line()));
    }

    private void passCopy(long line) throws IOException {
        end.rows();
        var name = text.tableName();
        var columns = name == null ? null : TableShape.passNames(text);
        if (name == null || columns == null || !(text.passWord("FROM") && text.passWord("STDIN"))) {
            unread("COPY", line);
            statements.passUnknown();
            return;
        }
        text.line();
        in.pass('\n');
        var table = table(name);
        if (table != null && !copied.pass(into(table, columns)) && in.peek() == END) {
            cut(table);
        }
    }
}
