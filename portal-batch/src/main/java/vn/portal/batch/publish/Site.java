package vn.portal.batch.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.portal.batch.store.FeedLog;
import vn.portal.batch.store.Published.Section;
import vn.portal.batch.store.Store;
import vn.portal.batch.workspace.Workspace;
import vn.portal.model.PortalContext;

/** Every file of a site, written from the store and the settings and from nothing else: no clock, no run. */
final class Site {
    /** To be raised whenever the program makes other bytes of the same content, templates and words. */
    static final String VERSION = "5";

    /** Of what other programs read; to be raised when they would have to read it otherwise. */
    static final String API_VERSION = "1";

    private final PortalContext portal;
    private final FeedLog log;
    private final Showcase showcase;
    private final SiteWords words;
    private final ReleaseFiles files;
    private final AssetFiles assets;
    private final List<Section> sections;
    private final SiteFeeds feeds;
    private final Path scratch;
    private final Furniture furniture;
    private final Templates templates;
    private final Timelines timelines;

    /**
     * @param languages of the published stories
     * @param scratch a folder for what is needed only meanwhile
     */
    Site(Store store, Workspace workspace, Set<String> languages, ReleaseFiles files, Path scratch) {
        var settings = workspace.settings();
        var publishing = settings.publishing();
        var published = store.published();
        this.portal = settings.portal();
        this.log = store.feeds();
        this.showcase = new Showcase(published, publishing.reported());
        this.words = SiteWords.of(portal);
        this.furniture = Furniture.of(settings, words, languages);
        this.templates = new Templates(workspace.templates());
        this.timelines = new Timelines(words, showcase.briefs());
        this.files = files;
        this.assets = new AssetFiles(workspace.rawStore(), files);
        var desk = new FeedDesk(log, showcase, portal, words, files);
        this.sections = showcase.sections();
        this.feeds = new SiteFeeds(desk, sections, publishing.feedEntries(), publishing.hub());
        this.scratch = scratch;
    }

    /** The search index, the feeds and the sections are written beside the contents: neither needs anything of the other. */
    void write() throws IOException {
        writeStyle();
        var pages = new PageWriter(furniture, words, files, templates);
        var maps = new SiteMaps(showcase, portal, log.latestChange(), files);
        var contents = new ContentPages(showcase, words, timelines, pages);
        try (var folders = new ContentFolders(showcase, files, contents::write, maps::write)) {
            var search = new SearchPages(showcase, words, files, scratch, pages);
            var shown = new ArrayList<SiteFeeds.Shown>();
            files.beside(search::writeIndex);
            files.beside(() -> shown.addAll(feeds.write()));
            files.beside(new SectionPages(sections, showcase, words, timelines, pages)::write);
            files.beside(new LanguagePages(showcase, furniture, timelines, pages)::write);
            writePages(pages, folders, search);
            maps.write();
            files.awaitBeside();
            writeFeedLists(pages, shown);
            new SiteCalendar(showcase, portal, folders, files).write();
            new SiteTables(showcase, portal, folders, files).write();
            new SiteApi(showcase, portal, folders, files).write();
        }
        assets.write();
    }

    private void writeStyle() throws IOException {
        try (var css = templates.file("style.css")) {
            files.write(Frame.STYLE, css.readAllBytes());
        }
    }

    private void writePages(PageWriter pages, ContentFolders folders, SearchPages search) throws IOException {
        search.writePage();
        new SiteLists(showcase, words, folders, pages).write();
        writeAnswer(pages, "missing", "404.html");
        writeAnswer(pages, "gone", "410.html");
    }

    /** A page that the server shows in the place of what was asked for. */
    private void writeAnswer(PageWriter pages, String name, String path) throws IOException {
        var frame = Frame.of(furniture, path, words.text(name)).anywhere();
        pages.write(name, Input.of(name), List.of(), frame, path, Object::new);
    }

    private void writeFeedLists(PageWriter pages, List<SiteFeeds.Shown> shown) throws IOException {
        new SiteOutline(portal, words, log.latestChange(), files).write(shown);
        pages.write("feeds", "feeds.html", FeedsPage.made(shown, files::holds), words.text("feeds"), () -> {
            return FeedsPage.of(portal, words, shown, files::holds);
        });
    }
}
