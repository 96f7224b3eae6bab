package vn.portal.batch.legacy.mapping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.legacy.table.Read;
import vn.portal.batch.legacy.table.Row;
import vn.portal.batch.legacy.table.Tables;
import vn.portal.batch.legacy.table.Wanted;
import vn.portal.batch.workspace.Messages;

/**
 * A first mapping for tables of an unknown system, guessed by the names of their columns and by what stands in them.
 *
 * <p>It is meant to be mended by somebody who knows the system: every guess has a comment. What values of a state mean is
 * guessed only where they say so by themselves; otherwise nothing is public until a person says what is.
 */
public final class MappingDraft {
    private static final int SAMPLED = 500;
    private static final int MOST_VALUES = 12;
    private static final Set<String> PUBLIC = Set.of(
            "1",
            "true",
            "t",
            "y",
            "yes",
            "publish",
            "published",
            "active",
            "approved",
            "public",
            "đã duyệt",
            "đã đăng",
            "hiển thị",
            "xuất bản",
            "công khai");
    private static final Pattern SECONDS = Pattern.compile("-?\\d{8,10}");
    private static final Pattern MILLIS = Pattern.compile("\\d{12,13}");
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}.*");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})[/.-]\\d{4}( \\d{1,2}:\\d{2}(:\\d{2})?)?");
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_$ -]++");

    private final Messages messages;
    private final StringBuilder yaml = new StringBuilder();

    private MappingDraft(Messages messages) {
        this.messages = messages;
    }

    /**
     * The text of a mapping file.
     *
     * @param found what the source was found to hold
     * @return empty if no table looks as if it held items
     */
    public static Optional<String> of(String name, Tables tables, Read found, Messages messages) throws IOException {
        var items = found.tables().stream()
                .filter(table -> table.rows() > 0 && GuessedColumn.areItems(table.columns()))
                .toList();
        if (items.isEmpty()) {
            return Optional.empty();
        }
        var draft = new MappingDraft(messages);
        draft.yaml.append("# ").append(messages.text("draft.head")).append('\n');
        draft.yaml.append("mapping: ").append(name).append("\n\nitems:\n");
        for (var table : items) {
            draft.block(table, sample(tables, table), items.size() > 1);
        }
        return Optional.of(draft.yaml.toString());
    }

    /** Ends the reading once there is enough. */
    private static final class Enough extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static List<Row> sample(Tables tables, Read.Table table) throws IOException {
        var rows = new ArrayList<Row>();
        try {
            tables.read(Wanted.of(table.name()), row -> {
                rows.add(row);
                if (rows.size() >= SAMPLED) {
                    throw new Enough();
                }
            });
        } catch (Enough enough) {
            return rows;
        }
        return rows;
    }

    private void block(Read.Table table, List<Row> rows, boolean isOneOfMany) {
        var own = table.name().substring(table.name().lastIndexOf('.') + 1);
        boolean isDocument = GuessedColumn.isDocument(table.columns());
        yaml.append("  ").append(key(own)).append(":\n");
        if (isDocument) {
            line("as", "document", "");
        }
        line("table", quoted(own), "");
        line("key", quoted((isOneOfMany ? own + ":" : "") + "{" + keyColumn(table, rows) + "}"), "draft.key");
        state(table.columns(), rows);
        date("until", GuessedColumn.UNTIL, table.columns(), rows);
        if (isDocument) {
            fields(table.columns(), rows);
        }
        field("title", isDocument ? GuessedColumn.SUBJECT : GuessedColumn.TITLE, table.columns(), " | entities");
        field("lead", GuessedColumn.LEAD, table.columns(), "");
        field("body", GuessedColumn.BODY, table.columns(), "");
        field("byline", GuessedColumn.BYLINE, table.columns(), "");
        field("categories", GuessedColumn.CATEGORY, table.columns(), "");
        date("published", GuessedColumn.PUBLISHED, table.columns(), rows);
        date("edited", GuessedColumn.EDITED, table.columns(), rows);
        field("views", GuessedColumn.VIEWS, table.columns(), "");
        field("address", GuessedColumn.ADDRESS, table.columns(), "");
        GuessedColumn.SLUG
                .among(table.columns())
                .ifPresent(slug -> line("aliases", "{slug: " + column(slug) + "}", ""));
        field("pictures", GuessedColumn.PICTURE, table.columns(), " | under /");
        line("# " + messages.text("draft.others"), others(table.columns()), "");
    }

    private void fields(List<String> columns, List<Row> rows) {
        field("number", GuessedColumn.NUMBER, columns, "");
        field("type", GuessedColumn.TYPE, columns, "");
        field("issuer", GuessedColumn.ISSUER, columns, "");
        field("signer", GuessedColumn.SIGNER, columns, "");
        field("subject", GuessedColumn.SUBJECT, columns, "");
        date("issued", GuessedColumn.ISSUED, columns, rows);
    }

    /** A column that is called so, or the first in which no value stands twice. */
    private static String keyColumn(Read.Table table, List<Row> rows) {
        var named = GuessedColumn.KEY.among(table.columns());
        if (named.isPresent() && isUnique(named.get(), rows)) {
            return named.get();
        }
        return table.columns().stream()
                .filter(column -> isUnique(column, rows))
                .findFirst()
                .orElse(named.orElse(table.columns().get(0)));
    }

    private static boolean isUnique(String column, List<Row> rows) {
        var values = values(column, rows);
        return values.size() == rows.size() && values.stream().distinct().count() == rows.size();
    }

    private void state(List<String> columns, List<Row> rows) {
        var column = GuessedColumn.STATUS.among(columns).orElse(null);
        if (column == null) {
            line("state", "{published: always}", "draft.no-state");
            return;
        }
        var counts = new TreeMap<String, Integer>();
        values(column, rows).forEach(value -> counts.merge(value, 1, Integer::sum));
        var found = counts.entrySet().stream()
                .limit(MOST_VALUES)
                .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                .collect(Collectors.joining(", "));
        var shown = counts.keySet().stream()
                .filter(value -> PUBLIC.contains(value.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
        yaml.append("    # ")
                .append(messages.text("draft.state", column, found))
                .append('\n');
        line(
                "state",
                shown.map(value -> "{published: " + quoted(column(column) + " = " + literal(value)) + "}")
                        .orElse("{draft: always}"),
                shown.isPresent() ? "" : "draft.state-unknown");
    }

    private static String literal(String value) {
        return value.strip().matches("\\w+") ? value.strip() : "'" + value.strip() + "'";
    }

    private void field(String field, GuessedColumn kind, List<String> columns, String steps) {
        kind.among(columns).ifPresent(column -> line(field, quoted(column(column) + steps), ""));
    }

    private void date(String field, GuessedColumn kind, List<String> columns, List<Row> rows) {
        kind.among(columns).ifPresent(column -> {
            var step = step(values(column, rows));
            if (step != null) {
                line(field, quoted(column(column) + " | " + step), "");
            }
        });
    }

    /** How most of those values write a date; null if they are none. */
    private static @Nullable String step(List<String> values) {
        var steps = new LinkedHashMap<String, Integer>();
        values.stream()
                .map(MappingDraft::step)
                .flatMap(Optional::stream)
                .forEach(step -> steps.merge(step, 1, Integer::sum));
        return steps.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(most -> most.getValue() * 2
                        >= values.stream().filter(value -> !value.equals("0")).count())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static Optional<String> step(String value) {
        var written = value.strip();
        var day = DAY_FIRST.matcher(written);
        if (SECONDS.matcher(written).matches()) {
            return Optional.of("unix");
        }
        if (MILLIS.matcher(written).matches()) {
            return Optional.of("millis");
        }
        if (day.matches()) {
            var time = day.group(4) == null ? "" : day.group(5) == null ? " H:mm" : " H:mm:ss";
            return Optional.of("date d" + day.group(2) + "M" + day.group(2) + "yyyy" + time);
        }
        return ISO.matcher(written).matches() ? Optional.of("local") : Optional.empty();
    }

    private static List<String> values(String column, List<Row> rows) {
        return rows.stream()
                .map(row -> row.values().get(column))
                .filter(value -> value instanceof String text && !text.isBlank())
                .map(String::valueOf)
                .toList();
    }

    private static String others(List<String> columns) {
        var used = new ArrayList<String>();
        for (var kind : GuessedColumn.values()) {
            kind.among(columns).ifPresent(used::add);
        }
        return columns.stream().filter(column -> !used.contains(column)).collect(Collectors.joining(", "));
    }

    private void line(String key, String value, String comment) {
        yaml.append("    ").append(key).append(": ").append(value);
        if (!comment.isEmpty()) {
            yaml.append("   # ").append(messages.text(comment));
        }
        yaml.append('\n');
    }

    private static String column(String name) {
        return PLAIN.matcher(name).matches() && name.indexOf(' ') < 0 ? name : "`" + name + "`";
    }

    private static String key(String name) {
        return name.matches("[A-Za-z_]\\w*") ? name : quoted(name);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
