package vn.portal.batch.legacy.table;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.portal.notice.Notice;
import vn.portal.notice.Origin;
import vn.portal.notice.Severity;

/**
 * What was wrong with a source's tables, the same thing told once however often it was met.
 *
 * @param code of the notice that tells a keeper
 * @param table where it was met; empty for the source as a whole
 * @param positions of the first few, as in {@link Row#position()}
 * @param count how often it was met
 * @param arguments what else fills the sentence's placeholders
 */
public record Remark(
        Severity severity,
        String code,
        String table,
        List<String> positions,
        long count,
        Map<String, String> arguments) {

    public Remark {
        positions = List.copyOf(positions);
        arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
    }

    /** The remark as a notice, with {@code table}, {@code lines} and {@code count} among its arguments. */
    public Notice notice(Origin origin) {
        return new Notice(severity, code, origin, table, arguments)
                .with("table", table)
                .with("count", count)
                .with("lines", String.join(", ", positions));
    }
}
