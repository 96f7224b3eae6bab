package vn.portal.batch.legacy.archive;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** How many entries a ZIP's directory lists, counted before it is read into memory: what it says itself may be a lie. */
final class ZipDirectory {
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int ENTRY = 0x02014b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int ENTRY_LENGTH = 46;

    private ZipDirectory() {}

    /** @return no more than one above {@code most}; 0 where there is no directory to be found */
    static int entries(Path zip, int most) throws IOException {
        try (var file = FileChannel.open(zip, StandardOpenOption.READ)) {
            long start = start(file);
            if (start < 0 || start >= file.size()) {
                return 0;
            }
            file.position(start);
            return count(new DataInputStream(new BufferedInputStream(Channels.newInputStream(file), 1 << 16)), most);
        }
    }

    /** Where the directory begins; negative where nothing says so. */
    private static long start(FileChannel file) throws IOException {
        long from = Math.max(0, file.size() - END_LENGTH - LONGEST_COMMENT);
        var tail = read(file, from, (int) (file.size() - from));
        for (int at = tail.limit() - END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == END) {
                long start = Integer.toUnsignedLong(tail.getInt(at + 16));
                return start == 0xffffffffL ? start64(file, from + at) : start;
            }
        }
        return -1;
    }

    private static long start64(FileChannel file, long end) throws IOException {
        var locator = read(file, Math.max(0, end - 20), 20);
        if (locator.limit() < 20 || locator.getInt(0) != LOCATOR_64) {
            return -1;
        }
        var end64 = read(file, locator.getLong(8), 56);
        return end64.limit() < 56 || end64.getInt(0) != END_64 ? -1 : end64.getLong(48);
    }

    private static ByteBuffer read(FileChannel file, long from, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        if (from >= 0) {
            while (bytes.hasRemaining() && file.read(bytes, from + bytes.position()) > 0) {
                // read on
            }
        }
        return bytes.flip();
    }

    private static int count(DataInputStream in, int most) throws IOException {
        var entry = ByteBuffer.allocate(ENTRY_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        int count = 0;
        try {
            while (count <= most) {
                in.readFully(entry.array());
                if (entry.getInt(0) != ENTRY) {
                    break;
                }
                skip(in, length(entry, 28) + length(entry, 30) + length(entry, 32));
                count++;
            }
        } catch (EOFException e) {
            // cut; whoever reads it will say so
            return count;
        }
        return count;
    }

    private static int length(ByteBuffer entry, int at) {
        return Short.toUnsignedInt(entry.getShort(at));
    }

    private static void skip(InputStream in, int count) throws IOException {
        in.skipNBytes(count);
    }
}
