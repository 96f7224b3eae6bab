package vn.portal.batch.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.store.PublishedContent;
import vn.portal.model.Kind;

/** The pages that lead to pages: home, one index a kind, one a month. */
final class SiteLists {
    private static final int NEWEST = 20;
    private static final int CAMPAIGNS = 12;
    private static final String UNDATED = "undated";

    private final Showcase showcase;
    private final SiteWords words;
    private final Lines lines;
    private final PageWriter pages;

    /** Where the pages go. */
    @FunctionalInterface
    interface PageWriter {
        void write(String template, String path, Object view, @Nullable String heading) throws IOException;
    }

    SiteLists(Showcase showcase, SiteWords words, PageWriter pages) {
        this.showcase = showcase;
        this.words = words;
        this.lines = new Lines(words);
        this.pages = pages;
    }

    void write() throws IOException {
        var articles = writeByMonth(Kind.ARTICLE, "monthOf", "undatedArticles");
        var directives = writeByMonth(Kind.DIRECTIVE, "directivesMonthOf", "undatedDirectives");
        var campaigns = campaigns();
        writeIndex(Kind.CAMPAIGN, List.of(), byPath(campaigns));
        writeIndex(Kind.STATISTIC, List.of(), statistics());
        var home = new HomePage(articles, directives, mostNamed(campaigns));
        pages.write("home", "index.html", home, null);
    }

    /** Writes a kind's months and its index; gives its newest lines. */
    private List<Line> writeByMonth(Kind kind, String monthText, String undatedText) throws IOException {
        var buckets = new ArrayList<IndexPage.Bucket>();
        for (var month : newestFirst(showcase.months(kind))) {
            var heading = month.equals(UNDATED) ? words.text(undatedText) : words.text(monthText, words.month(month));
            var listed = showcase.newest(kind, month).map(lines::of).toList();
            if (!listed.isEmpty()) {
                var path = kind.plural() + "/" + month + "/index.html";
                pages.write("index", path, new IndexPage(heading, heading, List.of(), listed), heading);
                var note = words.count("count", listed.size());
                var label = month.equals(UNDATED) ? words.text("undated") : words.month(month);
                buckets.add(new IndexPage.Bucket(path, label, note));
            }
        }
        var newest = showcase.newest(kind).limit(NEWEST).map(lines::of).toList();
        writeIndex(kind, buckets, newest);
        return newest;
    }

    /** The latest month first, the undated last. */
    private static List<String> newestFirst(List<String> months) {
        var sorted = new ArrayList<>(months);
        sorted.sort(Comparator.comparing((String month) -> month.equals(UNDATED))
                .thenComparing(Collections.reverseOrder()));
        return sorted;
    }

    private void writeIndex(Kind kind, List<IndexPage.Bucket> buckets, List<Line> listed) throws IOException {
        var heading = words.text(kind.plural());
        pages.write(
                "index",
                kind.plural() + "/index.html",
                new IndexPage(heading, words.text("byMonth"), buckets, listed),
                heading);
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
