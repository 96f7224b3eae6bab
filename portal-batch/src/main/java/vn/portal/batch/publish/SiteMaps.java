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
 * What search engines are told: every page by kind and month, pictures and news in sitemaps of their own, and
 * {@code robots.txt}.
 *
 * <p>News is what was published within two days before the latest run that changed anything that readers see. The clock
 * is not asked, so that the same database makes the same site: after quiet days old news stays in the list until
 * something happens, and search engines leave it out by its date.
 */
final class SiteMaps {
    private static final Duration NEWS = Duration.ofDays(2);
    /** Of stories in a sitemap of news, and of pictures of a page. */
    private static final int MOST = 1000;

    private static final String INDEX = "sitemap.xml";

    private final Showcase showcase;
    private final PortalContext portal;
    private final Instant latestChange;
    private final ReleaseFiles files;
    private final List<SitemapFormat.Listed> listed = new ArrayList<>();

    /** @param latestChange the instant of the latest run that changed anything that readers see */
    SiteMaps(Showcase showcase, PortalContext portal, Instant latestChange, ReleaseFiles files) {
        this.showcase = showcase;
        this.portal = portal;
        this.latestChange = latestChange;
        this.files = files;
    }

    void write() throws IOException {
        writeLists();
        for (var kind : Kind.values()) {
            for (var folder : showcase.folders(kind)) {
                write(name(kind.plural(), folder), showcase.newest(kind, folder).map(this::page));
            }
        }
        for (var folder : showcase.folders(Kind.ARTICLE)) {
            write(name("images", folder), showcase.newest(Kind.ARTICLE, folder).flatMap(this::pictures));
        }
        write("news", news());
        files.write(INDEX, out -> SitemapFormat.index(listed, portal.zone(), out));
        var robots = "User-agent: *\nDisallow:\n\nSitemap: " + address(INDEX) + "\n";
        files.write("robots.txt", robots.getBytes(StandardCharsets.US_ASCII));
    }

    private static String name(String what, String folder) {
        return folder.isEmpty() ? what : what + "-" + folder;
    }

    private void writeLists() throws IOException {
        var indexes = Stream.of(Kind.values()).map(kind -> kind.plural() + "/index.html");
        write("lists", Stream.concat(Stream.of(""), indexes).map(path -> new SitemapPage(address(path), null)));
    }

    /** Writes as many files as it takes; none for no pages. */
    private void write(String name, Stream<SitemapPage> pages) throws IOException {
        var format = SitemapFormat.of(pages.iterator(), portal.zone());
        for (int number = 1; format.hasNext(); number++) {
            var path = "sitemaps/" + name + (number == 1 ? "" : "-" + number) + ".xml";
            files.write(path, out -> {
                var part = format.writeNext(out);
                listed.add(new SitemapFormat.Listed(address(path), part.modified()));
            });
        }
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
                .takeWhile(each -> each.sortAt() != null && !each.sortAt().isBefore(latestChange.minus(NEWS)))
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
