package vn.portal.batch.workspace;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A stream that does not end before its bytes proved to be the right ones. */
final class CheckedBytes extends FilterInputStream {
    private final MessageDigest digest = RawStore.sha256();
    private final String expected;
    private final Path file;
    private boolean proved;

    CheckedBytes(InputStream in, String expected, Path file) {
        super(in);
        this.expected = expected;
        this.file = file;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = readCompressed(bytes, offset, length);
        if (count > 0) {
            digest.update(bytes, offset, count);
        } else if (count < 0 && !proved) {
            prove();
        }
        return count;
    }

    /** Skipped bytes count too. */
    @Override
    public long skip(long count) throws IOException {
        var skipped = new byte[(int) Math.min(8192, Math.max(0, count))];
        return Math.max(0, read(skipped, 0, skipped.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private int readCompressed(byte[] bytes, int offset, int length) throws IOException {
        try {
            return super.read(bytes, offset, length);
        } catch (IOException e) {
            throw new IOException(file + " is damaged: " + e.getMessage(), e);
        }
    }

    private void prove() throws IOException {
        var actual = HexFormat.of().formatHex(digest.digest());
        if (!actual.equals(expected)) {
            throw new IOException(file + " is damaged: its bytes have the hash " + actual);
        }
        proved = true;
    }
}
