package vn.portal.batch.report;

import java.util.ArrayList;
import java.util.Locale;
import vn.portal.batch.store.Run;
import vn.portal.batch.store.Store;
import vn.portal.batch.workspace.Messages;

/**
 * How a workspace stands, from its store alone.
 *
 * <pre>{@code
 * out.print(new StatusReport(store, messages).text());
 * }</pre>
 */
public record StatusReport(Store store, Messages messages) {

    public String text() {
        var latest = store.runs().latest();
        return latest.isEmpty() ? messages.text("status.no-run") + "\n" : text(latest.get());
    }

    private String text(Run run) {
        var lines = new ArrayList<String>();
        var status = messages.text("status.run." + run.status().name().toLowerCase(Locale.ROOT));
        lines.add(messages.text("status.run", run.id(), run.businessDate(), status));
        lines.addAll(
                new SourceBooks(store.notices(), messages).lines(store.runs().sources(run.id())));
        lines.add(store.releases()
                .pinned()
                .map(name -> messages.text("status.pinned", name))
                .orElseGet(this::release));
        var counts = store.notices().countByCode();
        if (!counts.isEmpty()) {
            lines.add(messages.text("report.notices"));
            counts.forEach((code, count) -> lines.add("  " + count + " × " + code));
        }
        return String.join("\n", lines) + "\n";
    }

    private String release() {
        return store.releases()
                .latestDone()
                .map(release -> messages.text("status.release", release.name()))
                .orElse(messages.text("report.not-published"));
    }
}
