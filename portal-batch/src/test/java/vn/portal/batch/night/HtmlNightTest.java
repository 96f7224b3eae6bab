package vn.portal.batch.night;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.portal.batch.night.Household.show;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.portal.batch.store.TestDatabase;

/** Nights over a folder of saved pages. */
class HtmlNightTest {
    private static final String TIN = "mirror/www.songmai.example/tin/";
    private static final String ANH = "mirror/www.songmai.example/anh/";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void publishesStoriesWithTheirPicturesAndFiles(TestDatabase database) {
        var household = new Household(folder, database).withMirror();

        assertThat(show(household.night("2024-07-01")))
                .isEqualTo("DONE\nmirror ACCEPTED read=5 new=3 filtered=1 rejected=1 takes=4");

        assertThat(household.notices().lines().filter(line -> !line.contains("period-unknown")))
                .containsExactly(
                        "mirror assets-kept",
                        "www.songmai.example/.htaccess file-hidden",
                        "www.songmai.example/tin/1.html byline-unknown",
                        "www.songmai.example/tin/1.html alt-missing",
                        "www.songmai.example/tin/1.html active-removed",
                        "www.songmai.example/tin/1.html asset-missing",
                        "www.songmai.example/tin/1.html asset-unusable",
                        "www.songmai.example/tin/1.html asset-missing",
                        "www.songmai.example/tin/2.htm byline-unknown",
                        "www.songmai.example/tin/rong.html empty",
                        "www.songmai.example/tin/xem.php@id=3.html byline-unknown");
        var site = household.site();
        assertThat(site.keySet().stream().filter(path -> path.startsWith("assets/") || path.startsWith("articles/20")))
                .containsExactly(
                        "articles/2024-02/hoi-thi-ngo-xom-sach-dep-thu-hut-hang-tram-ho-dan-fef9cc8cf9.html",
                        "articles/2024-02/hoi-thi-ngo-xom-sach-dep-thu-hut-hang-tram-ho-dan-fef9cc8cf9.json",
                        "articles/2024-02/index.html",
                        "articles/2024-02/sitemap-images.xml",
                        "articles/2024-02/sitemap.xml",
                        "articles/2024-03/index.html",
                        "articles/2024-03/sitemap.xml",
                        "articles/2024-03/thi-tran-ra-quan-lam-sach-bo-song-truoc-mua-mua-3b8e9bc2ff.html",
                        "articles/2024-03/thi-tran-ra-quan-lam-sach-bo-song-truoc-mua-mua-3b8e9bc2ff.json",
                        "articles/2024-06/index.html",
                        "articles/2024-06/khai-mac-lop-hoc-boi-mien-phi-cho-thieu-nhi-0dee2aad02.html",
                        "articles/2024-06/khai-mac-lop-hoc-boi-mien-phi-cho-thieu-nhi-0dee2aad02.json",
                        "articles/2024-06/sitemap.xml",
                        "assets/8c/8c243580ecbb1b54b4b5d5403cbf0c11e224d93fdb9ca2d481cbf838d6fc0cd9.pdf",
                        "assets/b4/b4624d9ed1f1cb7b695b127c58a581721eb707400876fced591585197b47d678.jpg",
                        "assets/style.css");
        assertThat(pictures(site)).isEqualTo("""
                <figure><img src="../../assets/b4/PICTURE.jpg" alt="Ngõ xóm khu phố 2"><figcaption>Người dân khu phố 2 trồng hoa bên lối đi. Ảnh: Thu Hà</figcaption></figure>
                <p>Tài liệu: <a href="../../assets/8c/FILE.pdf">Thể lệ hội thi</a>, <a href="http://www.songmai.example/ngoai/bi-mat.pdf">Phụ lục</a></p>
                <li><a href="../../assets/8c/FILE.pdf" dir="auto">Thể lệ hội thi</a> <span class="note" lang="vi">(PDF, 73 B)</span></li>
                    <link href="https://phanthiet.example/assets/b4/PICTURE.jpg" rel="enclosure" type="image/jpeg" length="160" title="Người dân khu phố 2 trồng hoa bên lối đi. Ảnh: Thu Hà"/>
                    <link href="https://phanthiet.example/assets/8c/FILE.pdf" rel="enclosure" type="application/pdf" length="73" title="Thể lệ hội thi"/>
                &lt;figure&gt;&lt;img src="https://phanthiet.example/assets/b4/PICTURE.jpg" alt="Ngõ xóm khu phố 2"&gt;&lt;figcaption&gt;Người dân khu phố 2 trồng hoa bên lối đi. Ảnh: Thu Hà&lt;/figcaption&gt;&lt;/figure&gt;
                &lt;p&gt;Tài liệu: &lt;a href="https://phanthiet.example/assets/8c/FILE.pdf"&gt;Thể lệ hội thi&lt;/a&gt;, &lt;a href="http://www.songmai.example/ngoai/bi-mat.pdf"&gt;Phụ lục&lt;/a&gt;&lt;/p&gt;</content>
                    <media:content url="https://phanthiet.example/assets/b4/PICTURE.jpg" type="image/jpeg" medium="image" fileSize="160">
                    <media:content url="https://phanthiet.example/assets/8c/FILE.pdf" type="application/pdf" medium="document" fileSize="73">""");
        assertThat(household.ask("select count(*) from alias where kind = 'address'"))
                .isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void callsSectionsAsThePortalDoesAndNamesThoseThatItHasNoWordFor(TestDatabase database) {
        var line = "  - {name: tin, system: phan-thiet, format: html, path: tin, complete: true%s}\n";
        var household = new Household(folder, database)
                .withSources(line.formatted(", categories: {Môi trường: Tin môi trường, Đoàn thể: Hội}"));
        section(household, 1, "Tin tức / Môi trường");
        section(household, 2, "Thể thao");
        section(household, 3, "Thể thao");

        assertThat(show(household.night("2024-07-01"))).isEqualTo("DONE\ntin ACCEPTED read=3 new=3 takes=3");
        assertThat(categories(household)).containsExactly("Thể thao", "Thể thao", "Tin môi trường");
        assertThat(unmapped(household)).containsExactly("Thể thao 2");

        // two of them are carried, one more has come: the count is of all that are there
        section(household, 4, "Thể thao");
        assertThat(show(household.night("2024-07-02"))).contains("new=1 unchanged=3");
        assertThat(unmapped(household)).containsExactly("Thể thao 3");

        // another word is other rules: everything is judged again
        household.withSources(
                line.formatted(", categories: {Môi trường: Tin môi trường, thể thao: Văn hóa - Thể thao}"));
        assertThat(show(household.night("2024-07-03"))).contains("updated=3 unchanged=1 takes=4");
        assertThat(categories(household))
                .containsExactly("Tin môi trường", "Văn hóa - Thể thao", "Văn hóa - Thể thao", "Văn hóa - Thể thao");
        assertThat(unmapped(household)).isEmpty();
    }

    private static void section(Household household, int number, String section) {
        household.write(
                "tin/" + number + ".html", """
                <html><head><meta charset="utf-8"><title>Tin số %1$d</title><meta property="article:section" content="%2$s">
                </head><body><article><h1>Tin số %1$d</h1><p>Ngày 22/02/2024</p>
                <p>Sáng 22/02/2024, lực lượng thanh niên phường ra quân lần thứ %1$d thu gom rác dọc bờ biển.</p>
                <p>Các khu phố tiếp tục duy trì việc phân loại rác tại nguồn trong những tuần tới.</p></article></body></html>
                """.formatted(number, section).getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> categories(Household household) {
        return household.site().entrySet().stream()
                .filter(file -> file.getKey().matches("articles/\\d.*\\.json"))
                .map(file ->
                        Pattern.compile("\"category\"\\s*:\\s*\"([^\"]*)\"").matcher(utf8(file.getValue())))
                .filter(Matcher::find)
                .map(category -> category.group(1))
                .sorted()
                .toList();
    }

    private static List<String> unmapped(Household household) {
        return household.toldOf("category-unmapped").stream()
                .map(told -> told.get("category") + " " + told.get("count"))
                .toList();
    }

    private static String pictures(Map<String, String> site) {
        return site.entrySet().stream()
                .filter(file -> file.getKey().matches("articles/2024-02/.*\\.html|feeds/atom.xml"))
                .flatMap(file -> utf8(file.getValue()).lines())
                .filter(line -> line.contains("assets/") && !line.contains("style.css") && !line.startsWith("<script"))
                .map(line ->
                        line.replaceAll("b4/b4[0-9a-f]{62}", "b4/PICTURE").replaceAll("8c/8c[0-9a-f]{62}", "8c/FILE"))
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void takesATickingCounterForAnObservationAndForNoEdition(TestDatabase database) {
        var household = new Household(folder, database).withMirror();
        household.night("2024-07-01");
        var articles = articles(household);
        var observed = "select count(*) from observation";
        assertThat(household.ask(observed)).isEqualTo(6);

        household.edit(TIN + "1.html", "Lượt xem: 152", "Lượt xem: 153");
        household.edit(TIN + "1.html", "Cổng chính", "Trang nhất");
        assertThat(show(household.night("2024-07-02")))
                .isEqualTo("DONE\nmirror ACCEPTED read=5 unchanged=3 filtered=1 rejected=1 takes=1");

        // only what the page says of its readers is another number
        var read = latin1("152 lượt xem trên cổng cũ");
        var ticked = articles.keySet().stream()
                .filter(path -> path.matches("articles/.*/hoi-thi-ngo-xom.*\\.html"))
                .toList();
        assertThat(ticked)
                .singleElement()
                .satisfies(path -> assertThat(articles.get(path)).contains(read));
        articles.put(ticked.get(0), articles.get(ticked.get(0)).replace(read, latin1("153 lượt xem trên cổng cũ")));
        assertThat(articles(household)).isEqualTo(articles);
        assertThat(household.ask("select max(number) from edition e join content c on c.id = e.content_id "
                        + "where e.status = 'ACCEPTED' and not c.derived"))
                .isEqualTo(1);
        // each of the page's four counters once more, of the new capture
        assertThat(household.ask(observed)).isEqualTo(10);
        assertThat(show(household.night("2024-07-03")))
                .isEqualTo("DONE\nmirror ACCEPTED read=5 unchanged=3 filtered=1 rejected=1");
        assertThat(household.ask(observed)).isEqualTo(10);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void looksAgainAtAStoryWhosePictureArrivedOrWentAway(TestDatabase database) {
        var household = new Household(folder, database).withMirror();
        household.night("2024-07-01");

        household.write(ANH + "mat-roi.png", "\u0089PNG\r\n\u001A\n…".getBytes(StandardCharsets.ISO_8859_1));
        household.write(ANH + "khac.png", "\u0089PNG\r\n\u001A\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(show(household.night("2024-07-02")))
                .isEqualTo("DONE\nmirror ACCEPTED read=5 updated=1 unchanged=2 filtered=1 rejected=1 takes=1");
        assertThat(household.notices().lines().filter(line -> line.endsWith("asset-missing")))
                .hasSize(1);

        // a picture that no story shows makes none be read again
        household.write(ANH + "khac.png", "\u0089PNG\r\n\u001A\n2".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(show(household.night("2024-07-03")))
                .isEqualTo("DONE\nmirror ACCEPTED read=5 unchanged=3 filtered=1 rejected=1 takes=1");
    }

    @Test
    void judgesPagesAnewUnderAnotherSiteProfile() {
        var household = new Household(folder, TestDatabase.H2).withMirror();
        household.night("2024-07-01");

        household.withSystem("{code: phan-thiet, name: Cổng cũ, profile: {byline: .ngay, remove: .sapo}}");
        assertThat(show(household.night("2024-07-02")))
                .isEqualTo("DONE\nmirror ACCEPTED read=5 updated=3 filtered=1 rejected=1 takes=4");
        assertThat(articles(household).values().stream()
                        .flatMap(text -> utf8(text).lines())
                        .filter(line -> line.contains("\"byline\"")))
                .contains("  \"byline\": \"Thứ Năm, 22/02/2024 10:15\",");
    }

    private static TreeMap<String, String> articles(Household household) {
        var articles = new TreeMap<>(household.site());
        articles.keySet().removeIf(path -> !path.startsWith("articles/") && !path.startsWith("assets/"));
        return articles;
    }

    private static String latin1(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static String utf8(String latin1) {
        return new String(latin1.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
