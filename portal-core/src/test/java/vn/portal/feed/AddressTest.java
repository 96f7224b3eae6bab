package vn.portal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {
    /** RFC 3986, §5.4.1 and §5.4.2. */
    @ParameterizedTest
    @CsvSource({
        "g:h, g:h",
        "g, http://a/b/c/g",
        "./g, http://a/b/c/g",
        "g/, http://a/b/c/g/",
        "/g, http://a/g",
        "//g, http://g",
        "?y, http://a/b/c/d;p?y",
        "g?y, http://a/b/c/g?y",
        "#s, http://a/b/c/d;p?q#s",
        "g#s, http://a/b/c/g#s",
        "g?y#s, http://a/b/c/g?y#s",
        ";x, http://a/b/c/;x",
        "g;x, http://a/b/c/g;x",
        "g;x?y#s, http://a/b/c/g;x?y#s",
        "'', http://a/b/c/d;p?q",
        "., http://a/b/c/",
        "./, http://a/b/c/",
        ".., http://a/b/",
        "../, http://a/b/",
        "../g, http://a/b/g",
        "../.., http://a/",
        "../../, http://a/",
        "../../g, http://a/g",
        "../../../g, http://a/g",
        "../../../../g, http://a/g",
        "/./g, http://a/g",
        "/../g, http://a/g",
        "g., http://a/b/c/g.",
        ".g, http://a/b/c/.g",
        "g.., http://a/b/c/g..",
        "..g, http://a/b/c/..g",
        "./../g, http://a/b/g",
        "./g/., http://a/b/c/g/",
        "g/./h, http://a/b/c/g/h",
        "g/../h, http://a/b/c/h",
        "g;x=1/./y, http://a/b/c/g;x=1/y",
        "g;x=1/../y, http://a/b/c/y",
        "g?y/./x, http://a/b/c/g?y/./x",
        "g?y/../x, http://a/b/c/g?y/../x",
        "g#s/./x, http://a/b/c/g#s/./x",
        "g#s/../x, http://a/b/c/g#s/../x",
        "http:g, http:g"
    })
    void resolvesTheExamplesOfTheStandard(String reference, String expected) {
        assertThat(Address.resolve(URI.create("http://a/b/c/d;p?q"), reference)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "/ảnh/lễ hội [1].jpg, https://x.example/ảnh/lễ%20hội%20[1].jpg",
        "tin\\4.html, https://x.example/tin/4.html",
        "\\\\kho.example\\5.doc, https://kho.example/5.doc",
        "%2e%2E/%2e/6.html, https://x.example/6.html",
        "tin/a:7.html, https://x.example/tin/a:7.html",
        "mailto:ubnd@x.example, mailto:ubnd@x.example",
        "'HTTP://Y.example/a|b?c d', HTTP://Y.example/a|b?c%20d"
    })
    void resolvesWhatOldPagesHold(String reference, String expected) {
        assertThat(Address.resolve(URI.create("https://x.example"), reference)).isEqualTo(expected);
    }

    @Test
    void leavesOutBlanksAroundAndLineBreaksWithin() {
        assertThat(Address.resolve(URI.create("https://x.example"), "\n\t tin/\r\n2.html \n"))
                .isEqualTo("https://x.example/tin/2.html");
    }
}
