package vn.portal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyllablesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nghiêng", "hoà", "hòa", "thuỷ", "thủy", "khoẻ", "khỏe", "tạc", "gì", "gìn", "giếng", "giá", "quốc",
                "quý", "yêu", "ỉa", "ở", "Ủy", "UỶ", "khuya", "khuỷu", "ngoằn", "xoong", "Đắk", "ươm", "rượu", "PHƯỜNG",
                "kỹ", "i", "ý"
            })
    void knowsSyllable(String word) {
        assertThat(Syllables.isValid(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tàc",
                "tap",
                "Index",
                "PAR",
                "céng",
                "baỏ",
                "qủa",
                "gía",
                "kà",
                "nghà",
                "cệ",
                "iêng",
                "tyên",
                "hhoa",
                "phườngphường",
                "viỆt",
                "thĩt",
                "ôtô",
                "ðảm",
                "b",
                "hôôi"
            })
    void knowsWhatIsNone(String word) {
        assertThat(Syllables.isValid(word)).isFalse();
    }
}
