package vn.portal.batch.command;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import vn.portal.batch.workspace.Messages;
import vn.portal.batch.workspace.Schedule;
import vn.portal.batch.workspace.Settings;
import vn.portal.batch.workspace.Workspace;

/** What a night in a workspace would read and where it would publish, in a few lines. */
final class Summary {
    private Summary() {}

    static String of(Workspace workspace, Messages messages) {
        var settings = workspace.settings();
        var lines = new ArrayList<String>();
        lines.add(messages.text(
                "check.portal", settings.portal().name(), settings.portal().address()));
        lines.add(messages.text("check.sources", settings.activeSources().size()));
        settings.sources().forEach(source -> lines.add("  " + source(source, messages)));
        lines.add(database(workspace, messages));
        lines.add(messages.text("check.site", workspace.site()));
        if (settings.schedule() != null) {
            lines.add(schedule(settings.schedule(), settings.portal().zone(), messages));
        }
        var missing = settings.appearance().footer().missing();
        if (!missing.isEmpty()) {
            lines.add(messages.text("check.footer", String.join(", ", missing)));
        }
        lines.add(messages.text("check.good"));
        return String.join("\n", lines) + "\n";
    }

    private static String source(Settings.Source source, Messages messages) {
        if (source.retired()) {
            return messages.text("check.source-retired", source.name());
        }
        var identity = List.of(source.system(), source.keyspace());
        return messages.text(
                source.complete() ? "check.source-complete" : "check.source",
                source.name(),
                source.format(),
                source.path() == null ? messages.text("check.source-elsewhere") : source.path(),
                String.join("/", identity));
    }

    private static String schedule(Schedule schedule, ZoneId zone, Messages messages) {
        var listen = schedule.listen();
        var missed = schedule.missed() == Schedule.Missed.SKIP ? "skip" : "catch-up";
        return messages.text("check.schedule", schedule.cron(), zone, missed, listen.host() + ":" + listen.port());
    }

    private static String database(Workspace workspace, Messages messages) {
        var url = workspace.settings().database().url();
        return url == null
                ? messages.text("check.database-embedded", workspace.database())
                : messages.text("check.database", url);
    }
}
