package vn.portal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseCharsetsTest {
    private static final String LETTERS =
            "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ";

    static Stream<Charset> all() {
        return VietnameseCharsets.all().stream();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    TCVN3       | 43e96e672068df612078b72068e969206368f1206e6768dc61205669d674204e616d
                    VNI         | 436fe46e6720686ff861207861f520686fe46920636875fb206e6768f36120566965e474204e616d
                    VPS         | 43b66e672068f2612078e32068b669206368fb206e6768ef612056698c74204e616d
                    VISCII      | 43b56e672068f2612078e32068b569206368fc206e6768ee61205669ae74204e616d
                    x-BKHCM1    | 43ee6e672068ce612078c12068ee69206368d4206e6768cb61205669e874204e616d
                    x-BKHCM2    | 43f6e56e6720686fe261207861e42068f6e56920636875e3206e6768f461205669efe574204e616d
                    Vietware-F  | 43e86e672068df612078ba2068e869206368ef206e6768da61205669d674204e616d
                    Vietware-X  | 43e4fc6e6720686fec61207861ee2068e4fc6920636875ed206e6768e961205669e3fb74204e616d
                    VNI-Mac     | 436f8a6e6720686fbf612078619b20686f8a69206368759e206e67689761205669658a74204e616d
                    """)
    void decodesByName(String name, String hex) throws CharacterCodingException {
        var bytes = HexFormat.of().parseHex(hex);
        var charset = Charset.forName(name);

        assertThat(new String(bytes, charset)).isEqualTo("Cộng hòa xã hội chủ nghĩa Việt Nam");
        assertThat(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString())
                .isEqualTo("Cộng hòa xã hội chủ nghĩa Việt Nam");
        if (charset.canEncode()) {
            assertThat("Cộng hòa xã hội chủ nghĩa Việt Nam".getBytes(charset)).isEqualTo(bytes);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"VNI", "VISCII", "VPS"})
    void encodesEveryLetterAndBack(String name) {
        var charset = Charset.forName(name);
        var letters = LETTERS + LETTERS.toUpperCase(java.util.Locale.ROOT);

        assertThat(new String(letters.getBytes(charset), charset)).isEqualTo(letters);
    }

    @Test
    void encodesTcvn3WithoutTonedCapitals() {
        var tcvn3 = VietnameseCharsets.TCVN3;
        var encodable = LETTERS + "AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY “–”…";

        assertThat(new String(encodable.getBytes(tcvn3), tcvn3)).isEqualTo(encodable);
        assertThat(tcvn3.newEncoder().canEncode('Ế')).isFalse();
        assertThat("ẾÁ€".getBytes(tcvn3)).isEqualTo(new byte[] {'?', '?', (byte) 0x80});
    }

    @Test
    void encodesNoMarkAlone() {
        // "AÄ" would come back as Ậ
        assertThat(VietnameseCharsets.VNI.newEncoder().canEncode('Ä')).isFalse();
        assertThat(VietnameseCharsets.VNI.newEncoder().canEncode("😀")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-BKHCM1", "x-BKHCM2", "x-Vietware-X", "x-Vietware-F", "x-VNI-Mac", "x-TCVN3-H"})
    void onlyReadsOthers(String name) {
        var charset = Charset.forName(name);

        assertThat(charset.canEncode()).isFalse();
        assertThatThrownBy(charset::newEncoder)
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage(name + " can only be read");
    }

    @Test
    void drawsCapitalsInFontsOfCapitals() {
        var bytes = "độc lập – tự do".getBytes(VietnameseCharsets.TCVN3);

        assertThat(new String(bytes, VietnameseCharsets.TCVN3_H)).isEqualTo("ĐỘC LẬP – TỰ DO");
    }

    @Test
    void stacksMarksThatWereTypedOneByOne() {
        assertThat(new String("VEÂØ Vieät aÊÙ".getBytes(StandardCharsets.ISO_8859_1), VietnameseCharsets.VNI))
                .isEqualTo("VỀ Việt ắ");
    }

    @ParameterizedTest
    @MethodSource("all")
    void decodesTheSameInPieces(Charset charset) {
        var random = new Random(1258);
        var bytes = new byte[20_000];
        random.nextBytes(bytes);
        for (int i = 0; i < bytes.length; i += 1 + random.nextInt(4)) {
            bytes[i] = (byte) "aeouyAEOUY\u00F4\u00F6\u00D4".charAt(random.nextInt(13));
        }
        var whole = new String(bytes, charset);

        assertThat(inPieces(bytes, charset)).isEqualTo(whole);
        var out = new char[bytes.length + 1];
        int end = ((LegacyCharset) charset).table().decode(bytes, 0, bytes.length, out, 0);
        assertThat(new String(out, 0, end)).isEqualTo(whole);
    }

    private static String inPieces(byte[] bytes, Charset charset) {
        var decoder = charset.newDecoder();
        var text = new StringBuilder();
        var out = CharBuffer.allocate(1);
        for (int i = 0; i < bytes.length; i++) {
            var in = ByteBuffer.wrap(bytes, i, 1);
            while (decoder.decode(in, out, i + 1 == bytes.length) == CoderResult.OVERFLOW) {
                text.append(out.flip());
                out.clear();
            }
        }
        while (decoder.flush(out) == CoderResult.OVERFLOW) {
            text.append(out.flip());
            out.clear();
        }
        return text.append(out.flip()).toString();
    }
}
