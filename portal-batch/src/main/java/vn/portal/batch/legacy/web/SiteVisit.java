package vn.portal.batch.legacy.web;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.legacy.web.Leads.Lead;
import vn.portal.batch.workspace.RawStore;
import vn.portal.notice.Remark;

/**
 * One night's visit to a site: what is new or changed is fetched, politely and within a budget; the rest waits for the
 * next night.
 *
 * <p>A page that the server says on two nights to be gone is gone. Of a page that nobody mentions nothing is known.
 */
public final class SiteVisit {
    /** An index of sitemaps may name so many. */
    private static final int MOST_MAPS = 1000;
    /** A share of the night's questions goes to pages that nobody has mentioned for long. */
    private static final int SECOND_LOOKS = 10;

    private final SitePlan plan;
    private final Courtesy courtesy;
    private final Instant now;
    private final long limit;
    private final Shown shown;
    private final SiteNotes notes;
    private final VisitRemarks remarks = new VisitRemarks();
    private final Fetching fetching;
    private final Set<String> mentioned = new LinkedHashSet<>();
    private boolean hasHeard;

    /** Which pictures and files belong to the story of a page. */
    @FunctionalInterface
    public interface Shown {
        List<String> in(byte[] page, @Nullable String charset, String address);
    }

    private SiteVisit(
            SitePlan plan, Courtesy courtesy, RawStore raw, Instant now, long limit, Shown shown, SiteNotes notes) {
        this.plan = plan;
        this.courtesy = courtesy;
        this.now = now;
        this.limit = limit;
        this.shown = shown;
        this.notes = notes;
        this.fetching = new Fetching(courtesy, raw, now, notes, remarks);
    }

    /** What a visit came home with: everything that is remembered of the site, and what there is to say. */
    public record Result(SiteNotes notes, List<Remark> remarks) {}

    /**
     * Visits a site.
     *
     * @param memory a folder that lasts from night to night
     * @param now the night's instant
     * @throws Unreachable if not one of the addresses to follow could be had
     * @throws IOException if a disk of ours is broken
     */
    public static Result visit(SitePlan plan, WebSettings settings, RawStore raw, Path memory, Instant now, Shown shown)
            throws IOException {
        try (var web = Web.open(settings, now)) {
            var visit = new SiteVisit(
                    plan,
                    new Courtesy(web, settings.agent(), plan.delay(), plan.budget()),
                    raw,
                    now,
                    settings.limit(),
                    shown,
                    SiteNotes.read(memory.resolve("site.jsonl")));
            return visit.run();
        }
    }

    private Result run() throws IOException {
        try {
            discover();
            var first = remarks.first();
            if (!hasHeard && first.isPresent()) {
                throw new Unreachable(first.get());
            }
            var queue = queue();
            for (var visit :
                    queue.subList(0, Math.min(queue.size(), plan.budget().pages()))) {
                if (!fetching.goesOn()) {
                    break;
                }
                fetch(visit);
            }
        } finally {
            notes.write();
        }
        return new Result(notes, told());
    }

    /** Asks what is on the site. */
    private void discover() throws IOException {
        for (var follow : plan.follow()) {
            if (follow.contains("{page}")) {
                discoverPages(follow);
            } else {
                WebAddresses.of(follow).ifPresentOrElse(this::discover, () -> unusable(follow));
            }
        }
    }

    private void unusable(String address) {
        remarks.tell(new Answer.Failed("web-address-unusable", "").remark(address));
    }

    /** From the first page of a listing to where nothing is new any more. */
    private void discoverPages(String follow) {
        for (int page = 1; page <= plan.pages(); page++) {
            var address = WebAddresses.of(follow.replace("{page}", Integer.toString(page)));
            if (address.isEmpty()) {
                unusable(follow);
                return;
            }
            if (!discover(address.get())) {
                return;
            }
        }
    }

    /** @return whether it told of anything that was not known */
    private boolean discover(URI start) {
        var open = new ArrayDeque<>(List.of(start));
        var met = new HashSet<>(open);
        boolean isNews = false;
        while (!open.isEmpty() && courtesy.hasLeft()) {
            var address = open.poll();
            var leads = leads(address);
            for (var lead : leads.pages()) {
                isNews |= note(lead);
            }
            leads.maps().stream()
                    .filter(map -> met.size() < MOST_MAPS && met.add(map))
                    .forEach(open::add);
        }
        return isNews;
    }

    private Leads leads(URI address) {
        var nothing = new Leads(Leads.Kind.LISTING, List.of(), List.of());
        if (!courtesy.isAllowed(address)) {
            remarks.tell(Remark.warning("web-forbidden", "").with("address", address));
            return nothing;
        }
        var guide = notes.of(address.toString())
                .filter(known -> known.kind() == Visit.Kind.GUIDE)
                .orElseGet(() -> Visit.planned(address.toString(), Visit.Kind.GUIDE, null));
        var answer = courtesy.ask(address, guide.known());
        if (answer instanceof Answer.Unchanged) {
            hasHeard = true;
            return nothing;
        }
        if (!(answer instanceof Answer.Found found)) {
            remarks.tell(answer.remark(address.toString()));
            return nothing;
        }
        try {
            hasHeard = true;
            var leads = usable(Leads.read(found, limit), address);
            notes.put(guide.heard(found.at().toString(), found.known(), now));
            return leads;
        } catch (IOException e) {
            remarks.tell(Remark.warning("site-unread", "")
                    .with("address", address)
                    .with("detail", String.valueOf(e.getMessage())));
            return nothing;
        }
    }

    /** Of a listing page only the links that are said to be stories. */
    private Leads usable(Leads leads, URI address) {
        if (leads.kind() == Leads.Kind.LISTING && plan.links() == null) {
            remarks.tell(Remark.warning("site-links-unknown", "").with("address", address));
            return new Leads(leads.kind(), List.of(), List.of());
        }
        var links = plan.links();
        var hosts = plan.hosts();
        var pages = leads.pages().stream()
                .filter(lead -> plan.isOwn(lead.address(), hosts))
                .filter(lead -> links == null || links.matches(lead.address()))
                .toList();
        return new Leads(leads.kind(), pages, leads.maps());
    }

    /** @return whether it was not known, or is not as it was */
    private boolean note(Lead lead) {
        var address = lead.address().toString();
        mentioned.add(address);
        var before = notes.of(address);
        var visit = before.map(known -> known.told(lead.stamp()))
                .orElseGet(() -> Visit.planned(address, Visit.Kind.PAGE, lead.stamp()));
        notes.put(visit);
        return before.isEmpty() || visit.isChanged();
    }

    /** The new first, then the changed, then what was missing, then what is mentioned, then a few of the oldest. */
    private List<Visit> queue() {
        var pages = notes.visits().stream().filter(Visit::isPage).toList();
        var queue = new LinkedHashSet<Visit>();
        pages.stream()
                .filter(Visit::isWaiting)
                .sorted(Comparator.comparing((Visit visit) -> visit.checked() != null)
                        .thenComparing(visit -> !mentioned.contains(visit.address())))
                .forEach(queue::add);
        pages.stream().filter(Visit::isChanged).forEach(queue::add);
        pages.stream().filter(visit -> visit.missing() == 1).forEach(queue::add);
        // a page whose stamp is what it was need not be asked for
        pages.stream()
                .filter(visit -> mentioned.contains(visit.address()) && visit.told() == null)
                .forEach(queue::add);
        pages.stream()
                .filter(visit -> visit.sha256() != null && !visit.isGone() && !mentioned.contains(visit.address()))
                .sorted(Comparator.comparing(visit -> String.valueOf(visit.checked())))
                .limit(Math.max(1, plan.budget().requests() / SECOND_LOOKS))
                .forEach(queue::add);
        notes.visits().stream()
                .filter(visit -> visit.kind() == Visit.Kind.FILE && visit.isWaiting())
                .forEach(queue::add);
        return List.copyOf(queue);
    }

    private void fetch(Visit visit) throws IOException {
        var found = fetching.fetch(visit);
        if (found.isPresent() && visit.isPage()) {
            var page = found.get();
            var charset = Charsets.of(page.contentType());
            fetchShown(shown.in(page.bytes(), charset, page.at().toString()), page.at());
        }
    }

    /** Pictures and files, as long as the budget allows; the others are fetched another night. */
    private void fetchShown(List<String> addresses, URI page) throws IOException {
        var hosts = plan.hosts();
        for (var written : addresses) {
            var address = WebAddresses.resolve(page, written).filter(own -> plan.isOwn(own, hosts));
            if (address.isPresent() && notes.of(address.get().toString()).isEmpty()) {
                var visit = Visit.planned(address.get().toString(), Visit.Kind.FILE, null);
                notes.put(visit);
                if (fetching.goesOn()) {
                    fetch(visit);
                }
            }
        }
    }

    private List<Remark> told() {
        var all = new ArrayList<>(remarks.all());
        all.addAll(fetching.told());
        long waiting = notes.visits().stream().filter(Visit::isWaiting).count();
        all.add(Remark.info("site-visited", "")
                .with("requests", courtesy.requests())
                .with(
                        "pages",
                        notes.visits().stream()
                                .filter(v -> v.isPage() && v.sha256() != null)
                                .count())
                .with("waiting", waiting));
        return all;
    }
}
