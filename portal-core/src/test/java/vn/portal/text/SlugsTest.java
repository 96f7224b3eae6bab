package vn.portal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Đẩy mạnh cải cách hành chính!              | day-manh-cai-cach-hanh-chinh
                    Phan Thiết: “Dân vận khéo” – năm 2024…     | phan-thiet-dan-van-kheo-nam-2024
                    QÐ-UBND                                    | qd-ubnd
                    ISTANBUL İI                                | istanbul-ii
                    --- a --- b ---                            | a-b
                    '  '                                       | untitled
                    Привет                                     | untitled
                    Số 217-QĐ/TW                               | so-217-qd-tw
                    """)
    void makesSlugFromEitherForm(String title, String slug) {
        assertThat(Slugs.of(title)).hasToString(slug);
        assertThat(Slugs.of(Normalizer.normalize(title, Form.NFD))).hasToString(slug);
    }

    @Test
    void cutsAtWordsEnd() {
        assertThat(Slugs.of("nâng cao hiệu quả ".repeat(10)).value())
                .isEqualTo("nang-cao-hieu-qua-nang-cao-hieu-qua-nang-cao-hieu-qua-nang-cao-hieu-qua-nang-cao");
        assertThat(Slugs.of("a".repeat(80) + " b").value()).isEqualTo("a".repeat(80));
        assertThat(Slugs.of("a".repeat(79) + " b").value()).isEqualTo("a".repeat(79));
        assertThat(Slugs.of("a".repeat(78) + " b").value()).isEqualTo("a".repeat(78) + "-b");
        assertThat(Slugs.of("a".repeat(100_000)).value()).isEqualTo("a".repeat(80));
    }

    @Test
    void staysFastOnHostileText() {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            for (var piece : new String[] {"\u0301\u0323", " ", "-", "\u00AD", "ế", "\uD800"}) {
                assertThat(Slugs.of(piece.repeat(100_000)).value()).isNotEmpty();
            }
        });
    }
}
