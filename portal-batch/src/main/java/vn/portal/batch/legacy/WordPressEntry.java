package vn.portal.batch.legacy;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.legacy.xml.WordPressText;
import vn.portal.batch.legacy.xml.WxrAttachments;
import vn.portal.intake.Entry;
import vn.portal.model.When;
import vn.portal.notice.Remark;

/** What was kept of a post or page of WordPress, as an entry. */
final class WordPressEntry {
    private static final String FROM = "export";

    private WordPressEntry() {}

    static Entry of(FrozenEntry kept, ZoneId zone) {
        var row = kept.row();
        var pictures = pictures(row);
        var shown = WordPressText.of(text(row, "content"), ids -> chosen(pictures, ids));
        var entry = Entry.article(text(row, "title"))
                .lead(text(row, "excerpt"))
                .body(shown.html())
                .byline(text(row, "byline"))
                .categories(strings(row.get("categories")))
                .tags(strings(row.get("tags")))
                .address(kept.address())
                .isStatic("page".equals(row.get("type")))
                .views(views(text(row, "views")))
                .origin("title", "title")
                .origin("lead", "excerpt:encoded")
                .origin("body", "content:encoded")
                .origin("byline", "dc:creator")
                .origin("categories", "category")
                .origin("tags", "category[post_tag]")
                .origin("published", "wp:post_date")
                .origin("modified", "wp:post_modified");
        if (row.get("thumbnail") instanceof Map<?, ?> picture) {
            entry.picture(
                    string(picture, "address"), orNull(string(picture, "alt")), orNull(string(picture, "caption")));
        }
        if (!text(row, "enclosure").isEmpty()) {
            entry.file(text(row, "enclosure"), "");
        }
        shown.unknown()
                .forEach((name, count) -> entry.remark(Remark.info("shortcode-unknown", "body")
                        .with("name", name)
                        .with("count", count)));
        dates(entry, row, zone);
        return entry.build();
    }

    private static void dates(Entry.Builder entry, Map<String, @Nullable Object> row, ZoneId zone) {
        var published = WordPressDates.instant(text(row, "post_date_gmt"), text(row, "post_date"), zone);
        var told = published == null ? WordPressDates.posted(text(row, "pubDate")) : published;
        if (told != null) {
            entry.published(When.instant(told, FROM));
        } else if (!text(row, "post_date").isEmpty() && !WordPressDates.isZero(text(row, "post_date"))) {
            entry.remark(Remark.warning("date-unread", "published").with("written", text(row, "post_date")));
        }
        var edited = WordPressDates.instant(text(row, "post_modified_gmt"), text(row, "post_modified"), zone);
        if (edited != null) {
            entry.edited(When.instant(edited, FROM));
        }
    }

    private static List<WxrAttachments.Attachment> pictures(Map<String, @Nullable Object> row) {
        var pictures = new ArrayList<WxrAttachments.Attachment>();
        if (row.get("pictures") instanceof List<?> list) {
            for (var each : list) {
                if (each instanceof Map<?, ?> picture) {
                    pictures.add(new WxrAttachments.Attachment(
                            Long.parseLong(string(picture, "id")),
                            string(picture, "address"),
                            string(picture, "alt"),
                            string(picture, "caption"),
                            ""));
                }
            }
        }
        return pictures;
    }

    /** Those of a gallery, in its order; a gallery that names none shows all. */
    private static List<WxrAttachments.Attachment> chosen(List<WxrAttachments.Attachment> pictures, String ids) {
        if (ids.isEmpty()) {
            return pictures.stream().distinct().toList();
        }
        var chosen = new ArrayList<WxrAttachments.Attachment>();
        for (var id : ids.split(",")) {
            pictures.stream()
                    .filter(picture -> String.valueOf(picture.id()).equals(id.strip()))
                    .findFirst()
                    .ifPresent(chosen::add);
        }
        return chosen;
    }

    private static @Nullable Long views(String written) {
        return written.matches("\\d{1,15}") ? Long.valueOf(written) : null;
    }

    private static String text(Map<String, @Nullable Object> row, String name) {
        return row.get(name) instanceof String text ? text : "";
    }

    private static String string(Map<?, ?> map, String name) {
        return map.get(name) instanceof String text ? text : "";
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static List<String> strings(@Nullable Object list) {
        return list instanceof List<?> all ? all.stream().map(String::valueOf).toList() : List.of();
    }
}
