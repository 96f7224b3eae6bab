package vn.portal.batch.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SavedLocationTest {
    @ParameterizedTest
    @CsvSource({
        "www.cu.example/tin/Lễ hội.html, http://www.cu.example/tin/L%E1%BB%85%20h%E1%BB%99i.html",
        "www.cu.example/xem.php@id=3, http://www.cu.example/xem.php?id=3",
        "www.cu.example/xem.php?id=3.html, http://www.cu.example/xem.php?id=3",
        "www.cu.example/xem.aspx.html, http://www.cu.example/xem.aspx",
        "www.cu.example+8080/a.html, http://www.cu.example:8080/a.html",
        "www.cu.example/index.html, http://www.cu.example/index.html",
        "tin/1.html, ",
        "1.html, ",
    })
    void tellsTheAddressOfAFileUnderItsHost(String key, String address) {
        assertThat(SavedLocation.of(key).orElse(null)).isEqualTo(address);
    }
}
