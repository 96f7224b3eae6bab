package vn.portal.batch.report;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import vn.portal.batch.store.Counts;

/** What verbs tell machines: names and codes are the same in every language and are only ever added. */
final class AsJson {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private AsJson() {}

    /** Indented, with a line end. */
    static String of(Object value) {
        var printer = new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT);
        return JSON.writer().with(printer).writeValueAsString(value) + "\n";
    }

    static Map<String, Integer> counts(Counts counts) {
        var all = new LinkedHashMap<String, Integer>();
        all.put("read", counts.read());
        all.put("new", counts.added());
        all.put("updated", counts.updated());
        all.put("unchanged", counts.unchanged());
        all.put("duplicate", counts.duplicate());
        all.put("filtered", counts.filtered());
        all.put("rejected", counts.rejected());
        all.put("vanished", counts.vanished());
        all.put("withdrawn", counts.withdrawn());
        all.put("takes", counts.takes());
        return all;
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static @Nullable String at(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
