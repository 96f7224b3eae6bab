package vn.portal.batch.legacy;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** A segment's lines, as bytes and without their ends; one in memory. */
final class SegmentLines implements Closeable {
    private final InputStream in;
    private final byte[] buffer;
    private int next;
    private int end;

    /** @param ahead how many bytes are read at once */
    SegmentLines(InputStream in, int ahead) {
        this.in = in;
        this.buffer = new byte[ahead];
    }

    /** @throws EOFException if no line ends any more */
    byte[] next() throws IOException {
        var line = new ByteArrayOutputStream(256);
        while (true) {
            int from = next;
            while (next < end && buffer[next] != '\n') {
                next++;
            }
            line.write(buffer, from, next - from);
            if (next < end) {
                next++;
                return line.toByteArray();
            }
            fill();
        }
    }

    private void fill() throws IOException {
        next = 0;
        end = Math.max(0, in.read(buffer));
        if (end == 0) {
            throw new EOFException("a segment of items ends too early");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
