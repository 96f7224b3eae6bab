package vn.portal.batch.legacy.sql;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** A dump's bytes through a window of fixed size: looked at and passed over, never held whole. */
final class SqlBytes {
    /** Stands for a byte where there is none any more. */
    static final int END = -1;

    private static final int WINDOW = 1 << 18;
    /** How far back a reader may go. */
    private static final int KEPT = 1 << 16;

    private final InputStream in;
    private final byte[] window = new byte[WINDOW];
    private int at;
    private int end;
    private boolean ended;
    private boolean broken;
    /** Where the reader may go back to; -1 for nowhere. */
    private int mark = -1;
    /** The line of the byte at {@link #counted}. */
    private long line = 1;

    private int counted;
    /** How many bytes stood before the window. */
    private long passed;

    SqlBytes(InputStream in) {
        this.in = in;
    }

    /** The next byte, not passed yet. */
    int peek() throws IOException {
        return at < end || fill(1) ? window[at] & 0xFF : END;
    }

    /** The byte so many behind the next one; few. */
    int peek(int ahead) throws IOException {
        return end - at > ahead || fill(ahead + 1) ? window[at + ahead] & 0xFF : END;
    }

    /** Passes one byte that was looked at. */
    void pass() {
        at++;
    }

    /** Passes some bytes that were looked at. */
    void pass(int count) {
        at += count;
    }

    /** Passes the next byte if it is that one. */
    boolean pass(char expected) throws IOException {
        if (peek() != expected) {
            return false;
        }
        at++;
        return true;
    }

    /** Passes white space; the loop that runs between all values. */
    void passSpace() throws IOException {
        do {
            while (at < end && isSpace(window[at])) {
                at++;
            }
        } while (at == end && fill(1));
    }

    /**
     * Passes everything before one of two bytes.
     *
     * @param into where it goes; null for nowhere
     * @return the byte found, not passed
     */
    int passUntil(char one, char other, @Nullable Cells into) throws IOException {
        do {
            int found = at;
            while (found < end && window[found] != one && window[found] != other) {
                found++;
            }
            keep(found, into);
            if (at < end) {
                return window[at] & 0xFF;
            }
        } while (fill(1));
        return END;
    }

    /** The same for three bytes. */
    int passUntil(char one, char other, char third, @Nullable Cells into) throws IOException {
        do {
            int found = at;
            while (found < end && window[found] != one && window[found] != other && window[found] != third) {
                found++;
            }
            keep(found, into);
            if (at < end) {
                return window[at] & 0xFF;
            }
        } while (fill(1));
        return END;
    }

    private void keep(int until, @Nullable Cells into) {
        if (into != null && until > at) {
            into.append(window, at, until - at);
        }
        at = until;
    }

    /** Whether those letters come next, in either case. */
    boolean startsWith(String upper) throws IOException {
        for (int i = 0; i < upper.length(); i++) {
            int c = peek(i);
            if (c != upper.charAt(i) && (c < 'a' || c > 'z' || c - 32 != upper.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Remembers this place. */
    void mark() {
        mark = at;
    }

    /**
     * Goes back to the place that was remembered, if it is not too far.
     *
     * @return how far it went; 0 where it stayed
     */
    int back() {
        if (mark < 0) {
            return 0;
        }
        int distance = at - mark;
        at = mark;
        if (counted > at) {
            line -= newlines(at, counted);
            counted = at;
        }
        mark = -1;
        return distance;
    }

    /** The number of the next byte's line, from 1. */
    long line() {
        if (counted < at) {
            line += newlines(counted, at);
            counted = at;
        }
        return line;
    }

    /** How many bytes were passed. */
    long offset() {
        return passed + at;
    }

    /** Whether the source broke off inside of its own packing. */
    boolean isBroken() {
        return broken;
    }

    static boolean isSpace(int c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
    }

    private boolean fill(int needed) throws IOException {
        if (ended) {
            return false;
        }
        makeRoom();
        while (!ended && end - at < needed) {
            int read = read();
            ended = read < 0;
            end += Math.max(read, 0);
        }
        return end - at >= needed;
    }

    private void makeRoom() {
        if (mark >= 0 && at - mark > KEPT) {
            mark = -1;
        }
        int from = mark >= 0 ? mark : at;
        if (counted < from) {
            line += newlines(counted, from);
            counted = from;
        }
        System.arraycopy(window, from, window, 0, end - from);
        passed += from;
        counted -= from;
        at -= from;
        end -= from;
        mark = mark >= 0 ? 0 : -1;
    }

    private int read() throws IOException {
        try {
            return in.read(window, end, window.length - end);
        } catch (EOFException | ZipException damaged) {
            // an archive cut or damaged: what came of it before counts
            broken = true;
            return -1;
        }
    }

    private long newlines(int from, int until) {
        long newlines = 0;
        for (int i = from; i < until; i++) {
            newlines += window[i] == '\n' ? 1 : 0;
        }
        return newlines;
    }
}
