package vn.portal.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;

/** A legacy encoding as a charset. Every byte has a meaning to it; what it encodes, it decodes to the same. */
final class LegacyCharset extends Charset {
    private final ByteTable table;
    private final boolean encodes;

    LegacyCharset(String name, ByteTable table, boolean encodes, String... aliases) {
        super(name, aliases);
        this.table = table;
        this.encodes = encodes;
    }

    ByteTable table() {
        return table;
    }

    @Override
    public boolean contains(Charset other) {
        return equals(other);
    }

    @Override
    public CharsetDecoder newDecoder() {
        return new Decoder(this);
    }

    @Override
    public boolean canEncode() {
        return encodes;
    }

    /** @throws UnsupportedOperationException if its table does not allow a round trip */
    @Override
    public CharsetEncoder newEncoder() {
        if (!encodes) {
            throw new UnsupportedOperationException(name() + " can only be read");
        }
        return new LegacyEncoder(this, EncodingTable.of(table));
    }

    private static final class Decoder extends CharsetDecoder {
        private final ByteTable table;
        /** The state of a letter that may still take a mark; 0 for none. */
        private int held;

        Decoder(LegacyCharset charset) {
            super(charset, 1, 1);
            table = charset.table;
        }

        @Override
        protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
            if (in.hasArray() && out.hasArray()) {
                decodeArrays(in, out);
            }
            while (in.hasRemaining()) {
                if (!out.hasRemaining()) {
                    return CoderResult.OVERFLOW;
                }
                int b = in.get() & 0xFF;
                char both = held == 0 ? 0 : table.pair[held << 8 | b];
                if (both != 0) {
                    held = table.next[held << 8 | b];
                    put(out, both);
                } else if (held != 0) {
                    // one at a time: the byte itself follows when its place is certain
                    out.put(table.letter[held]);
                    held = 0;
                    in.position(in.position() - 1);
                } else {
                    held = table.start[b];
                    put(out, table.single[b]);
                }
            }
            return CoderResult.UNDERFLOW;
        }

        private void decodeArrays(ByteBuffer in, CharBuffer out) {
            // a held letter needs a place too
            int count = Math.min(in.remaining(), out.remaining() - 1);
            if (count > 0) {
                int from = in.arrayOffset() + in.position();
                int start = out.arrayOffset() + out.position();
                long end = table.decode(in.array(), from, from + count, held, out.array(), start);
                held = (int) (end >>> 32);
                in.position(in.position() + count);
                out.position((int) end - out.arrayOffset());
            }
        }

        private void put(CharBuffer out, char c) {
            if (held == 0) {
                out.put(c);
            }
        }

        @Override
        protected CoderResult implFlush(CharBuffer out) {
            if (held != 0) {
                if (!out.hasRemaining()) {
                    return CoderResult.OVERFLOW;
                }
                out.put(table.letter[held]);
                held = 0;
            }
            return CoderResult.UNDERFLOW;
        }

        @Override
        protected void implReset() {
            held = 0;
        }
    }
}
