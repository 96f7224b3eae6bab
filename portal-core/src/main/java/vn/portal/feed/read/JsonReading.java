package vn.portal.feed.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds a JSON Feed 1.0 or 1.1 in its properties. */
final class JsonReading {
    private final FeedHints hints;
    private final Dates dates;
    private final Findings findings;

    JsonReading(FeedHints hints, Dates dates, Findings findings) {
        this.hints = hints;
        this.dates = dates;
        this.findings = findings;
    }

    XmlReading.Read read(String text) {
        var feed = JsonTree.read(text, findings);
        String version = string(feed, "version");
        boolean known = version != null && version.contains("jsonfeed.org/version/");
        if (!known && !(feed.get("items") instanceof List<?>)) {
            return new XmlReading.Read(Dialect.UNKNOWN, "", FeedHeader.empty(), List.of());
        }
        var header = header(feed);
        var items = new ArrayList<ReadItem>();
        for (var item : objects(feed, "items")) {
            items.add(item(item, header, "items[" + items.size() + "]"));
        }
        String number = known ? version.substring(version.lastIndexOf('/') + 1) : "";
        return new XmlReading.Read(Dialect.JSON, number, header, items);
    }

    private FeedHeader header(Map<String, Object> feed) {
        String told = string(feed, "language");
        String language = told == null ? hints.language() : told;
        var links = links(feed, Map.of("home_page_url", "alternate", "feed_url", "self", "next_url", "next"));
        return new FeedHeader(
                null,
                text(feed, "title", "text/plain", language),
                text(feed, "description", "text/plain", language),
                null,
                Links.page(links),
                links,
                authors(feed),
                List.of(),
                null,
                List.of(),
                null,
                null,
                address(feed, "icon"),
                address(feed, "favicon"),
                null,
                language);
    }

    private ReadItem item(Map<String, Object> item, FeedHeader header, String path) {
        String own = string(item, "language");
        String language = own == null ? header.language() : own;
        var links = links(item, Map.of("url", "alternate", "external_url", "related"));
        return new ReadItem(
                string(item, "id"),
                false,
                Links.page(links),
                links,
                text(item, "title", "text/plain", language),
                text(item, "summary", "text/plain", language),
                contents(item, language),
                authors(item),
                List.of(),
                categories(item),
                dates.read(string(item, "date_published"), path + ".published"),
                dates.read(string(item, "date_modified"), path + ".updated"),
                null,
                null,
                null,
                media(item),
                null,
                null,
                language);
    }

    private List<ReadText> contents(Map<String, Object> item, @Nullable String language) {
        var contents = new ArrayList<ReadText>();
        var html = text(item, "content_html", "text/html", language);
        var plain = text(item, "content_text", "text/plain", language);
        if (html != null) {
            contents.add(html);
        }
        if (plain != null) {
            contents.add(plain);
        }
        return contents;
    }

    private List<ReadMedia> media(Map<String, Object> item) {
        var media = new ArrayList<ReadMedia>();
        for (var each : objects(item, "attachments")) {
            String address = address(each, "url");
            if (address != null) {
                media.add(new ReadMedia(
                        ReadMedia.Kind.ENCLOSURE,
                        address,
                        string(each, "mime_type"),
                        string(each, "size_in_bytes"),
                        string(each, "title")));
            }
        }
        for (var name : List.of("image", "banner_image")) {
            String address = address(item, name);
            if (address != null) {
                media.add(new ReadMedia(ReadMedia.Kind.THUMBNAIL, address, null, null, null));
            }
        }
        return media;
    }

    private List<ReadLink> links(Map<String, Object> of, Map<String, String> names) {
        var links = new ArrayList<ReadLink>();
        for (var name : List.of("url", "home_page_url", "external_url", "feed_url", "next_url")) {
            String address = names.containsKey(name) ? address(of, name) : null;
            if (address != null) {
                links.add(new ReadLink(address, names.get(name), null, null, null, null));
            }
        }
        return links;
    }

    /** Version 1.1's authors, or else 1.0's only one. */
    private List<ReadPerson> authors(Map<String, Object> of) {
        var persons = new ArrayList<ReadPerson>();
        var authors = objects(of, "authors");
        for (var each : authors.isEmpty() ? objects(of, "author") : authors) {
            String name = string(each, "name");
            String address = address(each, "url");
            if (name != null || address != null) {
                persons.add(new ReadPerson(name, null, address));
            }
        }
        return persons;
    }

    private static List<ReadCategory> categories(Map<String, Object> item) {
        return item.get("tags") instanceof List<?> tags
                ? tags.stream()
                        .filter(tag -> tag instanceof String s && !s.isBlank())
                        .map(tag -> new ReadCategory(((String) tag).strip(), null, null))
                        .toList()
                : List.of();
    }

    private @Nullable ReadText text(Map<String, Object> of, String name, String mediaType, @Nullable String language) {
        String value = string(of, name);
        String base = hints.address() == null ? null : hints.address().toString();
        return value == null ? null : new ReadText(value.strip(), mediaType, language, base, null);
    }

    private @Nullable String address(Map<String, Object> of, String name) {
        String written = string(of, name);
        String base = hints.address() == null ? null : hints.address().toString();
        return written == null ? null : findings.address(base, written);
    }

    private static @Nullable String string(Map<String, Object> of, String name) {
        return of.get(name) instanceof String text && !text.isBlank() ? text : null;
    }

    /** The objects of that name; a lone one counts as a list of one. */
    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> objects(Map<String, Object> of, String name) {
        var objects = new ArrayList<Map<String, Object>>();
        var value = of.get(name);
        for (Object each : value instanceof List<?> list ? list : value == null ? List.of() : List.of(value)) {
            if (each instanceof Map<?, ?> map) {
                objects.add((Map<String, Object>) map);
            }
        }
        return objects;
    }
}
