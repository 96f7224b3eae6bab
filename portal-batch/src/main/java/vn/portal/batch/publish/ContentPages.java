package vn.portal.batch.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.portal.batch.store.Card;
import vn.portal.json.ContentJson;
import vn.portal.model.Article;
import vn.portal.model.Campaign;
import vn.portal.model.Content;
import vn.portal.model.Directive;
import vn.portal.model.Statistic;

/** Renders contents: the page of each, and its data beside it. */
final class ContentPages {
    private final Showcase showcase;
    private final SiteWords words;
    private final PageWriter pages;
    private final Timelines timelines;
    private final TimelinePages timelinePages;

    ContentPages(Showcase showcase, SiteWords words, Timelines timelines, PageWriter pages) {
        this.showcase = showcase;
        this.words = words;
        this.pages = pages;
        this.timelines = timelines;
        this.timelinePages = new TimelinePages(showcase, words, timelines, pages);
    }

    /** Writes some dozens of contents, with what they name read in one go. */
    void write(List<ContentFolders.Item> items) throws IOException {
        var byId = items.stream().collect(Collectors.toMap(item -> item.card().id(), Function.identity()));
        var chunk =
                showcase.contents(items.stream().map(item -> item.card().id()).toList());
        var cards = items.stream().map(ContentFolders.Item::card).collect(Collectors.toMap(Card::id, card -> card));
        var articles = ArticlePages.of(chunk, showcase, words);
        var findings = FindingPages.of(chunk, showcase, words, timelines);
        for (var each : chunk) {
            var item = byId.get(each.content().id());
            var shared = PublishedAssets.shared(each, address());
            writePage(each.content(), shared, item, articles, findings);
            var json = ContentJson.publicView(shared);
            pages.files().write(item.data(), item.input(), out -> out.write(json.getBytes(StandardCharsets.UTF_8)));
        }
        timelinePages.write(chunk, cards, findings);
    }

    private String address() {
        return pages.portal().address().toString();
    }

    /** @param shared the content as others may have it */
    private void writePage(
            Content content, Content shared, ContentFolders.Item item, ArticlePages articles, FindingPages findings)
            throws IOException {
        var frame = frame(item, content.headline(), shared);
        if (content instanceof Article article) {
            var described = frame.described(Line.summary(article));
            write("article", item, article, described, articles.page(article, frame.root()));
        } else if (content instanceof Campaign campaign) {
            write(
                    "campaign",
                    item,
                    campaign,
                    frame,
                    findings.page(campaign, item.card().path()));
        } else if (content instanceof Directive directive) {
            var page = findings.page(directive, item.card().path(), frame.root());
            write("directive", item, directive, frame(item, page.title(), shared), page);
        } else if (content instanceof Statistic statistic) {
            write(
                    "statistic",
                    item,
                    statistic,
                    frame,
                    findings.page(statistic, item.card().path()));
        }
    }

    private Frame frame(ContentFolders.Item item, String heading, Content shared) {
        var data = item.data().substring(item.data().lastIndexOf('/') + 1);
        return Frame.of(pages.furniture(), item.page(), heading).withJson(data).telling(shared);
    }

    private void write(String template, ContentFolders.Item item, Content content, Frame frame, Object view)
            throws IOException {
        var assets =
                PublishedAssets.of(content).stream().map(PublishedAssets::path).toList();
        pages.write(template, item.input(), assets, frame, item.page(), () -> view);
    }
}
