package vn.portal.batch.legacy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.portal.feed.read.ReadCategory;
import vn.portal.feed.read.ReadDate;
import vn.portal.feed.read.ReadItem;
import vn.portal.feed.read.ReadMedia;
import vn.portal.feed.read.ReadPerson;
import vn.portal.feed.read.ReadText;
import vn.portal.intake.Entry;
import vn.portal.model.When;
import vn.portal.notice.Notice;
import vn.portal.notice.Remark;
import vn.portal.notice.Severity;

/** An item of a feed as it is kept, and as an entry. */
final class FeedRow {
    /** A description of so many letters tells the story, not what it is about. */
    private static final int STORY = 900;

    private static final Pattern TAG = Pattern.compile("<[^>]*+>");
    private static final Pattern PICTURE = Pattern.compile("<img\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern PICTURE_NAME =
            Pattern.compile("\\.(?:jpe?g|png|gif|webp|bmp)(?:\\?|$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern CUT = Pattern.compile(
            "(?:\\.\\.\\.|…|\\[\\.\\.\\.]|&hellip;|&#8230;|&#x2026;|\\[…])\\s*+$"
                    + "|(?:xem (?:thêm|tiếp|chi tiết)|đọc (?:thêm|tiếp)|chi tiết|read more|continue reading)[\\s.…»>&;\\w]{0,12}$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private FeedRow() {}

    /**
     * @param address where readers find it
     * @param notices on the item
     */
    static Map<String, @Nullable Object> of(ReadItem item, @Nullable String address, List<Notice> notices) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        put(row, "link", address);
        put(row, "title", value(item.title()));
        put(row, "summary", absolute(item.summary()));
        put(row, "content", longest(item.contents()));
        put(
                row,
                "authors",
                item.authors().stream()
                        .map(ReadPerson::name)
                        .filter(Objects::nonNull)
                        .toList());
        put(row, "categories", item.categories().stream().map(FeedRow::name).toList());
        put(row, "published", date(item.published()));
        put(row, "created", date(item.created()));
        put(row, "updated", date(item.updated()));
        put(row, "media", item.media().stream().map(FeedRow::media).toList());
        put(row, "language", item.language());
        put(row, "remarks", notices.stream().map(FeedRow::remark).toList());
        return row;
    }

    private static void put(Map<String, @Nullable Object> row, String name, @Nullable Object value) {
        if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
            row.put(name, value);
        }
    }

    private static @Nullable String value(@Nullable ReadText text) {
        return text == null ? null : text.value();
    }

    private static @Nullable String absolute(@Nullable ReadText text) {
        return text == null ? null : text.absolute();
    }

    /** A story in several forms is the one that tells most. */
    private static @Nullable String longest(List<ReadText> contents) {
        return contents.stream()
                .filter(text -> text.address() == null && text.mediaType().matches("text/.*|application/xhtml.*"))
                .map(ReadText::absolute)
                .max(Comparator.comparingInt(String::length))
                .orElse(null);
    }

    private static String name(ReadCategory category) {
        return category.label() == null ? category.term() : category.label();
    }

    private static @Nullable Map<String, String> date(@Nullable ReadDate date) {
        if (date == null) {
            return null;
        }
        var kept = new LinkedHashMap<String, String>();
        kept.put("written", date.written());
        if (date.when() != null) {
            kept.put("at", date.when().at());
            kept.put("precision", date.when().precision().name());
        }
        return kept;
    }

    private static Map<String, Object> media(ReadMedia media) {
        var kept = new LinkedHashMap<String, @Nullable Object>();
        put(kept, "kind", media.kind().name());
        put(kept, "address", media.address());
        put(kept, "type", media.mediaType());
        put(kept, "title", media.title());
        return Map.copyOf(kept);
    }

    private static Map<String, Object> remark(Notice notice) {
        return Map.of(
                "severity",
                notice.severity().name(),
                "code",
                notice.code(),
                "path",
                notice.path().substring(notice.path().indexOf('.') + 1),
                "arguments",
                notice.arguments());
    }

    /** What was kept, as an entry. */
    static Entry entry(FrozenEntry kept) {
        var row = kept.row();
        var content = text(row, "content");
        var summary = text(row, "summary");
        var entry = Entry.article(Objects.requireNonNullElse(text(row, "title"), ""))
                .lead(content == null ? null : summary)
                .body(Objects.requireNonNullElse(content == null ? summary : content, ""))
                .byline(String.join(", ", texts(row, "authors")))
                .categories(innermostLast(texts(row, "categories")))
                .tags(texts(row, "categories").stream().skip(1).toList())
                .language(text(row, "language"))
                .address(text(row, "link"));
        dates(entry, row);
        media(entry, row, content == null ? summary : content);
        if (content == null && summary != null && isSummary(summary)) {
            entry.remark(Remark.info("summary-only", "body"));
        }
        for (var remark : maps(row, "remarks")) {
            entry.remark(remark(remark));
        }
        return entry.build();
    }

    /** What a feed gives as description may be the story. */
    /** A feed knows no way to an item; it names the section first and keywords after it. */
    private static List<String> innermostLast(List<String> categories) {
        var turned = new ArrayList<>(categories);
        Collections.reverse(turned);
        return turned;
    }

    private static boolean isSummary(String description) {
        var text = TAG.matcher(description).replaceAll(" ").strip();
        return text.length() < STORY
                || CUT.matcher(text.substring(text.length() - 40)).find();
    }

    /** A feed of Dublin Core has one date; an Atom feed may tell the last edit alone. */
    private static void dates(Entry.Builder entry, Map<String, @Nullable Object> row) {
        var published = when(row, "published");
        var created = when(row, "created");
        var updated = when(row, "updated");
        var first = published == null ? created : published;
        entry.published(first == null ? updated : first);
        entry.edited(first == null ? null : updated);
    }

    private static @Nullable When when(Map<String, @Nullable Object> row, String name) {
        return row.get(name) instanceof Map<?, ?> date && date.get("at") != null
                ? new When(
                        String.valueOf(date.get("at")),
                        When.Precision.valueOf(String.valueOf(date.get("precision"))),
                        "feed")
                : null;
    }

    private static void media(Entry.Builder entry, Map<String, @Nullable Object> row, @Nullable String story) {
        boolean isShown = story != null && PICTURE.matcher(story).find();
        for (var media : maps(row, "media")) {
            var address = String.valueOf(media.get("address"));
            var type = media.get("type") == null
                    ? ""
                    : media.get("type").toString().toLowerCase(Locale.ROOT);
            var title = media.get("title") == null ? null : media.get("title").toString();
            boolean isThumbnail = "THUMBNAIL".equals(media.get("kind"));
            if (type.startsWith("image/")
                    || isThumbnail
                    || PICTURE_NAME.matcher(address).find()) {
                // a thumbnail of a picture that the story shows is no second picture
                if (!isThumbnail || !isShown) {
                    entry.picture(address, null, title);
                    isShown = true;
                }
            } else if (!type.startsWith("video/") && !type.startsWith("audio/")) {
                entry.file(address, title == null ? "" : title);
            }
        }
    }

    private static Remark remark(Map<?, ?> kept) {
        var remark = new Remark(
                Severity.valueOf(String.valueOf(kept.get("severity"))),
                String.valueOf(kept.get("code")),
                String.valueOf(kept.get("path")),
                Map.of());
        if (kept.get("arguments") instanceof Map<?, ?> arguments) {
            for (var argument : arguments.entrySet()) {
                remark = remark.with(argument.getKey().toString(), argument.getValue());
            }
        }
        return remark;
    }

    private static @Nullable String text(Map<String, @Nullable Object> row, String name) {
        var value = row.get(name);
        return value == null ? null : value.toString();
    }

    private static List<String> texts(Map<String, @Nullable Object> row, String name) {
        return row.get(name) instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }

    private static List<Map<?, ?>> maps(Map<String, @Nullable Object> row, String name) {
        var maps = new ArrayList<Map<?, ?>>();
        if (row.get(name) instanceof List<?> list) {
            for (var each : list) {
                if (each instanceof Map<?, ?> map) {
                    maps.add(map);
                }
            }
        }
        return maps;
    }
}
