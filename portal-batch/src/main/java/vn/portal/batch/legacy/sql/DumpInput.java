package vn.portal.batch.legacy.sql;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A dump as bytes in which plain letters are single bytes: unpacked, and UTF-16 written as UTF-8.
 *
 * @param in where it begins again
 * @param head what it begins with
 * @param utf8 whether it is known to be UTF-8
 */
record DumpInput(InputStream in, byte[] head, boolean utf8) {
    private static final int HEAD = 1 << 16;

    static DumpInput of(InputStream raw) throws IOException {
        var unpacked = unpacked(raw);
        var in = new PushbackInputStream(unpacked, HEAD);
        byte[] head = peek(in, HEAD);
        var wide = wide(head);
        if (wide != null) {
            var narrow = new PushbackInputStream(new Utf8(new InputStreamReader(in, wide)), HEAD);
            return new DumpInput(narrow, peek(narrow, HEAD), true);
        }
        boolean marked = head.length >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF;
        if (marked) {
            in.skipNBytes(3);
        }
        return new DumpInput(in, head, marked);
    }

    private static InputStream unpacked(InputStream raw) throws IOException {
        var in = new BufferedInputStream(raw, HEAD);
        in.mark(2);
        boolean packed = in.read() == 0x1F && in.read() == 0x8B;
        in.reset();
        return packed ? new GZIPInputStream(in, HEAD) : in;
    }

    private static byte[] peek(PushbackInputStream in, int length) throws IOException {
        byte[] head = readUpTo(in, length);
        in.unread(head);
        return head;
    }

    /** A packed stream may break off within its head already: whatever came before counts. */
    private static byte[] readUpTo(InputStream in, int length) throws IOException {
        byte[] head = new byte[length];
        int size = 0;
        while (size < length) {
            int read;
            try {
                read = in.read(head, size, length - size);
            } catch (EOFException | ZipException broken) {
                // met again, and told, by whoever reads on
                break;
            }
            if (read < 0) {
                break;
            }
            size += read;
        }
        return Arrays.copyOf(head, size);
    }

    private static @Nullable Charset wide(byte[] head) {
        if (head.length < 4) {
            return null;
        }
        int mark = (head[0] & 0xFF) << 8 | head[1] & 0xFF;
        if (mark == 0xFFFE || mark == 0xFEFF) {
            return StandardCharsets.UTF_16;
        }
        // without a mark: every other byte of what a script begins with is zero
        if (head[0] != 0 && head[1] == 0 && head[2] != 0 && head[3] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return head[0] == 0 && head[1] != 0 && head[2] == 0 && head[3] != 0 ? StandardCharsets.UTF_16BE : null;
    }

    /** Characters as UTF-8. */
    private static final class Utf8 extends InputStream {
        private final Reader in;
        private final CharBuffer chars = CharBuffer.allocate(1 << 14).flip();
        private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
        private final CharsetEncoder encoder = StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        private boolean ended;

        Utf8(Reader in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            return fill() ? bytes.get() & 0xFF : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int count = Math.min(length, bytes.remaining());
            bytes.get(into, from, count);
            return count;
        }

        private boolean fill() throws IOException {
            while (!bytes.hasRemaining() && !ended) {
                chars.compact();
                ended = in.read(chars) < 0;
                chars.flip();
                bytes.clear();
                encoder.encode(chars, bytes, ended);
                bytes.flip();
            }
            return bytes.hasRemaining();
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
