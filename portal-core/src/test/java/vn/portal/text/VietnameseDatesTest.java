package vn.portal.text;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.portal.model.When;

class VietnameseDatesTest {
    private static final ZoneId SAIGON = ZoneId.of("Asia/Ho_Chi_Minh");

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
                    ngày 22 tháng 02 năm 2024 → 2024-02-22
                    Ngày 22 Tháng 2 Năm 2024 → 2024-02-22
                    NGÀY 22 THÁNG 2 NĂM 2024 → 2024-02-22
                    14 tháng5 năm 2008 → 2008-05-14
                    22 tháng 2, 2024 → 2024-02-22
                    Thứ Năm, 22 tháng 2 2024 → 2024-02-22
                    ngày 2 tháng Chín năm 1945 → 1945-09-02
                    ngày 3 tháng mười hai năm 1945 → 1945-12-03
                    22/2/2024 → 2024-02-22
                    22-02-2024 → 2024-02-22
                    22.2.2024 → 2024-02-22
                    22 / 02 / 2024 → 2024-02-22
                    2024-02-22 → 2024-02-22
                    2024-02-22T10:15:00+07:00 → 2024-02-22T03:15:00Z
                    2024-02-22T03:15:00Z → 2024-02-22T03:15:00Z
                    2024-02-22T03:15:00.123+0000 → 2024-02-22T03:15:00Z
                    2024-02-22 10:15:30 → 2024-02-22T03:15:30Z
                    Thứ Năm, 22/02/2024 10:15 SA → 2024-02-22T03:15:00Z
                    Thứ năm, ngày 22/02/2024, 10:15 CH → 2024-02-22T15:15:00Z
                    22/02/2024 12:15 SA → 2024-02-21T17:15:00Z
                    22/02/2024 12:15 CH → 2024-02-22T05:15:00Z
                    22/02/2024 10:15 PM → 2024-02-22T15:15:00Z
                    22/02/2024 - 10:15 → 2024-02-22T03:15:00Z
                    22/02/2024 lúc 10h15 → 2024-02-22T03:15:00Z
                    22-02-2024 lúc 7g30 → 2024-02-22T00:30:00Z
                    22/02/2024 10:15 (GMT+7) → 2024-02-22T03:15:00Z
                    22/02/2024 10:15 GMT+9:30 → 2024-02-22T00:45:00Z
                    10:15 22/02/2024 → 2024-02-22T03:15:00Z
                    10:15 | 22/02/2024 → 2024-02-22T03:15:00Z
                    10 giờ 15 phút, ngày 22/02/2024 → 2024-02-22T03:15:00Z
                    10h ngày 22/02/2024 → 2024-02-22T03:00:00Z
                    10h15’ ngày 22/02/2024 → 2024-02-22T03:15:00Z
                    10h15p 22/02/2024 → 2024-02-22T03:15:00Z
                    22 thg 2, 2024 → 2024-02-22
                    22-Thg2-2024 → 2024-02-22
                    2024.02.22 → 2024-02-22
                    Cập nhật lúc: 10:15, Chủ nhật, 25/02/2024 → 2024-02-25T03:15:00Z
                    Ngày đăng: 22/02/2024 → 2024-02-22
                    22/02/2024 25:15 → 2024-02-22
                    tháng 5/2008 → 2008-05
                    tháng 5 năm 2008 → 2008-05
                    tháng Năm năm 2008 → 2008-05
                    tháng 05-2008 → 2008-05
                    5/2008 → 2008-05
                    năm 2024 → 2024
                    2024 → 2024
                    """)
    void readsDate(String text, String expected) {
        var date = VietnameseDates.parse(text, SAIGON, "text");

        assertThat(date.map(When::at)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "31/02/2024",
                "ngày 31 tháng 02 năm 2024",
                "0/5/2024",
                "5/0/2024",
                "tháng 13/2008",
                "29/2/2023",
                "0/2008",
                "13/2008",
                "22/2/24",
                "ngày 22 tháng 2",
                "1.22.2.2024",
                "22/2/2024/QĐ",
                "01/02/2024/QĐ-UBND",
                "năm 0999",
                "122/2/2024",
                "22/2/20245",
                "192.22.2.2024",
                "trên 22/2/2024 dưới"
            })
    void refusesWhatIsNoDate(String text) {
        assertThat(VietnameseDates.parse(text, SAIGON, "text")).isEmpty();
    }

    @Test
    void readsDecomposedDate() {
        var decomposed = java.text.Normalizer.normalize("ngày 22 tháng 02 năm 2024", java.text.Normalizer.Form.NFD);

        assertThat(VietnameseDates.parse(decomposed, SAIGON, "text").map(When::at))
                .contains("2024-02-22");
    }

    @Test
    void findsDatesWithTheirPlaces() {
        var text = """
                Sáng 22/02/2024, Chủ tịch UBND thành phố yêu cầu thực hiện Quyết định số 217 ngày 12/12/2013 (khóa XI),
                Công văn số 22/2/2024/CV và kế hoạch tháng 5/2008. Từ 20/2/2024-25/2/2024, ngày 22/2/2024 10 hộ dân.
                Lúc 10 giờ 15 ngày 22/02/2024; ngày
                22 tháng 02 năm 2024. Ngày 31 tháng 02 năm 2024 không có. Năm 2024.
                """;

        assertThat(found(text)).isEqualTo("""
                        22/02/2024 = 2024-02-22
                        ngày 12/12/2013 = 2013-12-12
                        tháng 5/2008 = 2008-05
                        20/2/2024 = 2024-02-20
                        25/2/2024 = 2024-02-25
                        ngày 22/2/2024 = 2024-02-22
                        10 giờ 15 ngày 22/02/2024 = 2024-02-22T03:15:00Z
                        ngày
                        22 tháng 02 năm 2024 = 2024-02-22
                        Năm 2024 = 2024""");
    }

    /** The first look at a place, before the pattern, must never turn away what the pattern would find. */
    @Test
    void looksWhereverADateStands() {
        var pieces = "1 12 31 2024 05 99999 / . - tháng Tháng THÁNG thg năm Năm ngày giêng mười T 10:15 , a".split(" ");
        var random = new Random(11);
        int dates = 0;
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int k = 0; k < 3 + random.nextInt(6); k++) {
                text.append(pieces[random.nextInt(pieces.length)])
                        .append(List.of("", "", " ", "\u00A0", "\n  ").get(random.nextInt(5)));
            }
            var date = DatePattern.DATE.matcher(text).useTransparentBounds(true);
            for (int at = 0; at < text.length(); at++) {
                if (date.region(at, text.length()).lookingAt()) {
                    assertThat(VietnameseDates.mayBegin(text.toString(), at))
                            .as("%s at %d", text, at)
                            .isTrue();
                    dates++;
                }
            }
        }
        assertThat(dates).isGreaterThan(1000);
    }

    @Test
    void staysFastOnHostileText() {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            for (var piece :
                    new String[] {"1", "1/", "1/1/", "tháng ", "ngày 1 ", "10:15 ", "năm", " ", "11/11/2024 ", "1h"}) {
                VietnameseDates.find(piece.repeat(100_000 / piece.length()), SAIGON, "text");
                VietnameseDates.parse(piece.repeat(100_000 / piece.length()), SAIGON, "text");
            }
        });
    }

    private static String found(String text) {
        return VietnameseDates.find(text, SAIGON, "text").stream()
                .map(date -> text.substring(date.start(), date.end()) + " = "
                        + date.when().at())
                .collect(joining("\n"));
    }
}
