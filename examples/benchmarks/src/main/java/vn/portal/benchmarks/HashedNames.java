package vn.portal.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** A page whose class and id names say nothing: every token of every such attribute replaced by a hash. */
final class HashedNames {
    private static final Pattern NAMES =
            Pattern.compile("\\b(class|id)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')", Pattern.CASE_INSENSITIVE);
    private static final Pattern TOKEN = Pattern.compile("\\S+");

    private HashedNames() {}

    static String of(String html, long seed) {
        return NAMES.matcher(html).replaceAll(m -> {
            var names = m.group(2) != null ? m.group(2) : m.group(3);
            return m.group(1) + "=\"" + TOKEN.matcher(names).replaceAll(t -> hash(t.group(), seed)) + "\"";
        });
    }

    private static String hash(String name, long seed) {
        var crc = new CRC32();
        crc.update((seed + ":" + name).getBytes(StandardCharsets.UTF_8));
        return "x" + Long.toHexString(crc.getValue());
    }
}
