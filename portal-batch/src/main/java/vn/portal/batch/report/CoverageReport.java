package vn.portal.batch.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.report.CoverageTally.Axis;
import vn.portal.batch.report.CoverageTally.Counted;
import vn.portal.batch.store.Coverage.By;
import vn.portal.batch.store.Coverage.Fate;
import vn.portal.batch.store.Coverage.Lacking;
import vn.portal.batch.store.Coverage.WithoutBytes;
import vn.portal.batch.workspace.Messages;

/**
 * A source's old items against what is shown of them, for a screen and for machines.
 *
 * @param source its name
 * @param limit the most addresses and files that are listed of each sort
 */
public record CoverageReport(String source, CoverageTally tally, int limit, Messages messages) {

    public String text() {
        var lines = new ArrayList<String>();
        lines.add(text("coverage.heading", source));
        table(lines, "year", tally.years(), year -> year);
        table(lines, "category", tally.categories(), OneLine::of);
        table(lines, "kind", tally.kinds(), kind -> text("preview.kind." + kind));
        reasons(lines);
        lacking(lines);
        withoutBytes(lines);
        tally.unread().forEach((place, why) -> lines.add(unread(messages, place, why)));
        return String.join("\n", lines) + "\n";
    }

    private String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    private void table(List<String> lines, String axis, Axis counted, UnaryOperator<String> shown) {
        var table = new Table();
        var columns = columns(counted);
        table.add(Stream.concat(
                        Stream.of(text("coverage.by." + axis)), columns.stream().map(this::heading))
                .toList());
        counted.counts().forEach((name, counts) -> table.add(row(shown.apply(name), counts, columns)));
        if (counted.unnamed().old() > 0 || counted.unnamed().shown() > 0) {
            table.add(row(text("coverage.unnamed"), counted.unnamed(), columns));
        }
        table.add(row(text("coverage.total"), tally.all(), columns));
        lines.add("");
        lines.addAll(table.lines());
    }

    /** Old, new, difference, and of what explains it those that there are any of. */
    List<String> columns(Axis axis) {
        var columns = new ArrayList<>(List.of("old", "new", "difference"));
        for (var fate : explaining()) {
            columns.add(AsJson.lower(fate));
        }
        if (moved(axis) > 0) {
            columns.addAll(List.of("left", "came"));
        }
        return columns;
    }

    private List<Fate> explaining() {
        return Arrays.stream(Fate.values())
                .filter(fate -> fate != Fate.PUBLISHED && tally.all().of(fate) > 0)
                .toList();
    }

    private static int moved(Axis axis) {
        return axis.unnamed().left()
                + axis.counts().values().stream().mapToInt(Counted::left).sum();
    }

    private String heading(String column) {
        return text("coverage.column." + column);
    }

    private List<String> row(String name, Counted counts, List<String> columns) {
        return Stream.concat(Stream.of(name), columns.stream().map(column -> Integer.toString(number(counts, column))))
                .toList();
    }

    static int number(Counted counts, String column) {
        return switch (column) {
            case "old" -> counts.old();
            case "new" -> counts.shown();
            case "difference" -> counts.difference();
            case "left" -> counts.left();
            case "came" -> counts.came();
            default -> counts.of(Fate.valueOf(column.toUpperCase(Locale.ROOT)));
        };
    }

    private void reasons(List<String> lines) {
        for (var fate : explaining()) {
            if (!tally.reasons(fate).isEmpty()) {
                lines.add("");
                lines.add(text("coverage.reasons", heading(AsJson.lower(fate))));
                tally.reasons(fate).forEach((code, count) -> lines.add("  " + count + "  " + reason(messages, code)));
            }
        }
    }

    /** A state has a word of its own; a code is what {@code portal notices} lists. */
    static String reason(Messages messages, String code) {
        var state = "coverage.state." + code;
        return messages.bundle().containsKey(state) ? messages.text(state) : OneLine.of(code);
    }

    private void lacking(List<String> lines) {
        lines.add("");
        lines.add(text("coverage.lacking", tally.lacking()));
        for (var by : By.values()) {
            var all = tally.lacking(by);
            if (!all.isEmpty()) {
                lines.add("  " + text("coverage.lacking." + AsJson.lower(by), all.size()));
                all.stream().limit(limit).forEach(one -> lines.add("    " + line(messages, one)));
                more(lines, all.size(), "    ");
            }
        }
    }

    static String line(Messages messages, Lacking one) {
        var line = one.times() + "×  " + one.address() + "  (" + one.where() + ")";
        return OneLine.of(
                one.elsewhere() == null ? line : line + "  " + messages.text("coverage.elsewhere", one.elsewhere()));
    }

    private void withoutBytes(List<String> lines) {
        lines.add("");
        lines.add(text("coverage.without-bytes", tally.withoutBytes()));
        for (var code : tally.fileCodes().entrySet()) {
            lines.add("  " + text("coverage." + code.getKey(), code.getValue()));
            tally.files(code.getKey()).stream().limit(limit).forEach(file -> lines.add("    " + line(file)));
            more(lines, code.getValue(), "    ");
        }
    }

    static String line(WithoutBytes file) {
        return OneLine.of(file.address() + "  (" + file.key() + ": " + file.headline() + ")");
    }

    private void more(List<String> lines, int all, String indent) {
        if (all > limit) {
            lines.add(indent + text("report.more-than", limit));
        }
    }

    static String unread(Messages messages, String place, String why) {
        return OneLine.of(
                why.equals("lacking-many")
                        ? messages.text("coverage.lacking-many")
                        : messages.text("coverage.unread", place, why));
    }

    /** The same for machines. */
    public String json() {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("source", source);
        object.putAll(counted(tally.all()));
        object.put("years", axis(tally.years(), "year"));
        object.put("categories", axis(tally.categories(), "category"));
        object.put("kinds", axis(tally.kinds(), "kind"));
        var reasons = new LinkedHashMap<String, Object>();
        explaining().forEach(fate -> reasons.put(AsJson.lower(fate), tally.reasons(fate)));
        object.put("reasons", reasons);
        object.put("lackingCount", tally.lacking());
        object.put(
                "lacking",
                Arrays.stream(By.values())
                        .flatMap(by -> tally.lacking(by).stream().limit(limit))
                        .map(CoverageReport::object)
                        .toList());
        object.put("withoutBytesCounts", tally.fileCodes());
        object.put(
                "withoutBytes",
                tally.fileCodes().keySet().stream()
                        .flatMap(code -> tally.files(code).stream().limit(limit))
                        .map(CoverageReport::object)
                        .toList());
        object.put("unread", tally.unread());
        return AsJson.of(object);
    }

    private List<Map<String, @Nullable Object>> axis(Axis axis, String called) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        axis.counts().forEach((name, counts) -> rows.add(named(called, name, counts)));
        if (axis.unnamed().old() > 0 || axis.unnamed().shown() > 0) {
            rows.add(named(called, null, axis.unnamed()));
        }
        return rows;
    }

    private Map<String, @Nullable Object> named(String called, @Nullable String name, Counted counts) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put(called, name);
        row.putAll(counted(counts));
        return row;
    }

    private Map<String, @Nullable Object> counted(Counted counts) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("old", counts.old());
        row.put("new", counts.shown());
        for (var fate : Fate.values()) {
            if (fate != Fate.PUBLISHED && counts.of(fate) > 0) {
                row.put(AsJson.lower(fate), counts.of(fate));
            }
        }
        if (counts.left() > 0 || counts.came() > 0) {
            row.put("left", counts.left());
            row.put("came", counts.came());
        }
        return row;
    }

    private static Map<String, @Nullable Object> object(Lacking one) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("address", one.address());
        object.put("by", AsJson.lower(one.by()));
        object.put("where", one.where());
        object.put("times", one.times());
        object.put("elsewhere", one.elsewhere());
        return object;
    }

    private static Map<String, @Nullable Object> object(WithoutBytes file) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("code", file.code());
        object.put("address", file.address());
        object.put("key", file.key());
        object.put("path", file.path());
        object.put("headline", file.headline());
        return object;
    }
}
