package vn.portal.batch.legacy.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.portal.batch.workspace.Messages;

/** What a drafted mapping says of one table, line by line. */
final class DraftedBlock {
    private static final int MOST_OTHERS = 40;
    private static final Pattern SORT = Pattern.compile("type|posttype|contenttype|loai|kieu|bundle");
    private static final Pattern MADE = Pattern.compile("ngaytao|created\\w*|dateadded|addtime|ngaygui|timestamp");
    private static final Pattern VIETNAMESE = Pattern.compile(".*(?:ngay|thoigian|hieuluc|capnhat|hethan).*");
    private static final Pattern WHOLE = Pattern.compile("(?i)(?:https?:)?/.*");
    private static final Pattern FROM_ROOT = Pattern.compile(
            "(?i)(?:uploads?|uploaded|images?|media|files?|data|public|contents?|userfiles|assets|portals|static|resources?|sites)/.*");

    private final TableSample table;
    private final List<TableSample> others;
    private final Messages messages;
    private final String mark;
    private final GuessedState state;
    private final boolean isDocument;
    private final Set<String> used = new HashSet<>();
    private final StringBuilder yaml = new StringBuilder();
    private final StringBuilder joins = new StringBuilder();

    DraftedBlock(TableSample table, List<TableSample> others, boolean isOneOfMany, Messages messages) {
        this.table = table;
        this.others = others;
        this.messages = messages;
        this.mark = isOneOfMany ? table.name() + ":" : "";
        this.state = new GuessedState(table);
        this.isDocument = GuessedColumn.isDocument(table.columns());
        used.addAll(state.columns());
    }

    String text() {
        var head = new StringBuilder();
        head.append(isDocument ? "    as: document\n" : "");
        head.append("    table: ").append(MappingDraft.quoted(table.name())).append('\n');
        key();
        sort();
        state();
        date("until", GuessedColumn.UNTIL);
        if (isDocument) {
            document();
        } else {
            article();
        }
        line("views", GuessedColumn.VIEWS, "");
        line("language", GuessedColumn.LANGUAGE, "");
        line("address", GuessedColumn.ADDRESS, "");
        aliases();
        address("pictures", GuessedColumn.PICTURE);
        address("files", GuessedColumn.FILE);
        others();
        return head + (joins.isEmpty() ? "" : "    join:\n" + joins) + yaml;
    }

    private void article() {
        line("title", GuessedColumn.TITLE, " | entities");
        line("body", GuessedColumn.BODY, "");
        line("lead", GuessedColumn.LEAD, "");
        line("byline", GuessedColumn.BYLINE, "");
        labelled("categories", GuessedColumn.CATEGORY, GuessedLookup.Of.CATEGORY);
        line("tags", GuessedColumn.TAGS, " | split");
        date("published", GuessedColumn.PUBLISHED);
        date("edited", GuessedColumn.EDITED);
    }

    private void document() {
        line("number", GuessedColumn.NUMBER, "");
        labelled("type", GuessedColumn.TYPE, GuessedLookup.Of.TYPE);
        labelled("issuer", GuessedColumn.ISSUER, GuessedLookup.Of.ISSUER);
        labelled("signer", GuessedColumn.SIGNER, GuessedLookup.Of.SIGNER);
        column(GuessedColumn.SUBJECT).ifPresent(subject -> {
            used.add(subject);
            put("title", written(subject) + " | entities", "");
            put("subject", written(subject), "");
        });
        line("body", GuessedColumn.BODY, "");
        date("issued", GuessedColumn.ISSUED);
        date("effective", GuessedColumn.EFFECTIVE);
        date("expires", GuessedColumn.EXPIRES);
        labelled("categories", GuessedColumn.CATEGORY, GuessedLookup.Of.CATEGORY);
        date("published", GuessedColumn.PUBLISHED);
        date("edited", GuessedColumn.EDITED);
    }

    /** A column that is called so, or the first in which no value stands twice. */
    private void key() {
        var named = GuessedColumn.KEY.among(table.columns());
        var unique = Stream.concat(named.stream(), table.columns().stream())
                .filter(table::isUnique)
                .findFirst();
        var column = unique.orElseGet(
                () -> named.stream().findFirst().orElse(table.columns().get(0)));
        used.add(column);
        put("key", mark + "{" + column + "}", unique.isPresent() ? "draft.key" : "draft.key-unsure");
    }

    /** Items of several kinds in one table may be of different use. */
    private void sort() {
        table.columns().stream()
                .filter(column -> SORT.matcher(GuessedColumn.folded(column)).matches())
                .filter(column ->
                        table.counts(column).size() > 1 && table.counts(column).size() <= 12)
                .findFirst()
                .ifPresent(column -> {
                    used.add(column);
                    var first = table.counts(column).keySet().iterator().next();
                    yaml.append("    # where: ")
                            .append(MappingDraft.quoted(GuessedState.column(column) + " = '" + first + "'"))
                            .append("   # ")
                            .append(messages.text("draft.sort", state.values(column)))
                            .append('\n');
                });
    }

    private void state() {
        for (var column : state.columns()) {
            if (!table.values(column).isEmpty()) {
                yaml.append("    # ")
                        .append(messages.text("draft.state", column, state.values(column)))
                        .append('\n');
            }
        }
        var condition = state.condition();
        var comment = state.isTold() ? "draft.state-unknown" : "draft.no-state";
        yaml.append("    state: ")
                .append(condition.isEmpty() ? "{draft: always}" : "{published: " + MappingDraft.quoted(condition) + "}")
                .append(condition.isEmpty() ? "   # " + messages.text(comment) : "")
                .append('\n');
    }

    private Optional<String> column(GuessedColumn kind) {
        return kind.among(table.columns()).stream()
                .filter(column -> !used.contains(column) && kind.fits(table.values(column)))
                .findFirst();
    }

    private void line(String field, GuessedColumn kind, String steps) {
        column(kind).ifPresent(column -> {
            used.add(column);
            put(field, written(column) + steps, "");
        });
    }

    /** A column that says it in words, or one whose numbers another table explains. */
    private void labelled(String field, GuessedColumn kind, GuessedLookup.Of lookup) {
        if (column(kind).isPresent()) {
            line(field, kind, "");
            return;
        }
        GuessedLookup.of(lookup, table, others).ifPresent(found -> {
            used.add(found.column());
            joins.append("      ")
                    .append(field)
                    .append(": {table: ")
                    .append(MappingDraft.quoted(found.table().name()))
                    .append(", on: {")
                    .append(MappingDraft.quoted(found.key()))
                    .append(": ")
                    .append(MappingDraft.quoted(written(found.column())))
                    .append("}")
                    .append(found.up() == null ? "" : ", up: " + MappingDraft.quoted(found.up()))
                    .append("}\n");
            put(field, written(field + "." + found.label()), "");
        });
    }

    private void date(String field, GuessedColumn kind) {
        column(kind).ifPresent(column -> {
            used.add(column);
            var date = GuessedDate.of(table.values(column)).orElseThrow();
            var name = GuessedColumn.folded(column);
            boolean isUtc = date.step().equals("local") && name.matches(".*(?:gmt|utc)");
            boolean isDoubtful = date.isDoubtful() && !VIETNAMESE.matcher(name).matches();
            var value = written(column) + " | " + (isUtc ? "utc" : date.step());
            if (isDoubtful) {
                doubt(field, value, "draft.day-or-month");
            } else {
                put(
                        field,
                        value,
                        field.equals("published") && MADE.matcher(name).matches() ? "draft.made" : "");
            }
        });
    }

    private void aliases() {
        var kinds = new ArrayList<String>();
        column(GuessedColumn.GUID).ifPresent(guid -> {
            used.add(guid);
            kinds.add("guid: " + MappingDraft.quoted(written(guid)));
        });
        column(GuessedColumn.SLUG).ifPresent(slug -> {
            used.add(slug);
            kinds.add("slug: " + MappingDraft.quoted(written(slug)));
        });
        if (!kinds.isEmpty()) {
            yaml.append("    aliases: {").append(String.join(", ", kinds)).append("}\n");
        }
    }

    /** Where files are: as they stand if that is a whole path, below the root if it looks like one, else nobody knows. */
    private void address(String field, GuessedColumn kind) {
        column(kind).ifPresent(column -> {
            used.add(column);
            var values = table.values(column);
            if (values.stream().allMatch(value -> WHOLE.matcher(value).matches())) {
                put(field, written(column), "");
            } else if (values.stream()
                    .allMatch(value -> WHOLE.matcher(value).matches()
                            || FROM_ROOT.matcher(value).matches())) {
                put(field, written(column) + " | under /", "");
            } else {
                doubt(field, written(column) + " | under /uploads/", "draft.folder");
            }
        });
    }

    private void others() {
        var left = table.columns().stream()
                .filter(column -> !used.contains(column))
                .limit(MOST_OTHERS)
                .collect(Collectors.joining(", "));
        if (!left.isEmpty()) {
            yaml.append("    # ")
                    .append(messages.text("draft.others"))
                    .append(": ")
                    .append(left)
                    .append('\n');
        }
    }

    private static String written(String column) {
        return GuessedState.column(column);
    }

    private void put(String key, String value, String comment) {
        yaml.append("    ").append(key).append(": ").append(MappingDraft.quoted(value));
        yaml.append(comment.isEmpty() ? "" : "   # " + messages.text(comment)).append('\n');
    }

    /** A line that somebody has to decide about. */
    private void doubt(String key, String value, String question) {
        yaml.append("    # ").append(key).append(": ").append(MappingDraft.quoted(value));
        yaml.append("   # ").append(messages.text(question)).append('\n');
    }
}
