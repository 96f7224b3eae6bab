package vn.portal.batch.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.portal.batch.legacy.web.Loopback;
import vn.portal.batch.store.TestDatabase;

/** Nights over a source whose items stand inside a file. */
class ExportNightTest {
    private static final int HALTED = 137;
    private static final String SOURCE =
            "  - {name: wp, system: phan-thiet, format: wxr, path: wp/export.xml, complete: true, assets: wp/uploads,"
                    + " categories: {Tin tức: Tin tổng hợp}}\n";
    private static final byte[] PICTURE = "\u0089PNG\r\n\u001A\n…".getBytes(StandardCharsets.ISO_8859_1);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void takesItemsOutOnceAndFollowsTheirStates(TestDatabase database) {
        var household = new Household(folder.resolve("one"), database).withSources(SOURCE);
        household.write("wp/uploads/anh-1.png", PICTURE);
        export(household, 3, "publish");

        assertThat(Household.show(household.night("2027-03-01")))
                .isEqualTo("DONE\nwp ACCEPTED read=7 new=4 filtered=3 takes=4");
        assertThat(household.site().keySet()).anyMatch(name -> name.endsWith(".png"));
        assertThat(household.notices())
                .contains("post:101 not-public", "post:103 not-public", "wp category-unmapped", "wp not-modelled")
                .contains("post:2 asset-missing")
                .doesNotContain("post:1 asset-missing");
        assertThat(household.site().get("feeds/rss.xml")).contains("Tin 1 ").doesNotContain("Giới thiệu xã");
        assertThat(household.site().values()).anyMatch(page -> page.contains(latin("Giới thiệu xã")));
        assertThat(household.site().values()).noneMatch(page -> page.contains("BI MAT"));

        // nothing changed: nothing is read, nothing taken, the site stays
        var site = household.site();
        assertThat(Household.show(household.night("2027-03-02")))
                .isEqualTo("DONE\nwp ACCEPTED read=7 unchanged=4 filtered=3");
        assertThat(household.site()).isEqualTo(site);

        // the file is the same, but the time of a scheduled one has come
        assertThat(Household.show(household.night("2028-01-02")))
                .isEqualTo("DONE\nwp ACCEPTED read=7 updated=1 unchanged=4 filtered=2 takes=1");

        // one turns private: it goes in that night, its words with it
        household.edit(
                "wp/export.xml",
                "<wp:post_id>2</wp:post_id><wp:status>publish",
                "<wp:post_id>2</wp:post_id><wp:status>private");
        assertThat(Household.show(household.night("2028-01-03")))
                .isEqualTo("DONE\nwp ACCEPTED read=7 unchanged=4 filtered=3 vanished=1 withdrawn=1");
        assertThat(household.site().values()).noneMatch(page -> page.contains("Tin 2 "));
        household.edit(
                "wp/export.xml",
                "<wp:post_id>2</wp:post_id><wp:status>private",
                "<wp:post_id>2</wp:post_id><wp:status>publish");
        assertThat(Household.show(household.night("2028-01-04")))
                .isEqualTo("DONE\nwp ACCEPTED read=7 updated=1 unchanged=4 filtered=2 takes=1");
        assertThat(household.site().values()).anyMatch(page -> page.contains("Tin 2 "));
    }

    @Test
    void showsHowOftenStoriesWereReadOnTheOldPortal() {
        var household = new Household(folder.resolve("read"), TestDatabase.H2).withSources(SOURCE);
        export(household, 2, "publish");
        household.edit(
                "wp/export.xml",
                "<wp:post_id>1</wp:post_id>",
                "<wp:post_id>1</wp:post_id><wp:postmeta><wp:meta_key>post_views_count</wp:meta_key>"
                        + "<wp:meta_value>1234</wp:meta_value></wp:postmeta>");
        household.night("2027-03-01");

        assertThat(pages(household, latin("1.234 lượt xem trên cổng cũ"))).isEqualTo(1);
        assertThat(pages(household, latin("lượt xem"))).isEqualTo(1);

        // a counter that ticks makes no edition, but the page says what is true now
        household.edit("wp/export.xml", ">1234<", ">1301<");
        assertThat(Household.show(household.night("2027-03-02")))
                .isEqualTo("DONE\nwp ACCEPTED read=6 unchanged=3 filtered=3 takes=1");
        assertThat(pages(household, latin("1.301 lượt xem trên cổng cũ"))).isEqualTo(1);
        assertThat(household.site().keySet()).noneMatch(path -> path.startsWith("statistics/luot-xem"));
    }

    private static long pages(Household household, String words) {
        return household.site().entrySet().stream()
                .filter(file -> file.getKey().matches("articles/.*\\.html")
                        && file.getValue().contains(words))
                .count();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void goesOnWhereADeadNightStood(TestDatabase database) throws Exception {
        var killed = household("killed", database);
        assertThat(halt(killed, "import.chunk.written:2")).isEqualTo(HALTED);
        assertThat(killed.ask("select count(*) from run_item")).isEqualTo(50);
        var undisturbed = household("undisturbed", database);
        var shown = "DONE\nwp ACCEPTED read=84 new=81 filtered=3 takes=81";
        assertThat(Household.show(undisturbed.night("2027-03-01"))).isEqualTo(shown);
        assertThat(Household.show(killed.night("2027-03-01"))).isEqualTo(shown);
        assertThat(killed.export()).isEqualTo(undisturbed.export());
        assertThat(killed.site()).isEqualTo(undisturbed.site());
    }

    @Test
    void findsPicturesInAFolderThatIsPacked() throws IOException {
        var household = new Household(folder.resolve("packed"), TestDatabase.H2)
                .withSources(SOURCE.replace("assets: wp/uploads", "assets: wp/uploads.zip"));
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("uploads/anh-1.png"));
            zip.write(PICTURE);
        }
        household.write("wp/uploads.zip", bytes.toByteArray());
        export(household, 2, "publish");

        assertThat(Household.show(household.night("2027-03-01")))
                .isEqualTo("DONE\nwp ACCEPTED read=6 new=3 filtered=3 takes=3");
        assertThat(household.site().keySet()).anyMatch(name -> name.endsWith(".png"));
        assertThat(household.notices()).contains("post:2 asset-missing").doesNotContain("post:1 asset-missing");
    }

    @Test
    void fetchesPicturesFromWhereTheOldSystemStillHasThem() {
        try (var server = new Loopback()) {
            var base = server.address("/wp-content/uploads").toString();
            var household = new Household(folder.resolve("web"), TestDatabase.H2)
                    .withSources(SOURCE.replace(
                            "assets: wp/uploads", "assets: \"" + base + "\", allow-private: true, delay: 0"));
            server.tagged("/wp-content/uploads/anh-1.png", "image/png", "\"1\"", PICTURE);
            export(household, 2, "publish");

            assertThat(Household.show(household.night("2027-03-01")))
                    .isEqualTo("DONE\nwp ACCEPTED read=6 new=3 filtered=3 takes=3");
            assertThat(household.site().keySet()).anyMatch(name -> name.endsWith(".png"));
            assertThat(household.notices())
                    .contains("post:2 asset-missing", "wp assets-fetched", "wp web-missing")
                    .doesNotContain("post:1 asset-missing");
            var first = household.site();

            // the same export: the picture is not sent again, and one that has come since is taken in with its story
            assertThat(Household.show(household.night("2027-03-02")))
                    .isEqualTo("DONE\nwp ACCEPTED read=6 unchanged=3 filtered=3");
            assertThat(household.site()).isEqualTo(first);
            server.file("/wp-content/uploads/anh-100.png", "image/png", PICTURE);
            household.edit("wp/export.xml", "Đoạn một của bài 100", "Đoạn một đã sửa của bài 100");
            assertThat(Household.show(household.night("2027-03-03"))).contains("updated=1 unchanged=2");
        }
    }

    private Household household(String name, TestDatabase database) {
        var household = new Household(folder.resolve(name), database).withSources(SOURCE);
        export(household, 80, "publish");
        household.workspace();
        return household;
    }

    /** So many stories and a standing page; a draft, a scheduled one and one with a password; a menu's entry. */
    private static void export(Household household, int stories, String state) {
        var items = new StringBuilder();
        for (int i = 1; i <= stories; i++) {
            items.append(item(i, "post", state, "Tin " + i + " của xã", i == 3 ? "Thể thao" : "Tin tức"));
        }
        items.append(item(100, "page", "publish", "Giới thiệu xã", "Tin tức"));
        items.append(item(101, "post", "draft", "BI MAT", "Tin tức"));
        items.append(item(102, "post", "future", "Tin hẹn giờ", "Tin tức")
                .replace("2024-02-22 00:00:00", "2028-01-01 00:00:00"));
        items.append(item(103, "post", "publish", "Tin có mật khẩu", "Tin tức")
                .replace("<wp:post_type>", "<wp:post_password>x</wp:post_password><wp:post_type>")
                .replace("Đoạn", "BI MAT"));
        items.append(item(104, "nav_menu_item", "publish", "", ""));
        var whole = """
                <rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
                <channel><wp:wxr_version>1.2</wp:wxr_version>
                %s</channel></rss>
                """.formatted(items);
        household.write("wp/export.xml", whole.getBytes(StandardCharsets.UTF_8));
    }

    private static String item(int id, String type, String state, String title, String category) {
        return """
                <item><title>%1$s</title><link>https://cu.example/?p=%2$d</link>\
                <category domain="category" nicename="c"><![CDATA[%5$s]]></category>\
                <content:encoded><![CDATA[Đoạn một của bài %2$d.

                <img src="/wp-content/uploads/anh-%2$d.png" alt="Ảnh"> Đoạn hai.]]></content:encoded>\
                <wp:post_date_gmt>2024-02-22 00:00:00</wp:post_date_gmt>\
                <wp:post_id>%2$d</wp:post_id><wp:status>%4$s</wp:status><wp:post_type>%3$s</wp:post_type></item>
                """.formatted(title, id, type, state, category);
    }

    private static String latin(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static int halt(Household household, String place) throws Exception {
        var process = NightProcess.start(household.root, List.of("-Dportal.failpoint=" + place), "2027-03-01");
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("it ends").isTrue();
        return process.exitValue();
    }
}
