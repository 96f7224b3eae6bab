package vn.portal.batch.report;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.workspace.Messages;
import vn.portal.model.PortalContext;
import vn.portal.notice.Notice;
import vn.portal.notice.Severity;

/** The sentences that every report for people says of a night. */
record NightWords(PortalContext portal, Messages messages) {

    String night(Ending ending) {
        var run = ending.run();
        return messages.text("report.night", day(run.businessDate()), run.id(), times().at(run.startedAt()));
    }

    private Times times() {
        return new Times(portal.zone(), messages);
    }

    String exit(Ending ending) {
        return messages.text("report.exit", ending.exitCode(), messages.text("report.exit." + ending.exitCode()));
    }

    String site(Ending.@Nullable Site site) {
        if (site == null) {
            return messages.text("report.not-published");
        }
        if (site.pinned() != null) {
            return messages.text("report.pinned", site.pinned(), site.release(), site.contents(), site.feeds());
        }
        var key = site.switched() ? "report.published" : "report.published-before";
        return messages.text(key, site.release(), site.contents(), site.feeds());
    }

    String severity(Severity severity) {
        return messages.text("severity." + severity.name().toLowerCase(Locale.ROOT));
    }

    /** Where it is and what is wrong, on one line. */
    String sentence(Notice notice) {
        return OneLine.of(NoticeListing.place(notice) + ": " + messages.text(notice));
    }

    /** As Vietnamese write it, or in the international way. */
    String day(LocalDate day) {
        return times().day(day);
    }

    /** Hours, minutes and seconds; parts of a second where it took less than ten. */
    String duration(Duration took) {
        if (took.toSeconds() < 10) {
            var seconds = String.format(messages.locale(), "%.1f", took.toMillis() / 1000.0);
            return messages.text("report.seconds", seconds);
        }
        return String.format(Locale.ROOT, "%d:%02d:%02d", took.toHours(), took.toMinutesPart(), took.toSecondsPart());
    }
}
