package vn.portal.feed.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A feed under the names that feedparser gives its fields; what our model has not is not there. */
final class FeedparserNames {
    private FeedparserNames() {}

    static Map<String, Object> of(ReadFeed feed) {
        var top = new LinkedHashMap<String, Object>();
        top.put("bozo", !feed.isWellFormed());
        top.put("encoding", feed.encoding().toLowerCase(Locale.ROOT));
        top.put("version", version(feed));
        top.put("feed", header(feed.header()));
        top.put("entries", feed.items().stream().map(FeedparserNames::item).toList());
        return top;
    }

    private static String version(ReadFeed feed) {
        String number = feed.version().replace(".", "");
        return switch (feed.dialect()) {
            case RSS, RDF -> "rss" + number;
            case ATOM -> "atom" + number;
            case CDF -> "cdf";
            case JSON -> "json" + number;
            case UNKNOWN -> "";
        };
    }

    private static Map<String, Object> header(FeedHeader header) {
        var names = new LinkedHashMap<String, Object>();
        put(names, header.id(), "id", "guid");
        text(names, header.title(), "title");
        text(names, header.subtitle(), "subtitle", "tagline", "description");
        text(names, header.rights(), "rights", "copyright");
        put(names, header.link(), "link", "href");
        put(names, header.links().stream().map(FeedparserNames::link).toList(), "links");
        persons(names, header.authors(), "author");
        put(names, header.contributors().stream().map(FeedparserNames::person).toList(), "contributors");
        persons(names, Stream.ofNullable(header.publisher()).toList(), "publisher");
        categories(names, header.categories());
        date(names, header.published(), "published");
        date(names, header.updated(), "updated");
        put(names, header.icon(), "icon");
        put(names, header.image(), "logo");
        put(names, header.image() == null ? null : Map.of("href", header.image()), "image");
        put(names, header.language(), "language");
        Optional.ofNullable(header.generator()).ifPresent(generator -> {
            put(names, generator.name(), "generator");
            var detail = new LinkedHashMap<String, Object>();
            put(detail, generator.name(), "name");
            put(detail, generator.version(), "version");
            put(detail, generator.address(), "href", "url");
            put(names, detail, "generator_detail");
        });
        return names;
    }

    private static Map<String, Object> item(ReadItem item) {
        var names = new LinkedHashMap<String, Object>();
        put(names, item.id(), "id", "guid");
        put(names, item.permalink() && item.links().isEmpty(), "guidislink");
        put(names, item.link(), "link");
        put(names, item.links().stream().map(FeedparserNames::link).toList(), "links");
        text(names, item.title(), "title");
        var first = item.contents().stream().findFirst();
        text(names, item.summary() == null ? first.orElse(null) : item.summary(), "summary", "description");
        put(names, item.contents().stream().map(FeedparserNames::detail).toList(), "content");
        persons(names, item.authors(), "author");
        put(names, item.contributors().stream().map(FeedparserNames::person).toList(), "contributors");
        categories(names, item.categories());
        date(names, item.published(), "published");
        date(names, item.updated(), "updated");
        date(names, item.created(), "created");
        date(names, item.expires(), "expired");
        text(names, item.rights(), "rights");
        put(names, item.comments(), "comments");
        put(
                names,
                item.media().stream()
                        .filter(media -> media.kind() == ReadMedia.Kind.ENCLOSURE)
                        .map(FeedparserNames::enclosure)
                        .toList(),
                "enclosures");
        put(names, item.source() == null ? null : header(item.source()), "source");
        return names;
    }

    private static Map<String, Object> link(ReadLink link) {
        var names = new LinkedHashMap<String, Object>();
        put(names, link.address(), "href");
        put(names, link.rel(), "rel");
        put(names, link.mediaType(), "type");
        put(names, link.title(), "title");
        put(names, link.language(), "hreflang");
        put(names, link.length(), "length");
        return names;
    }

    private static Map<String, Object> enclosure(ReadMedia media) {
        var names = new LinkedHashMap<String, Object>();
        put(names, media.address(), "href", "url");
        put(names, media.mediaType(), "type");
        put(names, media.length(), "length");
        return names;
    }

    private static Map<String, Object> detail(ReadText text) {
        var names = new LinkedHashMap<String, Object>();
        put(names, text.absolute(), "value");
        put(names, text.mediaType(), "type");
        put(names, text.language(), "language");
        put(names, text.base(), "base");
        put(names, text.address(), "src");
        return names;
    }

    private static void text(Map<String, Object> names, @Nullable ReadText text, String... as) {
        if (text != null) {
            put(names, text.absolute(), as);
            for (var name : as) {
                names.put(name + "_detail", detail(text));
            }
        }
    }

    private static void persons(Map<String, Object> names, List<ReadPerson> persons, String as) {
        if (!persons.isEmpty()) {
            var first = persons.get(0);
            put(names, persons.stream().map(FeedparserNames::person).toList(), as + "s");
            put(names, person(first), as + "_detail");
            String written = Stream.of(
                            first.name(),
                            first.name() == null || first.email() == null ? first.email() : "(" + first.email() + ")")
                    .filter(s -> s != null)
                    .collect(Collectors.joining(" "));
            put(names, written, as);
        }
    }

    private static Map<String, Object> person(ReadPerson person) {
        var names = new LinkedHashMap<String, Object>();
        put(names, person.name(), "name");
        put(names, person.email(), "email");
        put(names, person.address(), "href", "url");
        return names;
    }

    private static void categories(Map<String, Object> names, List<ReadCategory> categories) {
        var tags = new ArrayList<Map<String, Object>>();
        for (var category : categories) {
            var tag = new LinkedHashMap<String, Object>();
            put(tag, category.term(), "term");
            put(tag, category.scheme(), "scheme");
            put(tag, category.label(), "label");
            tags.add(tag);
        }
        put(names, tags, "tags");
        put(names, categories.isEmpty() ? null : categories.get(0).term(), "category");
    }

    private static void date(Map<String, Object> names, @Nullable ReadDate date, String as) {
        if (date != null) {
            put(names, date.written(), as);
            put(names, date.when(), as + "_parsed");
        }
    }

    private static void put(Map<String, Object> names, @Nullable Object value, String... as) {
        for (var name : as) {
            if (value != null) {
                names.put(name, value);
            }
        }
    }
}
