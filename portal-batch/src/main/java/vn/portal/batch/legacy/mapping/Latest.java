package vn.portal.batch.legacy.mapping;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which rows are the latest of those that have one key, in tables that keep every version of an item. */
final class Latest {
    private final Map<Plan.Use, Map<String, Version>> found = new HashMap<>();

    private Latest() {}

    /** @param at where the row is staged */
    private record Version(String written, long at) {

        /** Numbers by their value, dates as they are written; of equals the later row. */
        boolean isAfter(Version other) {
            try {
                return new BigDecimal(written.strip()).compareTo(new BigDecimal(other.written.strip())) >= 0;
            } catch (NumberFormatException e) {
                return written.compareTo(other.written) >= 0;
            }
        }
    }

    /** Goes through the staged rows if any block asks for it; holds a key and a version for each item. */
    static Latest of(Plan plan, Stage stage, ZoneId zone, Instant now) throws IOException {
        var latest = new Latest();
        boolean isAsked = plan.uses().values().stream()
                .flatMap(Collection::stream)
                .anyMatch(use -> use.block().latest() != null);
        if (isAsked) {
            stage.each(row -> plan.uses().getOrDefault(row.table(), List.of()).stream()
                    .filter(use -> use.block().latest() != null)
                    .forEach(use ->
                            latest.look(use, row, new ItemReader(now, use, new ItemScope(stage, use, row, zone)))));
        }
        return latest;
    }

    private void look(Plan.Use use, StagedRow row, ItemReader reader) {
        var column = use.block().latest();
        var key = reader.isItem() ? reader.key() : null;
        if (key != null && column != null) {
            var version = new Version(row.texts(column).stream().findFirst().orElse(""), row.at());
            found.computeIfAbsent(use, unknown -> new HashMap<>())
                    .merge(key, version, (before, now) -> now.isAfter(before) ? now : before);
        }
    }

    boolean isLatest(Plan.Use use, @Nullable String key, StagedRow row) {
        var versions = found.get(use);
        var latest = versions == null || key == null ? null : versions.get(key);
        return latest == null || latest.at() == row.at();
    }
}
