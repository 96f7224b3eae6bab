package vn.portal.batch.legacy.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressesTest {

    @ParameterizedTest
    @CsvSource({
        "HTTP://WWW.Cu.example:80/Tin, http://www.cu.example/Tin",
        "https://cu.example, https://cu.example/",
        "https://cu.example:443/a?b=c#d, https://cu.example/a?b=c",
        "http://cu.example:8080/, http://cu.example:8080/",
        "http://ai:mat@cu.example/, http://cu.example/",
        "http://cu.example/lễ hội.html, http://cu.example/l%E1%BB%85%20h%E1%BB%99i.html",
        "http://cu.example/a%20b%.html?q=|, http://cu.example/a%20b%25.html?q=%7C",
        "http://thànhphố.example/, http://xn--thnhph-jta8342d.example/",
        "http://[::1]:81/, http://[::1]:81/"
    })
    void writesAddressesAsTheyMustBeAsked(String written, String address) {
        assertThat(WebAddresses.of(written)).map(URI::toString).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tin.html",
                "//cu.example/",
                "ftp://cu.example/",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "http:///tin",
                "http://0x7f.1/",
                "http://cu.example:99999/",
                "http://a b/"
            })
    void knowsWhatIsNone(String written) {
        assertThat(WebAddresses.of(written)).isEmpty();
    }

    @Test
    void showsNobodysPassword() {
        assertThat(WebAddresses.shown("không tới được http://ai:mat@cu.example/tin"))
                .isEqualTo("không tới được http://cu.example/tin");
    }
}
