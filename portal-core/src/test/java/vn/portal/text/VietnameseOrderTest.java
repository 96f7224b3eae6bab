package vn.portal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VietnameseOrderTest {

    @Test
    void sortsSyllableBySyllable() {
        var ordered = List.of(
                "",
                "2 tháng 9",
                "10 năm",
                "An Giang",
                "Ăn",
                "Âu Cơ",
                "Bà Rịa",
                "Cà Mau",
                "Dân",
                "Đà Nẵng",
                "Đắk Lắk",
                "Hà",
                "Hà Nam",
                "hà nội",
                "Hà Nội",
                "Hà Tĩnh",
                "Hả",
                "Hạ Long",
                "Hai",
                "Hải Dương",
                "ma",
                "mà",
                "mả",
                "mã",
                "má",
                "mạ",
                "mai",
                "o",
                "ô",
                "ơ",
                "Phường 2",
                "Phường 10",
                "Phường Đức Nghĩa",
                "u",
                "ư",
                "Vĩnh Phúc",
                "Web",
                "xã",
                "Yên Bái",
                "Привет");
        // a capital comes before its small letter only where nothing else tells
        var expected = new ArrayList<>(ordered);
        Collections.swap(expected, ordered.indexOf("hà nội"), ordered.indexOf("Hà Nội"));

        var shuffled = new ArrayList<>(ordered);
        Collections.shuffle(shuffled, new Random(1));
        shuffled.sort(VietnameseOrder.COMPARATOR);

        assertThat(shuffled).isEqualTo(expected);
    }

    @Test
    void ordersDecomposedAmongComposed() {
        assertThat(VietnameseOrder.COMPARATOR.compare(Normalizer.normalize("Hà Nội", Form.NFD), "Hải Dương"))
                .isNegative();
        assertThat(VietnameseOrder.COMPARATOR.compare("Hà-Nội", "Hà Nội")).isNotZero();
        assertThat(VietnameseOrder.COMPARATOR.compare("Hà Nội", "Hà Nội")).isZero();
    }
}
