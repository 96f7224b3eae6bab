package vn.portal.batch.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressKeyTest {
    @ParameterizedTest
    @CsvSource({
        "http://www.cu.example/tin/1.html, https://cu.example/tin/1.html",
        "http://cu.example/tin/1.html, http://cu.example/tin/1.html?print=1",
        "http://cu.example/tin/1.html, http://cu.example/tin/1.html?utm_source=zalo&utm_medium=x&fbclid=abc",
        "http://cu.example/tin/1/, http://cu.example/tin/1",
        "http://cu.example/tin/, http://cu.example/tin/index.html",
        "http://cu.example/tin/1, http://cu.example/print/tin/1",
        "http://cu.example/tin/bai-viet/, http://cu.example/tin/bai-viet/print/",
        "http://cu.example/index.php?option=com_content&id=5, http://cu.example/index.php?id=5&tmpl=component&print=1&layout=default&page=&option=com_content",
        "http://cu.example/index.php?nv=news&op=tin/a-1, http://cu.example/index.php?op=print/tin/a-1&nv=news",
        "http://cu.example/index.php?nv=news&op=tin/a-1, http://cu.example/?nv=news&op=tin%2Fa-1",
        "http://cu.example/xem.aspx?id=1, http://cu.example/xem.aspx?id=1&SkinSrc=%5bG%5dSkins/print",
        "http://cu.example/xem.jsp?id=1, http://cu.example/xem.jsp;jsessionid=0A1B?id=1",
        "http://cu.example/xem.php?id=1, http://cu.example/xem.php?id=1&PHPSESSID=0a1b2c",
        "http://cu.example:80/tin/L%E1%BB%85.html, https://www.cu.example/tin/Lễ.html",
    })
    void seesOneAddressInSeveral(String one, String other) {
        assertThat(AddressKey.of(one, null)).isNotNull().isEqualTo(AddressKey.of(other, null));
    }

    @ParameterizedTest
    @CsvSource({
        "http://cu.example/tin/1.html, http://cu.example/tin/2.html",
        "http://cu.example/xem.php?id=1, http://cu.example/xem.php?id=2",
        "http://cu.example/tin/1.html, http://khac.example/tin/1.html",
        "http://cu.example/index.php?nv=news&op=tin/a-1, http://cu.example/index.php?nv=page&op=tin/a-1",
    })
    void tellsPagesApart(String one, String other) {
        assertThat(AddressKey.of(one, null)).isNotEqualTo(AddressKey.of(other, null));
    }

    @Test
    void knowsNoKeyOfAFirstPage() {
        assertThat(AddressKey.of("http://cu.example/", null)).isNull();
        assertThat(AddressKey.of("http://cu.example/index.php", null)).isNull();
        assertThat(AddressKey.of("https://www.cu.example/?utm_source=x", null)).isNull();
    }

    @Test
    void readsARelativeAddressFromWhereThePageLay() {
        assertThat(AddressKey.of("/tin/1.html", "http://www.cu.example/in/1")).isEqualTo("cu.example/tin/1");
        assertThat(AddressKey.of("1.html", "http://www.cu.example/in/1")).isNull();
    }
}
