package vn.portal.batch.legacy.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** An unpacked stream that ends when too much comes out of too little. */
final class Swelling extends FilterInputStream {
    private final Counted packed;
    private final Budget budget;
    private long count;

    Swelling(InputStream unpacked, Counted packed, Budget budget) {
        super(unpacked);
        this.packed = packed;
        this.budget = budget;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count += Math.max(0, read);
        budget.stream(packed.count(), count);
        return read;
    }

    @Override
    public long skip(long skip) throws IOException {
        var skipped = new byte[(int) Math.min(1 << 16, Math.max(0, skip))];
        return Math.max(0, read(skipped, 0, skipped.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
