package vn.portal.batch.legacy.archive;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcRevisit;
import vn.portal.notice.Remark;

/** What a capture holds of each address: the latest, with the addresses that led there. */
final class Captures {
    private final Map<String, ArchivedFile> latest = new LinkedHashMap<>();
    private final Map<String, ArchivedFile> byDigest = new HashMap<>();
    private final List<Revisit> revisits = new ArrayList<>();
    private final Map<String, String> redirects = new TreeMap<>();
    private final Map<Integer, Integer> leftOut = new TreeMap<>();
    private int superseded;

    /** An address whose bytes were known when it was visited. */
    private record Revisit(
            String name,
            String address,
            @Nullable String original,
            @Nullable String digest,
            @Nullable Instant captured) {}

    void add(String name, ArchivedFile file, @Nullable String digest) {
        if (digest != null && file.problem() == null) {
            byDigest.putIfAbsent(digest, file);
        }
        var before = latest.get(name);
        superseded += before == null ? 0 : 1;
        if (before == null || isLater(file, before)) {
            latest.put(name, file);
        }
    }

    /** What is whole counts more than what is not, then the later; of one time the last. */
    private static boolean isLater(ArchivedFile file, ArchivedFile before) {
        if ((file.problem() == null) != (before.problem() == null)) {
            return file.problem() == null;
        }
        return time(file.captured()).compareTo(time(before.captured())) >= 0;
    }

    private static Instant time(@Nullable Instant captured) {
        return captured == null ? Instant.MIN : captured;
    }

    void revisit(String name, String address, WarcRevisit record) {
        revisits.add(new Revisit(
                name,
                address,
                record.refersToTargetURI().map(URI::toString).orElse(null),
                record.payloadDigest().map(Object::toString).orElse(null),
                record.date()));
    }

    /** @param location as the server wrote it */
    void redirect(String from, String location) {
        try {
            redirects.put(from, new URI(from).resolve(location).toString());
        } catch (IllegalArgumentException | URISyntaxException e) {
            // an address that nothing can be done with leads nowhere
            leaveOut(300);
        }
    }

    void leaveOut(int status) {
        leftOut.merge(status, 1, Integer::sum);
    }

    void addTo(Crate crate) {
        revisits.forEach(this::resolve);
        var aliases = aliases();
        latest.forEach(
                (name, file) -> crate.kept(EntryName.of(name), file.with(aliases.getOrDefault(name, List.of()))));
        leftOut.forEach((status, count) -> crate.remark(
                Remark.info("responses-left-out", "").with("status", status).with("count", count)));
        if (superseded > 0) {
            crate.remark(Remark.info("captures-superseded", "").with("count", superseded));
        }
    }

    private void resolve(Revisit visit) {
        var file = visit.digest() == null ? null : byDigest.get(visit.digest());
        if (file == null && visit.original() != null) {
            file = latest.get(WebName.of(visit.original()));
        }
        if (file != null) {
            add(visit.name(), file.fetched(visit.address(), visit.captured()), null);
        } else if (!latest.containsKey(visit.name())) {
            latest.put(
                    visit.name(),
                    ArchivedFile.wrong("", 0, "revisit-unresolved").fetched(visit.address(), visit.captured()));
        }
    }

    /** The addresses that led to each file, by its name. */
    private Map<String, List<String>> aliases() {
        var aliases = new HashMap<String, List<String>>();
        for (var from : redirects.keySet()) {
            var name = WebName.of(end(from));
            var file = latest.containsKey(name) ? name : name + ".html";
            if (latest.containsKey(file) && !WebName.of(from).equals(name)) {
                aliases.computeIfAbsent(file, key -> new ArrayList<>()).add(from);
            }
        }
        return aliases;
    }

    /** Where a chain of redirects ends. */
    private String end(String from) {
        var seen = new HashSet<String>();
        var at = from;
        while (seen.add(at) && redirects.containsKey(at)) {
            at = Objects.requireNonNull(redirects.get(at));
        }
        return at;
    }
}
