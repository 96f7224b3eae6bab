package vn.portal.batch.night;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.portal.batch.night.Household.show;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.portal.batch.store.TestDatabase;

/** Nights over the log of the old server beside what the server showed. */
class AccessLogNightTest {
    private static final String LOG =
            "  - {name: log, system: phan-thiet, keyspace: log, format: access-log, path: access.log}\n";
    private static final String MIRROR = "  - {name: mirror, system: phan-thiet, format: html, path: mirror}\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void leadsFromThePagesThatWereReadToTheStoriesThatTheyAre(TestDatabase database) {
        var household = new Household(folder, database).withMirror();
        household.write(
                "access.log",
                (read("/tin/1.html?utm_source=zalo", 7)
                                + read("/tin/1.html", 8)
                                + read("/tin/1.html?print=1", 4)
                                + read("/tin/khong-con.html", 11)
                                + read("/", 12)
                                + read("/tin/2.htm", 2))
                        .getBytes(StandardCharsets.UTF_8));
        household.withSources(LOG, MIRROR);

        assertThat(show(household.night("2024-07-01"))).contains("log ACCEPTED", "mirror ACCEPTED");

        var pages = statistics(household);
        assertThat(pages)
                .filteredOn(page -> page.contains("Lượt xem /tin/1.html"))
                .singleElement()
                .satisfies(page -> {
                    assertThat(page).contains("hoi-thi-ngo-xom-sach-dep-thu-hut-hang-tram-ho-dan-fef9cc8cf9.html");
                    assertThat(page).contains(">19<");
                });
        assertThat(pages)
                .filteredOn(page -> page.contains("Lượt xem /tin/khong-con.html"))
                .singleElement()
                .satisfies(page -> assertThat(page).doesNotContain("articles/2024"));
        assertThat(pages).noneMatch(page -> page.contains("Lượt xem /tin/2.htm"));

        assertThat(story(household))
                .contains(
                        "<span><a href=\"../../statistics/undated/luot-xem-tin-1-html-",
                        ".html\">19 lượt xem, 22/02/2024</a></span>");

        // the counter is no other name of the story, whichever comes first
        assertThat(household.ask("select count(distinct content_id) from alias where kind in ('path', 'views')"))
                .isEqualTo(5);
        var site = household.site();
        assertThat(show(household.night("2024-07-02"))).contains("unchanged=3");
        assertThat(household.site()).isEqualTo(site);

        // a counter that ticks is observed anew, and makes no edition
        long editions = household.ask("select count(*) from edition");
        long observed = household.ask("select count(*) from observation");
        household.write("access.log", read("/tin/1.html", 20).getBytes(StandardCharsets.UTF_8));
        assertThat(show(household.night("2024-07-03"))).contains("log ACCEPTED").doesNotContain("updated=");
        assertThat(household.ask("select count(*) from edition")).isEqualTo(editions);
        assertThat(household.ask("select count(*) from observation")).isEqualTo(observed + 1);
        assertThat(statistics(household)).anyMatch(page -> page.contains(">20<") && page.contains(">19<"));
        assertThat(story(household)).contains(">20 lượt xem, 22/02/2024</a>");
    }

    /** The page of the story that was read. */
    private static String story(Household household) {
        return household.site().entrySet().stream()
                .filter(file -> file.getKey().matches("articles/.*/hoi-thi-ngo-xom-sach-dep.*\\.html"))
                .map(file -> utf8(file.getValue()))
                .findFirst()
                .orElseThrow();
    }

    private static String utf8(String page) {
        return new String(page.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static List<String> statistics(Household household) {
        return household.site().entrySet().stream()
                .filter(file -> file.getKey().matches("statistics/(?!index).*\\.html"))
                .map(file -> utf8(file.getValue()))
                .toList();
    }

    private static String read(String address, int times) {
        var lines = new StringBuilder();
        for (int i = 0; i < times; i++) {
            lines.append("203.0.113.")
                    .append(i)
                    .append(" - - [22/Feb/2024:12:00:00 +0700] \"GET ")
                    .append(address)
                    .append(" HTTP/1.1\" 200 1 \"-\" \"Firefox\"\n");
        }
        return lines.toString();
    }
}
