package vn.portal.batch.publish;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import vn.portal.batch.store.Published;
import vn.portal.batch.store.PublishedContent;
import vn.portal.batch.workspace.Workspace;
import vn.portal.feed.FeedEntry;
import vn.portal.feed.FeedFormats;
import vn.portal.feed.FeedHead;
import vn.portal.model.Kind;
import vn.portal.model.PortalContext;

/** Every file of a site, written from the store and the settings and from nothing else: no clock, no run. */
final class Site {
    /** To be raised whenever the program makes other bytes of the same content, templates and words. */
    static final String VERSION = "2";

    private final PortalContext portal;
    private final int feedEntries;
    private final Showcase showcase;
    private final SiteWords words;
    private final ReleaseFiles files;
    private final AssetFiles assets;
    private final Path scratch;
    private final Furniture furniture;
    private final Templates templates;

    /** @param scratch a folder for what is needed only meanwhile */
    Site(Published published, Workspace workspace, ReleaseFiles files, Path scratch) {
        var settings = workspace.settings();
        this.portal = settings.portal();
        this.feedEntries = settings.publishing().feedEntries();
        this.showcase = new Showcase(published, settings.publishing().reported());
        this.words = SiteWords.of(portal);
        this.furniture = Furniture.of(settings, words, published.languages().keySet());
        this.templates = new Templates(workspace.templates());
        this.files = files;
        this.assets = new AssetFiles(workspace.rawStore(), files);
        this.scratch = scratch;
    }

    void write() throws IOException {
        writeStyle();
        var pages = new PageWriter(furniture, words, files, templates);
        var contents = new ContentPages(showcase, words, pages);
        var folders = new ContentFolders(showcase, files, contents::write);
        var all = new SiteLists(showcase, words, folders, pages).write();
        new SectionPages(showcase, words, pages).write();
        new LanguagePages(showcase, furniture, pages).write();
        new SearchPages(showcase, words, files, scratch, pages).write();
        pages.write("feeds", "feeds.html", Input.of("feeds page"), words.text("feeds"), () -> FeedsPage.of(portal));
        var missing = Frame.of(furniture, "404.html", words.text("missing")).anywhere();
        pages.write("missing", Input.of("missing"), List.of(), missing, "404.html", Object::new);
        writeFeeds(Input.of("feed").and(all).and(feedEntries));
        assets.write();
    }

    private void writeStyle() throws IOException {
        try (var css = templates.file("style.css")) {
            files.write(Frame.STYLE, css.readAllBytes());
        }
    }

    private void writeFeeds(Input input) throws IOException {
        var entries = new Once<>(this::entries);
        for (var format : FeedFormats.standard()) {
            var path = "feeds/" + format.fileName();
            files.write(path, input, out -> {
                var head = FeedHead.of(portal, address(path), entries.get());
                format.write(head, entries.get(), out);
            });
        }
    }

    private List<FeedEntry> entries() {
        return showcase.newest(Kind.ARTICLE, Kind.DIRECTIVE)
                .filter(each -> !Showcase.isStatic(each.content()))
                .limit(feedEntries)
                .map(this::entry)
                .toList();
    }

    private FeedEntry entry(PublishedContent each) {
        var shared = PublishedAssets.shared(each, portal.address().toString());
        return new FeedEntry(shared, address(each.path() + ".html"));
    }

    private URI address(String path) {
        return portal.address().resolve(path);
    }
}
