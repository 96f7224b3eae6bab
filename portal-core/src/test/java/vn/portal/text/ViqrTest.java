package vn.portal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViqrTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    Co^.ng ho`a xa~ ho^.i chu? nghi~a Vie^.t Nam | Cộng hòa xã hội chủ nghĩa Việt Nam
                    Quye^'t ddi.nh so^' 217-QDD/TW               | Quyết định số 217-QĐ/TW
                    ddu+o+`ng pho^' va(n ho'a\\.                 | đường phố văn hóa.
                    Nguye^~n Va(n Thu+?, U?y ban                 | Nguyễn Văn Thử, Ủy ban
                    a\\?                                         | a?
                    A^`                                          | Ầ
                    c:\\\\temp                                   | c:\\temp
                    """)
    void readsBothWays(String viqr, String text) {
        assertThat(Viqr.decode(viqr)).isEqualTo(text);
        assertThat(Viqr.encode(text)).isEqualTo(viqr);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"so*, sơ", "e.^, ệ", "o'+, ớ", "Dd, Đ", "x'', x''", "a'', á'"})
    void readsWhatItDoesNotWrite(String viqr, String text) {
        assertThat(Viqr.decode(viqr)).isEqualTo(text);
    }
}
