package vn.portal.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;

/**
 * Bytes read in a charset that must fit every one of them.
 *
 * @param text null if one does not fit
 * @param position of the first byte that does not fit; -1 if all do
 */
record StrictDecoding(@Nullable String text, int position) {

    static StrictDecoding of(byte[] bytes, int from, Charset charset) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        var out = CharBuffer.allocate((int) Math.ceil((bytes.length - from) * (double) decoder.maxCharsPerByte()));
        var result = decoder.decode(in, out, true);
        if (result.isUnderflow()) {
            result = decoder.flush(out);
        }
        return result.isUnderflow()
                ? new StrictDecoding(out.flip().toString(), -1)
                : new StrictDecoding(null, in.position());
    }
}
