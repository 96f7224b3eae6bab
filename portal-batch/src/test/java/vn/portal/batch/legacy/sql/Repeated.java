package vn.portal.batch.legacy.sql;

import java.io.InputStream;

/** The same bytes over and over, as a stream. */
final class Repeated extends InputStream {
    private final byte[] bytes;
    private final long length;
    private long at;

    Repeated(byte[] bytes, long times) {
        this.bytes = bytes;
        length = bytes.length * times;
    }

    @Override
    public int read() {
        return at < length ? bytes[(int) (at++ % bytes.length)] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int count) {
        if (at >= length) {
            return -1;
        }
        int start = (int) (at % bytes.length);
        int copied = (int) Math.min(Math.min(count, bytes.length - start), length - at);
        System.arraycopy(bytes, start, into, from, copied);
        at += copied;
        return copied;
    }
}
