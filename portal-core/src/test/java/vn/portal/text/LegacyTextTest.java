package vn.portal.text;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.portal.text.Decoded.Evidence;
import vn.portal.text.Decoded.Reason;

class LegacyTextTest {
    private static final String TEXT = "Phan Thiết nâng cao hiệu quả";

    @Test
    void believesByteOrderMarkFirst() {
        var hints = TextHints.transport(StandardCharsets.ISO_8859_1);

        assertThat(LegacyText.decode(("\uFEFF" + TEXT).getBytes(UTF_8), hints))
                .isEqualTo(new Decoded.Text(TEXT, "UTF-8", 1, Evidence.BOM));
        assertThat(LegacyText.decode(("\uFEFF" + TEXT).getBytes(UTF_16LE), hints))
                .isEqualTo(new Decoded.Text(TEXT, "UTF-16LE", 1, Evidence.BOM));
        assertThat(LegacyText.decode(("\uFEFF" + TEXT).getBytes(UTF_16BE), hints))
                .isEqualTo(new Decoded.Text(TEXT, "UTF-16BE", 1, Evidence.BOM));
    }

    @Test
    void readsUtf8Untold() {
        assertThat(LegacyText.decode(TEXT.getBytes(UTF_8)))
                .isEqualTo(new Decoded.Text(TEXT, "UTF-8", 0.99, Evidence.VALID_UTF8));
        assertThat(LegacyText.decode(new byte[0])).isEqualTo(new Decoded.Text("", "UTF-8", 0.99, Evidence.VALID_UTF8));
    }

    @Test
    void believesTransportBeforeDeclaration() {
        var bytes = "Café".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(LegacyText.decode(bytes, new TextHints(Charset.forName("windows-1252"), UTF_8, java.util.List.of())))
                .isEqualTo(new Decoded.Text("Café", "windows-1252", 0.7, Evidence.TRANSPORT));
    }

    @Test
    void disbelievesCharsetThatDoesNotFit() {
        assertThat(LegacyText.decode(TEXT.getBytes(UTF_8), TextHints.transport(StandardCharsets.US_ASCII)))
                .isEqualTo(new Decoded.Text(TEXT, "UTF-8", 0.99, Evidence.VALID_UTF8));
    }

    @Test
    void refusesInvalidUtf8AndSaysWhere() {
        assertThat(LegacyText.decode(new byte[] {'a', (byte) 0xC3, 'b'}))
                .isEqualTo(new Decoded.Refused(Reason.UNDECODABLE, 1));
        assertThat(LegacyText.decode(new byte[] {'a', (byte) 0xE1, (byte) 0xBB}))
                .isEqualTo(new Decoded.Refused(Reason.UNDECODABLE, 1));
    }

    @Test
    void readsUtf16WithoutMark() {
        assertThat(LegacyText.decode(TEXT.getBytes(UTF_16LE)))
                .isEqualTo(new Decoded.Text(TEXT, "UTF-16LE", 0.9, Evidence.TRIAL));
        assertThat(LegacyText.decode(TEXT.getBytes(UTF_16BE)))
                .isEqualTo(new Decoded.Text(TEXT, "UTF-16BE", 0.9, Evidence.TRIAL));
        assertThat(LegacyText.decode(new byte[] {1, 0, 2, 0, 3, 0})).isEqualTo(new Decoded.Refused(Reason.BINARY, 1));
    }

    @Test
    void refusesBinaryFile() {
        assertThat(LegacyText.decode("%PDF-1.4".getBytes(UTF_8))).isEqualTo(new Decoded.Refused(Reason.BINARY, 0));
        assertThat(LegacyText.decode(new byte[] {'a', 0, 'b'})).isEqualTo(new Decoded.Refused(Reason.BINARY, 1));
        assertThat(LegacyText.decode(new byte[] {'a', 0, 'b'}, TextHints.transport(UTF_8)))
                .isEqualTo(new Decoded.Refused(Reason.BINARY, 1));
        assertThat(LegacyText.decode("a".getBytes(UTF_16LE), TextHints.transport(UTF_16LE)))
                .isEqualTo(new Decoded.Text("a", "UTF-16LE", 0.95, Evidence.TRANSPORT));
    }
}
