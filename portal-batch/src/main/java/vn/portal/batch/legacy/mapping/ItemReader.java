package vn.portal.batch.legacy.mapping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.legacy.mapping.Block.Field;
import vn.portal.batch.legacy.mapping.Block.Part;

/** From a row and what is joined to it to an item. */
final class ItemReader {
    private final Instant now;
    private final Plan.Use use;
    private final ItemScope scope;
    private final Block block;
    private final Map<String, String> origins = new TreeMap<>();
    private final Map<String, String> unread = new TreeMap<>();

    ItemReader(Instant now, Plan.Use use, ItemScope scope) {
        this.now = now;
        this.use = use;
        this.scope = scope;
        block = use.block();
    }

    /** Whether the row is an item of this kind at all. */
    boolean isItem() {
        return block.where().of(scope) == Truth.TRUE;
    }

    /** The key that the row's item has; null if it has none. */
    @Nullable
    String key() {
        return block.key().one(scope);
    }

    /** @return null if the row has no key, so that nobody could ever find it again */
    @Nullable
    Mapped item(StagedRow row) {
        var key = key();
        if (key == null) {
            return null;
        }
        var visibility = Visibility.of(state(), instant(block.from()), instant(block.until()), now);
        var title =
                block.fields().getOrDefault(Field.TITLE, new Value.Literal("")).one(scope);
        var whole = use.mark().isEmpty() ? key : use.mark() + ":" + key;
        boolean isPublic = visibility.state() == State.PUBLISHED;
        var fields = isPublic ? fields() : Map.<String, @Nullable Object>of();
        return new Mapped(
                whole,
                row.position(),
                visibility.state().word(),
                visibility.turns(),
                title,
                isPublic ? (String) fields.get("address") : null,
                isPublic ? aliases(row, key) : List.of(),
                fields);
    }

    private State state() {
        for (var rule : block.states().entrySet()) {
            if (rule.getValue().of(scope) == Truth.TRUE) {
                return rule.getKey();
            }
        }
        return State.UNKNOWN;
    }

    private @Nullable Instant instant(@Nullable Value value) {
        var written = value == null ? null : value.one(scope);
        return written == null ? null : Dates.when(written).start(scope.zone());
    }

    private Map<String, @Nullable Object> fields() {
        scope.takeLooked();
        scope.takeUnread();
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("as", block.as().name().toLowerCase(Locale.ROOT));
        for (var field : block.fields().entrySet()) {
            var values = field.getValue().of(scope);
            var name = field.getKey().name().toLowerCase(Locale.ROOT);
            if (!values.isEmpty()) {
                fields.put(name, field.getKey().isMany() ? values : values.get(0));
            }
            note(name);
        }
        several("pictures", block.pictures(), fields);
        several("files", block.files(), fields);
        several("readings", block.readings(), fields);
        if (!unread.isEmpty()) {
            fields.put("unread", unread);
        }
        fields.put("origins", origins);
        return fields;
    }

    private void note(String name) {
        var looked = scope.takeLooked();
        if (!looked.isEmpty()) {
            origins.put(name, String.join(", ", looked));
        }
        var wrong = scope.takeUnread();
        if (!wrong.isEmpty()) {
            unread.put(name, wrong.get(0));
        }
    }

    private void several(String name, List<Part> parts, Map<String, @Nullable Object> fields) {
        var found = several(parts);
        if (!found.isEmpty()) {
            fields.put(name, found);
        }
        note(name);
    }

    /** The pictures, files or readings of this row. */
    List<Map<String, String>> several(List<Part> parts) {
        var found = new ArrayList<Map<String, String>>();
        for (var part : parts) {
            if (part.where().of(scope) == Truth.TRUE) {
                found.addAll(aligned(part));
            }
        }
        return found.stream().distinct().toList();
    }

    /** One for each value of the first field; the others belong to it one by one, or to all of them if they are one. */
    private List<Map<String, String>> aligned(Part part) {
        var columns = new LinkedHashMap<String, List<String>>();
        part.values().forEach((name, value) -> columns.put(name, value.of(scope)));
        var first = columns.values().iterator().next();
        var rows = new ArrayList<Map<String, String>>();
        for (int i = 0; i < first.size(); i++) {
            var row = new LinkedHashMap<String, String>();
            for (var column : columns.entrySet()) {
                var values = column.getValue();
                if (values.size() == first.size()) {
                    row.put(column.getKey(), values.get(i));
                } else if (values.size() == 1) {
                    row.put(column.getKey(), values.get(0));
                }
            }
            rows.add(row);
        }
        return rows;
    }

    /** The table and the key stay the same where a mapping changes its keys. */
    private List<Mapped.Alias> aliases(StagedRow row, String key) {
        var aliases = new ArrayList<Mapped.Alias>();
        aliases.add(new Mapped.Alias("row", row.table() + ":" + key));
        block.aliases()
                .forEach((kind, value) -> value.of(scope).stream()
                        .distinct()
                        .forEach(alias -> aliases.add(new Mapped.Alias(kind, alias))));
        return aliases;
    }
}
