package vn.portal.batch.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SavedFilesTest {
    private static final String HERE = "http://www.cu.example/tin/1.html";

    @ParameterizedTest
    @CsvSource({
        "anh/a.jpg, ../anh/a.jpg",
        "anh/a.jpg, ../anh/a.jpg?t=146371",
        "anh/a.jpg, ../anh/a.jpg#giua",
        "anh/a.jpg, /anh/a.jpg",
        "anh/a.jpg, .././anh//a.jpg",
        "anh/Lễ hội.jpg, ../anh/L%E1%BB%85%20h%E1%BB%99i.jpg",
        "anh/Lễ hội.jpg, ../anh/Le\u0302\u0303 ho\u0323\u0302i.jpg",
        "anh/Lễ hội.jpg, ../anh/Lễ+hội.JPG",
        "anh/1+1.gif, ../anh/1+1.gif",
        "anh/1+1.gif, ../anh/1%2b1.gif",
        "anh/x.php?id=3, ../anh/x.php?id=3",
        "anh/y.php@id=3, ../anh/y.php?id=3",
        "anh/Hoa.png, ../anh/hoa.PNG",
    })
    void findsWhereAPageLeads(String key, String address) {
        assertThat(found(
                        "tin/1.html",
                        null,
                        address,
                        "anh/a.jpg",
                        "anh/Lễ hội.jpg",
                        "anh/1+1.gif",
                        "anh/x.php?id=3",
                        "anh/y.php@id=3",
                        "anh/Hoa.png"))
                .isEqualTo(key);
    }

    @Test
    void findsAWholeAddressInAMirrorOfHostsInTheFolderOfOneAndInAMovedPart() {
        var address = "http://WWW.cu.example/anh/a.jpg";
        assertThat(found("www.cu.example/tin/1.html", HERE, address, "www.cu.example/anh/a.jpg"))
                .isEqualTo("www.cu.example/anh/a.jpg");
        assertThat(found("tin/1.html", HERE, address, "anh/a.jpg")).isEqualTo("anh/a.jpg");
        assertThat(found("2009/tin/1.html", HERE, address, "2009/anh/a.jpg")).isEqualTo("2009/anh/a.jpg");
        assertThat(found("1.html", HERE, "http://www.cu.example/tin/1_files/a.jpg", "1_files/a.jpg"))
                .isEqualTo("1_files/a.jpg");
        assertThat(found("tin/1.html", HERE, "//khac.example/b.jpg", "khac.example/b.jpg"))
                .isEqualTo("khac.example/b.jpg");
    }

    @Test
    void guessesNothing() {
        // the same name elsewhere
        assertThat(found("tin/1.html", HERE, "../hinh/a.jpg", "anh/a.jpg")).isEqualTo("–");
        // another site's picture
        assertThat(found("tin/1.html", HERE, "http://khac.example/anh/a.jpg", "anh/a.jpg"))
                .isEqualTo("–");
        // case alone, twice
        assertThat(found("tin/1.html", null, "../anh/HOA.png", "anh/Hoa.png", "anh/hoa.png"))
                .isEqualTo("–");
        assertThat(found("tin/1.html", null, "", "anh/a.jpg")).isEqualTo("–");
        assertThat(found("tin/1.html", null, "../anh/%zz%80.jpg", "anh/a.jpg")).isEqualTo("–");
    }

    @Test
    void tellsAnAddressThatLeavesTheFolder() {
        assertThat(List.of(
                        "../../etc/passwd", "../../../a.jpg", "../anh/a.jpg", "/etc/passwd", "http://x.example/../a"))
                .map(address -> SavedFiles.leadsOutside("tin/1.html", address))
                .containsExactly(true, true, false, false, false);
        assertThat(found("tin/1.html", null, "../../anh/a.jpg", "anh/a.jpg")).isEqualTo("–");
    }

    private static String found(String page, String location, String address, String... keys) {
        var files = Arrays.stream(keys)
                .map(key -> FrozenFile.of(key, 1, "0".repeat(64)))
                .toList();
        return new SavedFiles(new Manifest(files, true))
                .find(page, location, address)
                .map(FrozenFile::key)
                .orElse("–");
    }
}
