package vn.portal.batch.legacy.mapping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.portal.batch.legacy.table.Read;
import vn.portal.batch.legacy.table.Tables;
import vn.portal.batch.workspace.Messages;

/**
 * A first mapping for tables of an unknown system, guessed by the names of their columns and by what stands in them.
 *
 * <p>It is meant to be mended by somebody who knows the system. What names and values do not tell for sure stands there as a
 * comment with a question; nothing is public whose state does not say so by itself.
 */
public final class MappingDraft {
    /** A table with more rows names no categories. */
    private static final int MOST_LABELS = 5000;

    private static final int MOST_TABLES = 60;

    /** Tables that look like content and are none that the portal has a kind for. */
    private static final Map<String, Pattern> NOT_MODELLED = new LinkedHashMap<>();

    static {
        notModelled("letters", "lienhe|contact|gopy|feedback|phanhoi|ykien|message|thuban");
        notModelled("questions", "hoidap|cauhoi|faq|question|traloi");
        notModelled("comments", "binhluan|comment");
        notModelled("polls", "thamdo|binhchon|poll|vote|khaosat");
        notModelled("banners", "quangcao|banner|slide|adver");
        notModelled("menus", "menu");
        notModelled("albums", "album|gallery|thuvien|photo");
        notModelled("videos", "video");
    }

    /** Tables of the system itself: who works with it, how it is set up. */
    private static final Pattern OWN = Pattern.compile(
            "\\w*(?:user|thanhvien|nguoidung|member|admin|setting|config|cauhinh|session|template|(?<!b|cata)log|plugin|module|widget)s?");

    private final Messages messages;
    private final List<TableSample> others;
    private final StringBuilder yaml = new StringBuilder();

    private MappingDraft(Messages messages, List<TableSample> others) {
        this.messages = messages;
        this.others = others;
    }

    private static void notModelled(String kind, String names) {
        NOT_MODELLED.put(kind, Pattern.compile("\\w*(?:" + names + ")\\w*"));
    }

    /**
     * The text of a mapping file.
     *
     * @param found what the source was found to hold
     * @return empty if no table looks as if it held items
     */
    public static Optional<String> of(String name, Tables tables, Read found, Messages messages) throws IOException {
        var items = items(tables, found);
        if (items.isEmpty()) {
            return Optional.empty();
        }
        var taken = items.stream().map(TableSample::table).toList();
        var labels = found.tables().stream()
                .filter(table -> table.rows() > 0 && table.rows() <= MOST_LABELS && !taken.contains(table))
                .filter(table -> table.columns().stream().anyMatch(GuessedLookup::isLabel))
                .limit(MOST_TABLES)
                .toList();
        var draft = new MappingDraft(messages, TableSample.of(tables, labels));
        draft.yaml.append("# ").append(messages.text("draft.head")).append('\n');
        draft.yaml.append("mapping: ").append(name).append("\n\nitems:\n");
        items.forEach(table -> draft.block(table, items.size() > 1));
        draft.notModelled(found.tables());
        return Optional.of(draft.yaml.toString());
    }

    /** Whether a table looks as if it held articles or documents. */
    public static boolean isContent(Read.Table table) {
        return table.rows() > 0 && isOfContent(table) && GuessedColumn.areItems(table.columns());
    }

    private static boolean isOfContent(Read.Table table) {
        return !OWN.matcher(folded(table)).matches() && kind(table).isEmpty();
    }

    private static List<TableSample> items(Tables tables, Read found) throws IOException {
        var byName = found.tables().stream().filter(MappingDraft::isContent).toList();
        if (!byName.isEmpty()) {
            return TableSample.of(tables, byName);
        }
        // what objects of JSON hold within them only their values show
        var nested = found.tables().stream()
                .filter(table -> table.rows() > 0
                        && isOfContent(table)
                        && !table.columns().isEmpty())
                .limit(MOST_TABLES)
                .toList();
        return TableSample.of(tables, nested).stream()
                .filter(sample ->
                        sample.columns().size() > sample.table().columns().size()
                                || sample.columns().stream().anyMatch(column -> column.indexOf('.') > 0))
                .filter(sample -> GuessedColumn.areItems(sample.columns()))
                .toList();
    }

    private static Optional<String> kind(Read.Table table) {
        return NOT_MODELLED.entrySet().stream()
                .filter(known -> known.getValue().matcher(folded(table)).matches())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static String folded(Read.Table table) {
        return GuessedColumn.folded(own(table.name()));
    }

    private static String own(String table) {
        return table.substring(table.lastIndexOf('.') + 1);
    }

    private void block(TableSample table, boolean isOneOfMany) {
        yaml.append("  ").append(key(table.name())).append(":\n");
        yaml.append(new DraftedBlock(table, others, isOneOfMany, messages).text());
    }

    private void notModelled(List<Read.Table> tables) {
        var kinds = new LinkedHashMap<String, List<String>>();
        for (var table : tables) {
            if (table.rows() > 0) {
                kind(table)
                        .ifPresent(kind -> kinds.computeIfAbsent(kind, one -> new ArrayList<>())
                                .add(quoted(own(table.name()))));
            }
        }
        if (!kinds.isEmpty()) {
            yaml.append("\nnot-modelled:\n");
            kinds.forEach((kind, names) ->
                    yaml.append("  ").append(kind).append(": ").append(names).append('\n'));
        }
    }

    private static String key(String name) {
        return name.matches("[A-Za-z_]\\w*") ? name : quoted(name);
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
