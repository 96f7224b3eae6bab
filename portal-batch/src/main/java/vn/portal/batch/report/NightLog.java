package vn.portal.batch.report;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import vn.portal.batch.store.SourceRun;
import vn.portal.notice.Notice;

/**
 * What a night came to, as records for who collects them: one for each source, for each code that holds with a few places
 * where it does, and one for the night. However much is wrong, a code has no more than {@value Findings#EXAMPLES} places.
 */
record NightLog(NightWords words) {
    private static final Logger LOG = LoggerFactory.getLogger(NightLog.class);

    void tell(Ending ending, List<SourceRun> sources, Findings findings) {
        if (!LOG.isInfoEnabled()) {
            return;
        }
        sources.forEach(source -> tell(ending, source));
        findings.kinds().forEach(kind -> tell(ending, kind));
        var site = ending.site();
        event("night", ending)
                .addKeyValue("businessDate", ending.run().businessDate())
                .addKeyValue("exitCode", ending.exitCode())
                .addKeyValue("failure", ending.failure())
                .addKeyValue(
                        "milliseconds",
                        ending.steps().values().stream()
                                .mapToLong(Duration::toMillis)
                                .sum())
                .addKeyValue("release", site == null ? null : site.release())
                .addKeyValue("switched", site != null && site.switched())
                .log(words.exit(ending));
    }

    private static LoggingEventBuilder event(String name, Ending ending) {
        return LOG.atInfo()
                .addKeyValue("event", name)
                .addKeyValue("run", ending.run().id());
    }

    private void tell(Ending ending, SourceRun source) {
        var record = event("source", ending)
                .addKeyValue("source", source.source().name())
                .addKeyValue("system", source.source().system())
                .addKeyValue("status", AsJson.lower(source.status()))
                .addKeyValue("reason", source.reason());
        AsJson.counts(source.counts()).forEach(record::addKeyValue);
        record.log(words.messages().text("report.status." + AsJson.lower(source.status())));
    }

    private void tell(Ending ending, Findings.Kind kind) {
        event("notices", ending)
                .addKeyValue("code", kind.code())
                .addKeyValue("severity", AsJson.lower(kind.severity()))
                .addKeyValue("count", kind.count())
                .log(kind.count() + " × " + kind.code());
        kind.examples().forEach(notice -> tell(ending, notice));
    }

    private void tell(Ending ending, Notice notice) {
        event("notice", ending)
                .addKeyValue("code", notice.code())
                .addKeyValue("severity", AsJson.lower(notice.severity()))
                .addKeyValue("source", notice.origin().source())
                .addKeyValue("key", notice.origin().key())
                .addKeyValue("path", notice.path())
                .log(words.sentence(notice));
    }
}
