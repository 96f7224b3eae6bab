package vn.portal.batch.night;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.portal.batch.night.Household.show;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.portal.batch.store.TestDatabase;

/** Nights over a whole mirror: sections, print views, error pages and all. */
class MirrorNightTest {
    private static final String HOST = "mirror/www.songmai.example/";
    private static final String[] TITLES = {
        "Ra quân làm sạch bờ sông trước mùa mưa",
        "Khai giảng lớp học bơi miễn phí cho thiếu nhi",
        "Hội nghị tổng kết công tác dân vận chính quyền"
    };

    @TempDir
    Path folder;

    private Household household;

    @BeforeEach
    void makeMirror() {
        household = new Household(folder, TestDatabase.H2);
        fill();
    }

    private void fill() {
        household.withSources("  - {name: mirror, system: phan-thiet, format: html, path: mirror, complete: true}\n");
        for (int i = 0; i < TITLES.length; i++) {
            write("tin/" + i + ".html", story(i, ""));
            write("tin/" + i + ".html@print=1", story(i, ""));
        }
        write("rut-gon.php@id=1", story(1, "<link rel=\"canonical\" href=\"http://www.songmai.example/tin/1.html\">"));
        write("index.html", section("Trang chủ"));
        write("tin/index.html", section("Tin hoạt động"));
        write("mat.html", "<html><head><title>404 Not Found</title></head><body><h1>Not Found</h1></body></html>");
        write(
                "quan-tri.html",
                "<html><head><title>Đăng nhập</title></head><body><form><p>Đăng nhập</p><input type=password></form></body></html>");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void takesEachStoryOnceAndNothingElse(TestDatabase database) {
        household = new Household(folder, database);
        fill();
        assertThat(show(household.night("2024-07-01")))
                .isEqualTo("DONE\nmirror ACCEPTED read=11 new=3 duplicate=4 filtered=4 takes=7");
        assertThat(household.notices().lines().filter(line -> line.contains("-page")))
                .containsExactlyInAnyOrder(
                        "www.songmai.example/index.html listing-page",
                        "www.songmai.example/tin/index.html listing-page",
                        "www.songmai.example/mat.html error-page",
                        "www.songmai.example/quan-tri.html login-page",
                        "www.songmai.example/rut-gon.php@id=1 duplicate-page",
                        "www.songmai.example/tin/0.html@print=1 duplicate-page",
                        "www.songmai.example/tin/1.html@print=1 duplicate-page",
                        "www.songmai.example/tin/2.html@print=1 duplicate-page");
        assertThat(leadingTo("http://www.songmai.example/rut-gon.php?id=1")).isEqualTo(1);
        assertThat(leadingTo("http://www.songmai.example/tin/0.html?print=1")).isEqualTo(1);

        var export = household.export();
        var site = household.site();
        assertThat(show(household.night("2024-07-02")))
                .isEqualTo("DONE\nmirror ACCEPTED read=11 unchanged=3 duplicate=4 filtered=4");
        assertThat(household.export()).isEqualTo(export);
        assertThat(household.site()).isEqualTo(site);
    }

    @Test
    void learnsAnotherAddressOfAKnownStoryWithoutReadingItAgain() {
        household.night("2024-07-01");
        write(
                "xem.php@id=2&utm_source=zalo",
                story(2, "<meta property=\"og:url\" content=\"https://songmai.example/tin/2.html\">"));
        assertThat(show(household.night("2024-07-02")))
                .isEqualTo("DONE\nmirror ACCEPTED read=12 unchanged=3 duplicate=5 filtered=4");
        assertThat(leadingTo("http://www.songmai.example/xem.php?id=2&utm_source=zalo"))
                .isEqualTo(1);
    }

    @Test
    void keepsAStoryUnderItsIdentityWhenOnlyAnotherCopyIsLeft() throws Exception {
        household.night("2024-07-01");
        var contents = household.ask("select count(*) from content where derived = false");
        var paths = household.ask("select count(*) from content where accepted_at is not null and state = 'PUBLISHED'");
        Files.delete(folder.resolve(HOST + "tin/0.html"));
        assertThat(show(household.night("2024-07-02")))
                .startsWith("DONE\nmirror ACCEPTED read=10 ")
                .doesNotContain("new=")
                .doesNotContain("vanished=");
        assertThat(household.ask("select count(*) from content where derived = false"))
                .isEqualTo(contents);
        assertThat(household.ask("select count(*) from content where accepted_at is not null and state = 'PUBLISHED'"))
                .isEqualTo(paths);
    }

    private long leadingTo(String address) {
        return household.ask("select count(*) from alias where kind = 'address' and name = '" + address + "'");
    }

    private void write(String name, String page) {
        household.write(HOST + name, page.getBytes(StandardCharsets.UTF_8));
    }

    private static String story(int number, String head) {
        return page(
                TITLES[number],
                head,
                "<p class=\"ngay\">2" + number + "/02/2024 10:15</p><p>Sáng 2" + number
                        + "/02, đông đảo cán bộ và người dân năm khu phố "
                        + "tham gia đợt " + number
                        + " do Ủy ban nhân dân thị trấn tổ chức, với sự góp mặt của các trường học.</p>"
                        + "<p>Sau phần khai mạc thứ " + number
                        + ", các đội bắt tay ngay vào việc và hoàn thành trước giờ nghỉ trưa, "
                        + "được bà con ủng hộ nhiệt tình.</p>");
    }

    private static String section(String title) {
        return page(
                title,
                "",
                IntStream.range(0, 9)
                        .mapToObj(i ->
                                "<div><h3><a href=\"tin/%d.html\">%s %d</a></h3><p>Sáng nay, đông đảo cán bộ và người dân năm khu phố tham gia đợt ra quân thứ %d do thị trấn tổ chức.</p></div>"
                                        .formatted(i, TITLES[i % 3], i, i))
                        .collect(Collectors.joining()));
    }

    private static String page(String title, String head, String content) {
        return "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>%s - Trang tin thị trấn Sông Mai</title>%s</head><body><h1>%s</h1>%s</body></html>"
                .formatted(title, head, title, content);
    }
}
