package vn.portal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ' Đường \u00A0 Lê   Hồng\tPhong ' | duong le hong phong
                    HOÀ BÌNH, hòa bình                | hoa binh, hoa binh
                    Quyết Ðịnh                        | quyet dinh
                    ẮẰẲẴẶ ỨỪỬỮỰ ỚỜỞỠỢ ỴỲỶỸÝ           | aaaaa uuuuu ooooo yyyyy
                    “Dân vận khéo”                    | “dan van kheo”
                    a\u00ADb\u200Bc                   | abc
                    Ψηφιακή Привет 한국 😀            | ψηφιακη привет 한국 😀
                    """)
    void foldsEitherForm(String text, String folded) {
        var expected = Normalizer.normalize(folded, Form.NFD);

        assertThat(Normalizer.normalize(Folding.fold(text), Form.NFD)).isEqualTo(expected);
        assertThat(Normalizer.normalize(Folding.fold(Normalizer.normalize(text, Form.NFD)), Form.NFD))
                .isEqualTo(expected);
    }
}
