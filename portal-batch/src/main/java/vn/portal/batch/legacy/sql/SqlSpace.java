package vn.portal.batch.legacy.sql;

import java.io.IOException;
import java.util.function.Consumer;

/**
 * What stands between the words of a dump: white space and comments.
 *
 * <p>Of a comment that only some servers read, the marks alone are passed: what is in it stands there openly.
 */
final class SqlSpace {
    private static final int LONGEST_REMARK = 128;

    private final SqlBytes in;
    private final Dialect dialect;
    private final Consumer<String> comments;
    /** How many comments that only some servers read are open, and the version of the last. */
    private int conditional;

    private int version;

    /** @param comments gets the beginning of each comment that ends with its line */
    SqlSpace(SqlBytes in, Dialect dialect, Consumer<String> comments) {
        this.in = in;
        this.dialect = dialect;
        this.comments = comments;
    }

    /** The version of the servers that read what comes next; 0 where all do. */
    int version() {
        return conditional > 0 ? version : 0;
    }

    /** Forgets comments for some servers, whose ends were passed over with a statement. */
    void closeComments() {
        conditional = 0;
    }

    /** Passes white space and comments. */
    void pass() throws IOException {
        do {
            in.passSpace();
        } while (passComment());
    }

    /** Whether a comment came next, or an end of one; it is passed. */
    boolean passComment() throws IOException {
        switch (in.peek()) {
            case '-':
                return in.peek(1) == '-' && isDashComment() && passLineComment(2);
            case '#':
                return dialect == Dialect.MYSQL && passLineComment(1);
            case '/':
                return in.peek(1) == '*' && passBlockComment();
            case '*':
                if (conditional > 0 && in.peek(1) == '/') {
                    conditional--;
                    in.pass(2);
                    return true;
                }
                return false;
            default:
                return false;
        }
    }

    private boolean isDashComment() throws IOException {
        // 5--3 is a sum in MySQL
        return dialect != Dialect.MYSQL || in.peek(2) == SqlBytes.END || in.peek(2) <= ' ';
    }

    private boolean passLineComment(int marker) throws IOException {
        in.pass(marker);
        comments.accept(line());
        return true;
    }

    /** The beginning of what is left of the line; all of it is passed. */
    String line() throws IOException {
        var text = new StringBuilder();
        while (text.length() < LONGEST_REMARK && in.peek() != SqlBytes.END && in.peek() != '\n') {
            text.append((char) in.peek());
            in.pass();
        }
        in.passUntil('\n', '\n', null);
        return text.toString().strip();
    }

    private boolean passBlockComment() throws IOException {
        in.pass(2);
        boolean mariaDb = in.peek() == 'M' && in.peek(1) == '!';
        if (dialect == Dialect.MYSQL && (mariaDb || in.peek() == '!')) {
            in.pass(mariaDb ? 2 : 1);
            int servers = number();
            if (servers < 999999) {
                conditional++;
                version = servers;
                return true;
            }
        }
        while (in.passUntil('*', '*', null) != SqlBytes.END) {
            in.pass();
            if (in.pass('/')) {
                break;
            }
        }
        return true;
    }

    private int number() throws IOException {
        int number = 0;
        for (int digits = 0; digits < 6 && in.peek() >= '0' && in.peek() <= '9'; digits++) {
            number = number * 10 + in.peek() - '0';
            in.pass();
        }
        return number;
    }
}
