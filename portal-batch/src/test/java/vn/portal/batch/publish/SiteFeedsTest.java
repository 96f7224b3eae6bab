package vn.portal.batch.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.portal.batch.store.TestDatabase;
import vn.portal.feed.read.FeedHints;
import vn.portal.feed.read.FeedReader;
import vn.portal.feed.read.ReadFeed;
import vn.portal.feed.read.ReadItem;
import vn.portal.intake.Outcome;
import vn.portal.model.Edition;
import vn.portal.notice.Origin;

class SiteFeedsTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    @TempDir
    Path root;

    private Town town;

    @BeforeEach
    void found() {
        town = new Town(TestDatabase.H2, root);
    }

    @AfterEach
    void close() {
        town.close();
    }

    /** Stories of as many days, the first on the first of January. */
    private static List<Outcome.Accepted> stories(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(i -> Stories.accepted(Stories.article("tin-" + i, "Tin số " + i, null, FIRST.plusDays(i))
                        .build()))
                .toList();
    }

    private void publish(List<Outcome.Accepted> stories) throws IOException {
        town.publisher().publish(town.night(stories.toArray(Outcome.Accepted[]::new)));
    }

    @Test
    void tellsEverythingOnceToWhoeverReadsTheArchivesToo() throws IOException {
        publish(stories(1, 230));

        assertThat(titles(read("feeds/atom.xml"))).hasSize(50).startsWith("Tin số 230", "Tin số 229");
        var all = new ArrayList<>(titles(read("feeds/atom.xml")));
        all.addAll(titles(read("feeds/archive/atom-0002.xml")));
        all.addAll(titles(read("feeds/archive/atom-0001.xml")));
        assertThat(all.stream().distinct()).hasSize(230);
        assertThat(titles(read("feeds/archive/atom-0001.xml")))
                .hasSize(100)
                .startsWith("Tin số 100")
                .endsWith("Tin số 1");
        assertThat(file("feeds/atom.xml"))
                .contains("href=\"https://songmai.example/feeds/archive/atom-0002.xml\" rel=\"prev-archive\"");
        assertThat(file("feeds/archive/atom-0002.xml"))
                .contains("<fh:archive/>", "feeds/archive/atom-0001.xml\" rel=\"prev-archive\"")
                .contains("https://songmai.example/feeds/atom.xml\" rel=\"current\"");
        assertThat(file("feeds/archive/rss-0001.xml")).contains("<fh:archive/>").doesNotContain("prev-archive");
        assertThat(file("feeds/feed.json"))
                .contains("\"next_url\": \"https://songmai.example/feeds/archive/feed-0002.json\"");
        assertThat(town.files())
                .containsKey("feeds/articles/archive/atom-0002.xml")
                .doesNotContainKey("feeds/articles/archive/rss-0001.xml");
    }

    @Test
    void leavesClosedArchivesAsTheyAreWhateverComesLater() throws IOException {
        publish(stories(1, 150));
        var before = archives();

        publish(stories(1, 260));

        assertThat(archives()).containsAllEntriesOf(before).containsKey("feeds/archive/atom-0002.xml");
        assertThat(titles(read("feeds/archive/atom-0002.xml"))).contains("Tin số 101", "Tin số 200");
    }

    @Test
    void callsAClosedArchiveForEverAsItWasCalledThen() throws IOException {
        publish(stories(1, 150));
        var before = archives();

        town.called("Cổng thông tin điện tử xã Sông Mai");
        publish(stories(1, 150));

        assertThat(file("feeds/atom.xml")).contains("<title>Cổng thông tin điện tử xã Sông Mai</title>");
        assertThat(archives()).isEqualTo(before);
        assertThat(file("feeds/archive/atom-0001.xml")).doesNotContain("xã Sông Mai");
        town.full().publish(town.night(stories(1, 150).toArray(Outcome.Accepted[]::new)));
        for (var archive : before.entrySet()) {
            assertThat(Files.readString(town.fullSite().resolve(archive.getKey())))
                    .isEqualTo(archive.getValue());
        }
    }

    @Test
    void takesWhatIsGoneForGoodOutOfTheArchivesThatToldIt() throws IOException {
        publish(stories(1, 250));
        var before = archives();
        assertThat(titles(read("feeds/archive/atom-0001.xml"))).contains("Tin số 7");

        town.vanishingTo(Edition.State.GONE);
        var left = new ArrayList<>(stories(1, 6));
        left.addAll(stories(8, 250));
        publish(left);

        assertThat(titles(read("feeds/archive/atom-0001.xml"))).hasSize(99).doesNotContain("Tin số 7");
        assertThat(file("feeds/archive/atom-0001.xml")).contains("<at:deleted-entry ");
        assertThat(file("feeds/archive/feed-0001.json")).doesNotContain("Tin số 7\"");
        assertThat(archives()).containsEntry("feeds/archive/atom-0002.xml", before.get("feeds/archive/atom-0002.xml"));
    }

    @Test
    void showsALatecomerOfOldDateBesideTheNewest() throws IOException {
        publish(stories(10, 200));
        var late = new ArrayList<>(stories(10, 200));
        late.addAll(stories(1, 1));

        publish(late);

        assertThat(titles(read("feeds/atom.xml"))).startsWith("Tin số 200").endsWith("Tin số 1");
    }

    @Test
    void tellsWhatWasWithdrawnAndNothingOfMinorChanges() throws IOException {
        publish(stories(1, 3));
        publish(stories(1, 2));

        assertThat(titles(read("feeds/atom.xml"))).containsExactly("Tin số 2", "Tin số 1");
        assertThat(file("feeds/atom.xml"))
                .contains("<at:deleted-entry ref=\"tag:songmai.example,2024-01-01:")
                .contains("when=\"2024-03-27T01:00:00+07:00\"");

        publish(stories(1, 3));

        assertThat(titles(read("feeds/atom.xml"))).containsExactly("Tin số 3", "Tin số 2", "Tin số 1");
        assertThat(town.store().feeds().told("all", 1, 100, false)).hasSize(5);
    }

    @Test
    void hasFeedsOfCategoriesAndCampaignsThatItsPagesLeadTo() throws IOException {
        publish(List.of(Stories.order(), Stories.dated(), Stories.hostile()));

        assertThat(titles(read("feeds/category/van-hoa-xa-hoi/atom.xml"))).hasSize(1);
        var campaign = town.files().keySet().stream()
                .filter(path -> path.startsWith("feeds/campaign/tuyen-pho-xanh") && path.endsWith("atom.xml"))
                .findFirst()
                .orElseThrow();
        assertThat(titles(read(campaign))).contains("Thị trấn Sông Mai ra quân làm sạch ngõ xóm");
        assertThat(town.file("campaigns/tuyen-pho-xanh", ".html")).contains("href=\"../" + campaign + "\"");
        assertThat(file("articles/index.html")).contains("href=\"../feeds/articles/rss.xml\"");
        assertThat(file("opml.xml")).contains("https://songmai.example/" + campaign, "text=\"Chuyên mục\"");
    }

    @Test
    void leadsFromTheFeedOfASectionThatIsGoneToTheFirstPage() throws IOException {
        publish(List.of(Stories.order(), Stories.dated()));
        var section = "https://songmai.example/categories/van-hoa-xa-hoi/index.html";
        var feed = "xmlUrl=\"https://songmai.example/feeds/category/van-hoa-xa-hoi/atom.xml\" htmlUrl=\"";
        assertThat(file("opml.xml")).contains(feed + section + '"');

        publish(List.of(Stories.order()));

        assertThat(town.files()).doesNotContainKey("categories/van-hoa-xa-hoi/index.html");
        assertThat(file("opml.xml")).contains(feed + "https://songmai.example/\"");
        assertThat(file("feeds.html")).doesNotContain("categories/van-hoa-xa-hoi/index.html");
    }

    private String file(String path) throws IOException {
        var file = town.files().get(path);
        assertThat(file).as(path).isNotNull();
        return file;
    }

    private TreeMap<String, String> archives() throws IOException {
        var archives = new TreeMap<>(town.files());
        archives.keySet().removeIf(path -> !path.contains("/archive/"));
        return archives;
    }

    private ReadFeed read(String path) throws IOException {
        var bytes = file(path).getBytes(StandardCharsets.UTF_8);
        return FeedReader.read(bytes, FeedHints.of(Origin.of("site", path)));
    }

    private static List<String> titles(ReadFeed feed) {
        return feed.items().stream()
                .map(ReadItem::title)
                .map(title -> title.value())
                .toList();
    }
}
