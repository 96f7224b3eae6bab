package vn.portal.batch.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.portal.page.SiteProfile;

class HtmlPagesTest {
    private static final HtmlPages FORMAT = new HtmlPages();

    @Test
    void takesPagesForItemsAndLeavesWhatTheyShow() {
        assertThat(items(
                        "index.html",
                        "tin/1.HTM",
                        "tin/2.xhtml",
                        "tin/3.shtml",
                        "tin/4.php.html",
                        "tin/default.aspx@id=5",
                        "tin/xem.php?id=6",
                        "tin/xem.php",
                        "tin/anh.php.jpg",
                        "tin/a.jpg",
                        "tin/a.css",
                        "tin/a.js",
                        "tin/a.doc",
                        "www.cu.example"))
                .containsExactly(
                        "index.html",
                        "tin/1.HTM",
                        "tin/2.xhtml",
                        "tin/3.shtml",
                        "tin/4.php.html",
                        "tin/default.aspx@id=5",
                        "tin/xem.php?id=6",
                        "tin/xem.php");
    }

    @Test
    void takesASourceThatIsOneFileForAPageWhateverItIsCalled() {
        assertThat(items("trang-tin")).containsExactly("trang-tin");
    }

    @Test
    void takesFilesWithoutAnEndingForPagesIfTheirBytesAreHtml() throws IOException {
        var page = "\uFEFF\n<!-- x -->\n<!DOCTYPE html><html><head><title>Ra quân</title></head><body></body></html>";
        var files = List.of(
                glanced("tin/ra-quan", page),
                glanced("tin/xem@id=7", page.toLowerCase(Locale.ROOT)),
                glanced("tin/phien-ban-2.0 ra-quan", page),
                glanced("tep/the-le", "%PDF-1.4 <html"),
                glanced("tep/ghi-chu", "không phải trang"),
                glanced("anh/a.jpg", page));
        assertThat(keys(files)).containsExactly("tin/ra-quan", "tin/xem@id=7", "tin/phien-ban-2.0 ra-quan");
    }

    private static FrozenFile glanced(String key, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return new HtmlPages().glanced(FrozenFile.of(key, bytes.length, "0".repeat(64)), () -> bytes);
    }

    @Test
    void tellsOfPagesThatCouldNotBeReadAndOfFoldersButNotOfPictures() {
        var files = List.of(
                FrozenFile.wrong(".git/", 0, FrozenFile.HIDDEN),
                FrozenFile.wrong("a.html", 0, "link-outside"),
                FrozenFile.wrong("a.jpg", 0, "link-outside"),
                FrozenFile.wrong("kín/", 0, "folder-unreadable"));
        assertThat(keys(files)).containsExactly(".git/", "a.html", "kín/");
    }

    @Test
    void knowsWhereAPageLayAsItsSaverWroteItDown() {
        assertThat(location("<html>\n<!-- Mirrored from www.cu.example/tin/1.html by HTTrack Website Copier/3.x -->"))
                .isEqualTo("http://www.cu.example/tin/1.html");
        assertThat(location("<!-- saved from url=(0032)https://cu.example/tin/1.html -->"))
                .isEqualTo("https://cu.example/tin/1.html");
        assertThat(
                        location(
                                "<html lang=vi><!--\n Page saved with SingleFile \n url: https://cu.example/tin/1.html \n saved date: x -->"))
                .isEqualTo("https://cu.example/tin/1.html");
        assertThat(location("<html lang=\"vi\" data-scrapbook-source=\"https://cu.example/tin/1.html\">"))
                .isEqualTo("https://cu.example/tin/1.html");
        assertThat(location("<!-- saved from url=(0014)about:internet -->")).isEqualTo("–");
        assertThat(location("<head><base href=\"http://cu.example/tin/12-ra-quan\" />"))
                .isEqualTo("http://cu.example/tin/12-ra-quan");
        assertThat(location("<base href='http://cu.example/'>")).isEqualTo("–");
        assertThat(location("<base href='http://cu.example/tin/'>")).isEqualTo("–");
        assertThat(location("<base href='http://cu.example/index.php'>")).isEqualTo("–");
        assertThat(location("<p>Mirrored from www.cu.example by HTTrack</p>")).isEqualTo("–");
        assertThat(location("<!-- Mirrored from ".repeat(2000))).isEqualTo("–");
    }

    private static String location(String page) {
        return PageLocation.of(page.getBytes(StandardCharsets.UTF_8)).orElse("–");
    }

    private static List<String> items(String... names) {
        return keys(Stream.of(names)
                .map(name -> FrozenFile.of(name, 1, "0".repeat(64)))
                .toList());
    }

    private static List<String> keys(List<FrozenFile> files) {
        var source = FrozenSource.of(
                new Manifest(files, true), ZoneId.of("Asia/Ho_Chi_Minh"), SiteProfile.NONE, (FrozenSource.Keeper)
                        file -> new java.io.ByteArrayInputStream(new byte[0]));
        return FORMAT.items(source, 0).map(LegacyItem::key).toList();
    }
}
