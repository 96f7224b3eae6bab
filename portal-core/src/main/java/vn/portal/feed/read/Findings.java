package vn.portal.feed.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.portal.notice.Notice;
import vn.portal.notice.Notices;
import vn.portal.notice.Origin;
import vn.portal.notice.Severity;

/** What is found wrong with a feed on the way through it. */
final class Findings {
    static final String NOT_WELL_FORMED = "feed-not-well-formed";
    /** Told one by one up to here; a feed that is wrong in every line says nothing new. */
    private static final int MOST = 1000;

    private static final Set<String> SEVERE = Set.of(
            "feed-too-deep",
            "feed-entity-refused",
            "feed-attributes-refused",
            "feed-characters-illegal",
            "feed-id-missing");
    private final Origin origin;
    private final List<Notice> notices = new ArrayList<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private int problems;
    private String firstProblem = "";
    private int firstOffset;

    Findings(Origin origin) {
        this.origin = origin;
    }

    /** Something that a strict parser would have stopped at. */
    void broken(String reason, int offset) {
        if (problems++ == 0 || offset < firstOffset) {
            firstProblem = reason;
            firstOffset = offset;
        }
    }

    void add(Severity severity, String code, String path, String... arguments) {
        if (notices.size() >= MOST) {
            count("feed-notices-left-out", 1);
            return;
        }
        var notice = new Notice(severity, code, origin, path, Map.of());
        for (int i = 0; i < arguments.length; i += 2) {
            notice = notice.with(arguments[i], arguments[i + 1]);
        }
        notices.add(notice);
    }

    /** An address made absolute; counted where it was relative. */
    String address(@Nullable String base, String reference) {
        String resolved = Bases.resolve(base, reference);
        if (resolved.indexOf(':') > 0 && !resolved.equals(reference.strip()) && reference.indexOf(':') < 0) {
            count("feed-address-resolved", 1);
        }
        return resolved;
    }

    /** One more of what is told once, with its number. */
    void count(String code, int more) {
        if (more > 0) {
            counts.merge(code, more, Integer::sum);
        }
    }

    /** Everything that was found; the text is for the line of the first problem. */
    Notices notices(String text) {
        var all = new ArrayList<Notice>();
        if (problems > 0) {
            all.add(new Notice(Severity.WARNING, NOT_WELL_FORMED, origin, "", Map.of())
                    .with("reason", firstProblem)
                    .with("line", line(text))
                    .with("count", problems));
        }
        all.addAll(notices);
        counts.forEach((code, count) -> all.add(new Notice(
                SEVERE.contains(code) ? Severity.WARNING : Severity.INFO,
                code,
                origin,
                "",
                Map.of("count", count.toString()))));
        return new Notices(all);
    }

    private long line(String text) {
        return 1 + text.chars().limit(firstOffset).filter(c -> c == '\n').count();
    }
}
