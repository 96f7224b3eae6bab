package vn.portal.batch.publish;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.store.Published;
import vn.portal.batch.store.PublishedContent;
import vn.portal.batch.workspace.Workspace;
import vn.portal.feed.FeedEntry;
import vn.portal.feed.FeedFormats;
import vn.portal.feed.FeedHead;
import vn.portal.json.ContentJson;
import vn.portal.model.Article;
import vn.portal.model.Campaign;
import vn.portal.model.Content;
import vn.portal.model.Directive;
import vn.portal.model.Kind;
import vn.portal.model.PortalContext;
import vn.portal.model.Statistic;

/** Every file of a site, written from the store and the settings and from nothing else: no clock, no run. */
final class Site {
    private final PortalContext portal;
    private final int feedEntries;
    private final Showcase showcase;
    private final SiteWords words;
    private final ReleaseFiles files;
    private final AssetFiles assets;
    private final Path scratch;
    private final Furniture furniture;
    private final Templates templates;

    Site(Published published, Workspace workspace, ReleaseFiles files, AssetFiles assets, Path scratch) {
        var settings = workspace.settings();
        this.portal = settings.portal();
        this.feedEntries = settings.publishing().feedEntries();
        this.showcase = new Showcase(published, settings.publishing().reported());
        this.words = SiteWords.of(portal);
        this.furniture = Furniture.of(settings, words, published.languages().keySet());
        this.templates = new Templates(workspace.templates());
        this.files = files;
        this.assets = assets;
        this.scratch = scratch;
    }

    void write() throws IOException {
        writeStyle();
        for (var chunk : showcase.chunks()) {
            writeContents(chunk);
        }
        new TimelinePages(showcase, words, this::writePage).write();
        new SectionPages(showcase, words, this::writePage).write();
        new LanguagePages(showcase, furniture, this::writePage).write();
        new SiteLists(showcase, words, this::writePage).write();
        writeFeeds();
        new SearchPages(showcase, words, files, scratch, this::writePage).write();
        writePage("feeds", "feeds.html", FeedsPage.of(portal), words.text("feeds"));
        writePage(
                "missing",
                "404.html",
                new Object(),
                Frame.of(furniture, "404.html", words.text("missing")).anywhere());
    }

    private void writeStyle() throws IOException {
        try (var css = templates.file("style.css")) {
            files.write("assets/style.css", css.readAllBytes());
        }
    }

    private void writeContents(List<PublishedContent> chunk) throws IOException {
        var articles = ArticlePages.of(chunk, showcase, words);
        var findings = FindingPages.of(chunk, showcase, words);
        for (var each : chunk) {
            var shared = shared(each);
            writeContent(each, shared, articles, findings);
            for (var asset : PublishedAssets.of(each.content())) {
                assets.write(asset);
            }
            var json = ContentJson.publicView(shared);
            files.write(each.path() + ".json", json.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void writeContent(PublishedContent published, Content shared, ArticlePages articles, FindingPages findings)
            throws IOException {
        var path = published.path() + ".html";
        var content = published.content();
        var json = published.path().substring(published.path().lastIndexOf('/') + 1) + ".json";
        var frame = Frame.of(furniture, path, content.headline()).withJson(json).telling(shared);
        if (content instanceof Article article) {
            var described = frame.described(Line.summary(article));
            writePage("article", path, articles.page(article, frame.root()), described);
        } else if (content instanceof Campaign campaign) {
            writePage("campaign", path, findings.page(campaign, published.path()), frame);
        } else if (content instanceof Directive directive) {
            var page = findings.page(directive, published.path(), frame.root());
            var titled = Frame.of(furniture, path, page.title()).withJson(json).telling(shared);
            writePage("directive", path, page, titled);
        } else if (content instanceof Statistic statistic) {
            writePage("statistic", path, findings.page(statistic, published.path()), frame);
        }
    }

    private void writePage(String template, String path, Object view, Frame frame) throws IOException {
        files.write(path, out -> templates.write(template, view, new Templates.Around(frame, words.texts()), out));
    }

    /** @param heading null for the site's first page */
    private void writePage(String template, String path, Object view, @Nullable String heading) throws IOException {
        var frame = Frame.of(furniture, path, heading);
        writePage(template, path, view, heading == null ? frame.tellingPortal() : frame);
    }

    private void writeFeeds() throws IOException {
        var entries = showcase.newest(Kind.ARTICLE, Kind.DIRECTIVE)
                .filter(each -> !Showcase.isStatic(each.content()))
                .limit(feedEntries)
                .map(each -> new FeedEntry(shared(each), address(each.path() + ".html")))
                .toList();
        for (var format : FeedFormats.standard()) {
            var path = "feeds/" + format.fileName();
            var head = FeedHead.of(portal, address(path), entries);
            files.write(path, out -> format.write(head, entries, out));
        }
    }

    /** What leaves the site leads back to its pictures, files and pages. */
    private Content shared(PublishedContent published) {
        return PublishedAssets.shared(published, portal.address().toString());
    }

    private URI address(String path) {
        return portal.address().resolve(path);
    }
}
