package vn.portal.batch.publish;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.portal.feed.FeedFormats;
import vn.portal.json.DublinCore;
import vn.portal.json.JsonLd;
import vn.portal.model.Content;
import vn.portal.model.Kind;
import vn.portal.model.PortalContext;

/**
 * What stands around every page's own content.
 *
 * @param site what is the same around every page
 * @param title of the window
 * @param description for search engines; null where there is nothing to say
 * @param base the site's path on its server, for a page of which nobody knows at what address it is shown; null for most
 * @param root the way from the page to the site's root ({@code ../../}), so that the site can be opened anywhere
 * @param json the page's data beside it; null where it has none
 * @param metadata lines of the head that tell machines what the page is; empty where it shows no content of its own
 */
record Frame(
        Furniture site,
        String language,
        String title,
        @Nullable String description,
        @Nullable String base,
        String root,
        URI canonical,
        @Nullable String json,
        String metadata,
        List<MenuItem> menu,
        List<FeedLink> feeds) {

    static final String STYLE = "assets/style.css";

    /** @param here whether the page itself is under it */
    record MenuItem(String label, String path, boolean here) {}

    record FeedLink(String name, String mediaType, String path) {}

    /** The frame of the page at {@code path} ({@code articles/2024-02/index.html}). */
    static Frame of(Furniture site, String path, @Nullable String heading) {
        var portal = site.portal();
        var words = site.words();
        var title = heading == null ? portal.name() : heading + " – " + portal.name();
        var root = "../".repeat((int) path.chars().filter(c -> c == '/').count());
        var menu = List.of(Kind.values()).stream()
                .map(kind -> new MenuItem(words.text(kind.plural()), index(kind), path.startsWith(kind.plural() + "/")))
                .toList();
        var canonical = portal.address().resolve(path);
        return new Frame(site, words.language(), title, null, null, root, canonical, null, "", menu, feedLinks());
    }

    PortalContext portal() {
        return site.portal();
    }

    /** What every page leads to. */
    static Set<String> everywhere() {
        var everywhere = new TreeSet<>(Set.of("index.html", STYLE));
        Stream.of(Kind.values()).forEach(kind -> everywhere.add(index(kind)));
        feedLinks().forEach(feed -> everywhere.add(feed.path()));
        return everywhere;
    }

    private static String index(Kind kind) {
        return kind.plural() + "/index.html";
    }

    Frame described(@Nullable String description) {
        return new Frame(site, language, title, description, base, root, canonical, json, metadata, menu, feeds);
    }

    /** The frame of a page that is shown at whatever address a reader has asked for. */
    Frame anywhere() {
        var base = portal().address().getRawPath();
        return new Frame(site, language, title, description, base, root, canonical, json, metadata, menu, feeds);
    }

    /** The frame of a page that has its data beside it. */
    Frame withJson(String file) {
        return new Frame(site, language, title, description, base, root, canonical, file, metadata, menu, feeds);
    }

    /**
     * The frame of a content's own page.
     *
     * @param shared the content with its pictures and files where the site has them
     */
    Frame telling(Content shared) {
        var elements = DublinCore.metaTags(shared, portal(), canonical);
        return telling(elements + script(JsonLd.of(shared, portal(), canonical)));
    }

    /** The frame of the site's first page. */
    Frame tellingPortal() {
        return telling(script(JsonLd.of(portal())));
    }

    private Frame telling(String metadata) {
        return new Frame(site, language, title, description, base, root, canonical, json, metadata, menu, feeds);
    }

    private static String script(String json) {
        return "<script type=\"application/ld+json\">" + json + "</script>\n";
    }

    private static List<FeedLink> feedLinks() {
        return feedLinks("feeds/");
    }

    /** The documents of the feed in that folder. */
    static List<FeedLink> feedLinks(String folder) {
        return FeedFormats.standard().stream()
                .map(f -> new FeedLink(feedName(f.name()), f.mediaType(), folder + f.fileName()))
                .toList();
    }

    /** The feeds of what the page is about, beside the portal's. */
    List<FeedLink> ownFeeds() {
        var folder = FeedPlace.folderOf(portal().address().relativize(canonical).getPath());
        return folder == null ? List.of() : feedLinks(folder);
    }

    /** What those follow: a campaign or a section, which the page is about, or a kind. */
    String ownFeedTitle() {
        var kinds = menu.stream().filter(MenuItem::here).map(MenuItem::label).findFirst();
        var folder = FeedPlace.folderOf(portal().address().relativize(canonical).getPath());
        boolean single = folder != null && folder.split("/").length > 2;
        return single || kinds.isEmpty() ? title : kinds.get() + " – " + portal().name();
    }

    static String feedName(String format) {
        return switch (format) {
            case "rss" -> "RSS";
            case "atom" -> "Atom";
            case "json" -> "JSON Feed";
            default -> format;
        };
    }
}
