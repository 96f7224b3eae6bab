package vn.portal.batch.legacy.table;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
public record TableRemark(
        Severity severity,
        String code,
        String table,
        List<String> positions,
        long count,
        Map<String, String> arguments) {

    public TableRemark {
        positions = List.copyOf(positions);
        arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
    }
}
