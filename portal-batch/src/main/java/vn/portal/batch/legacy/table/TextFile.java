package vn.portal.batch.legacy.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import vn.portal.text.Decoded;
import vn.portal.text.LegacyText;

/** A file of text whose encoding may have to be found out, to be read as a stream. */
record TextFile(Path path, Charset charset) {
    private static final int SAMPLE = 1 << 18;
    private static final int BUFFER = 1 << 16;
    private static final char BOM = '\uFEFF';
    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** @param told the encoding, where somebody knows it */
    static TextFile of(Path path, @Nullable Charset told) throws IOException {
        if (told != null) {
            return new TextFile(path, told);
        }
        try (var in = Files.newInputStream(path)) {
            return new TextFile(path, guessed(in.readNBytes(SAMPLE)));
        }
    }

    /** Broken characters come as U+FFFD, one each; a mark at the beginning does not come. */
    Reader open() throws IOException {
        var in = new InputStreamReader(
                stream(),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
        var reader = new PushbackReader(in, 1);
        int first = reader.read();
        if (first >= 0 && first != BOM) {
            reader.unread(first);
        }
        return reader;
    }

    private InputStream stream() throws IOException {
        return new BufferedInputStream(Files.newInputStream(path), BUFFER);
    }

    /** Its name without the ending: what a table that is a file is called. */
    static String tableName(Path path) {
        var name = String.valueOf(path.getFileName());
        int dot = name.indexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** Text as mappings spell it: windows-1258 knows no other marks than such as stand behind their letter. */
    static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static Charset guessed(byte[] sample) {
        var marked = marked(sample);
        if (marked != null) {
            return marked;
        }
        if (isUtf8(sample)) {
            return StandardCharsets.UTF_8;
        }
        return LegacyText.decode(sample) instanceof Decoded.Text text && Charset.isSupported(text.encoding())
                ? Charset.forName(text.encoding())
                : WESTERN;
    }

    private static @Nullable Charset marked(byte[] sample) {
        if (starts(sample, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (starts(sample, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return starts(sample, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean starts(byte[] sample, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= sample.length || (sample[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** A sample may end within a character; a few damaged ones do not make another encoding of it. */
    private static boolean isUtf8(byte[] sample) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var in = ByteBuffer.wrap(sample);
        var out = CharBuffer.allocate(sample.length + 1);
        int wrong = 0;
        int wide = 0;
        while (true) {
            var result = decoder.decode(in, out, false);
            if (!result.isError()) {
                break;
            }
            wrong++;
            in.position(in.position() + result.length());
        }
        for (int i = 0; i < out.position(); i++) {
            wide += out.get(i) >= 0x80 ? 1 : 0;
        }
        return wrong == 0 || wrong * 50L < wide;
    }
}
