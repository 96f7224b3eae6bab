package vn.portal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.portal.text.Decoded.Evidence;

class LegacyTextRestorationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Céng hßa x· héi chñ nghÜa ViÖt Nam",
                "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam",
                "Cµng hòa xã hµi chü nghîa Vi®t Nam",
                "Cöång hoâa xaä höåi chuã nghôa Viïåt Nam",
                "Cîng hÎa xÁ hîi chÔ nghËa Vièt Nam",
                "Cäüng hoìa xaî häüi chuí nghéa Viãût Nam",
                "Cèng hßa xº hèi chï nghÚa ViÖt Nam",
                "Côòng hoÌa xaÞ hôòi chuÒ nghiÞa Viêòt Nam",
                "Cá»™ng hÃ²a xÃ£ há»™i chá»§ nghÄ©a Viá»‡t Nam",
                "CÃ¡Â»Â™ng hÃƒÂ²a xÃƒÂ£ hÃ¡Â»Â™i chÃ¡Â»Â§ nghÃ„Â©a ViÃ¡Â»Â‡t Nam",
                "Co^.ng ho`a xa~ ho^.i chu? nghi~a Vie^.t Nam"
            })
    void restoresValue(String value) {
        assertThat(LegacyText.restore(value)).isEqualTo(value.isEmpty() ? "" : "Cộng hòa xã hội chủ nghĩa Việt Nam");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    §éc lËp - Tù do - H¹nh phóc              | Độc lập - Tự do - Hạnh phúc
                    COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                    NGHÞ §ÞNH CñA CHÝNH PHñ, Mü Tho          | NGHỊ ĐỊNH CỦA CHÍNH PHỦ, Mỹ Tho
                    CafÃ©, StraÃŸe                           | Café, Straße
                    Tin mới: Há»™i nghá»‹ về Ä\u0090áº¥t Ä‘ai | Tin mới: Hội nghị về Đất đai
                    NhÃ  nÆ°á»›c vÃ  â€œÄoÃ n káº¿tâ€, tá»« nay lÃ  thÃ nh phá»‘ | Nhà nước và “Đoàn kết”, từ nay là thành phố
                    """)
    void restoresOthers(String value, String expected) {
        assertThat(LegacyText.restore(value)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hoà Bình, toà án hoà giải",
                "Giá 5 × 3 · 2 = 30",
                "Café",
                "Tù và rõ ràng",
                "viparse® 2026",
                "“TÂM Ý”",
                "LÊ…",
                "Les élèves français étaient là, où ça ? Même le garçon naïf.",
                "Größe und Übermut müssen für Mädchen schön sein",
                "El niño comió piñas mañana, señor Ángel está allí",
                "São Tomé e Príncipe não é maçã",
                "100 m², 200 km², 30 m², ±5 °C, ©2020, ½",
                "E = mc^2, a^b+c^d, x^2+y^2 = z^2, e^x+e^y, a+b, c++",
                "Đường lối — «Дорога» ế ệ",
                "En düşük ön bellek genişliği, aygıt i-düğüm",
                "vagy: %s KAPCSOLÓ… NÉV…",
                "Müller, Köhler, Schäfer, Núñez, Peña, Brontë, Ångström, Lefèvre"
            })
    void leavesRightTextAlone(String value) {
        assertThat(LegacyText.restore(value)).isEqualTo(value);
        assertThat(LegacyText.decode(value.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Decoded.Text(value, "UTF-8", 0.99, Evidence.VALID_UTF8));
    }

    @Test
    void decodesDocumentWithLinesOfSeveralEncodings() {
        var tcvn3 = "Uû ban nh©n d©n thµnh phè Phan ThiÕt\n§éc lËp - Tù do\nCafÐ\n";
        var vni = "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam\n";
        var text = "Ủy ban nhân dân – đúng rồi\n" + tcvn3.repeat(3) + vni + "Hà Nội, “năm” 2024\n";

        assertThat(LegacyText.restore(text))
                .isEqualTo("Ủy ban nhân dân – đúng rồi\n"
                        + "Uỷ ban nhân dân thành phố Phan Thiết\nĐộc lập - Tự do\nCafé\n".repeat(3)
                        + "Cộng hòa xã hội chủ nghĩa Việt Nam\nHà Nội, “năm” 2024\n");
    }

    @Test
    void findsTheFewLinesOfLongTextThatNeedIt() {
        var code = "var position = {left: 0, top: 24}; // nothing to see\n".repeat(3000);
        var line = "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam\n";
        var other = "§éc lËp - Tù do - H¹nh phóc\n";
        var text = code + line + code + line.repeat(3) + other + code;

        var expected = text.replace(line, "Cộng hòa xã hội chủ nghĩa Việt Nam\n")
                .replace(other, "Độc lập - Tự do - Hạnh phúc\n");
        assertThat(LegacyText.restore(text)).isEqualTo(expected);
        var bytes = text.getBytes(Charset.forName("windows-1252"));
        assertThat(LegacyText.decode(bytes)).isInstanceOfSatisfying(Decoded.Text.class, decoded -> {
            assertThat(decoded.text()).isEqualTo(expected);
            assertThat(decoded.encoding()).isEqualTo("x-VNI");
        });
    }

    @Test
    void decodesLongTextWithoutLines() {
        var text = "Các cơ quan, đơn vị, phường, xã rà soát kiến nghị của Nhân dân. ".repeat(10_000);

        assertThat(LegacyText.decode(text.getBytes(VietnameseCharsets.TCVN3)))
                .isEqualTo(new Decoded.Text(text, "x-TCVN3", 1, Evidence.TRIAL));
    }

    @Test
    void decodesEachRunByItsFont() {
        var runs = List.of(
                new FontRun("Quyết định", "Times New Roman"),
                new FontRun("nghÞ quyÕt", "ABCDEF+.VnTimeH"),
                new FontRun("Tæng", ".VnTime"),
                new FontRun("Đã đúng", ".VnTime"),
                new FontRun("Toång", "VNI-Times"),
                new FontRun("Uû ban nh©n d©n thµnh phè", null),
                new FontRun("Tæng", null),
                new FontRun("Café", "Arial"),
                new FontRun("há»™i nghá»‹", null),
                new FontRun("2024", null));

        assertThat(LegacyText.restoreRuns(runs))
                .containsExactly(
                        "Quyết định",
                        "NGHỊ QUYẾT",
                        "Tổng",
                        "Đã đúng",
                        "Tổng",
                        "Uỷ ban nhân dân thành phố",
                        "Tổng",
                        "Café",
                        "hội nghị",
                        "2024");
    }

    @Test
    void disbelievesFontThatIsWrongTooOften() {
        var runs = new java.util.ArrayList<FontRun>();
        for (var line : List.of(
                "Thaønh phoá nuùi",
                "Toång keát naêm hoïc",
                "Phaân heä ñieàu haønh",
                "nöôùc saïch",
                "KÕ ho¹ch tæng thÓ")) {
            runs.add(new FontRun(line, "VNSTCVN3"));
        }
        runs.add(new FontRun("Uû ban nh©n d©n", ".VnTime"));

        assertThat(LegacyText.restoreRuns(runs))
                .containsExactly(
                        "Thành phố núi",
                        "Tổng kết năm học",
                        "Phân hệ điều hành",
                        "nước sạch",
                        "Kế hoạch tổng thể",
                        "Uỷ ban nhân dân");
    }

    @Test
    void decodesVpsUnderHintAlone() {
        var bytes = "Cộng hòa xã hội chủ nghĩa Việt Nam".getBytes(VietnameseCharsets.VPS);

        assertThat(LegacyText.decode(bytes, TextHints.transport(VietnameseCharsets.VPS)))
                .isEqualTo(new Decoded.Text("Cộng hòa xã hội chủ nghĩa Việt Nam", "x-VPS", 0.95, Evidence.TRANSPORT));
        assertThat(LegacyText.decode(bytes, new TextHints(null, null, List.of("VPS Times"))))
                .isEqualTo(new Decoded.Text("Cộng hòa xã hội chủ nghĩa Việt Nam", "x-VPS", 0.9, Evidence.FONT));
        assertThat(LegacyText.decode(bytes)).isInstanceOf(Decoded.Refused.class);
    }

    @Test
    void believesWeakDeclarationOnlyWhereNothingElseSpeaks() {
        var latin = new TextHints(null, StandardCharsets.ISO_8859_1, List.of());
        var tcvn3 = "Độc lập – Tự do – Hạnh phúc".getBytes(VietnameseCharsets.TCVN3);

        assertThat(LegacyText.decode(tcvn3, latin))
                .isEqualTo(new Decoded.Text("Độc lập – Tự do – Hạnh phúc", "x-TCVN3", 1, Evidence.TRIAL));
        assertThat(LegacyText.decode("Café olé".getBytes(StandardCharsets.ISO_8859_1), latin))
                .isEqualTo(new Decoded.Text("Café olé", "windows-1252", 0.7, Evidence.DECLARATION));
        assertThat(LegacyText.decode("Việt".getBytes(StandardCharsets.UTF_8), latin))
                .isEqualTo(new Decoded.Text("Việt", "UTF-8", 0.99, Evidence.VALID_UTF8));
    }

    @Test
    void composesWindows1258() {
        var bytes = "Vi\u00EA\u0323t Nam, ti\u00EA\u0301ng".getBytes(Charset.forName("windows-1258"));

        assertThat(LegacyText.decode(bytes, TextHints.transport(Charset.forName("windows-1258"))))
                .isEqualTo(new Decoded.Text("Việt Nam, tiếng", "windows-1258", 0.95, Evidence.TRANSPORT));
    }

    @Test
    void tellsQuotesFromLettersOfTheSameByte() {
        // VISCII has Ộ and Ợ where windows-1252 has “ and ”
        var text = "cuộc vận động “Toàn dân đoàn kết” – xã hội… HỘI CHỢ, đẹp”";
        var bytes = new StringBuilder();
        for (char c : text.toCharArray()) {
            int quote = "“”–…".indexOf(c);
            bytes.append(
                    quote < 0
                            ? new String(("" + c).getBytes(VietnameseCharsets.VISCII), StandardCharsets.ISO_8859_1)
                            : "\u0093\u0094\u0096\u0085".substring(quote, quote + 1));
        }

        assertThat(LegacyText.restore(bytes.toString())).isEqualTo(text);
    }

    @Test
    void tellsLettersFromQuotesByWhatStandsAround() {
        // VISCII has Ở where windows-1252 has —, and no letter is a capital behind a small one
        assertThat(restoredFrom(
                        "đứng thứ 8). Ở tiêu chí này, “Đẹp”và—rẻ, xã hội — nhà nước", "“”—", "\u0093\u0094\u0097"))
                .isEqualTo("đứng thứ 8). Ở tiêu chí này, “Đẹp”và—rẻ, xã hội — nhà nước");
    }

    @Test
    void tellsDashesFromLettersBehindNumbers() {
        // VISCII has Ổ where windows-1252 has ‘
        var text = "PHỤ LỤC VI — HỆ THỐNG NHÀ Ở XÃ HỘI, XỬ LÝ CÁC Ổ DỊCH, “bờ kè biểnz”";
        assertThat(restoredFrom(text, "“”—", "\u0093\u0094\u0097")).isEqualTo(text);
    }

    @Test
    void tellsLettersOfTheMacintoshFromDashes() {
        // đ and í where windows-1252 has – and ’
        var bytes = "Nha\u00BF to\u0089i \u0096a\u009B co\u008Ang \u0096o\u0088ng: \u0096/c Ha\u00BF, "
                + "900.000\u0096 cho 2020\u00962024 \u0096 \u0093\u0096o\u0088ng\u0094";

        assertThat(LegacyText.restore(bytes))
                .isEqualTo("Nhà tôi đã cộng đồng: đ/c Hà, 900.000đ cho 2020–2024 – “đồng”");
    }

    @Test
    void staysFastOnHostileText() {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            for (var piece :
                    new String[] {"Ã", "Ã©", "·", "é ", "x·\n", "a^", "a^.", "ệ", "\n", "\u0302", "§éc lËp "}) {
                LegacyText.restore(piece.repeat(100_000 / piece.length()));
                LegacyText.decode(piece.repeat(100_000 / piece.length()).getBytes(StandardCharsets.ISO_8859_1));
            }
        });
    }

    private static String restoredFrom(String text, String signs, String bytes) {
        var raw = new StringBuilder();
        for (char c : text.toCharArray()) {
            int sign = signs.indexOf(c);
            raw.append(
                    sign < 0
                            ? new String(("" + c).getBytes(VietnameseCharsets.VISCII), StandardCharsets.ISO_8859_1)
                            : bytes.substring(sign, sign + 1));
        }
        return LegacyText.restore(raw.toString());
    }
}
