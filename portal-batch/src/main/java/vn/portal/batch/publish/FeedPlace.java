package vn.portal.batch.publish;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.store.FeedLog;
import vn.portal.feed.FeedFormat;
import vn.portal.feed.FeedFormats;
import vn.portal.model.Kind;

/**
 * Where a feed stands in a site, and what it follows.
 *
 * @param name its identity for ever
 * @param folder of its documents ({@code feeds/}, {@code feeds/articles/}, {@code feeds/campaign/<slug>/})
 * @param page the page that it follows, from the site's root; empty for the first page
 */
record FeedPlace(String name, String folder, String page) {
    /** In the order in which lists of feeds show them; that of all news and of kinds has no name. */
    static final List<String> GROUPS = List.of("", FeedLog.CATEGORY, FeedLog.BODY, FeedLog.CAMPAIGN);

    private static final List<FeedFormat> ATOM = List.of(FeedFormats.named("atom"));

    /** The feeds that are always there: all news, and each kind. */
    static List<FeedPlace> constant() {
        var kinds = Arrays.stream(Kind.values())
                .map(kind ->
                        new FeedPlace(kind.plural(), "feeds/" + kind.plural() + "/", kind.plural() + "/index.html"));
        return Stream.concat(Stream.of(new FeedPlace(FeedLog.ALL, "feeds/", "")), kinds)
                .toList();
    }

    /** @param path of the page of a campaign, without extension; null for what is none */
    static FeedPlace of(String name, @Nullable String path) {
        if (path != null) {
            var slug = path.substring(path.lastIndexOf('/') + 1);
            return new FeedPlace(name, "feeds/" + FeedLog.CAMPAIGN + slug + "/", path + ".html");
        }
        var page = name.startsWith(FeedLog.CATEGORY)
                ? SectionPages.path(name.substring(FeedLog.CATEGORY.length()))
                : name.startsWith(FeedLog.BODY) ? Kind.DIRECTIVE.plural() + "/index.html" : "";
        return constant().stream()
                .filter(place -> place.name().equals(name))
                .findFirst()
                .orElseGet(() -> new FeedPlace(name, "feeds/" + name + "/", page));
    }

    /** The folder of the feed that the page belongs to, beside that of all news; null for a page without one. */
    static @Nullable String folderOf(String page) {
        var parts = page.split("/");
        if (parts.length == 1) {
            return null;
        }
        if (parts[0].equals("categories")) {
            return parts.length > 2 ? "feeds/" + FeedLog.CATEGORY + parts[1] + "/" : null;
        }
        if (Stream.of(Kind.values()).map(Kind::plural).noneMatch(parts[0]::equals)) {
            return null;
        }
        boolean campaign = parts[0].equals(Kind.CAMPAIGN.plural()) && !parts[1].equals("index.html");
        return campaign ? "feeds/" + FeedLog.CAMPAIGN + parts[1].replace(".html", "") + "/" : "feeds/" + parts[0] + "/";
    }

    /** Which of the {@link #GROUPS} it is in. */
    String group() {
        return name.substring(0, name.indexOf('/') + 1);
    }

    String document(FeedFormat format) {
        return folder + format.fileName();
    }

    /** An archive's document: {@code archive/atom-0001.xml}. */
    String archive(FeedFormat format, int number) {
        var name = format.fileName();
        int end = name.lastIndexOf('.');
        return folder + "archive/" + name.substring(0, end) + String.format(Locale.ROOT, "-%04d", number)
                + name.substring(end);
    }

    /** Those in which it has its history: of all news in each format, of the others in the one that history was made for. */
    List<FeedFormat> archived() {
        return name.equals(FeedLog.ALL) ? FeedFormats.standard() : ATOM;
    }
}
