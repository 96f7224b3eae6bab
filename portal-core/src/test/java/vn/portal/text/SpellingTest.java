package vn.portal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @Test
    void tidiesWhatCannotBeSeen() {
        assertThat(Spelling.tidy(
                        "\uFEFFPhan\u00A0Thie\u0302\u0301t\r\nso\u00AD\u200B\u0007\u0085a\u2028b\rc\u3000d\td\uD800"))
                .isEqualTo("Phan Thiết\nso\na\nb\nc d\td\uFFFD");
    }

    @Test
    void leavesTidyTextAlone() {
        var text = "Hoà Bình, toà án hoà giải · “Giá” 5 × 3 = 30 ₫ – 👨‍👩‍👧 …\n";

        assertThat(Spelling.tidy(text)).isSameAs(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Quyết Ðịnh số 5/QÐ-UBND, Ð/c Ðức, ðã | Quyết Định số 5/QĐ-UBND, Đ/c Đức, đã
                    Nghị định cоng bố, ВAN                | Nghị định cong bố, BAN
                    það er maður, Ðorsteinn              | það er maður, Ðorsteinn
                    Рост, он, а                          | Рост, он, а
                    Ɖồng Nai                             | Đồng Nai
                    """)
    void mendsLettersThatOnlyLookRight(String text, String expected) {
        assertThat(Spelling.tidy(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    hoà bình, khoẻ, THUỶ LỢI          | hòa bình, khỏe, THỦY LỢI
                    qủa, qúy, gìa, baỏ, đaị, giếng    | quả, quý, già, bảo, đại, giếng
                    hoàn toàn, thuyết, người, gì, của | hoàn toàn, thuyết, người, gì, của
                    Café, résumé, AB                  | Café, résumé, AB
                    """)
    void comparesBothStylesOfTonesAsOne(String text, String expected) {
        assertThat(Spelling.comparable(text)).isEqualTo(expected);
    }

    @Test
    void boundsMarksOnOneLetter() {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThat(Spelling.nfc("a" + "\u0301\u0323".repeat(100_000)).length())
                    .isLessThan(32);
        });
    }
}
