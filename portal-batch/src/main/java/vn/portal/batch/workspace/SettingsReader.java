package vn.portal.batch.workspace;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import vn.portal.batch.workspace.Settings.LegacySystem;
import vn.portal.model.Edition;
import vn.portal.model.PortalContext;
import vn.portal.notice.Severity;
import vn.portal.page.SiteProfile;
import vn.portal.validation.Rule;
import vn.portal.validation.RuleSet;

/** From YAML to settings; goes on after an error, so that all errors are told at once. */
final class SettingsReader {
    private final Path directory;
    private final Set<String> formats;
    private final Map<String, String> environment;
    private final Problems problems;
    private Map<String, Integer> sourceLines = Map.of();

    SettingsReader(Path directory, Set<String> formats, Map<String, String> environment, Problems problems) {
        this.directory = directory;
        this.formats = formats;
        this.environment = environment;
        this.problems = problems;
    }

    Settings read(Node yaml) {
        var root = Section.root(
                yaml,
                problems,
                environment,
                "portal",
                "systems",
                "sources",
                "publish",
                "database",
                "limits",
                "vanish",
                "guard",
                "rules",
                "footer",
                "alerts",
                "metrics",
                "schedule");
        var portal = portal(root);
        var systems = systems(root);
        var publish = root.section("publish", "directory", "reported", "keep", "feed", "snippet", "hub");
        var publishing = publishing(publish);
        var reader = new SourcesReader(directory, formats, problems);
        var sources = reader.read(root, portal.zone(), systems, publishing);
        sourceLines = reader.lines();
        return new Settings(
                portal,
                systems,
                sources,
                publishing,
                database(root),
                limits(root),
                vanishing(root),
                guard(root),
                rules(root),
                new AppearanceReader(directory, problems).read(root, publish),
                alerts(root),
                metrics(root, publishing.directory()),
                schedule(root));
    }

    /** Where the sources say how they are read, by their names. */
    Map<String, Integer> sourceLines() {
        return sourceLines;
    }

    private static PortalContext portal(Section root) {
        var portal = root.requiredSection("portal", "name", "place", "address", "language", "zone", "tag");
        var tag = portal.requiredSection("tag", "authority", "date");
        return new PortalContext(
                portal.required("name", ValueType.TEXT),
                portal.required("place", ValueType.TEXT),
                portal.value("language", ValueType.LANGUAGE, "vi"),
                portal.value("zone", ValueType.ZONE, ZoneId.of("Asia/Ho_Chi_Minh")),
                portal.required("address", ValueType.ADDRESS),
                tag.required("authority", ValueType.AUTHORITY),
                tag.required("date", ValueType.DATE));
    }

    private List<LegacySystem> systems(Section root) {
        var sections = root.requiredList("systems", "code", "name", "profile");
        var systems = sections.stream().map(SettingsReader::system).toList();
        var first = new HashMap<String, Integer>();
        for (int i = 0; i < systems.size(); i++) {
            judge(sections.get(i), systems.get(i).code(), first);
        }
        return systems;
    }

    private void judge(Section system, String code, Map<String, Integer> first) {
        var before = system.isSound("code") ? first.putIfAbsent(code, system.line("code")) : null;
        if (before != null) {
            problems.error(system.line("code"), "doubled-system", code, before);
        } else if (code.equals("portal")) {
            problems.error(system.line("code"), "reserved-system", code);
        }
    }

    private static LegacySystem system(Section system) {
        var code = system.required("code", ValueType.CODE);
        return new LegacySystem(code, system.value("name", ValueType.TEXT, code), profile(system));
    }

    private static SiteProfile profile(Section system) {
        if (!system.has("profile")) {
            return SiteProfile.NONE;
        }
        var section = system.section("profile", SiteProfile.FIELDS.toArray(String[]::new));
        var selectors = new TreeMap<String, String>();
        for (var field : SiteProfile.FIELDS) {
            section.optional(field, ValueType.SELECTOR).ifPresent(selector -> selectors.put(field, selector));
        }
        return SiteProfile.of(selectors);
    }

    private Settings.Publishing publishing(Section publish) {
        var feed = publish.section("feed", "entries");
        var site = directory
                .resolve(publish.value("directory", ValueType.PATH, Path.of("site")))
                .normalize();
        if (publish.isSound("directory") && Workspace.isOwn(directory, site)) {
            problems.error(publish.line("directory"), "site-overlaps", site);
        }
        return new Settings.Publishing(
                site,
                publish.value("reported", ValueType.FLAG, false),
                publish.value("keep", ValueType.number(1, 1000), 3),
                feed.value("entries", ValueType.number(1, 1000), 50),
                publish.optional("hub", ValueType.ADDRESS).orElse(null));
    }

    private Settings.Database database(Section root) {
        if (!root.has("database")) {
            if (directory.toString().indexOf(';') >= 0) {
                problems.error(0, "semicolon", directory);
            }
            return Settings.Database.EMBEDDED;
        }
        var database = root.section("database", "url", "user", "password", "tries");
        return new Settings.Database(
                database.required("url", ValueType.DATABASE),
                database.optional("user", ValueType.TEXT).orElse(null),
                database.optional("password", ValueType.TEXT).orElse(null),
                database.value("tries", ValueType.number(1, 100), Settings.Database.TRIES));
    }

    private static Settings.Limits limits(Section root) {
        var limits = root.section("limits", "item", "archive");
        return new Settings.Limits(limits.value("item", ValueType.SIZE, 20L << 20), archives(limits));
    }

    private static Settings.Archives archives(Section limits) {
        var archive = limits.section("archive", "unpacked", "entries", "ratio");
        var usual = Settings.Archives.USUAL;
        return new Settings.Archives(
                archive.value("unpacked", ValueType.VOLUME, usual.unpacked()),
                archive.value("entries", ValueType.number(1, 10_000_000), usual.entries()),
                archive.value("ratio", ValueType.number(2, 1_000_000), usual.ratio()));
    }

    private static Settings.Vanishing vanishing(Section root) {
        var vanish = root.section("vanish", "nights", "state");
        return new Settings.Vanishing(
                vanish.value("nights", ValueType.number(0, 3650), 3),
                vanish.value("state", ValueType.VANISHED, Edition.State.WITHDRAWN));
    }

    private static Settings.Guard guard(Section root) {
        var guard = root.section("guard", "vanish", "change", "least");
        return new Settings.Guard(
                guard.value("vanish", ValueType.PERCENTAGE, BigDecimal.valueOf(5)),
                guard.value("change", ValueType.PERCENTAGE, BigDecimal.valueOf(30)),
                guard.value("least", ValueType.number(0, 1_000_000), 5));
    }

    private Alerts alerts(Section root) {
        var alerts = root.section("alerts", "on", "rejects", "webhook", "mail");
        return new Alerts(
                alerts.value("on", ValueType.ALERT, Alerts.On.FAILURE),
                alerts.optional("rejects", ValueType.number(0, 1_000_000)).orElse(null),
                alerts.optional("webhook", ValueType.WEBHOOK).orElse(null),
                alerts.has("mail") ? mail(alerts) : null);
    }

    private static Alerts.Mail mail(Section alerts) {
        var mail = alerts.section("mail", "server", "from", "to", "user", "password");
        return new Alerts.Mail(
                mail.required("server", ValueType.MAIL_SERVER),
                mail.required("from", ValueType.EMAIL),
                mail.required("to", ValueType.EMAILS),
                mail.optional("user", ValueType.TEXT).orElse(null),
                mail.optional("password", ValueType.TEXT).orElse(null));
    }

    private @Nullable Path metrics(Section root, Path site) {
        var metrics = root.section("metrics", "file");
        var file = metrics.optional("file", ValueType.PATH)
                .map(path -> directory.resolve(path).normalize())
                .orElse(null);
        if (file != null && (Workspace.keeps(directory, file) || file.startsWith(site) || Files.isDirectory(file))) {
            problems.error(metrics.line("file"), "metrics-place", file);
        }
        return file;
    }

    private static @Nullable Schedule schedule(Section root) {
        if (!root.has("schedule")) {
            return null;
        }
        var schedule = root.section("schedule", "cron", "missed", "jitter", "listen");
        return new Schedule(
                schedule.required("cron", ValueType.CRON),
                schedule.value("missed", ValueType.MISSED, Schedule.Missed.CATCH_UP),
                Duration.ofMinutes(schedule.value("jitter", ValueType.number(0, 1440), 0)),
                schedule.value("listen", ValueType.LISTEN, Schedule.USUAL));
    }

    /** What an operator says of one rule holds whatever the law of the day says. */
    private static RuleSet rules(Section root) {
        var rules = root.section("rules", "version", "as-of", "severity");
        var known = RuleSet.version(rules.value("version", ValueType.RULES, RuleSet.VERSION));
        var asked =
                rules.optional("as-of", ValueType.DATE).map(known::inForceOn).orElse(known);
        var codes = known.rules().stream().map(Rule::code).toList();
        var weights = rules.section("severity", codes.toArray(String[]::new));
        for (var rule : known.rules()) {
            var weight = weights.optional(rule.code(), ValueType.WEIGHT);
            if (weight.isPresent()) {
                asked = weighed(asked, rule, weight.get());
            }
        }
        return asked;
    }

    private static RuleSet weighed(RuleSet rules, Rule rule, Optional<Severity> weight) {
        if (weight.isPresent()) {
            return rules.with(rule.with(weight.get()));
        }
        return rules.find(rule.code()).isPresent() ? rules.without(rule.code()) : rules;
    }
}
