package vn.portal.batch.legacy.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** One file's bytes on their way out; tells an archive that is broken from a disk of ours that is. */
final class EntryBytes extends InputStream {
    private final InputStream in;
    private final Budget budget;
    private final long most;
    /** How many packed bytes they came from; negative where that is not known. */
    private final LongSupplier packed;

    private final CRC32 crc = new CRC32();
    private long count;

    /** @param most the most bytes that it may have */
    EntryBytes(InputStream in, Budget budget, long most, LongSupplier packed) {
        this.in = in;
        this.budget = budget;
        this.most = most;
        this.packed = packed;
    }

    /** The file is not kept; the archive goes on. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1;
        private final String problem;

        Refused(String problem, @Nullable Throwable cause) {
            super(problem, cause);
            this.problem = problem;
        }

        String problem() {
            return problem;
        }
    }

    long count() {
        return count;
    }

    long crc() {
        return crc.getValue();
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = readPacked(bytes, offset, length);
        if (read > 0) {
            crc.update(bytes, offset, read);
            count += read;
            budget.unpacked(read);
            long from = packed.getAsLong();
            if (from >= 0 && budget.isBomb(from, count)) {
                throw new Refused(ArchivedFile.BOMB, null);
            }
            if (count > most) {
                throw new Refused(ArchivedFile.TOO_LARGE, null);
            }
        }
        return read;
    }

    private int readPacked(byte[] bytes, int offset, int length) throws IOException {
        try {
            return in.read(bytes, offset, length);
        } catch (Budget.Spent e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new Refused(ArchivedFile.DAMAGED, e);
        }
    }
}
