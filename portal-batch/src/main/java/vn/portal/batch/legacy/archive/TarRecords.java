package vn.portal.batch.legacy.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * A TAR's bytes, record by record: remembers whether it ended as it should, and stops one whose headers alone would fill
 * the memory.
 */
final class TarRecords extends FilterInputStream {
    static final int SIZE = 512;
    private static final int CHECKSUM = 148;
    private static final int TYPE = 156;
    private static final int LENGTH = 124;
    /** Long names and headers of headers are read whole; no honest one is longer. */
    private static final long LONGEST_HEADER = 1 << 20;

    private final byte[] record = new byte[SIZE];
    private long position;
    private boolean zeros;

    TarRecords(InputStream in) {
        super(in);
    }

    /** How many bytes were read. */
    long position() {
        return position;
    }

    /** Whether the last thing read was the record of zeros that ends every TAR. */
    boolean isEnded() {
        return zeros && position % SIZE == 0;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int at = (int) (position % SIZE);
        int count = super.read(bytes, offset, Math.min(length, SIZE - at));
        if (count > 0) {
            System.arraycopy(bytes, offset, record, at, count);
            position += count;
            if (at + count == SIZE) {
                look();
            }
        }
        return count;
    }

    /** Nothing is left out: every record is looked at. */
    @Override
    public long skip(long count) throws IOException {
        var skipped = new byte[SIZE];
        long left = count;
        while (left > 0) {
            int read = read(skipped, 0, (int) Math.min(SIZE, left));
            if (read < 0) {
                break;
            }
            left -= read;
        }
        return count - left;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void look() throws IOException {
        zeros = isZero();
        char type = (char) record[TYPE];
        if ("LKxgX".indexOf(type) >= 0 && isHeader(record, 0) && length() > LONGEST_HEADER) {
            throw new IOException("a header of " + length() + " bytes");
        }
    }

    private boolean isZero() {
        for (byte b : record) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    private long length() {
        if (record[LENGTH] < 0) {
            return Long.MAX_VALUE;
        }
        return octal(record, LENGTH, 12);
    }

    /** Whether a record is a header: its checksum is right. */
    static boolean isHeader(byte[] bytes, int from) {
        long sum = 0;
        for (int i = 0; i < SIZE; i++) {
            sum += i >= CHECKSUM && i < CHECKSUM + 8 ? ' ' : bytes[from + i] & 0xff;
        }
        return sum > 8 * ' ' && sum == octal(bytes, from + CHECKSUM, 8);
    }

    private static long octal(byte[] bytes, int from, int length) {
        var text = new String(bytes, from, length, StandardCharsets.ISO_8859_1)
                .replace('\0', ' ')
                .strip();
        int end = text.indexOf(' ');
        try {
            return Long.parseLong(end < 0 ? text : text.substring(0, end), 8);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
