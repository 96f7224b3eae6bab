package vn.portal.batch.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.store.Releases;
import vn.portal.batch.store.Run;
import vn.portal.batch.store.SourceRun;
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
        var latest = store.runs().latestNight();
        return latest.isEmpty() ? messages.text("status.no-run") + "\n" : text(latest.get());
    }

    /** The same for machines; an object without a run where none has run yet. */
    public String json() {
        var status = new LinkedHashMap<String, @Nullable Object>();
        store.runs().latestNight().flatMap(run -> store.runLog().find(run.id())).ifPresent(entry -> {
            status.putAll(RunListing.object(entry));
            status.put(
                    "sources",
                    store.runs().sources(entry.run().id()).stream()
                            .map(StatusReport::object)
                            .toList());
        });
        status.put(
                "release",
                store.releases().latestDone().map(Releases.Release::name).orElse(null));
        status.put("pinned", store.releases().pinned().orElse(null));
        status.put("notices", store.notices().countByCode());
        return AsJson.of(status);
    }

    private static Map<String, @Nullable Object> object(SourceRun source) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("name", source.source().name());
        object.put("system", source.source().system());
        object.put("keyspace", source.source().keyspace());
        object.put("status", AsJson.lower(source.status()));
        object.put("reason", source.reason());
        object.put("complete", source.complete());
        object.put("counts", AsJson.counts(source.counts()));
        return object;
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
