package vn.portal.batch.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.store.NoticeLog;
import vn.portal.batch.store.SourceRun;
import vn.portal.batch.workspace.Messages;
import vn.portal.model.PortalContext;
import vn.portal.notice.Notice;
import vn.portal.notice.Origin;

/** A night on one screen, in the operator's language. */
record TextReport(PortalContext portal, NoticeLog log, Messages messages) {
    private static final int KINDS = 8;
    private static final int EXAMPLE_LINES = 16;
    private static final int QUARANTINED = 8;

    String of(Ending ending, List<SourceRun> sources, Findings findings) {
        var lines = new ArrayList<String>();
        lines.addAll(head(ending));
        lines.add("");
        lines.addAll(new SourceBooks(log, messages).lines(sources));
        lines.addAll(quarantined(findings));
        lines.addAll(notices(findings));
        lines.add("");
        lines.add(site(ending.site()));
        return String.join("\n", lines) + "\n";
    }

    private List<String> head(Ending ending) {
        var run = ending.run();
        var times = new Times(portal.zone(), messages);
        var lines = new ArrayList<String>();
        lines.add(portal.name());
        lines.add(messages.text("report.night", times.day(run.businessDate()), run.id(), times.at(run.startedAt())));
        lines.add(messages.text("report.exit", ending.exitCode(), messages.text("report.exit." + ending.exitCode())));
        if (ending.failure() != null) {
            lines.add(messages.text("report.failure", ending.failure()));
        }
        return lines;
    }

    private List<String> quarantined(Findings findings) {
        var items = findings.quarantined();
        if (items.isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<>(List.of("", messages.text("report.quarantined")));
        items.entrySet().stream().limit(QUARANTINED).forEach(item -> lines.add("  " + reasons(item)));
        if (items.size() > QUARANTINED) {
            lines.add("  " + messages.text("report.more"));
        }
        return lines;
    }

    private String reasons(Map.Entry<Origin, List<Notice>> item) {
        var sentences = item.getValue().stream().map(messages::text).toList();
        return OneLine.of(NoticeListing.place(item.getKey()) + ": " + String.join(" ", sentences));
    }

    private List<String> notices(Findings findings) {
        var kinds = findings.kinds();
        if (kinds.isEmpty()) {
            return List.of("", messages.text("report.no-notices"));
        }
        var lines = new ArrayList<>(List.of("", messages.text("report.notices")));
        int shown = Math.min(KINDS, kinds.size());
        int examples = Math.max(1, Math.min(Findings.EXAMPLES, EXAMPLE_LINES / shown));
        for (var kind : kinds.subList(0, shown)) {
            var severity = messages.text("severity." + kind.severity().name().toLowerCase(Locale.ROOT));
            lines.add("  " + kind.count() + " × " + kind.code() + " (" + severity + ")");
            kind.examples().stream().limit(examples).forEach(n -> lines.add("    " + example(n)));
        }
        if (kinds.size() > shown) {
            lines.add("  " + messages.text("report.more"));
        }
        return lines;
    }

    private String example(Notice notice) {
        return OneLine.of(NoticeListing.place(notice) + ": " + messages.text(notice));
    }

    private String site(Ending.@Nullable Site site) {
        if (site == null) {
            return messages.text("report.not-published");
        }
        if (site.pinned() != null) {
            return messages.text("report.pinned", site.pinned(), site.release(), site.contents(), site.feeds());
        }
        var key = site.switched() ? "report.published" : "report.published-before";
        return messages.text(key, site.release(), site.contents(), site.feeds());
    }
}
