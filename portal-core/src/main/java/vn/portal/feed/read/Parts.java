package vn.portal.feed.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The parts of a feed and of its items, in all dialects of XML at once: they share their words. */
final class Parts {
    private final Dates dates;
    private final Findings findings;
    private final @Nullable String language;
    private final Texts texts;

    Parts(Dates dates, Texts texts, @Nullable String language, Findings findings) {
        this.dates = dates;
        this.findings = findings;
        this.texts = texts;
        this.language = language;
    }

    FeedHeader header(Element channel, String path) {
        var links = Links.of(channel, findings);
        String language = language(channel, this.language);
        String id = id(channel.first("id", "guid"));
        return new FeedHeader(
                id == null ? channel.attribute("rdf:about") : id,
                words(channel, language, "title", "dc:title"),
                words(
                        channel,
                        language,
                        "subtitle",
                        "tagline",
                        "description",
                        "abstract",
                        "dc:description",
                        "itunes:summary",
                        "itunes:subtitle"),
                words(channel, language, "rights", "copyright", "dc:rights"),
                Links.page(links),
                links,
                Persons.all(channel, "author", "managingeditor", "dc:author", "dc:creator", "itunes:author"),
                Persons.all(channel, "contributor", "dc:contributor"),
                Persons.of(channel.first("webmaster", "dc:publisher", "itunes:owner"))
                        .orElse(null),
                Categories.of(channel),
                date(channel, path + ".published", "pubdate", "published", "issued", "dcterms:issued"),
                date(
                        channel,
                        path + ".updated",
                        "updated",
                        "modified",
                        "lastbuilddate",
                        "dcterms:modified",
                        "dc:date",
                        "@lastmod"),
                image(channel),
                resolved(channel.first("icon")),
                generator(channel),
                language);
    }

    private @Nullable String image(Element channel) {
        var image = channel.first("logo", "image", "itunes:image", "itunes:link");
        if (image == null) {
            return null;
        }
        String href = image.attribute("href");
        var url = image.first("url");
        String address = href != null ? href : url != null ? url.text() : image.hasElements() ? "" : image.text();
        return address.isBlank() ? null : findings.address(image.base, address);
    }

    private FeedHeader.@Nullable Generator generator(Element channel) {
        var generator = channel.first("generator", "admin:generatoragent");
        if (generator == null) {
            return null;
        }
        String address = generator.attribute("uri") != null
                ? generator.attribute("uri")
                : generator.attribute("url") != null ? generator.attribute("url") : generator.attribute("rdf:resource");
        String name = generator.text();
        return new FeedHeader.Generator(
                name.isEmpty() && address != null ? address : name,
                generator.attribute("version"),
                address == null ? null : findings.address(generator.base, address));
    }

    ReadItem item(Element item, FeedHeader header, String path) {
        var id = item.first("id", "guid");
        String guid = id(id);
        boolean permalink = id != null && guid != null && isPermalink(id, guid);
        var links = Links.of(item, findings);
        String page = Links.page(links);
        String language = language(item, header.language());
        return new ReadItem(
                guid == null ? blankToNull(item.attribute("rdf:about")) : guid,
                permalink,
                page == null && permalink ? findings.address(item.base, guid) : page,
                links,
                words(item, language, "title", "dc:title", "media:title"),
                words(
                        item,
                        language,
                        "summary",
                        "description",
                        "abstract",
                        "dc:description",
                        "itunes:summary",
                        "itunes:subtitle",
                        "media:description"),
                contents(item, language),
                Persons.all(item, "author", "dc:author", "dc:creator", "itunes:author"),
                Persons.all(item, "contributor", "dc:contributor"),
                Categories.of(item),
                date(item, path + ".published", "pubdate", "published", "issued", "dcterms:issued"),
                date(item, path + ".updated", "updated", "modified", "dcterms:modified", "dc:date", "@lastmod"),
                date(item, path + ".created", "created", "dcterms:created"),
                date(item, path + ".expires", "expirationdate", "expired"),
                words(item, language, "rights", "copyright", "dc:rights"),
                Media.of(item, findings),
                resolved(item.first("comments")),
                source(item, path + ".source"),
                language);
    }

    /** Atom's id is an address and never relative; a path that stands there all the same is one of the feed's own site. */
    private @Nullable String id(@Nullable Element id) {
        String text = text(id);
        return text != null && id != null && id.is("id") && text.startsWith("/")
                ? findings.address(id.base, text)
                : text;
    }

    /** RSS's guid is an address unless it says that it is none. */
    private boolean isPermalink(Element id, String guid) {
        if (!id.is("guid")) {
            return false;
        }
        String told =
                Objects.requireNonNullElse(id.attribute("ispermalink"), "true").strip();
        boolean permalink = !told.equalsIgnoreCase("false");
        if (permalink && guid.indexOf(':') < 0 && guid.indexOf('/') < 0) {
            findings.count("feed-guid-no-address", 1);
            return id.attribute("ispermalink") != null && permalink;
        }
        return permalink;
    }

    private List<ReadText> contents(Element item, @Nullable String language) {
        var contents = new ArrayList<ReadText>();
        for (var each : item.all("content", "content:encoded", "xhtml:body", "body", "fullitem", "xhtml:div")) {
            contents.add(texts.read(each, language));
        }
        return contents;
    }

    private @Nullable FeedHeader source(Element item, String path) {
        var source = item.first("source");
        if (source == null) {
            return null;
        }
        if (source.hasElements()) {
            return header(source, path);
        }
        String url = source.attribute("url");
        var head = FeedHeader.empty();
        return head.named(
                source.text().isEmpty() ? null : texts.read(source, null),
                url == null ? null : findings.address(source.base, url));
    }

    private @Nullable ReadText words(Element of, @Nullable String language, String... keys) {
        for (var key : keys) {
            var found = of.first(key);
            if (found != null && (!found.children.isEmpty() || key.equals(keys[0]))) {
                return texts.read(found, language);
            }
        }
        return null;
    }

    private @Nullable ReadDate date(Element of, String path, String... keys) {
        for (var key : keys) {
            String written = key.startsWith("@") ? of.attribute(key.substring(1)) : text(of.first(key));
            if (written != null) {
                return dates.read(written, path);
            }
        }
        return null;
    }

    private static @Nullable String language(Element of, @Nullable String outer) {
        String told = text(of.first("language", "dc:language"));
        return told != null ? told : of.language == null ? outer : of.language.isEmpty() ? null : of.language;
    }

    private @Nullable String resolved(@Nullable Element element) {
        String text = text(element);
        return text == null ? null : findings.address(element.base, text);
    }

    private static @Nullable String text(@Nullable Element element) {
        return element == null ? null : blankToNull(element.text());
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
