package vn.portal.batch.legacy.mapping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a mapping says of one kind of item: where its rows are, which of them, and what becomes of their columns.
 *
 * @param as what they are
 * @param table where they are
 * @param needs columns without which a table of that name is not meant
 * @param without columns with which it is not
 * @param where which of its rows are items
 * @param by the column that says what the other rows are; null if nobody knows
 * @param latest of several rows with one key the one is meant that has the most in this column; null where keys are
 *     unique
 * @param isOne whether all rows together are one item
 * @param joins in the order of the file: a later one may look at the earlier ones
 * @param states in their order: the first that holds is an item's state
 * @param from when readers first may see it
 * @param until when they no longer may
 * @param fields what the other fields are
 * @param aliases by their kind
 */
record Block(
        String name,
        As as,
        TablePattern table,
        Set<String> needs,
        Set<String> without,
        Condition where,
        @Nullable String by,
        @Nullable String latest,
        boolean isOne,
        Map<String, Join> joins,
        Value key,
        Map<State, Condition> states,
        @Nullable Value from,
        @Nullable Value until,
        Map<Field, Value> fields,
        Map<String, Value> aliases,
        List<Part> pictures,
        List<Part> files,
        List<Part> readings) {

    /** What items are to the portal. */
    enum As {
        ARTICLE,
        /** An article that is no news. */
        PAGE,
        DOCUMENT,
        COUNTER
    }

    /** What a field is called in a mapping; those that have many values are written so. */
    enum Field {
        TITLE,
        LEAD,
        BODY,
        BYLINE,
        /** The way to the section that it belongs to, the outermost first. */
        CATEGORIES,
        /** All sections that it is shown in. */
        SECTIONS,
        TAGS,
        LANGUAGE,
        ADDRESS,
        PUBLISHED,
        EDITED,
        VIEWS,
        NUMBER,
        TYPE,
        ISSUER,
        SIGNER,
        POSITION,
        SUBJECT,
        ISSUED,
        EFFECTIVE,
        EXPIRES;

        boolean isMany() {
            return this == CATEGORIES || this == SECTIONS || this == TAGS;
        }
    }

    /** Something of which an item has several, field by field: pictures, files, readings. */
    record Part(Map<String, Value> values, Condition where) {
        Part {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    Block {
        needs = Set.copyOf(needs);
        without = Set.copyOf(without);
        joins = Collections.unmodifiableMap(new LinkedHashMap<>(joins));
        states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        aliases = Collections.unmodifiableMap(new LinkedHashMap<>(aliases));
        pictures = List.copyOf(pictures);
        files = List.copyOf(files);
        readings = List.copyOf(readings);
    }

    /** Tells every column that its expressions look at, joins included. */
    void references(Consumer<Reference> sink) {
        values().forEach(value -> value.references(sink));
        where.references(sink);
        states.values().forEach(condition -> condition.references(sink));
        joins.values().forEach(join -> join.on().values().forEach(value -> value.references(sink)));
        for (var parts : List.of(pictures, files, readings)) {
            parts.forEach(part -> part.where().references(sink));
        }
        if (by != null) {
            sink.accept(new Reference("", by));
        }
        if (latest != null) {
            sink.accept(new Reference("", latest));
        }
    }

    private List<Value> values() {
        var values = new ArrayList<Value>();
        values.add(key);
        values.addAll(fields.values());
        values.addAll(aliases.values());
        for (var parts : List.of(pictures, files, readings)) {
            parts.forEach(part -> values.addAll(part.values().values()));
        }
        if (from != null) {
            values.add(from);
        }
        if (until != null) {
            values.add(until);
        }
        return values;
    }
}
