package vn.portal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Measures decoding on the project's corpus, which lies beside it, not in it. */
class LegacyTextCorpusTest {
    private static final int SYLLABLES = 40;
    /** Texts of this document were garbled before anyone kept them. */
    private static final String GARBLED = "2004-duanLD9820.txt";

    @Test
    void decodesThePageFromEveryEncoding() throws IOException {
        var page = Files.readString(corpus("phan-thiet-2024.txt"));
        var found = new TreeMap<String, String>();
        try (var files = Files.list(corpus("encodings"))) {
            for (var file : files.sorted().toList()) {
                var name = file.getFileName().toString().replaceAll("seed\\.(.*)\\.bin", "$1");
                var hints = name.equals("vps") ? TextHints.transport(VietnameseCharsets.VPS) : TextHints.NONE;
                var decoded = LegacyText.decode(Files.readAllBytes(file), hints);
                found.put(
                        name,
                        decoded instanceof Decoded.Text text
                                        && Spelling.nfc(text.text()).equals(page)
                                ? text.encoding()
                                : "wrong");
            }
        }

        assertThat(found)
                .isEqualTo(new TreeMap<>(Map.ofEntries(
                        Map.entry("bkhcm1", "x-BKHCM1"),
                        Map.entry("bkhcm2", "x-BKHCM2"),
                        Map.entry("cp1258_decomposed", "windows-1258"),
                        Map.entry("cp1258_precomposed", "windows-1258"),
                        Map.entry("tcvn3_abc", "x-TCVN3"),
                        Map.entry("utf8", "UTF-8"),
                        Map.entry("utf8_double_cp1252", "UTF-8"),
                        Map.entry("utf8_nfd", "UTF-8"),
                        Map.entry("vietware_f", "x-Vietware-F"),
                        Map.entry("vietware_x", "x-Vietware-X"),
                        Map.entry("viqr", "VIQR"),
                        Map.entry("viscii", "VISCII"),
                        Map.entry("vni_mac", "x-VNI-Mac"),
                        Map.entry("vni_windows", "x-VNI"),
                        Map.entry("vps", "x-VPS"))));
    }

    static Stream<LegacyCharset> tellable() {
        return VietnameseCharsets.tried().stream().filter(charset -> charset != VietnameseCharsets.VPS);
    }

    @ParameterizedTest
    @MethodSource("tellable")
    void detectsEncodingOfShortTexts(LegacyCharset charset) throws IOException {
        var encoding = EncodingTable.of(charset.table());
        var wrong = new ArrayList<String>();
        var texts = texts();
        for (var text : texts) {
            var bytes = encode(text, encoding, charset.table().lacksCapitals());
            if (!(LegacyText.decode(bytes) instanceof Decoded.Text decoded
                    && decoded.encoding().equals(charset.name()))) {
                wrong.add(text);
            }
        }

        assertThat(wrong).hasSizeLessThanOrEqualTo(texts.size() / 1000);
    }

    @Test
    void tellsVpsUnderHintAlone() throws IOException {
        var encoding = EncodingTable.of(((LegacyCharset) VietnameseCharsets.VPS).table());
        var hints = TextHints.transport(VietnameseCharsets.VPS);
        int told = 0;
        int guessed = 0;
        var texts = texts();
        for (var text : texts) {
            var bytes = encode(text, encoding, false);
            told += LegacyText.decode(bytes, hints) instanceof Decoded.Text decoded
                            && decoded.encoding().equals("x-VPS")
                    ? 1
                    : 0;
            guessed += LegacyText.decode(bytes) instanceof Decoded.Text ? 1 : 0;
        }

        assertThat(told).isEqualTo(texts.size());
        assertThat(guessed).as("texts in VPS that were taken for others").isLessThanOrEqualTo(texts.size() / 200);
    }

    @Test
    void leavesUnicodeTextsAlone() throws IOException {
        for (var text : texts()) {
            assertThat(LegacyText.restore(text)).isEqualTo(text);
            assertThat(LegacyText.restore(Normalizer.normalize(text, Form.NFD)))
                    .isEqualTo(Normalizer.normalize(text, Form.NFD));
        }
    }

    /** Cut from legacy documents, and from city news on which nothing was tuned. */
    private static List<String> texts() throws IOException {
        var texts = new ArrayList<String>();
        try (var files = Files.list(corpus("legacy-documents/text"))) {
            for (var file : files.sorted().toList()) {
                if (!file.endsWith(GARBLED)) {
                    cut(Normalizer.normalize(Files.readString(file), Form.NFC), texts);
                }
            }
        }
        var news = Files.readString(corpus("city-portal/ground-truth.json")).replace("\\n", " ");
        cut(Normalizer.normalize(news, Form.NFC), texts);
        return texts;
    }

    private static void cut(String document, List<String> texts) {
        var text = new StringBuilder();
        int syllables = 0;
        for (var word : document.split("\\s+")) {
            text.append(word).append(' ');
            syllables += word.chars().anyMatch(Character::isLetter) ? 1 : 0;
            if (syllables == SYLLABLES) {
                texts.add(text.toString());
                text.setLength(0);
                syllables = 0;
            }
        }
    }

    private static byte[] encode(String text, EncodingTable encoding, boolean small) {
        var bytes = new ByteArrayOutputStream();
        for (char c : text.toCharArray()) {
            int code = encoding.code(c);
            if (code == EncodingTable.UNMAPPABLE && small) {
                code = encoding.code(String.valueOf(c).toLowerCase(Locale.ROOT).charAt(0));
            }
            if (code > 0xFF) {
                bytes.write(code >> 8);
            }
            bytes.write(code == EncodingTable.UNMAPPABLE ? '?' : code);
        }
        return bytes.toByteArray();
    }

    private static Path corpus(String path) {
        var corpus = System.getProperty("portal.corpus");
        assumeTrue(corpus != null && Files.exists(Path.of(corpus, path)), "no corpus beside the project");
        return Path.of(corpus, path);
    }
}
