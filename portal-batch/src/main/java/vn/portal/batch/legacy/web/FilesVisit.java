package vn.portal.batch.legacy.web;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import vn.portal.batch.workspace.RawStore;
import vn.portal.notice.Remark;

/**
 * One night's visit to where an old system has its pictures and files: those that are wanted are fetched, politely and
 * within a budget; the rest waits for the next night.
 *
 * <p>What was fetched once is asked for again only now and then, and is sent only if it has changed. What the server says
 * on two nights not to have is not asked for any more.
 */
public final class FilesVisit {
    private static final String NOTES = "assets.jsonl";
    /** A share of the night's questions goes to what is there already and may have changed. */
    private static final int SECOND_LOOKS = 10;

    private final Duration delay;
    private final SitePlan.Budget budget;
    private final WebSettings settings;
    private final RawStore raw;
    private final Path memory;

    /** @param memory a folder that lasts from night to night; losing it costs one more fetching */
    public FilesVisit(Duration delay, SitePlan.Budget budget, WebSettings settings, RawStore raw, Path memory) {
        this.delay = delay;
        this.budget = budget;
        this.settings = settings;
        this.raw = raw;
        this.memory = memory;
    }

    /** What a visit came home with: everything that is there of what was ever wanted, and what there is to say. */
    public record Result(List<Visit> files, List<Remark> remarks) {
        public Result {
            files = List.copyOf(files);
            remarks = List.copyOf(remarks);
        }
    }

    /** Whether it is known what was wanted before. */
    public static boolean isRemembered(Path memory) {
        return Files.exists(memory.resolve(NOTES));
    }

    /**
     * Fetches what is wanted, and what was wanted before and has not come yet.
     *
     * @param isOwn which addresses belong to the place that is visited: what was wanted from another is left alone
     * @param now the night's instant
     * @throws IOException if a disk of ours is broken
     */
    public Result visit(Collection<URI> wanted, Predicate<URI> isOwn, Instant now) throws IOException {
        var notes = SiteNotes.read(memory.resolve(NOTES));
        for (var address : wanted) {
            if (notes.of(address.toString()).isEmpty()) {
                notes.put(Visit.planned(address.toString(), Visit.Kind.FILE, null));
            }
        }
        var remarks = new VisitRemarks();
        try (var web = Web.open(settings, now)) {
            var courtesy = new Courtesy(web, settings.agent(), delay, budget);
            var fetching = new Fetching(courtesy, raw, now, notes, remarks);
            for (var visit : queue(own(notes, isOwn))) {
                if (!fetching.goesOn()) {
                    break;
                }
                fetching.fetch(visit);
            }
            var files = own(notes, isOwn);
            var told = new ArrayList<>(remarks.all());
            told.addAll(fetching.told());
            told.add(summary(files, courtesy.requests()));
            return new Result(files.stream().filter(FilesVisit::isThere).toList(), told);
        } finally {
            notes.write();
        }
    }

    private static List<Visit> own(SiteNotes notes, Predicate<URI> isOwn) {
        return notes.visits().stream()
                .filter(visit -> isOwn.test(URI.create(visit.address())))
                .toList();
    }

    /** What was never asked for, what could not be had, what was missing, then a few of those looked at longest ago. */
    private Set<Visit> queue(List<Visit> files) {
        var queue = new LinkedHashSet<Visit>();
        files.stream()
                .filter(Visit::isWaiting)
                .sorted(Comparator.comparing(visit -> visit.checked() != null))
                .forEach(queue::add);
        files.stream().filter(visit -> visit.missing() > 0 && !visit.isGone()).forEach(queue::add);
        files.stream()
                .filter(FilesVisit::isThere)
                .sorted(Comparator.comparing(visit -> String.valueOf(visit.checked())))
                .limit(Math.max(1, budget.requests() / SECOND_LOOKS))
                .forEach(queue::add);
        return queue;
    }

    private static boolean isThere(Visit visit) {
        return visit.sha256() != null && !visit.isGone();
    }

    private static Remark summary(List<Visit> files, int requests) {
        return Remark.info("assets-fetched", "")
                .with("requests", requests)
                .with("files", files.stream().filter(FilesVisit::isThere).count())
                .with("missing", files.stream().filter(v -> v.missing() > 0).count())
                .with("waiting", files.stream().filter(Visit::isWaiting).count());
    }
}
