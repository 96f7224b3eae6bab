package vn.portal.batch.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.workspace.Messages;
import vn.portal.parity.Compared.Result;
import vn.portal.parity.Difference;
import vn.portal.parity.Field;

/**
 * How published contents compare with their old items, for a screen and for machines.
 *
 * @param source its name
 */
public record ParityReport(String source, ParityTally tally, Messages messages) {
    private static final int LONGEST = 120;
    private static final int MOST = 20;

    public String text() {
        var lines = new ArrayList<String>();
        lines.add(messages.text("parity.heading", source, tally.compared(), tally.equal(), tally.different()));
        lines.add("");
        lines.addAll(table().lines());
        for (var field : Field.values()) {
            for (var side : Difference.Side.values()) {
                examples(lines, field, side);
            }
        }
        if (!tally.differing().isEmpty()) {
            lines.add("");
            lines.add(messages.text("parity.differing"));
            tally.differing().stream()
                    .limit(MOST)
                    .forEach(one -> lines.add("  " + OneLine.of(one.key() + "  " + one.headline())));
            if (tally.different() > MOST) {
                lines.add("  " + messages.text("report.more-than", MOST));
            }
        }
        furniture(lines);
        tally.unread().forEach((key, why) -> lines.add(OneLine.of(messages.text("parity.unread", key, why))));
        return String.join("\n", lines) + "\n";
    }

    private Table table() {
        var table = new Table();
        table.add(List.of(
                messages.text("parity.field"),
                messages.text("parity.equal"),
                messages.text("parity.different"),
                messages.text("parity.declared")));
        compared()
                .forEach(field -> table.add(List.of(
                        name(messages, field),
                        Integer.toString(tally.of(field, Result.EQUAL)),
                        Integer.toString(tally.of(field, Result.DIFFERENT)),
                        Integer.toString(tally.of(field, Result.DECLARED)))));
        return table;
    }

    private List<Field> compared() {
        return Arrays.stream(Field.values())
                .filter(field -> Arrays.stream(Result.values()).anyMatch(result -> tally.of(field, result) > 0))
                .toList();
    }

    static String name(Messages messages, Field field) {
        return messages.text("parity.field." + field.code());
    }

    private void examples(List<String> lines, Field field, Difference.Side side) {
        var examples = tally.examples(field, side);
        if (!examples.isEmpty()) {
            lines.add("");
            lines.add(messages.text("parity.only-" + AsJson.lower(side), name(messages, field)));
            examples.forEach(example ->
                    lines.add("  " + OneLine.of(example.key() + ": " + difference(messages, example.difference()))));
        }
    }

    static String difference(Messages messages, Difference difference) {
        var words = shortened(difference.text());
        return difference.line().equals(difference.text())
                ? "“" + words + "”"
                : messages.text("parity.words-in", words, shortened(difference.line()));
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }

    private void furniture(List<String> lines) {
        var common = tally.furniture().times();
        if (!common.isEmpty()) {
            lines.add("");
            lines.add(messages.text("parity.furniture"));
            common.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .limit(MOST)
                    .forEach(one -> lines.add("  " + one.getValue() + "×  " + OneLine.of(shortened(one.getKey()))));
            if (common.size() > MOST) {
                lines.add("  " + messages.text("report.more-than", MOST));
            }
        }
    }

    /** The same for machines. */
    public String json() {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("source", source);
        object.put("compared", tally.compared());
        object.put("equal", tally.equal());
        object.put("different", tally.different());
        object.put("seed", tally.seed());
        var fields = new LinkedHashMap<String, Object>();
        for (var field : compared()) {
            var results = new LinkedHashMap<String, Object>();
            Arrays.stream(Result.values())
                    .forEach(result -> results.put(AsJson.lower(result), tally.of(field, result)));
            fields.put(field.code(), results);
        }
        object.put("fields", fields);
        object.put("items", tally.differing().stream().map(ParityReport::object).toList());
        object.put("unread", tally.unread());
        object.put("furniture", tally.furniture().times());
        object.put("sample", tally.sample().stream().map(pair -> pair.key()).toList());
        return AsJson.of(object);
    }

    private static Map<String, Object> object(ParityTally.Differing one) {
        var object = new LinkedHashMap<String, Object>();
        object.put("key", one.key());
        object.put("id", one.id());
        object.put("path", one.path());
        object.put("headline", one.headline());
        object.put(
                "differences",
                one.differences().stream()
                        .map(difference -> Map.of(
                                "field", difference.field().code(),
                                "side", AsJson.lower(difference.side()),
                                "text", difference.text(),
                                "line", difference.line()))
                        .toList());
        return object;
    }
}
