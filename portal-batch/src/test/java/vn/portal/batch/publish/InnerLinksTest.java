package vn.portal.batch.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.portal.batch.store.TestDatabase;

class InnerLinksTest {
    private static final String THERE = "http://cu.example/tin/hoi-thi.html?print=1&amp;x=2";
    private static final String NOWHERE = "http://cu.example/tin/khong-co.html";

    @TempDir
    private Path root;

    @Test
    void leadToTheNewPagesWhereverTheTextIsShown() throws IOException {
        try (var town = new Town(TestDatabase.H2, root)) {
            var first = "Xem <a href=\"" + THERE + "\">hội thi</a>, <a href=\"/tin/hoi-thi.html\">lại</a> và <a href=\""
                    + NOWHERE + "\">bài mất</a>.";
            var story = Stories.article("mot.txt", "Một tin có liên kết cũ", null, LocalDate.of(2024, 2, 1))
                    .body("<p>" + first + "</p>", "Xem hội thi, lại và bài mất.")
                    .build();
            town.known("hoi-thi.txt", THERE.replace("&amp;", "&"), "/tin/hoi-thi.html")
                    .linking("mot.txt", THERE.replace("&amp;", "&"), "/tin/hoi-thi.html", NOWHERE);
            town.publisher().publish(town.night(Stories.accepted(story), Stories.dated()));

            var there = town.store()
                    .published()
                    .links(List.of(Stories.dated().primary().id()));
            var path = there.values().iterator().next().path() + ".html";
            assertThat(town.file("articles/2024-02/mot-", ".html"))
                    .contains("<a href=\"../../" + path + "\">hội thi</a>, <a href=\"../../" + path + "\">lại</a>")
                    .contains("<a href=\"" + NOWHERE + "\">bài mất</a>");
            var whole = "https://songmai.example/" + path;
            assertThat(town.file("articles/2024-02/mot-", ".json"))
                    .contains(whole)
                    .doesNotContain("hoi-thi.html?print");
            assertThat(Files.readString(town.current().resolve("feeds/atom.xml")))
                    .contains("href=\"" + whole)
                    .doesNotContain("hoi-thi.html?print");
        }
    }
}
