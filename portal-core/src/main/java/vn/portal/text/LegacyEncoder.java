package vn.portal.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;

/** Writes composed text in a legacy encoding. */
final class LegacyEncoder extends CharsetEncoder {
    private final EncodingTable table;

    LegacyEncoder(LegacyCharset charset, EncodingTable table) {
        super(charset, 1.3f, 2);
        this.table = table;
    }

    @Override
    public boolean isLegalReplacement(byte[] replacement) {
        // the default asks a decoder, and every byte is legal here
        return true;
    }

    @Override
    protected CoderResult encodeLoop(CharBuffer in, ByteBuffer out) {
        while (in.hasRemaining()) {
            char c = in.get(in.position());
            int code = table.code(c);
            if (code == EncodingTable.UNMAPPABLE) {
                return unmappable(c, in);
            }
            if (out.remaining() < (code > 0xFF ? 2 : 1)) {
                return CoderResult.OVERFLOW;
            }
            if (code > 0xFF) {
                out.put((byte) (code >> 8));
            }
            out.put((byte) code);
            in.get();
        }
        return CoderResult.UNDERFLOW;
    }

    private static CoderResult unmappable(char c, CharBuffer in) {
        if (!Character.isHighSurrogate(c)) {
            return Character.isLowSurrogate(c) ? CoderResult.malformedForLength(1) : CoderResult.unmappableForLength(1);
        }
        if (in.remaining() < 2) {
            return CoderResult.UNDERFLOW;
        }
        return Character.isLowSurrogate(in.get(in.position() + 1))
                ? CoderResult.unmappableForLength(2)
                : CoderResult.malformedForLength(1);
    }
}
