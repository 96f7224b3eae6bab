package vn.portal.batch.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.portal.batch.store.NoticeLog;
import vn.portal.batch.store.SourceRun;
import vn.portal.notice.Notice;
import vn.portal.notice.Origin;

/** A night on one screen, in the operator's language. */
record TextReport(NightWords words, NoticeLog log) {
    private static final int KINDS = 8;
    private static final int EXAMPLE_LINES = 16;
    private static final int QUARANTINED = 8;

    String of(Ending ending, List<SourceRun> sources, Findings findings) {
        var lines = new ArrayList<String>();
        lines.addAll(head(ending));
        lines.add("");
        lines.addAll(new SourceBooks(log, words.messages()).lines(sources));
        lines.addAll(quarantined(findings));
        lines.addAll(notices(findings));
        lines.add("");
        lines.add(words.site(ending.site()));
        return String.join("\n", lines) + "\n";
    }

    private List<String> head(Ending ending) {
        var lines = new ArrayList<>(List.of(words.portal().name(), words.night(ending), words.exit(ending)));
        if (ending.failure() != null) {
            lines.add(text("report.failure", ending.failure()));
        }
        return lines;
    }

    private List<String> quarantined(Findings findings) {
        var items = findings.quarantined();
        if (items.isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<>(List.of("", text("report.quarantined")));
        items.entrySet().stream().limit(QUARANTINED).forEach(item -> lines.add("  " + reasons(item)));
        if (items.size() > QUARANTINED) {
            lines.add("  " + text("report.more"));
        }
        return lines;
    }

    private String reasons(Map.Entry<Origin, List<Notice>> item) {
        var sentences = item.getValue().stream().map(words.messages()::text).toList();
        return OneLine.of(NoticeListing.place(item.getKey()) + ": " + String.join(" ", sentences));
    }

    private List<String> notices(Findings findings) {
        var kinds = findings.kinds();
        if (kinds.isEmpty()) {
            return List.of("", text("report.no-notices"));
        }
        var lines = new ArrayList<>(List.of("", text("report.notices")));
        int shown = Math.min(KINDS, kinds.size());
        int examples = Math.max(1, Math.min(Findings.EXAMPLES, EXAMPLE_LINES / shown));
        for (var kind : kinds.subList(0, shown)) {
            var severity = words.severity(kind.severity());
            lines.add("  " + kind.count() + " × " + kind.code() + " (" + severity + ")");
            kind.examples().stream().limit(examples).forEach(n -> lines.add("    " + words.sentence(n)));
        }
        if (kinds.size() > shown) {
            lines.add("  " + text("report.more"));
        }
        return lines;
    }

    private String text(String key, Object... arguments) {
        return words.messages().text(key, arguments);
    }
}
