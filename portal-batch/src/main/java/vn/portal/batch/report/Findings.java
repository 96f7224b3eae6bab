package vn.portal.batch.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.portal.batch.store.NoticeLog;
import vn.portal.batch.store.SourceRun;
import vn.portal.notice.Notice;
import vn.portal.notice.Origin;
import vn.portal.notice.Severity;

/**
 * What is to be said of the sources now.
 *
 * @param kinds every code that holds: the gravest first, among equals the most frequent
 * @param quarantined items kept out, with why; the first {@value #MOST_QUARANTINED} of each reason
 */
record Findings(List<Kind> kinds, Map<Origin, List<Notice>> quarantined) {
    static final int EXAMPLES = 5;
    private static final int MOST_QUARANTINED = 20;

    /** A code, how often it holds, and a few places where it does. */
    record Kind(String code, Severity severity, int count, List<Notice> examples) {}

    /** @param sources of the latest run: what befell a source as a whole keeps no item out */
    static Findings of(NoticeLog log, List<SourceRun> sources) {
        var kinds = new ArrayList<Kind>();
        var quarantined = new LinkedHashMap<Origin, List<Notice>>();
        log.countByCode().forEach((code, count) -> {
            var some = log.current(null, code, MOST_QUARANTINED);
            if (!some.isEmpty()) {
                var examples = List.copyOf(some.subList(0, Math.min(EXAMPLES, some.size())));
                kinds.add(new Kind(code, some.get(0).severity(), count, examples));
            }
            some.stream()
                    .filter(notice -> notice.severity() == Severity.ERROR && !isOfSource(notice, sources))
                    .forEach(notice -> quarantined
                            .computeIfAbsent(notice.origin(), origin -> new ArrayList<>())
                            .add(notice));
        });
        kinds.sort(Comparator.comparing(Kind::severity)
                .reversed()
                .thenComparing(Comparator.comparingInt(Kind::count).reversed())
                .thenComparing(Kind::code));
        return new Findings(kinds, quarantined);
    }

    private static boolean isOfSource(Notice notice, List<SourceRun> sources) {
        return sources.stream()
                .anyMatch(run -> notice.code().equals(run.reason())
                        && notice.origin().source().equals(run.source().name()));
    }
}
