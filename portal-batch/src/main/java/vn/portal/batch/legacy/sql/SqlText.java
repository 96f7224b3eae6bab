package vn.portal.batch.legacy.sql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A dump as text: white space, comments, words, names and strings, as its dialect has them.
 *
 * <p>What MySQL hides from others in {@code /*!40101 … *}{@code /} is read as if it stood there openly.
 */
final class SqlText {
    private static final int LONGEST_NAME = 256;

    private final SqlBytes in;
    private final Dialect dialect;
    private final SqlSpace space;
    private final Cells name = new Cells(LONGEST_NAME);
    private boolean backslashEscapes;
    private boolean quotesNames;

    /** @param comments gets the beginning of each comment that ends with its line */
    SqlText(SqlBytes in, Dialect dialect, Consumer<String> comments) {
        this.in = in;
        this.dialect = dialect;
        this.space = new SqlSpace(in, dialect, comments);
        backslashEscapes = dialect == Dialect.MYSQL;
        quotesNames = dialect != Dialect.MYSQL;
    }

    SqlBytes bytes() {
        return in;
    }

    Dialect dialect() {
        return dialect;
    }

    /** Whether a backslash in an ordinary string means something. */
    boolean backslashEscapes() {
        return backslashEscapes;
    }

    void backslashEscapes(boolean escapes) {
        backslashEscapes = escapes;
    }

    /** Whether double quotes hold names, not strings. */
    boolean quotesNames() {
        return quotesNames;
    }

    void quotesNames(boolean names) {
        quotesNames = names;
    }

    /** The version of the servers that read what comes next; 0 where all do. */
    int version() {
        return space.version();
    }

    /** Forgets comments for some servers, whose ends were passed over with a statement. */
    void closeComments() {
        space.closeComments();
    }

    /** Passes white space and comments. */
    void passSpace() throws IOException {
        space.pass();
    }

    /** Whether a comment came next, or an end of one; it is passed. */
    boolean passComment() throws IOException {
        return space.passComment();
    }

    /** The beginning of what is left of the line; all of it is passed. */
    String line() throws IOException {
        return space.line();
    }

    /** The next word in capitals; empty if none comes next. */
    String word() throws IOException {
        var word = new StringBuilder();
        while (word.length() < LONGEST_NAME && isLetter(in.peek(), !word.isEmpty())) {
            word.append((char) in.peek());
            in.pass();
        }
        return word.toString().toUpperCase(Locale.ROOT);
    }

    private static boolean isLetter(int c, boolean digits) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || digits && c >= '0' && c <= '9';
    }

    /** Passes that word if it comes next, with white space before it. */
    boolean passWord(String upper) throws IOException {
        passSpace();
        if (!in.startsWith(upper) || isLetter(in.peek(upper.length()), true)) {
            return false;
        }
        in.pass(upper.length());
        return true;
    }

    /**
     * A table's name: without its schema where that is the one that everybody has.
     *
     * @return null if no name comes next
     */
    @Nullable
    String tableName() throws IOException {
        var schema = "";
        passSpace();
        var last = name();
        for (passSpace(); last != null && in.pass('.'); passSpace()) {
            schema = last;
            passSpace();
            last = name();
        }
        boolean usual = schema.isEmpty()
                || dialect == Dialect.MYSQL
                || schema.equals("dbo")
                || schema.equals("public")
                || schema.equals("main");
        return last == null || usual ? last : schema + "." + last;
    }

    /** A name, quoted or not; null if none comes next. */
    @Nullable
    String name() throws IOException {
        name.clear();
        int c = in.peek();
        if (c == '`' || c == '"' || c == '[') {
            in.pass();
            return passQuoted(c == '[' ? ']' : (char) c, false, name) ? named() : null;
        }
        while (isLetter(in.peek(), true) || in.peek() >= 0x80 || in.peek() == '$' || in.peek() == '@') {
            name.append(in.peek());
            in.pass();
        }
        return named();
    }

    private @Nullable String named() {
        name.end(Cells.Kind.TEXT);
        boolean usable = name.largest() < 0 && name.end(0) > 0;
        return usable ? new String(name.array(), 0, name.end(0), StandardCharsets.UTF_8) : null;
    }

    /**
     * Passes a quoted string whose opening quote was passed.
     *
     * @param escapes whether backslashes mean something in it
     * @param into gets what it says; null for nobody
     * @return whether it was closed
     */
    boolean passQuoted(char quote, boolean escapes, @Nullable Cells into) throws IOException {
        char escape = escapes ? '\\' : quote;
        while (true) {
            int c = in.passUntil(quote, escape, into);
            if (c == SqlBytes.END) {
                return false;
            }
            in.pass();
            if (c != quote) {
                passEscaped(into);
            } else if (in.peek() != quote) {
                return true;
            } else {
                keep(quote, into);
                in.pass();
            }
        }
    }

    /**
     * Passes a quoted string of a definition, whose opening quote was passed, at most to the end of its line: they are
     * written in one, so that one without an end hides no rows.
     */
    void passQuotedLine(char quote) throws IOException {
        char escape = backslashEscapes && quote != '`' ? '\\' : quote;
        int c = in.passUntil(quote, '\n', escape, null);
        while (c == '\\') {
            in.pass(in.peek(1) == SqlBytes.END ? 1 : 2);
            c = in.passUntil(quote, '\n', escape, null);
        }
        in.pass(c == quote ? 1 : 0);
    }

    private void passEscaped(@Nullable Cells into) throws IOException {
        int c = in.peek();
        if (c == SqlBytes.END) {
            return;
        }
        in.pass();
        if (dialect == Dialect.POSTGRESQL) {
            PostgresEscapes.passEscaped(c, in, into);
        } else {
            keep(escaped(c), into);
        }
    }

    /** What MySQL means by that byte behind a backslash. */
    private static int escaped(int c) {
        return switch (c) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case '0' -> 0;
            case 'Z' -> 0x1A;
            case 'b' -> '\b';
            default -> c;
        };
    }

    private static void keep(int b, @Nullable Cells into) {
        if (into != null) {
            into.append(b);
        }
    }

    /**
     * Passes a PostgreSQL string between two equal tags ({@code $$…$$}, {@code $body$…$body$}).
     *
     * @return whether there was one, and it was closed
     */
    boolean passDollarQuoted(@Nullable Cells into) throws IOException {
        var tag = new StringBuilder("$");
        in.pass();
        while (tag.length() < LONGEST_NAME && isLetter(in.peek(), tag.length() > 1)) {
            tag.append((char) in.peek());
            in.pass();
        }
        if (!in.pass('$')) {
            return false;
        }
        tag.append('$');
        while (in.passUntil('$', '$', into) != SqlBytes.END) {
            if (stands(tag)) {
                in.pass(tag.length());
                return true;
            }
            keep('$', into);
            in.pass();
        }
        return false;
    }

    private boolean stands(CharSequence text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            if (in.peek(i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
