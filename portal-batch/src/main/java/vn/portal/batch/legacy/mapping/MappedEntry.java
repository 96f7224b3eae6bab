package vn.portal.batch.legacy.mapping;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.portal.intake.Entry;
import vn.portal.model.Period;
import vn.portal.model.When;
import vn.portal.notice.Remark;

/** From what was kept of a public item to its entry. */
public final class MappedEntry {
    private final Map<String, @Nullable Object> fields;

    private MappedEntry(Map<String, @Nullable Object> fields) {
        this.fields = fields;
    }

    /** @param fields as {@link Mapped#fields()} */
    public static Entry of(Map<String, @Nullable Object> fields) {
        return new MappedEntry(fields).entry();
    }

    private Entry entry() {
        var entry = start(text("title") == null ? "" : text("title"));
        entry.lead(text("lead"))
                .body(text("body") == null ? "" : text("body"))
                .byline(text("byline"))
                .categories(texts("categories"))
                .tags(texts("tags"))
                .language(text("language"))
                .address(text("address"))
                .published(when("published"))
                .edited(when("edited"))
                .views(views())
                .isStatic("page".equals(text("as")));
        parts("pictures")
                .forEach(picture ->
                        entry.picture(picture.getOrDefault("address", ""), picture.get("alt"), picture.get("caption")));
        parts("files").forEach(file -> entry.file(file.getOrDefault("address", ""), file.getOrDefault("name", "")));
        parts("readings").forEach(reading -> entry.reading(reading(reading)));
        pairs("unread")
                .forEach((field, written) ->
                        entry.remark(Remark.warning("date-unread", field).with("written", written)));
        pairs("origins").forEach(entry::origin);
        return entry.build();
    }

    private Entry.Builder start(@Nullable String title) {
        var heading = title == null ? "" : title;
        return switch (String.valueOf(text("as"))) {
            case "document" -> Entry.directive(heading, document());
            case "counter" -> Entry.statistic(heading);
            default -> Entry.article(heading);
        };
    }

    private Entry.Document document() {
        return new Entry.Document(
                text("number"),
                text("type"),
                text("issuer"),
                text("signer"),
                text("position"),
                text("subject"),
                when("issued"),
                when("effective"),
                when("expires"));
    }

    private static Entry.Reading reading(Map<String, String> written) {
        return new Entry.Reading(
                written.getOrDefault("code", ""),
                written.getOrDefault("label", ""),
                number(written.get("value")),
                period(written.get("period")));
    }

    private static @Nullable BigDecimal number(@Nullable String written) {
        try {
            return written == null ? null : new BigDecimal(written.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Period period(@Nullable String written) {
        try {
            return written == null ? null : Period.parse(written.strip());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private @Nullable Long views() {
        var number = number(text("views"));
        return number == null || number.signum() < 0 ? null : number.longValue();
    }

    private @Nullable When when(String field) {
        var written = text(field);
        return written == null ? null : Dates.when(written);
    }

    private @Nullable String text(String field) {
        return fields.get(field) instanceof String text ? text : null;
    }

    private List<String> texts(String field) {
        return fields.get(field) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private List<Map<String, String>> parts(String field) {
        return fields.get(field) instanceof List<?> list
                ? list.stream().map(MappedEntry::pairs).toList()
                : List.of();
    }

    private Map<String, String> pairs(String field) {
        return pairs(fields.get(field));
    }

    private static Map<String, String> pairs(@Nullable Object written) {
        var pairs = new LinkedHashMap<String, String>();
        if (written instanceof Map<?, ?> map) {
            map.forEach((name, value) -> pairs.put(String.valueOf(name), String.valueOf(value)));
        }
        return pairs;
    }
}
