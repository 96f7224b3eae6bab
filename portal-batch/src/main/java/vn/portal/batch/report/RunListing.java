package vn.portal.batch.report;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.store.RunLog;
import vn.portal.batch.workspace.Messages;

/** Runs in a table, the latest first: when, how long, how it ended, what it counted, what readers got to see. */
public record RunListing(RunLog log, ZoneId zone, Messages messages) {
    private static final String UNKNOWN = "–";

    public String text(int limit) {
        var entries = log.latest(limit);
        if (entries.isEmpty()) {
            return messages.text("status.no-run") + "\n";
        }
        var table = new Table();
        var heads = Stream.of("run", "purpose", "night-of", "begun", "took", "exit");
        table.add(Stream.of(heads, SourceBooks.COLUMNS.stream(), Stream.of("release"))
                .flatMap(columns -> columns)
                .map(column -> messages.text("report.column." + column))
                .toList());
        entries.forEach(entry -> table.add(row(entry)));
        return String.join("\n", table.lines()) + "\n";
    }

    private List<String> row(RunLog.Entry entry) {
        var run = entry.run();
        var times = new Times(zone, messages);
        var head = Stream.of(
                String.valueOf(run.id()),
                messages.text("status.purpose." + AsJson.lower(run.purpose())),
                times.day(run.businessDate()),
                times.at(run.startedAt()),
                entry.took().map(Times::took).orElse(UNKNOWN),
                entry.exitCode() == null
                        ? messages.text("status.run." + AsJson.lower(run.status()))
                        : entry.exitCode().toString());
        var counts = SourceBooks.numbers(entry.counts()).stream().map(String::valueOf);
        var release = Stream.of(entry.release() == null ? UNKNOWN : entry.release());
        return Stream.of(head, counts, release).flatMap(cells -> cells).toList();
    }

    /** A list of objects, the latest first. */
    public String json(int limit) {
        return AsJson.of(log.latest(limit).stream().map(RunListing::object).toList());
    }

    static Map<String, @Nullable Object> object(RunLog.Entry entry) {
        var run = entry.run();
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("run", run.id());
        object.put("purpose", AsJson.lower(run.purpose()));
        object.put("businessDate", run.businessDate().toString());
        object.put("startedAt", run.startedAt().toString());
        object.put("finishedAt", AsJson.at(entry.finishedAt()));
        object.put("seconds", entry.took().map(time -> time.toMillis() / 1000.0).orElse(null));
        object.put("status", AsJson.lower(run.status()));
        object.put("exitCode", entry.exitCode());
        object.put("counts", AsJson.counts(entry.counts()));
        object.put("release", entry.release());
        return object;
    }
}
