package vn.portal.batch.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A source file's bytes; tells a source that cannot be read from a disk of ours that cannot be written. */
final class SourceBytes extends FilterInputStream {
    private final long limit;
    private long count;

    /** @param limit after so many bytes a file that grows while it is read ends all the same */
    SourceBytes(Path file, long limit) throws Unreadable {
        super(null);
        this.limit = limit;
        try {
            in = Files.newInputStream(file);
        } catch (IOException e) {
            throw new Unreadable(e);
        }
    }

    /** The source cannot be read. */
    static final class Unreadable extends IOException {
        private static final long serialVersionUID = 1;

        Unreadable(IOException cause) {
            super(cause);
        }
    }

    /** How many bytes there were. */
    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (count > limit) {
            return -1;
        }
        try {
            int read = super.read(bytes, offset, length);
            count += Math.max(0, read);
            return read;
        } catch (IOException e) {
            throw new Unreadable(e);
        }
    }
}
