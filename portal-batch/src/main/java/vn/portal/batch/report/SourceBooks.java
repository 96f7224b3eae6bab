package vn.portal.batch.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.portal.batch.store.Counts;
import vn.portal.batch.store.NoticeLog;
import vn.portal.batch.store.SourceRun;
import vn.portal.batch.workspace.Messages;
import vn.portal.notice.Notice;
import vn.portal.notice.Origin;

/** Each source's books in a run, for people. */
record SourceBooks(NoticeLog log, Messages messages) {
    static final List<String> COLUMNS = List.of(
            "read",
            "new",
            "updated",
            "unchanged",
            "duplicate",
            "filtered",
            "rejected",
            "vanished",
            "withdrawn",
            "takes");

    List<String> lines(List<SourceRun> sources) {
        if (sources.isEmpty()) {
            return List.of(messages.text("report.no-sources"));
        }
        var table = new Table();
        table.add(Stream.concat(Stream.of("source"), COLUMNS.stream())
                .map(column -> messages.text("report.column." + column))
                .toList());
        sources.forEach(source -> table.add(row(source)));
        var rows = table.lines();
        var lines = new ArrayList<>(rows.subList(0, 1));
        IntStream.range(0, sources.size()).forEach(i -> {
            lines.add(rows.get(i + 1));
            lines.add("  " + status(sources.get(i)));
        });
        return lines;
    }

    private static List<String> row(SourceRun source) {
        var numbers = numbers(source.counts()).stream().map(String::valueOf);
        return Stream.concat(Stream.of(source.source().name()), numbers).toList();
    }

    /** In the order of the columns. */
    static List<Integer> numbers(Counts counts) {
        return List.of(
                counts.read(),
                counts.added(),
                counts.updated(),
                counts.unchanged(),
                counts.duplicate(),
                counts.filtered(),
                counts.rejected(),
                counts.vanished(),
                counts.withdrawn(),
                counts.takes());
    }

    /** How far it has come, and why it came no further. */
    String status(SourceRun source) {
        var status = messages.text("report.status." + source.status().name().toLowerCase(Locale.ROOT));
        return source.reason() == null ? status : status + ": " + reason(source, source.reason());
    }

    private String reason(SourceRun source, String code) {
        // a refusal that stands is told by a notice of its own
        return messages.text(Stream.of(code, "still-refused")
                .flatMap(c -> log.current(source.source().name(), c, 1).stream())
                .findFirst()
                .orElseGet(() -> Notice.error(code, origin(source), "")));
    }

    private static Origin origin(SourceRun source) {
        var key = source.source();
        return new Origin(key.system(), key.name(), key.keyspace(), key.name(), null, null);
    }
}
