package vn.portal.batch.legacy.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** An answer's bytes without the packing that they came in; a small parcel that holds too much is never opened whole. */
final class Unpacked {
    private Unpacked() {}

    /** More than may be. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** A packing that nobody asked for. */
    static final class UnknownPacking extends IOException {
        private static final long serialVersionUID = 1;

        UnknownPacking(String name) {
            super(name);
        }
    }

    /** @param packing as {@code Content-Encoding} says; null for none */
    static byte[] read(InputStream in, @Nullable String packing, long limit) throws IOException {
        var unpacked = unpack(in, packing == null ? "" : packing.strip().toLowerCase(Locale.ROOT));
        var all = new ByteArrayOutputStream();
        var some = new byte[1 << 14];
        for (int n = unpacked.read(some); n >= 0; n = unpacked.read(some)) {
            if (all.size() + n > limit) {
                throw new TooLarge();
            }
            all.write(some, 0, n);
        }
        return all.toByteArray();
    }

    private static InputStream unpack(InputStream in, String packing) throws IOException {
        return switch (packing) {
            case "", "identity", "none" -> in;
            case "gzip", "x-gzip" -> gzip(new PushbackInputStream(in, 2));
            case "deflate" -> deflate(new PushbackInputStream(in, 2));
            default -> throw new UnknownPacking(packing);
        };
    }

    /** Some servers say that they pack, and do not. */
    private static InputStream gzip(PushbackInputStream in) throws IOException {
        var start = start(in);
        boolean packed = start.length == 2 && (start[0] & 0xff) == 0x1f && (start[1] & 0xff) == 0x8b;
        return packed ? new GZIPInputStream(in) : in;
    }

    /** By the standard a zlib stream; by custom of some servers one without its head. */
    private static InputStream deflate(PushbackInputStream in) throws IOException {
        var start = start(in);
        boolean zlib =
                start.length == 2 && (start[0] & 0x0f) == 8 && ((start[0] & 0xff) << 8 | start[1] & 0xff) % 31 == 0;
        return new InflaterInputStream(in, new Inflater(!zlib));
    }

    private static byte[] start(PushbackInputStream in) throws IOException {
        var start = in.readNBytes(2);
        in.unread(start);
        return start;
    }
}
