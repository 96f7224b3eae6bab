package vn.portal.batch.legacy.table;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends with an error when one record takes more than it may, as when a quote is never closed. */
final class BoundedReader extends FilterReader {
    private final long most;
    private long count;
    private int last;

    BoundedReader(Reader in, long most) {
        super(in);
        this.most = most;
    }

    /** One record is larger than any may be. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("one record is too large");
        }
    }

    /** From here on another record is read. */
    void next() {
        count = 0;
    }

    /** Whether the last character that was read ends a line. */
    boolean endsLine() {
        return last == '\n' || last == '\r';
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        if (c >= 0) {
            last = c;
            count(1);
        }
        return c;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        if (read > 0) {
            last = into[from + read - 1];
            count(read);
        }
        return read;
    }

    private void count(int read) throws TooLarge {
        count += read;
        if (count > most) {
            throw new TooLarge();
        }
    }
}
