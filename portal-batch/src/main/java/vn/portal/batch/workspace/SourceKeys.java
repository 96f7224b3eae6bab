package vn.portal.batch.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.portal.batch.workspace.Settings.Source;

/** The keys of a source that only some formats know: of which, and what may stand there. */
final class SourceKeys {
    private static final Set<String> TABLES = Set.of("csv", "json", "jsonl", "sql", "xlsx");
    private static final Set<String> ENTRIES = Set.of("csv", "feed", "json", "jsonl", "sql", "wxr", "xlsx");
    private static final Set<String> STORIES =
            Set.of("csv", "feed", "html", "json", "jsonl", "office", "site", "sql", "text", "wxr", "xlsx");
    private static final Set<String> LIVING = Set.of("sql");
    private static final Set<String> LOGS = Set.of("access-log");
    private static final Set<String> SITES = Set.of("site");
    private static final Set<String> WEB = Set.of("csv", "feed", "json", "jsonl", "site", "sql", "wxr", "xlsx");

    /** In the order in which problems name them. */
    private static final Map<String, Set<String>> FORMATS = new TreeMap<>(Map.ofEntries(
            Map.entry("mapping", TABLES),
            Map.entry("charset", Set.of("csv", "json", "jsonl")),
            Map.entry("assets", ENTRIES),
            Map.entry("categories", STORIES),
            Map.entry("compare", STORIES),
            Map.entry("url", Set.of("feed", "sql")),
            Map.entry("user", LIVING),
            Map.entry("password", LIVING),
            Map.entry("log-zone", LOGS),
            Map.entry("counter-total", LOGS),
            Map.entry("counter-date", LOGS),
            Map.entry("follow", SITES),
            Map.entry("links", SITES),
            Map.entry("pages", SITES),
            Map.entry("budget", WEB),
            Map.entry("delay", WEB),
            Map.entry("allow-private", WEB),
            Map.entry("user-agent", WEB),
            Map.entry("proxy", WEB)));

    private SourceKeys() {}

    static List<String> names() {
        return List.copyOf(FORMATS.keySet());
    }

    /** Whether a source says by them where it lies, so that it needs no path. */
    static boolean sayWhere(Section source) {
        return source.has("url") || source.has("follow");
    }

    /** What is given, as the formats ask for it: soundness is told here, once, and the texts are handed on. */
    static Map<String, String> read(Section source, String format) {
        var options = new TreeMap<>(WebKeys.read(source));
        for (var key : List.of("mapping", "user", "password")) {
            put(source, key, ValueType.TEXT, options);
        }
        put(source, "url", format.equals("sql") ? ValueType.SERVER : ValueType.GUIDE, options);
        put(source, "assets", ValueType.PLACE, options);
        put(source, "charset", ValueType.CHARSET, options);
        put(source, "log-zone", ValueType.ZONE, options);
        put(source, "counter-total", ValueType.COUNT, options);
        put(source, "counter-date", ValueType.DATE, options);
        if (source.has("compare")) {
            readDifferences(source.section("compare", "ignore", "phrases"), options);
        }
        return options;
    }

    /** In what the published contents are meant to differ from the old items. */
    private static void readDifferences(Section compare, Map<String, String> options) {
        options.put("compare.ignore", String.join(",", compare.list("ignore", ValueType.COMPARED)));
        options.put("compare.phrases", String.join("\n", compare.list("phrases", ValueType.TEXT)));
    }

    private static void put(Section source, String key, ValueType<?> type, Map<String, String> options) {
        source.optional(key, type).ifPresent(value -> options.put(key, value.toString()));
    }

    /** Tells keys that the source's format does not know, and those that mean nothing without another. */
    static void judge(Section section, Source source, Path directory, Problems problems) {
        FORMATS.forEach((key, formats) -> {
            if (section.has(key) && !formats.contains(source.format())) {
                var all = String.join(", ", new TreeSet<>(formats));
                problems.error(section.line(key), "key-of-other-format", key, source.format(), all);
            }
        });
        if (section.has("counter-date") && !section.has("counter-total")) {
            problems.error(section.line(), "missing", "counter-total", source.name());
        }
        if (section.has("url") && section.has("path")) {
            problems.error(section.line("url"), "url-and-path", source.name());
        }
        judgeAssets(section, source, directory, problems);
        WebKeys.judge(section, source, problems);
    }

    private static void judgeAssets(Section section, Source source, Path directory, Problems problems) {
        var assets = section.optional("assets", ValueType.PLACE)
                .filter(place -> !ValueType.isWeb(place))
                .map(directory::resolve)
                .map(Path::normalize);
        if (assets.isPresent() && !source.retired() && Files.notExists(assets.get())) {
            problems.warning(section.line("assets"), "assets-not-there", source.name(), assets.get());
        }
    }
}
