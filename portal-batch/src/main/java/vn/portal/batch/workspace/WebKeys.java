package vn.portal.batch.workspace;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.portal.batch.workspace.Settings.Source;

/** The keys of a source that lies on other people's servers: where to ask, how politely, and how much in one night. */
final class WebKeys {
    private static final Set<String> FORMATS = Set.of("feed", "site");

    /** What says how often one asks, and how much. */
    private static final List<String> PACE = List.of("budget", "delay");

    private static final List<String> MANNERS = List.of("allow-private", "proxy", "user-agent");

    private WebKeys() {}

    /** What is given, under the names by which formats ask for it; budgets as {@code budget.requests}. */
    static Map<String, String> read(Section source) {
        var options = new TreeMap<String, String>();
        var follow = source.list("follow", ValueType.GUIDE);
        if (!follow.isEmpty()) {
            options.put("follow", String.join(" ", follow));
        }
        source.optional("links", ValueType.TEXT).ifPresent(links -> options.put("links", links));
        source.optional("pages", ValueType.number(1, 1000)).ifPresent(n -> options.put("pages", n.toString()));
        source.optional("delay", ValueType.number(0, 3600)).ifPresent(n -> options.put("delay", n.toString()));
        source.optional("allow-private", ValueType.FLAG).ifPresent(b -> options.put("allow-private", b.toString()));
        source.optional("user-agent", ValueType.TEXT).ifPresent(agent -> options.put("user-agent", agent));
        source.optional("proxy", ValueType.PROXY).ifPresent(proxy -> options.put("proxy", proxy));
        if (source.has("budget")) {
            readBudget(source.section("budget", "requests", "size", "minutes"), options);
        }
        return options;
    }

    private static void readBudget(Section budget, Map<String, String> options) {
        budget.optional("requests", ValueType.number(1, 1_000_000))
                .ifPresent(n -> options.put("budget.requests", n.toString()));
        budget.optional("size", ValueType.SIZE).ifPresent(bytes -> options.put("budget.bytes", bytes.toString()));
        budget.optional("minutes", ValueType.number(1, 1440))
                .ifPresent(n -> options.put("budget.minutes", n.toString()));
    }

    static void judge(Section section, Source source, Problems problems) {
        if (source.format().equals("site") && !section.has("follow")) {
            problems.error(section.line(), "missing", "follow", source.name());
        }
        if (FORMATS.contains(source.format()) && source.complete()) {
            problems.warning(section.line("complete"), "never-complete", source.name());
        }
        if (!source.format().equals("site") && !ValueType.isWeb(source.options().getOrDefault("assets", ""))) {
            tellIdle(section, PACE, problems);
            if (!source.format().equals("feed")) {
                tellIdle(section, MANNERS, problems);
            }
        }
    }

    /** Who asks nobody needs no manners. */
    private static void tellIdle(Section section, List<String> keys, Problems problems) {
        keys.stream().filter(section::has).forEach(key -> problems.error(section.line(key), "key-without-web", key));
    }
}
