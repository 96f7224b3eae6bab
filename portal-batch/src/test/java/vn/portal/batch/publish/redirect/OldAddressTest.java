package vn.portal.batch.publish.redirect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OldAddressTest {
    @ParameterizedTest
    @CsvSource({
        "http://www.cu.example/Tin/1.html, /Tin/1.html",
        "https://cu.example:8080/Tin/1.html#dau, /Tin/1.html",
        "//cu.example/tin/1/, /tin/1",
        "http://cu.example, /",
        "/index.php, /",
        "/tin/Default.aspx, /tin",
        "/tin//a/../b/./c.html, /tin/b/c.html",
        "/xem.jsp;jsessionid=0A1B, /xem.jsp",
        "/xem/L%E1%BB%85%20h%e1%bb%99i.html, /xem/Lễ hội.html",
        "/xem/Lễ%20hội.html, /xem/Lễ hội.html",
        "/giảm 50%.html, /giảm 50%.html",
        "/index.php?nv=news&op=a-1, /?nv=news&op=a-1",
        "/index.php?op=a-1&NV=news&amp;utm_source=x&fbclid=y, /?nv=news&op=a-1",
        "/xem.php?a%22]=1&$b=2&ctl[]=3&c%7Bd=4&id=2, /xem.php?ctl[]=3&id=2",
        "/xem.php?ten=L%E1%BB%85+h%E1%BB%99i&trong=&ten=hai, /xem.php?ten=Lễ hội",
    })
    void readsAllWaysOfWritingAsOne(String written, String plain) {
        assertThat(OldAddress.of(written)).map(OldAddress::shown).hasValue(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tin/1.html",
                "mailto:a@cu.example",
                "news_12",
                "tag:cu.example,2024:1",
                "/a%00b",
                "/a%0Ab",
                "/%FF.html"
            })
    void knowsNoAddressWhereNoServerCouldBeAskedForIt(String written) {
        assertThat(OldAddress.of(written)).isEmpty();
    }

    @Test
    void keepsWhatWasWrittenInPartsAndComposesIt() {
        var parts = OldAddress.of("/L%C3%AA%CC%83").orElseThrow();
        assertThat(parts.spellings()).extracting(OldAddress::path).containsExactly("/Lê\u0303", "/Lễ");
    }
}
