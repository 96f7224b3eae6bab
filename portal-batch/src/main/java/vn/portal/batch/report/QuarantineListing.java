package vn.portal.batch.report;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.store.Quarantine;
import vn.portal.batch.workspace.Messages;

/** What is kept out, item by item, with why. */
public record QuarantineListing(Quarantine quarantine, ZoneId zone, Messages messages) {

    /** @param limit the most items that are listed; a last line says so where there are more */
    public String text(Quarantine.Selection which, int limit) {
        var items = quarantine.items(which, limit + 1);
        if (items.isEmpty()) {
            return messages.text("quarantine.none") + "\n";
        }
        var lines = new ArrayList<String>();
        for (var item : items.subList(0, Math.min(limit, items.size()))) {
            var day = new Times(zone, messages).day(item.night());
            lines.add(OneLine.of(item.source().name() + " " + item.key()) + "  "
                    + messages.text("quarantine.judged", item.run(), day, shortened(item.rawHash())));
            item.why().forEach(notice -> lines.add("  " + notice.code() + ": " + OneLine.of(messages.text(notice))));
        }
        if (items.size() > limit) {
            lines.add(messages.text("report.more-than", limit));
        }
        return String.join("\n", lines) + "\n";
    }

    /** Enough of a hash to choose the item by. */
    private static String shortened(String hash) {
        return hash.length() == 64 ? hash.substring(0, 12) : hash;
    }

    /** The same for machines. */
    public String json(Quarantine.Selection which, int limit) {
        return AsJson.of(
                quarantine.items(which, limit).stream().map(this::object).toList());
    }

    private Map<String, @Nullable Object> object(Quarantine.Item item) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("source", item.source().name());
        object.put("system", item.source().system());
        object.put("keyspace", item.source().keyspace());
        object.put("key", item.key());
        object.put("rawHash", item.rawHash());
        object.put("run", item.run());
        object.put("night", item.night().toString());
        object.put(
                "notices",
                item.why().stream()
                        .map(notice -> NoticeListing.object(notice, messages))
                        .toList());
        return object;
    }
}
