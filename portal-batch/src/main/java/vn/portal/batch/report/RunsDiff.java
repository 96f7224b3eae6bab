package vn.portal.batch.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.store.RunLog;
import vn.portal.batch.store.RunLog.Change;
import vn.portal.batch.workspace.Messages;

/** Which contents were added, changed and ended between the end of one run and the end of a later one. */
public record RunsDiff(RunLog log, Messages messages) {

    /** @param limit the most contents that are listed; a last line says so where there are more */
    public String text(long from, long to, int limit) {
        var all = log.between(from, to, limit + 1);
        var shown = all.subList(0, Math.min(limit, all.size()));
        var lines = new ArrayList<String>();
        lines.add(messages.text("diff.runs", from, to));
        lines.addAll(group("diff.added", shown, Change::isAdded));
        lines.addAll(group("diff.changed", shown, change -> !change.isAdded() && !change.isEnded()));
        lines.addAll(group("diff.ended", shown, Change::isEnded));
        if (all.isEmpty()) {
            lines.add(messages.text("diff.same"));
        }
        if (all.size() > limit) {
            lines.add(messages.text("report.more-than", limit));
        }
        return String.join("\n", lines) + "\n";
    }

    private List<String> group(String heading, List<Change> all, Predicate<Change> which) {
        var changes = all.stream().filter(which).toList();
        if (changes.isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<String>(List.of(messages.text(heading, changes.size())));
        changes.forEach(change -> lines.add("  " + line(change)));
        return lines;
    }

    private String line(Change change) {
        var state = messages.text("show.state." + AsJson.lower(change.after()));
        return change.id().shortForm() + "  " + OneLine.of(change.path()) + "  " + OneLine.of(change.headline()) + " ("
                + messages.text("diff.edition", change.number(), state) + ")";
    }

    /** The same for machines. */
    public String json(long from, long to, int limit) {
        return AsJson.of(
                log.between(from, to, limit).stream().map(RunsDiff::object).toList());
    }

    private static Map<String, @Nullable Object> object(Change change) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("change", change.isAdded() ? "added" : change.isEnded() ? "ended" : "changed");
        object.put("id", change.id().toString());
        object.put("kind", change.kind().code());
        object.put("path", change.path());
        object.put("headline", change.headline());
        object.put("edition", change.number());
        object.put("before", change.before() == null ? null : AsJson.lower(change.before()));
        object.put("after", AsJson.lower(change.after()));
        return object;
    }
}
