package vn.portal.batch.night;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.portal.batch.night.Household.show;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.portal.batch.legacy.web.Loopback;
import vn.portal.batch.store.TestDatabase;

/** Nights over a portal that is still there. */
class SiteNightTest {
    @TempDir
    Path folder;

    @Test
    void followsASiteAndStaysAsItWasWhenTheSiteCannotBeReached() {
        var household = new Household(folder, TestDatabase.H2);
        try (var server = new Loopback()) {
            var rss = "<rss version='2.0'><channel><title>Tin</title><item><link>/tin/1.html</link></item>"
                    + "<item><link>/tin/2.html</link></item></channel></rss>";
            server.file("/rss.xml", "application/rss+xml", rss.getBytes(StandardCharsets.UTF_8));
            server.page("/tin/1.html", page("Phường ra quân làm sạch bờ sông"));
            server.page("/tin/2.html", page("Khai mạc lớp học bơi cho thiếu nhi"));
            household.withSources(
                    "  - {name: trang, system: phan-thiet, format: site, delay: 0, allow-private: true, follow: \"%s\"}\n"
                            .formatted(server.address("/rss.xml")));

            assertThat(show(household.night("2024-07-01"))).isEqualTo("DONE\ntrang ACCEPTED read=2 new=2 takes=2");
            assertThat(show(household.night("2024-07-02"))).isEqualTo("DONE\ntrang ACCEPTED read=2 unchanged=2");
        }
        var before = articles(household);

        assertThat(show(household.night("2024-07-03"))).contains("trang FAILED");
        assertThat(household.notices()).contains("trang web-forbidden");
        assertThat(articles(household)).isEqualTo(before).hasSize(2);
    }

    @Test
    void takesAwayWhatItsServerSaysOnTwoNightsToBeGone() {
        var household = new Household(folder, TestDatabase.H2);
        try (var server = new Loopback()) {
            var rss = "<rss version='2.0'><channel><title>Tin</title><item><link>/tin/1.html</link></item>"
                    + "<item><link>/tin/2.html</link></item></channel></rss>";
            server.file("/rss.xml", "application/rss+xml", rss.getBytes(StandardCharsets.UTF_8));
            server.page("/tin/1.html", page("Phường ra quân làm sạch bờ sông"));
            server.page("/tin/2.html", page("Khai mạc lớp học bơi cho thiếu nhi"));
            household.withSources(
                    "  - {name: trang, system: phan-thiet, format: site, delay: 0, allow-private: true, follow: \"%s\"}\n"
                            .formatted(server.address("/rss.xml")));
            household.night("2024-07-01");
            server.on("/tin/2.html", exchange -> exchange.sendResponseHeaders(410, -1));

            assertThat(show(household.night("2024-07-02"))).isEqualTo("DONE\ntrang ACCEPTED read=2 unchanged=2");
            assertThat(articles(household)).hasSize(2);
            assertThat(show(household.night("2024-07-03")))
                    .isEqualTo("DONE\ntrang ACCEPTED read=2 unchanged=1 filtered=1 withdrawn=1");
            assertThat(articles(household)).hasSize(1);
            assertThat(household.notices()).contains("page-gone");
        }
    }

    @Test
    void aFeedsShortTextDoesNotReplaceTheStoryThatItsPageTells() {
        var household = new Household(folder, TestDatabase.H2);
        try (var server = new Loopback()) {
            var rss =
                    "<rss version='2.0'><channel><title>Tin</title><item><title>Phường ra quân làm sạch bờ sông</title>"
                            + "<link>/tin/1.html</link><description>Sáng 22/02/2024, phường ra quân.</description></item>"
                            + "</channel></rss>";
            server.file("/rss.xml", "application/rss+xml", rss.getBytes(StandardCharsets.UTF_8));
            server.page("/tin/1.html", page("Phường ra quân làm sạch bờ sông"));
            household.withSources("""
                      - {name: trang, system: phan-thiet, format: site, delay: 0, allow-private: true, follow: "%1$s"}
                      - {name: tin, system: phan-thiet, keyspace: rss, format: feed, allow-private: true, url: "%1$s"}
                    """.formatted(server.address("/rss.xml")));

            assertThat(show(household.night("2024-07-01"))).contains("tin ACCEPTED read=1 unchanged=1");
            var articles = articles(household);
            assertThat(articles).hasSize(1);
            var told = household.site().get(articles.get(0)).getBytes(StandardCharsets.ISO_8859_1);
            assertThat(new String(told, StandardCharsets.UTF_8)).contains("phân loại rác tại nguồn");
        }
    }

    private static List<String> articles(Household household) {
        return household.site().keySet().stream()
                .filter(path -> path.startsWith("articles/20") && path.endsWith(".json"))
                .toList();
    }

    private static String page(String title) {
        return """
                <html><head><title>%s</title></head><body><h1>%s</h1><p>Ngày 22/02/2024</p>
                <p>Sáng 22/02/2024, lực lượng thanh niên phường ra quân thu gom rác dọc bờ sông cùng đông đảo người dân.</p>
                <p>Các khu phố tiếp tục duy trì việc phân loại rác tại nguồn trong những tuần tới.</p></body></html>
                """.formatted(title, title);
    }
}
