package vn.portal.batch.publish;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.store.PublishedContent;
import vn.portal.feed.SitemapFormat;
import vn.portal.feed.SitemapPage;
import vn.portal.model.Article;
import vn.portal.model.Content;
import vn.portal.model.Figure;
import vn.portal.model.Kind;
import vn.portal.model.PortalContext;
import vn.portal.model.When;

/**
 * What search engines are told: every page in a sitemap of its folder, pictures and news in sitemaps of their own, and
 * {@code robots.txt}.
 *
 * <p>News is what was published within two days before the latest run that changed anything that readers see. The clock
 * is not asked, so that the same database makes the same site: after quiet days old news stays in the list until
 * something happens, and search engines leave it out by its date.
 */
final class SiteMaps {
    private static final Duration RECENT = Duration.ofDays(2);
    /** Of stories in a sitemap of news, and of pictures of a page. */
    private static final int MOST = 1000;

    private static final String INDEX = "sitemap.xml";
    private static final String LISTS = "sitemap-lists";
    private static final String NEWS = "sitemap-news";
    private static final String PAGES = "sitemap";
    private static final String PICTURES = "sitemap-images";

    private final Showcase showcase;
    private final PortalContext portal;
    private final Instant latestChange;
    private final ReleaseFiles files;

    /** @param latestChange the instant of the latest run that changed anything that readers see */
    SiteMaps(Showcase showcase, PortalContext portal, Instant latestChange, ReleaseFiles files) {
        this.showcase = showcase;
        this.portal = portal;
        this.latestChange = latestChange;
        this.files = files;
    }

    /** Writes those of a folder of content into it: a sitemap tells of pages below its own folder alone. */
    void write(Kind kind, String bucket) throws IOException {
        var folder = Showcase.folder(kind, bucket) + "/";
        write(folder + PAGES, showcase.newest(kind, bucket).map(this::page));
        if (kind == Kind.ARTICLE) {
            write(folder + PICTURES, showcase.newest(kind, bucket).flatMap(this::pictures));
        }
    }

    /** Writes those of no folder, and the index of all; to be called when all folders of content are there. */
    void write() throws IOException {
        write(LISTS, lists());
        write(NEWS, news());
        var listed = new ArrayList<SitemapFormat.Listed>();
        list(LISTS, listed);
        for (var kind : Kind.values()) {
            for (var bucket : showcase.folders(kind)) {
                list(Showcase.folder(kind, bucket) + "/" + PAGES, listed);
                list(Showcase.folder(kind, bucket) + "/" + PICTURES, listed);
            }
        }
        list(NEWS, listed);
        files.write(INDEX, out -> SitemapFormat.index(listed, portal.zone(), out));
        var robots = "User-agent: *\nDisallow:\n\nSitemap: " + address(INDEX) + "\n";
        files.write("robots.txt", robots.getBytes(StandardCharsets.US_ASCII));
    }

    private Stream<SitemapPage> lists() {
        var indexes = Stream.of(Kind.values()).map(kind -> kind.plural() + "/index.html");
        return Stream.concat(Stream.of(""), indexes).map(path -> new SitemapPage(address(path), null));
    }

    /** Writes as many files as it takes; none for no pages. */
    private void write(String name, Stream<SitemapPage> pages) throws IOException {
        var format = SitemapFormat.of(pages.iterator(), portal.zone());
        for (int number = 1; format.hasNext(); number++) {
            files.write(path(name, number), format::writeNext);
        }
    }

    /** Names those files, written in this night or in another. */
    private void list(String name, List<SitemapFormat.Listed> listed) throws IOException {
        for (int number = 1; files.holds(path(name, number)); number++) {
            try (var in = files.open(path(name, number))) {
                listed.add(new SitemapFormat.Listed(address(path(name, number)), SitemapFormat.modified(in)));
            }
        }
    }

    private static String path(String name, int number) {
        return name + (number == 1 ? "" : "-" + number) + ".xml";
    }

    private SitemapPage page(PublishedContent each) {
        return new SitemapPage(address(each), modified(each.content()), List.of(), languages(each), null);
    }

    /** A page in another language than the portal's says so. */
    private Map<String, URI> languages(PublishedContent each) {
        var language = each.content().language();
        return language.equals(portal.language()) ? Map.of() : Map.of(language, address(each));
    }

    private Stream<SitemapPage> pictures(PublishedContent each) {
        var pictures = ((Article) each.content())
                .figures().stream()
                        .map(Figure::asset)
                        .filter(Objects::nonNull)
                        .map(PublishedAssets::path)
                        .distinct()
                        .limit(MOST)
                        .map(this::address)
                        .toList();
        return pictures.isEmpty()
                ? Stream.empty()
                : Stream.of(new SitemapPage(address(each), modified(each.content()), pictures, Map.of(), null));
    }

    private Stream<SitemapPage> news() {
        return showcase.newest(Kind.ARTICLE)
                .takeWhile(each -> each.sortAt() != null && !each.sortAt().isBefore(latestChange.minus(RECENT)))
                .filter(each -> !each.sortAt().isAfter(latestChange))
                .filter(each -> !Showcase.isStatic(each.content()) && isTold(each.content()))
                .limit(MOST)
                .map(this::news);
    }

    /** Whether it is known to the day when it was published. */
    private static boolean isTold(Content content) {
        var published = content.edition().firstPublishedAt();
        return published != null && (published.isInstant() || published.precision() == When.Precision.DAY);
    }

    private SitemapPage news(PublishedContent each) {
        var content = each.content();
        var language = Locale.forLanguageTag(content.language()).getLanguage();
        var news = new SitemapPage.News(portal.name(), language, each.sortAt(), content.headline());
        return new SitemapPage(address(each), modified(content), List.of(), Map.of(), news);
    }

    /** The latest date that the content tells and that is known to the day. */
    private @Nullable Instant modified(Content content) {
        var edition = content.edition();
        return Stream.of(edition.firstPublishedAt(), edition.publicUpdatedAt(), edition.lastEditedAt())
                .filter(Objects::nonNull)
                .filter(when -> when.isInstant() || when.precision() == When.Precision.DAY)
                .map(when -> when.start(portal.zone()))
                .max(Instant::compareTo)
                .orElse(null);
    }

    private URI address(PublishedContent each) {
        return address(each.path() + ".html");
    }

    private URI address(String path) {
        return portal.address().resolve(path);
    }
}
