package vn.portal.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Attachment;
import vn.portal.model.Edition;
import vn.portal.notice.Notice;
import vn.portal.notice.Origin;
import vn.portal.page.Fields;

/** The texts of an entry as they were meant. */
final class EntryFields {
    private final Entry entry;
    private final Fields fields;

    private EntryFields(Entry entry, Fields fields) {
        this.entry = entry;
        this.fields = fields;
    }

    /** @param address the entry's own, as far as it is known */
    static EntryFields of(Entry entry, @Nullable String address) {
        var values = new TreeMap<String, String>();
        values.put("title", entry.title());
        put(values, "lead", entry.lead());
        values.put("body", entry.body());
        put(values, "byline", entry.byline());
        putAll(values, "category", entry.categories());
        putAll(values, "tag", entry.tags());
        for (int i = 0; i < entry.pictures().size(); i++) {
            put(values, "alt" + i, entry.pictures().get(i).alt());
            put(values, "caption" + i, entry.pictures().get(i).caption());
        }
        putAll(values, "file", entry.files().stream().map(Entry.File::name).toList());
        putAll(
                values,
                "label",
                entry.readings().stream().map(Entry.Reading::label).toList());
        if (entry.document() != null) {
            put(values, entry.document());
        }
        return new EntryFields(entry, Fields.of(values, address));
    }

    private static void put(Map<String, String> values, Entry.Document document) {
        put(values, "number", document.number());
        put(values, "type", document.type());
        put(values, "issuer", document.issuer());
        put(values, "signer", document.signer());
        put(values, "position", document.position());
        put(values, "subject", document.subject());
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private static void putAll(Map<String, String> values, String name, Collection<String> all) {
        int i = 0;
        for (var value : all) {
            values.put(name + i++, value);
        }
    }

    /** A field on one line; empty where it says nothing. */
    String text(String name) {
        return fields.text(name);
    }

    /** A field on one line; null where it says nothing, or that it is not known. */
    @Nullable
    String known(String name) {
        return Unknown.orNull(text(name));
    }

    /** A field's lines. */
    String lines(String name) {
        return String.join("\n", fields.lines(name));
    }

    List<String> categories() {
        return texts("category", entry.categories().size()).toList();
    }

    /** Each keyword once. */
    List<String> tags() {
        return texts("tag", entry.tags().size()).distinct().toList();
    }

    private Stream<String> texts(String name, int count) {
        return IntStream.range(0, count).mapToObj(i -> text(name + i)).filter(text -> !text.isEmpty());
    }

    /** The body with all pictures and files that are beside it, those of the lead too. */
    Fields.Told body() {
        var lead = fields.story("lead", List.of(), List.of());
        var pictures = new ArrayList<Fields.Beside>();
        for (int i = 0; i < entry.pictures().size(); i++) {
            pictures.add(new Fields.Beside(
                    entry.pictures().get(i).address(), orNull(text("alt" + i)), orNull(text("caption" + i))));
        }
        for (var figure : lead.figures()) {
            if (figure.address() != null) {
                pictures.add(new Fields.Beside(figure.address(), figure.alt(), figure.caption()));
            }
        }
        var files = new ArrayList<>(lead.attachments());
        for (int i = 0; i < entry.files().size(); i++) {
            files.add(new Attachment(entry.files().get(i).address(), text("file" + i), null));
        }
        return fields.story("body", pictures, files);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** The entry's own language as a tag; null where it tells none. */
    @Nullable
    String language() {
        var tag = entry.language() == null
                ? "und"
                : Locale.forLanguageTag(entry.language().strip().replace('_', '-'))
                        .toLanguageTag();
        return tag.equals("und") ? null : tag;
    }

    Edition edition() {
        var edited = entry.edited();
        return new Edition(
                null,
                entry.state(),
                entry.published(),
                edited == null ? entry.published() : edited,
                edited,
                null,
                List.of());
    }

    /** What the entry's reader has to say. */
    List<Notice> remarks(Origin origin) {
        return entry.remarks().stream().map(remark -> remark.about(origin)).toList();
    }
}
