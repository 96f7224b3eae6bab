package vn.portal.batch.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;
import vn.portal.batch.store.TestDatabase;

class PublisherTest {
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

    @Test
    void publishesAWholeSite() throws IOException {
        var run = town.night(Stories.order(), Stories.dated(), Stories.hostile());

        var release = town.publisher().publish(run);

        assertThat(release.switched()).isTrue();
        assertThat(release.contents()).isEqualTo(7);
        assertThat(release.feeds()).isEqualTo(27);
        assertThat(release.name()).startsWith("000001-").endsWith(release.hash().substring(0, 12));
        assertThat(Files.readSymbolicLink(town.current())).isEqualTo(Path.of("releases", release.name()));
        // feeds and data have golden files of their own, in the rooms that write them
        var pages = new TreeMap<>(town.files());
        pages.keySet().removeIf(path -> !path.endsWith(".html"));
        pages.put("paths.txt", String.join("\n", town.files().keySet()) + "\n");
        Golden.compare("site", pages);
    }

    @Test
    void publishesTheSameSiteFromEitherDatabase() throws IOException {
        var here = town.publisher().publish(town.night(Stories.order(), Stories.dated()));

        try (var other = new Town(TestDatabase.POSTGRESQL, root.resolve("other"))) {
            var there = other.publisher().publish(other.night(Stories.order(), Stories.dated()));

            assertThat(there).isEqualTo(here);
        }
    }

    @Test
    void publishesEnglishWordsAroundTheSameContent() throws IOException {
        town.speaking("en").publisher().publish(town.night(Stories.order(), Stories.dated()));

        assertThat(town.file("articles/2024-03/", ".html"))
                .contains("<html lang=\"en\">")
                .contains("<article lang=\"vi\">")
                .contains("Published <time datetime=\"2024-03-20\">20 March 2024</time>");
    }

    @Test
    void leavesAnEqualSiteAsItIs() throws IOException {
        var first = town.publisher().publish(town.night(Stories.order(), Stories.dated()));
        var modified = Files.getLastModifiedTime(town.current().resolve("index.html"));

        var second = town.publisher().publish(town.night(Stories.order(), Stories.dated()));

        assertThat(second)
                .isEqualTo(new Release(first.name(), first.hash(), first.contents(), first.feeds(), false, null));
        assertThat(Files.getLastModifiedTime(town.current().resolve("index.html")))
                .isEqualTo(modified);
        assertThat(releases()).containsExactly(first.name());
    }

    @Test
    void replacesASiteThatWasDamagedWithoutTouchingIt() throws IOException {
        var run = town.night(Stories.order());
        var first = town.publisher().publish(run);
        var damaged = town.current().toRealPath().resolve("index.html");
        Files.writeString(damaged, "by hand");

        var second = town.publisher().publish(run);

        assertThat(second.name()).isEqualTo(first.name() + "-2");
        assertThat(second.hash()).isEqualTo(first.hash());
        assertThat(damaged).hasContent("by hand");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file-written:1", "file-written:9", "before-switch:1", "after-switch:1"})
    void endsAsIfUndisturbedWhereverItWasKilled(String failpoint) throws IOException {
        var old = town.publisher().publish(town.night(Stories.dated()));
        var before = town.files();
        var run = town.night(Stories.order(), Stories.dated());

        assertThatThrownBy(() -> town.publisher(killedAt(failpoint)).publish(run))
                .isInstanceOf(Killed.class);

        if (!failpoint.startsWith("after-switch")) {
            assertThat(town.files()).isEqualTo(before);
        }
        var release = town.publisher().publish(run);
        assertThat(release).extracting(Release::hash).isEqualTo(undisturbed());
        assertThat(releases()).containsExactly(old.name(), release.name());
        assertThat(town.site()).isDirectoryContaining(f -> f.endsWith("current"));
        assertThat(town.store().releases().latest()).hasValueSatisfying(r -> {
            assertThat(r.name()).isEqualTo(release.name());
            assertThat(r.done()).isTrue();
        });
    }

    private String undisturbed() throws IOException {
        try (var other = new Town(TestDatabase.H2, root.resolve("undisturbed"))) {
            other.night(Stories.dated());
            return other.publisher()
                    .publish(other.night(Stories.order(), Stories.dated()))
                    .hash();
        }
    }

    @Test
    void publishesAnEarlierSiteAgain() throws IOException {
        var a = town.publisher().publish(town.night(Stories.order()));
        var b = town.publisher().publish(town.night(Stories.order(), Stories.dated()));
        var run = town.night(Stories.order());

        var c = town.publisher().publish(run);

        assertThat(b.hash()).isNotEqualTo(a.hash());
        assertThat(c.switched()).isTrue();
        assertThat(releases()).containsExactly(a.name(), b.name(), c.name());
    }

    @Test
    void showsTheReleaseBeforeUntilPublishingIsResumed() throws IOException {
        var a = town.publisher().publish(town.night(Stories.order()));
        var seen = town.files();
        var b = town.publisher().publish(town.night(Stories.order(), Stories.dated()));

        assertThat(town.publisher().rollback()).isEqualTo(a.name());
        var run = town.night(Stories.order(), Stories.dated(), Stories.hostile());
        var c = town.publisher().publish(run);

        assertThat(town.files()).isEqualTo(seen);
        assertThat(c.switched()).isFalse();
        assertThat(c.pinned()).isEqualTo(a.name());
        assertThat(releases()).containsExactly(a.name(), b.name(), c.name());
        assertThat(town.publisher().publish(run)).isEqualTo(c);

        town.publisher().resume();
        var d = town.publisher().publish(run);
        assertThat(d).isEqualTo(new Release(c.name(), c.hash(), c.contents(), c.feeds(), true, null));
        assertThat(Files.readSymbolicLink(town.current())).isEqualTo(Path.of("releases", c.name()));
        assertThat(town.publisher().rollback()).isEqualTo(b.name());
        assertThat(town.publisher().rollback()).isEqualTo(a.name());
        assertThatThrownBy(() -> town.publisher().rollback())
                .isInstanceOf(PublishingException.class)
                .hasMessageContaining("no-earlier");
    }

    @Test
    void rollsBackAfterAllWhereItWasKilledOnTheWay() throws IOException {
        var a = town.publisher().publish(town.night(Stories.order()));
        town.publisher().publish(town.night(Stories.order(), Stories.dated()));
        assertThatThrownBy(() -> town.publisher(killedAt("before-rollback:1")).rollback())
                .isInstanceOf(Killed.class);

        town.publisher().recover();

        assertThat(Files.readSymbolicLink(town.current())).isEqualTo(Path.of("releases", a.name()));
    }

    @Test
    void verifiesEveryFileThatReadersSee() throws IOException {
        assertThat(Verification.of(town.site(), trouble -> {})).isZero();
        town.publisher().publish(town.night(Stories.order(), Stories.dated()));
        var troubles = new ArrayList<String>();

        long files = Verification.of(town.site(), trouble -> troubles.add(trouble.code() + " " + trouble.file()));

        assertThat(troubles).isEmpty();
        assertThat(files).isGreaterThan(town.files().size());
        var page = town.current().toRealPath().resolve("campaigns/index.html");
        Files.writeString(page, Files.readString(page).replace("</html>", "</HTML>"));
        Files.delete(town.current().toRealPath().resolve("articles/undated/manifest.json"));
        Verification.of(town.site(), trouble -> troubles.add(trouble.code() + " " + trouble.file()));
        assertThat(troubles).containsExactly("damaged articles/undated/manifest.json", "damaged campaigns/index.html");
    }

    @Test
    void publishesAgainWhatAnEarlierProgramPublished() throws IOException {
        var run = town.night(Stories.order(), Stories.dated());
        town.publisher().publish(run);
        var before = town.files();
        // it kept no records, and knew neither folders nor compressed copies
        FileSystemUtils.deleteRecursively(town.site().resolve("inputs"));
        try (var files = Files.walk(town.current().toRealPath())) {
            for (var file : files.filter(f -> f.toString().matches(".*(\\.gz|/manifest\\.json)"))
                    .toList()) {
                Files.delete(file);
            }
        }

        var release = town.publisher().publish(run);

        assertThat(release.switched()).isTrue();
        assertThat(town.files()).isEqualTo(before);
        assertThat(town.publisher().publish(run).switched()).isFalse();
    }

    @Test
    void keepsAsManyReleasesAsAskedFor() throws IOException {
        town.keeping(2);
        town.publisher().publish(town.night(Stories.order()));
        var second = town.publisher().publish(town.night(Stories.order(), Stories.dated()));
        var third = town.publisher().publish(town.night(Stories.order(), Stories.dated(), Stories.hostile()));

        assertThat(releases()).containsExactly(second.name(), third.name());
    }

    @Test
    void leavesTheOldSiteWhereANewOneCannotBeWritten() throws IOException {
        town.publisher().publish(town.night(Stories.dated()));
        var before = town.files();
        var run = town.night(Stories.order(), Stories.dated());

        assertThatThrownBy(() -> town.publisher(fullDisk()).publish(run)).hasMessageContaining("No space left");

        assertThat(town.files()).isEqualTo(before);
        assertThat(releases()).hasSize(1);
    }

    @Test
    void endsBeforeItsNextFileWhereItIsToldTo() throws IOException {
        town.publisher().publish(town.night(Stories.dated()));
        var before = town.files();
        var run = town.night(Stories.order(), Stories.dated());
        var publisher = new AtomicReference<Publisher>();
        publisher.set(town.publisher(reached -> publisher.get().stop()));

        assertThatThrownBy(() -> publisher.get().publish(run))
                .isInstanceOf(PublishingStoppedException.class)
                .hasMessageStartingWith("told to end before ");

        assertThat(town.files()).isEqualTo(before);
        assertThat(releases()).hasSize(1);
        assertThat(town.publisher().publish(run).switched()).isTrue();
    }

    @Test
    void namesThePlaceAndLeavesTheOldSiteWhereNoReleaseCanBeMade() throws IOException {
        town.publisher().publish(town.night(Stories.dated()));
        var before = town.files();
        var run = town.night(Stories.order(), Stories.dated());
        // what a read-only disk does, for whoever runs the tests: nothing can be made at that place
        var inputs = town.site().resolve("inputs");
        Files.move(inputs, town.site().resolve("elsewhere"));
        Files.writeString(inputs, "");

        assertThatThrownBy(() -> town.publisher().publish(run))
                .isInstanceOf(PublishingException.class)
                .hasMessageContaining("unwritable");
        assertThat(town.files()).isEqualTo(before);
        assertThat(releases()).hasSize(1);

        Files.delete(inputs);
        Files.move(town.site().resolve("elsewhere"), inputs);
        assertThat(town.publisher().publish(run).switched()).isTrue();
    }

    @Test
    void namesATargetThatCannotBeWritten() throws IOException {
        var run = town.night(Stories.dated());
        Files.writeString(town.site(), "a file in the site's place");

        assertThatThrownBy(() -> town.publisher().publish(run))
                .isInstanceOf(PublishingException.class)
                .hasMessageContaining("unwritable")
                .hasMessageContaining("site");
    }

    @Test
    void keepsTheWithdrawnPageWithABannerAndOffTheLists() throws IOException {
        town.night(Stories.order(), Stories.dated());

        town.publisher().publish(town.night(Stories.order()));

        assertThat(town.file("articles/2024-03/hoi-thi", ".html"))
                .contains("Nội dung này đã được gỡ bỏ.")
                .contains("Ban tổ chức trao ba giải nhất.");
        assertThat(town.files().get("index.html")).doesNotContain("hoi-thi");
        assertThat(town.files()).doesNotContainKey("articles/2024-03/index.html");
        assertThat(town.files().get("feeds/atom.xml")).doesNotContain("hoi-thi");
        assertThat(town.file("campaigns/tuyen-pho", ".html")).doesNotContain("hoi-thi");
    }

    @Test
    void givesReportedDirectivesPagesAndEntriesWhereAskedFor() throws IOException {
        var run = town.night(Stories.order());
        town.publisher().publish(run);
        assertThat(town.files().keySet()).noneMatch(p -> p.startsWith("directives/") && p.endsWith(".json"));
        assertThat(town.files().get("feeds/rss.xml")).doesNotContain("/directives/");

        town.reporting().publisher().publish(run);

        var path = town.files().keySet().stream()
                .filter(p -> p.startsWith("directives/") && p.endsWith(".json"))
                .findFirst()
                .orElseThrow()
                .replace(".json", ".html");
        assertThat(town.files().get(path))
                .contains("<h1 dir=\"auto\">Chỉ đạo của Chủ tịch UBND thị trấn Sông Mai (05/03/2024)</h1>")
                .contains("Thị trấn Sông Mai ra quân làm sạch ngõ xóm");
        assertThat(town.file("articles/undated/thi-tran", ".html")).contains("<a href=\"../../" + path + "\">");
        assertThat(town.files().get("directives/index.html")).contains("href=\"../" + path);
        assertThat(town.files().get("feeds/rss.xml")).contains("https://songmai.example/" + path);
    }

    @Test
    void changesNoPathAndNoLinkWithTheAddress() throws IOException {
        var run = town.night(Stories.order(), Stories.dated());
        town.publisher().publish(run);
        var here = town.files();

        town.at("https://khac.example/cong/").publisher().publish(run);

        assertThat(town.files().keySet()).isEqualTo(here.keySet());
        here.forEach((path, text) -> {
            if (path.endsWith(".html")) {
                var moved = text.replace("https://songmai.example/", "https://khac.example/cong/")
                        .replace("<base href=\"/\">", "<base href=\"/cong/\">");
                assertThat(moved).isEqualToIgnoringNewLines(fileNow(path));
            }
        });
    }

    @Test
    void letsNoTitleBecomeMarkup() throws IOException {
        town.publisher().publish(town.night(Stories.hostile()));

        town.files().forEach((path, text) -> {
            if (path.endsWith(".html")) {
                var page = Jsoup.parse(text);
                assertThat(page.select("body script:not([src=search.js]), head script:not([type=application/ld+json])"
                                + ", svg, img, iframe, style"))
                        .as(path)
                        .isEmpty();
                assertThat(page.select("head script")).as(path).hasSizeLessThanOrEqualTo(1);
                assertThat(page.getAllElements())
                        .as(path)
                        .allSatisfy(e -> assertThat(e.attributes())
                                .noneMatch(a -> a.getKey().startsWith("on")));
            }
        });
        var page = Jsoup.parse(town.file("articles/2024-02/script", ".html"));
        assertThat(page.select("h1").text()).startsWith("<script>alert(1)</script> \"'&");
    }

    @Test
    void tellsMachinesWhatEachPageIs() throws IOException {
        town.publisher().publish(town.night(Stories.hostile()));

        var page = Jsoup.parse(town.file("articles/2024-02/script", ".html"));
        var address = page.select("link[rel=canonical]").attr("href");
        var data = new JsonMapper().readTree(page.select("head script").html());
        assertThat(data.get("@type").stringValue()).isEqualTo("NewsArticle");
        assertThat(data.get("url").stringValue()).isEqualTo(address);
        assertThat(data.get("headline").stringValue()).startsWith("<script>alert(1)</script> \"'&");
        assertThat(page.select("meta[name^=DC.]").eachAttr("name"))
                .startsWith("DC.title", "DC.creator", "DC.date", "DC.description", "DC.publisher", "DC.identifier");
        assertThat(page.select("meta[name=DC.identifier]").attr("content")).isEqualTo(address);
    }

    @Test
    void writesFeedsThatOthersReadTheSame() throws Exception {
        town.publisher().publish(town.night(Stories.order(), Stories.dated(), Stories.hostile()));

        for (var feed : List.of("feeds/rss.xml", "feeds/atom.xml")) {
            var read = new SyndFeedInput().build(new StringReader(town.files().get(feed)));
            assertThat(read.getEntries())
                    .as(feed)
                    .extracting(e -> e.getTitle(), e -> path(e.getLink()), e -> day(e.getPublishedDate()))
                    .containsExactly(
                            tuple("Hội thi ngõ xóm sạch đẹp", pathOf("articles/2024-03/hoi-thi"), "2024-03-20"),
                            tuple(
                                    Stories.hostile().primary().headline(),
                                    pathOf("articles/2024-02/script"),
                                    "2024-02-29"),
                            tuple(
                                    "Thị trấn Sông Mai ra quân làm sạch ngõ xóm",
                                    pathOf("articles/undated/thi-tran"),
                                    null));
        }
    }

    private static String path(String link) {
        assertThat(link).startsWith("https://songmai.example/");
        return link.substring("https://songmai.example/".length());
    }

    private String pathOf(String beginning) throws IOException {
        return town.files().keySet().stream()
                .filter(p -> p.startsWith(beginning) && p.endsWith(".html"))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable String day(@Nullable Date date) {
        return date == null
                ? null
                : date.toInstant()
                        .atZone(ZoneId.of("Asia/Ho_Chi_Minh"))
                        .toLocalDate()
                        .toString();
    }

    @Test
    void publishesAnEmptySite() throws IOException {
        town.publisher().publish(town.night());

        assertThat(town.files().keySet())
                .contains("feeds/atom.xml", "feeds/articles/rss.xml", "sitemap.xml", "robots.txt", "api/index.json")
                .allMatch(path -> !path.endsWith(".html") || path.matches("(404|410|feeds|(.*/)?index)[.]html"));
    }

    private String fileNow(String path) {
        try {
            return Files.readString(town.current().resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> releases() throws IOException {
        try (var files = Files.list(town.site().resolve("releases"))) {
            var names = new ArrayList<String>();
            files.forEach(f -> names.add(f.getFileName().toString()));
            names.sort(null);
            return names;
        }
    }

    /** What a test has in place of a power cut. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    private static Consumer<String> killedAt(String failpoint) {
        var place = "publish." + failpoint.substring(0, failpoint.indexOf(':'));
        int[] left = {Integer.parseInt(failpoint.substring(failpoint.indexOf(':') + 1))};
        return reached -> {
            if (reached.equals(place) && --left[0] == 0) {
                throw new Killed();
            }
        };
    }

    private static Consumer<String> fullDisk() {
        return reached -> {
            throw new UncheckedIOException(new IOException("No space left on device"));
        };
    }
}
