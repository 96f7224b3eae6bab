package vn.portal.batch.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.portal.batch.store.TestDatabase;
import vn.portal.intake.Outcome;

class TimelinePagesTest {
    @TempDir
    Path root;

    @Test
    void leadsFromACampaignAndASectionToAllTheirYears() throws IOException {
        try (var town = new Town(TestDatabase.H2, root)) {
            town.publisher().publish(town.night(busy(70)));

            var campaign = Jsoup.parse(town.file("campaigns/tuyen-pho", ".html"));
            assertThat(campaign.select(".month li")).hasSize(30);
            assertThat(campaign.select("nav .buckets li").eachText()).containsExactly("2024 (24 mục)", "2023 (46 mục)");
            var year = Jsoup.parse(town.file("campaigns/tuyen-pho-xanh-ngo-xom-sach-b6c4cb5b4c/2023", ".html"));
            assertThat(year.select("h1").text()).isEqualTo("2023");
            assertThat(year.select(".month li")).hasSize(46);
            assertThat(year.select(".month h3").eachText())
                    .startsWith("12/2023", "11/2023")
                    .hasSize(11);
            assertThat(year.select(".buckets [aria-current]").eachText()).containsExactly("2023");

            assertThat(town.files().keySet())
                    .filteredOn(path -> path.startsWith("categories/"))
                    .containsExactly(
                            "categories/index.html",
                            "categories/van-hoa/2023.html",
                            "categories/van-hoa/2024.html",
                            "categories/van-hoa/index.html");
            var section = Jsoup.parse(town.files().get("categories/van-hoa/2024.html"));
            assertThat(section.select("h1").text()).isEqualTo("Văn hóa: 2024");
            assertThat(section.select(".month li")).hasSize(24);
        }
    }

    /** Stories of one section that name one campaign, one a week. */
    static Outcome.Accepted[] busy(int count) {
        List<Outcome.Accepted> stories = new ArrayList<>();
        for (int week = 0; week < count; week++) {
            stories.add(Stories.weekly(LocalDate.of(2023, 2, 15).plusWeeks(week)));
        }
        return stories.toArray(Outcome.Accepted[]::new);
    }
}
