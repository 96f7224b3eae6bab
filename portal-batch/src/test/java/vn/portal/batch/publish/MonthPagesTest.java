package vn.portal.batch.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.portal.batch.store.TestDatabase;
import vn.portal.intake.Outcome;

class MonthPagesTest {
    @TempDir
    Path root;

    @Test
    void cutsALongListIntoPagesCountedFromTheOldest() throws IOException {
        try (var town = new Town(TestDatabase.H2, root)) {
            town.publisher().publish(town.night(undated(405)));

            var files = town.files();
            assertThat(files.keySet().stream().filter(path -> path.matches("articles/undated/(?:\\d+|index)\\.html")))
                    .containsExactly(
                            "articles/undated/1.html",
                            "articles/undated/2.html",
                            "articles/undated/3.html",
                            "articles/undated/index.html");
            var index = Jsoup.parse(files.get("articles/undated/index.html"));
            assertThat(index.select("nav .buckets li").eachText())
                    .containsExactly(
                            "Tin bài không rõ ngày đăng, phần 3/3 (5 mục)",
                            "Tin bài không rõ ngày đăng, phần 2/3 (200 mục)",
                            "Tin bài không rõ ngày đăng, phần 1/3 (200 mục)");
            assertThat(index.select("nav .buckets a").eachAttr("href")).startsWith("../../articles/undated/3.html");
            assertThat(index.select("main .lines > li")).hasSize(30);
            var titles = IntStream.rangeClosed(1, 3)
                    .mapToObj(part -> Jsoup.parse(files.get("articles/undated/" + part + ".html")))
                    .map(page -> page.select("main .lines > li a").eachText())
                    .toList();
            assertThat(titles).extracting(List::size).containsExactly(200, 200, 5);
            assertThat(titles.stream().flatMap(List::stream)).doesNotHaveDuplicates();
        }
    }

    private static Outcome.Accepted[] undated(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Stories.accepted(Stories.article("cu-" + i + ".txt", "Chuyện cũ thứ " + i, null, null)
                        .paragraphs("Không ai nhớ là ngày nào.")
                        .build()))
                .toArray(Outcome.Accepted[]::new);
    }
}
