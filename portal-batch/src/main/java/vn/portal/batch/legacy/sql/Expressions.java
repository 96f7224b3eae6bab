package vn.portal.batch.legacy.sql;

import static vn.portal.batch.legacy.sql.SqlBytes.END;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.legacy.sql.Cells.Kind;

/**
 * Reads the values of rows: literals of every dialect, and the few expressions that dump tools write around them.
 *
 * <p>Strict on purpose: whatever no dump tool writes is damage, so that a lost quote is noticed within its row.
 */
final class Expressions {
    private static final int DEEPEST = 8;
    private static final int DEEP_VALUE = 1 << 20;
    private static final Set<String> WORDS =
            Set.of("TRUE", "FALSE", "CURRENT_TIMESTAMP", "CURRENT_DATE", "CURRENT_TIME", "INFINITY", "NAN");
    private static final Set<String> TYPED = Set.of("DATE", "TIME", "TIMESTAMP", "DATETIME", "INTERVAL");

    private final SqlText text;
    private final SqlBytes in;
    private final int largestValue;
    private final List<Cells> scratch = new ArrayList<>();

    Expressions(SqlText text, int largestValue) {
        this.text = text;
        this.in = text.bytes();
        this.largestValue = largestValue;
    }

    /**
     * Passes one value and the white space around it.
     *
     * @param into gets the value; null for nobody
     * @return whether it was one
     */
    boolean pass(@Nullable Cells into) throws IOException {
        text.passSpace();
        var kind = pass(into, 0);
        if (kind != null && into != null) {
            into.end(kind);
        }
        return kind != null;
    }

    private @Nullable Kind pass(@Nullable Cells into, int depth) throws IOException {
        var kind = passTerm(into, depth);
        text.passSpace();
        while (kind != null && in.peek() != ',' && in.peek() != ')' && in.peek() != END) {
            var before = in.offset();
            kind = passSuffix(kind, into, depth);
            text.passSpace();
            if (in.offset() == before) {
                break;
            }
        }
        return kind;
    }

    private @Nullable Kind passTerm(@Nullable Cells into, int depth) throws IOException {
        int c = in.peek();
        switch (c) {
            case '\'':
                in.pass();
                return text.passQuoted('\'', text.backslashEscapes(), into) ? Kind.TEXT : null;
            case '"':
                in.pass();
                return text.passQuoted('"', text.backslashEscapes() && !text.quotesNames(), into) ? Kind.TEXT : null;
            case '(':
                in.pass();
                return passNested(into, depth);
            case '$':
                return text.passDollarQuoted(into) ? Kind.TEXT : null;
            case '0':
                if (in.peek(1) == 'x' || in.peek(1) == 'X') {
                    in.pass(2);
                    return Literals.passHex(in, into);
                }
                return Literals.passNumber(in, into);
            case '-', '+', '.', '1', '2', '3', '4', '5', '6', '7', '8', '9':
                return Literals.passNumber(in, into);
            default:
                return passWord(into, depth);
        }
    }

    private @Nullable Kind passNested(@Nullable Cells into, int depth) throws IOException {
        if (depth >= DEEPEST) {
            return null;
        }
        text.passSpace();
        var kind = pass(into, depth + 1);
        return kind != null && in.pass(')') ? kind : null;
    }

    private @Nullable Kind passWord(@Nullable Cells into, int depth) throws IOException {
        var word = text.word();
        if (word.isEmpty()) {
            return null;
        }
        if (in.peek() == '\'' || in.peek() == '&') {
            return passPrefixed(word, into);
        }
        if (word.equals("NULL") || word.equals("DEFAULT")) {
            return Kind.NULL;
        }
        text.passSpace();
        if (in.peek() == '(') {
            in.pass();
            return depth >= DEEPEST ? null : passCall(word, into, depth + 1);
        }
        if (word.startsWith("_")) {
            var kind = passTerm(into, DEEPEST);
            return kind == Kind.NULL || kind == null ? kind : word.equals("_BINARY") ? Kind.BYTES : Kind.TEXT;
        }
        if (TYPED.contains(word) && in.pass('\'')) {
            return text.passQuoted('\'', text.backslashEscapes(), into) ? Kind.TEXT : null;
        }
        return passBareWord(word, into);
    }

    private static @Nullable Kind passBareWord(String word, @Nullable Cells into) {
        if (!WORDS.contains(word)) {
            return null;
        }
        for (int i = 0; i < word.length(); i++) {
            keep(Character.toLowerCase(word.charAt(i)), into);
        }
        return Kind.BARE;
    }

    /** A string with a letter before its quote, or a character set. */
    private @Nullable Kind passPrefixed(String prefix, @Nullable Cells into) throws IOException {
        if (in.peek() == '&' && !(prefix.equals("U") && in.peek(1) == '\'')) {
            return null;
        }
        in.pass(prefix.equals("U") ? 2 : 1);
        switch (prefix) {
            case "N":
                return text.passQuoted('\'', text.backslashEscapes(), into) ? Kind.TEXT : null;
            case "E":
                return text.passQuoted('\'', true, into) ? Kind.TEXT : null;
            case "X":
                return Literals.passHex(in, into) != null && in.pass('\'') ? Kind.BYTES : null;
            case "B":
                return passBits(into);
            case "U":
                return passUnicode(into);
            default:
                boolean known = prefix.startsWith("_") || TYPED.contains(prefix);
                return !known || !text.passQuoted('\'', text.backslashEscapes(), into)
                        ? null
                        : prefix.equals("_BINARY") ? Kind.BYTES : Kind.TEXT;
        }
    }

    private @Nullable Kind passBits(@Nullable Cells into) throws IOException {
        var bits = scratch(0);
        if (!text.passQuoted('\'', false, bits)) {
            return null;
        }
        bits.end(Kind.BARE);
        Functions.bits(bits, text.dialect(), into);
        return Kind.BARE;
    }

    private @Nullable Kind passUnicode(@Nullable Cells into) throws IOException {
        var escaped = scratch(0);
        if (!text.passQuoted('\'', false, escaped)) {
            return null;
        }
        escaped.end(Kind.TEXT);
        Functions.unescape(escaped, into);
        return Kind.TEXT;
    }

    private @Nullable Kind passCall(String name, @Nullable Cells into, int depth) throws IOException {
        var arguments = scratch(depth);
        var type = "";
        if (name.equals("CONVERT") && text.dialect() == Dialect.SQL_SERVER) {
            type = passType();
            if (!in.pass(',')) {
                return null;
            }
        }
        text.passSpace();
        if (in.pass(')')) {
            return Functions.call(name, type, arguments, into);
        }
        while (true) {
            text.passSpace();
            var kind = pass(arguments, depth);
            if (kind == null) {
                return null;
            }
            arguments.end(kind);
            if (text.passWord("AS")) {
                type = passType();
            } else if (text.passWord("USING")) {
                passType();
            }
            if (in.pass(')')) {
                return arguments.largest() >= 0 ? tooLarge(into) : Functions.call(name, type, arguments, into);
            }
            if (!in.pass(',')) {
                return null;
            }
        }
    }

    /** Makes the value count as too large, because its parts are. */
    private Kind tooLarge(@Nullable Cells into) {
        for (int i = 0; into != null && i <= largestValue && into.largest() < 0; i++) {
            into.append(' ');
        }
        return Kind.TEXT;
    }

    /** A type's name up to its comma or bracket, in capitals and without ornaments. */
    private String passType() throws IOException {
        var type = new StringBuilder();
        int open = 0;
        for (int c = in.peek(); c != END && type.length() < 100; c = in.peek()) {
            if (open == 0 && (c == ',' || c == ')')) {
                break;
            }
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            type.append(c == '[' || c == ']' || c <= ' ' ? "" : Character.toString(Character.toUpperCase(c)));
            in.pass();
        }
        return type.toString();
    }

    /** What may follow a value: a cast, a collation, more text. */
    private @Nullable Kind passSuffix(Kind kind, @Nullable Cells into, int depth) throws IOException {
        if (in.peek() == ':' && in.peek(1) == ':') {
            in.pass(2);
            passCastType();
            return kind;
        }
        if (in.peek() == '+' || in.peek() == '|' && in.peek(1) == '|') {
            in.pass(in.peek() == '+' ? 1 : 2);
            text.passSpace();
            return passTerm(into, depth) == null ? null : Kind.TEXT;
        }
        if (text.passWord("COLLATE")) {
            text.passSpace();
            return text.name() == null ? null : kind;
        }
        return kind;
    }

    private void passCastType() throws IOException {
        for (int c = in.peek(); c == ' ' || c == '.' || c == '"' || c == '_' || Character.isLetterOrDigit(c); ) {
            in.pass();
            c = in.peek();
            if (c == '(') {
                in.passUntil(')', ')', null);
                in.pass(')');
                c = in.peek();
            }
            while (c == '[') {
                in.passUntil(']', ']', null);
                in.pass(']');
                c = in.peek();
            }
        }
    }

    private Cells scratch(int depth) {
        while (scratch.size() <= depth) {
            // only the outermost call can have a story in it
            scratch.add(new Cells(scratch.size() < 2 ? largestValue : Math.min(largestValue, DEEP_VALUE)));
        }
        var cells = scratch.get(depth);
        cells.clear();
        return cells;
    }

    private static void keep(int b, @Nullable Cells into) {
        if (into != null) {
            into.append(b);
        }
    }
}
