package vn.portal.batch.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import vn.portal.batch.store.PublishedContent;
import vn.portal.model.Kind;

/** The pages that lead to pages, each in the folder of what it leads to: home, one index a kind, one a month. */
final class SiteLists {
    private static final int NEWEST = 20;
    private static final int CAMPAIGNS = 12;
    private static final String UNDATED = "undated";

    private final Showcase showcase;
    private final SiteWords words;
    private final Lines lines;
    private final ContentFolders folders;
    private final PageWriter pages;
    private final MonthPages months;
    private final Once<List<Named>> campaigns = new Once<>(this::campaigns);

    SiteLists(Showcase showcase, SiteWords words, ContentFolders folders, PageWriter pages) {
        this.showcase = showcase;
        this.words = words;
        this.lines = new Lines(words);
        this.folders = folders;
        this.pages = pages;
        this.months = new MonthPages(showcase, words, pages);
    }

    /** Writes them with the content that they lead to; gives what all of it is made of. */
    Input write() throws IOException {
        for (var kind : List.of(Kind.ARTICLE, Kind.DIRECTIVE, Kind.CAMPAIGN, Kind.STATISTIC)) {
            folders.expect(kind, newestFirst(kind));
        }
        var all = Input.of("contents")
                .and(writeByMonth(Kind.ARTICLE, "monthOf", "undatedArticles"))
                .and(writeByMonth(Kind.DIRECTIVE, "directivesMonthOf", "undatedDirectives"))
                .and(writeWhole(Kind.CAMPAIGN, () -> byPath(campaigns.get())))
                .and(writeWhole(Kind.STATISTIC, this::statistics));
        pages.write("home", "index.html", Input.of("home").and(all), null, this::home);
        return all;
    }

    private HomePage home() {
        return new HomePage(newest(Kind.ARTICLE), newest(Kind.DIRECTIVE), mostNamed(campaigns.get()));
    }

    /** Writes a kind's months and its index. */
    private Input writeByMonth(Kind kind, String monthText, String undatedText) throws IOException {
        var buckets = new ArrayList<IndexPage.Bucket>();
        var listed = showcase.listed(kind);
        var newestFirst = newestFirst(kind);
        var all = folders.write(kind, newestFirst, (month, whole) -> {
            int count = listed.getOrDefault(month, 0);
            if (count > 0) {
                months.write(kind, month, count, heading(month, monthText, undatedText), whole);
            }
        });
        for (var month : newestFirst) {
            int count = listed.getOrDefault(month, 0);
            if (count > 0) {
                var path = Showcase.folder(kind, month) + "/index.html";
                var label = month.equals(UNDATED) ? words.text("undated") : words.month(month);
                buckets.add(new IndexPage.Bucket(path, label, words.count("count", count)));
            }
        }
        return writeIndex(kind, all, buckets, () -> newest(kind));
    }

    private String heading(String month, String monthText, String undatedText) {
        return month.equals(UNDATED) ? words.text(undatedText) : words.text(monthText, words.month(month));
    }

    /** Writes a kind that one index lists; what is an item of its own (a counter of a log) stands in a month's folder. */
    private Input writeWhole(Kind kind, Supplier<List<Line>> listed) throws IOException {
        var all = folders.write(kind, newestFirst(kind), (month, whole) -> {});
        return writeIndex(kind, all, List.of(), listed);
    }

    private List<Line> newest(Kind kind) {
        return showcase.newest(kind).limit(NEWEST).map(lines::of).toList();
    }

    /** The latest month first, the undated last. */
    private List<String> newestFirst(Kind kind) {
        var sorted = new ArrayList<>(showcase.months(kind));
        sorted.sort(Comparator.comparing((String month) -> month.equals(UNDATED))
                .thenComparing(Collections.reverseOrder()));
        return sorted;
    }

    /** Writes a kind's own folder: what has no month, and the kind's index. */
    private Input writeIndex(Kind kind, Input made, List<IndexPage.Bucket> buckets, Supplier<List<Line>> listed)
            throws IOException {
        var heading = words.text(kind.plural());
        var path = kind.plural() + "/index.html";
        return folders.write(kind, made, whole -> {
            var by = words.text("byMonth");
            pages.write("index", path, whole, heading, () -> new IndexPage(heading, by, buckets, listed.get()));
        });
    }

    /** @param articles how many name it */
    private record Named(Line line, String path, int articles) {}

    private List<Named> campaigns() {
        var all = showcase.newest(Kind.CAMPAIGN).toList();
        var counts = showcase.countMentioning(
                all.stream().map(each -> each.content().id()).toList());
        return all.stream()
                .map(each -> named(each, counts.getOrDefault(each.content().id(), 0)))
                .toList();
    }

    private Named named(PublishedContent campaign, int articles) {
        return new Named(lines.of(campaign, words.count("articleCount", articles)), campaign.path(), articles);
    }

    private static List<Line> byPath(List<Named> campaigns) {
        return campaigns.stream()
                .sorted(Comparator.comparing(Named::path))
                .map(Named::line)
                .toList();
    }

    private static List<Line> mostNamed(List<Named> campaigns) {
        return campaigns.stream()
                .sorted(Comparator.comparingInt(Named::articles).reversed().thenComparing(Named::path))
                .limit(CAMPAIGNS)
                .map(Named::line)
                .toList();
    }

    private List<Line> statistics() {
        return showcase.newest(Kind.STATISTIC)
                .sorted(Comparator.comparing(PublishedContent::path))
                .map(lines::of)
                .toList();
    }
}
