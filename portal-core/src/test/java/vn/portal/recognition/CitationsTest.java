package vn.portal.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.portal.model.Citation;
import vn.portal.text.Spelling;

class CitationsTest {
    private static final Pattern CHOICE = Pattern.compile("\\{([^}]*)}");

    @ParameterizedTest
    @ValueSource(
            strings = {
                // rows that share a head
                "các Nghị định số 30/2020/NĐ-CP, 42/2022/NĐ-CP|Nghị định 30/2020/NĐ-CP - -; Nghị định 42/2022/NĐ-CP - -",
                "Quyết định số 12/QĐ-UBND và 15/QĐ-UBND ngày 5/6/2020|Quyết định 12/QĐ-UBND - -; Quyết định 15/QĐ-UBND 2020-06-05 -",
                "Nghị định 87, 88, 31/CP|Nghị định 87/CP - -; Nghị định 88/CP - -; Nghị định 31/CP - -",
                "Thông tư số 01/2019/TT-BNV; số 02/2019/TT-BNV; Nghị định số 30/2020/NĐ-CP|Thông tư 01/2019/TT-BNV - -; Thông tư 02/2019/TT-BNV - -; Nghị định 30/2020/NĐ-CP - -",
                // laws by their names
                "Luật Đất đai năm 2013|Luật null 2013 Đất đai",
                "Bộ luật Lao động 2019|Bộ luật null 2019 Lao động",
                "Luật Viên chức số 58/2010/QH12 ngày 15/11/2010|Luật 58/2010/QH12 2010-11-15 Viên chức",
                "Luật Phòng, chống tác hại của rượu, bia năm 2019|Luật null 2019 Phòng, chống tác hại của rượu, bia",
                "Luật sửa đổi, bổ sung một số điều của Luật Đầu tư công năm 2022|Luật null 2022 sửa đổi, bổ sung một số điều của Luật Đầu tư công",
                "Hiến pháp năm 2013|Hiến pháp null 2013 -",
                "Pháp lệnh Ưu đãi người có công với cách mạng số 02/2020/UBTVQH14|Pháp lệnh 02/2020/UBTVQH14 - Ưu đãi người có công với cách mạng",
                // codes and no type at all
                "QĐ số 67/1999/QĐ-TTg|Quyết định 67/1999/QĐ-TTg - -",
                "NĐ 30/2020/NĐ-CP|Nghị định 30/2020/NĐ-CP - -",
                "văn bản số 1234/UBND-VX|Công văn 1234/UBND-VX - -",
                "số 706/UBND-VP7 ngày 1/2/2024|Công văn 706/UBND-VP7 2024-02-01 -",
                "15/QĐ-UBND ngày 05/02/2024|Quyết định 15/QĐ-UBND 2024-02-05 -",
                // written carelessly
                "Nghị định số 66/2026NĐ-CP|Nghị định 66/2026/NĐ-CP - -",
                "nghị định 85/2017/nđ-cp|Nghị định 85/2017/NĐ-CP - -",
                "Quyết định số: 704 /2003/QĐ-BKH|Quyết định 704/2003/QĐ-BKH - -",
                "Quyết định số 1062 TC/QĐ/CSTC|Quyết định 1062 TC/QĐ/CSTC - -",
                "Nghị định số 25-HĐBT ngày 18-3-1989|Nghị định 25-HĐBT 1989-03-18 -",
                "Công văn số 1894/UBND - KT|Công văn 1894/UBND-KT - -",
                "Quy định 66-QĐ/TW|Quy định 66-QĐ/TW - -",
                "Thông tư liên tịch số 02/2018/TTLT-VKSNDTC-TATC-BCA-BQP-BTC-BNN&PTNT|Thông tư liên tịch 02/2018/TTLT-VKSNDTC-TATC-BCA-BQP-BTC-BNN&PTNT - -"
            })
    void findsDocumentsHoweverTheyAreWritten(String example) {
        var parts = example.split("\\|");
        for (var end : List.of(", các đơn vị đã họp.", ".", ")", "; ")) {
            var text = "Thực hiện " + parts[0] + end;
            assertThat(Citations.in(text).stream().map(CitationsTest::shown).collect(Collectors.joining("; ")))
                    .as(text)
                    .isEqualTo(parts[1]);
        }
    }

    @ParameterizedTest
    @MethodSource
    void findsWhatReadersLabelled(Labelled labelled) {
        var text = Spelling.tidy(labelled.sentence);
        assertThat(Citations.in(text)).extracting(CitationsTest::row).isEqualTo(labelled.citations);
    }

    /** A sentence of {@code citations-labelled.txt} with what it cites. */
    record Labelled(String sentence, List<String> citations) {
        @Override
        public String toString() {
            return sentence;
        }
    }

    static List<Labelled> findsWhatReadersLabelled() throws IOException {
        var all = new ArrayList<Labelled>();
        for (var file : List.of("citations-labelled.txt", "citations-labelled-2.txt")) {
            try (InputStream in = CitationsTest.class.getResourceAsStream(file)) {
                for (var line : new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .toList()) {
                    if (line.startsWith("  ")) {
                        all.get(all.size() - 1).citations.add(line.strip());
                    } else {
                        all.add(new Labelled(line, new ArrayList<>()));
                    }
                }
            }
        }
        return all;
    }

    private static String row(Citation c) {
        return Stream.of(
                        c.type().label(),
                        c.number(),
                        c.date() == null ? null : c.date().at(),
                        c.issuer(),
                        c.provision())
                .map(part -> part == null ? "-" : part.toString())
                .collect(Collectors.joining("|"));
    }

    @Test
    void takesNoWordForAPart() {
        assertThat(Citations.in("Sửa đổi một số điều của Nghị định số 30/2020/NĐ-CP.")
                        .get(0)
                        .provision())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "điểm a khoản 2 Điều 15 Nghị định số 30/2020/NĐ-CP|điểm a khoản 2 Điều 15",
                "khoản 1, khoản 3 Điều 7 của Luật Đất đai năm 2013|khoản 1, khoản 3 Điều 7",
                "Điều 5 và Điều 6 Thông tư 24/2011/TT-BTTTT|Điều 5 và Điều 6",
                "Phụ lục III Nghị định số 30/2020/NĐ-CP|Phụ lục III"
            })
    void tellsThePartThatIsMeant(String example) {
        var parts = example.split("\\|");
        var text = "Theo " + parts[0] + " thì rõ.";
        var citation = Citations.in(text).get(0);
        assertThat(citation.provision()).isEqualTo(parts[1]);
        assertThat(citation.span().of(text)).isEqualTo(parts[0]);
        assertThat(citation.nameSpan().of(text)).isEqualTo(parts[0].replaceFirst("^.*?(?=(Nghị|Luật|Thông))", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thông tư số 23/2003/TT-BLĐTBXH ngày 03/11/2003 của Bộ Lao động – Thương binh và Xã hội quy định|Bộ Lao động – Thương binh và Xã hội",
                "Thông tư liên tịch số 144/2010/TTLT-BTC-BTP của Bộ Tài chính - Bộ Tư pháp hướng dẫn|Bộ Tài chính - Bộ Tư pháp",
                "Quyết định số 112/KT của Cục trưởng Cục Đo đạc và Bản đồ Nhà nước ban hành|Cục trưởng Cục Đo đạc và Bản đồ Nhà nước",
                "Nghị quyết 18-NQ/TW của Hội nghị lần thứ 6 Ban Chấp hành Trung ương khóa XII về|Hội nghị lần thứ 6 Ban Chấp hành Trung ương",
                "Quyết định số 4 ngày 1/2/2020 của Hội đồng trường Đại học Phan Thiết về việc|Hội đồng trường Đại học Phan Thiết",
                "Công văn số 15/SVHTTDL-QL của Sở Văn hóa, Thể thao và Du lịch, các xã|Sở Văn hóa, Thể thao và Du lịch"
            })
    void tellsWhoIssuedADocument(String example) {
        var parts = example.split("\\|");
        assertThat(Citations.in("Căn cứ " + parts[0] + " như sau").get(0).issuer())
                .isEqualTo(parts[1]);
    }

    @Test
    void findsNoneWhereThereIsNone() throws IOException {
        var sentences = new ArrayList<String>();
        try (InputStream in = CitationsTest.class.getResourceAsStream("no-citations.txt")) {
            new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> expand(line, sentences));
        }
        assertThat(sentences).hasSizeGreaterThan(300);
        assertThat(sentences.stream().filter(s -> !Citations.in(s + ".").isEmpty()))
                .as(
                        "%s",
                        sentences.stream()
                                .flatMap(s -> Citations.in(s).stream())
                                .map(CitationsTest::shown)
                                .toList())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Quyết định số ৫০/QĐ-UBND", "Công văn số ١٥-CV/TU"})
    void takesDigitsOfOtherScriptsForNoNumber(String text) {
        assertThat(Citations.in(text)).isEmpty();
    }

    @Test
    void leavesAnySpaceOutOfASymbol() {
        assertThat(Citations.in("Quyết định số 15/QĐ -\u2003UBND").get(0).number())
                .hasToString("15/QĐ-UBND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Nghị định số ", "1/", "Luật A ", "15/QĐ-", "khoản 1 ", "số 1, ", "Quyết định của Bộ ", "87, "})
    @Timeout(60)
    void comesToAnEndOnHostileText(String piece) {
        assertThat(Citations.in(piece.repeat(100_000 / piece.length()))).hasSizeLessThan(100_000);
    }

    private static void expand(String line, List<String> sentences) {
        var choice = CHOICE.matcher(line);
        if (!choice.find()) {
            sentences.add(line);
            return;
        }
        for (var word : choice.group(1).split("\\|")) {
            expand(line.substring(0, choice.start()) + word + line.substring(choice.end()), sentences);
        }
    }

    private static String shown(Citation citation) {
        return "%s %s %s %s"
                .formatted(
                        citation.type().label(),
                        citation.number(),
                        citation.date() == null ? "-" : citation.date().at(),
                        citation.name() == null ? "-" : citation.name());
    }
}
