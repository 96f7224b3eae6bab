package vn.portal.batch.report;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.store.NoticeLog;
import vn.portal.batch.store.Quarantine;
import vn.portal.batch.store.Run;
import vn.portal.batch.store.SourceRun;
import vn.portal.batch.workspace.Messages;

/** What keepers' acts between nights say of themselves: a few lines each. */
public record ActReport(NoticeLog log, Messages messages) {

    private String line(String key, Object... arguments) {
        return messages.text(key, arguments) + "\n";
    }

    /** A night has to be brought to its end first. */
    public String unfinished(Run night) {
        return line("act.unfinished", night.id());
    }

    public String lost(List<Quarantine.Item> items) {
        return items.stream()
                .map(item -> line("act.lost", OneLine.of(item.source().name() + " " + item.key())))
                .collect(Collectors.joining());
    }

    public String nothingToReplay() {
        return line("quarantine.none");
    }

    public String replayed(Run run, List<SourceRun> sources) {
        var books = new SourceBooks(log, messages).lines(sources);
        return line("act.replayed", run.id()) + String.join("\n", books) + "\n";
    }

    /** Nothing was published. */
    public String later() {
        return line("act.later");
    }

    public String shown(String release, boolean switched, @Nullable String pinned) {
        if (pinned != null) {
            return line("status.pinned", pinned);
        }
        return switched ? line("status.release", release) : line("act.same", release);
    }
}
