package vn.portal.batch.publish;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.store.Run;
import vn.portal.batch.store.SourceKey;
import vn.portal.batch.store.Store;
import vn.portal.batch.workspace.Failpoint;
import vn.portal.batch.workspace.Workspace;
import vn.portal.model.ContentId;
import vn.portal.notice.Notice;
import vn.portal.notice.Notices;
import vn.portal.notice.Origin;

/**
 * Makes a site of what the store holds, and shows it to readers from one instant to the next.
 *
 * <p>Until the last moment nothing of the site that readers see is touched. Whatever ends a run, {@link #recover} and
 * another {@link #publish} end with the same site as an undisturbed run.
 *
 * <pre>{@code
 * var release = publisher.publish(run);
 * release.name()     // "000012-1f0c2b7a9d3e": site/current leads to it
 * release.switched() // false where nothing had changed
 * }</pre>
 */
public final class Publisher {
    private static final SourceKey SITE = new SourceKey("site", ContentId.DERIVED_SYSTEM, "site");
    private final Store store;
    private final Workspace workspace;
    private final Shelf shelf;
    private final Consumer<String> reached;
    private volatile boolean stopping;
    private volatile @Nullable ReleaseFiles making;

    public Publisher(Store store, Workspace workspace) {
        this(store, workspace, Failpoint::reach);
    }

    Publisher(Store store, Workspace workspace, Consumer<String> reached) {
        this.store = store;
        this.workspace = workspace;
        this.shelf = new Shelf(workspace.site());
        this.reached = reached;
    }

    /** Asks what is being published to end before its next file; may be called from any thread. */
    public void stop() {
        stopping = true;
        var files = making;
        if (files != null) {
            files.giveUp();
        }
    }

    /**
     * Publishes what is accepted. While a release is pinned the new one is made, checked and put beside it, and readers
     * go on seeing the pinned one.
     *
     * @throws PublishingException if the release cannot be made or is not right; readers then see what they saw
     * @throws PublishingStoppedException if it was asked to {@link #stop}; readers then see what they saw
     */
    public Release publish(Run run) throws IOException {
        recover();
        var building = shelf.begin();
        try {
            var last = shelf.newest();
            var earlier = last.map(shelf::earlier).orElse(Earlier.NONE);
            var languages = store.published().languages().keySet();
            var siteWide = SiteWide.of(workspace, languages);
            var sealed = build(run, building, earlier, siteWide, languages);
            if (sealed.fresh()) {
                new FreshCheck(building.release(), building.records(), earlier)
                        .require(sealed.manifest(), siteWide.furniture());
                return show(run, sealed, building, shelf.freeName(run.id(), sealed.manifest()));
            }
            shelf.replaceRecords(building, last.orElseThrow());
            shelf.layAside(building);
            return show(run, sealed, null, last.orElseThrow());
        } finally {
            shelf.sweep();
        }
    }

    /**
     * Publishes, shows it to readers whatever was pinned, and removes every release before it: nothing of what was taken
     * out of the store may lie on the shelf.
     */
    public Release publishAlone(Run run) throws IOException {
        resume();
        var release = publish(run);
        shelf.keepNewest(1);
        shelf.removeSpare();
        return release;
    }

    /** Puts right what a killed publisher left behind; the site's link is the truth, but where a release is pinned. */
    public void recover() throws IOException {
        shelf.sweep();
        var meant = store.releases().latest().filter(release -> !release.done());
        if (meant.isPresent()) {
            var name = meant.get().name();
            if (shelf.current().filter(name::equals).isPresent()) {
                store.releases().done(name);
            } else {
                shelf.remove(name);
            }
        }
        var pinned = store.releases().pinned();
        if (pinned.isPresent() && shelf.current().filter(pinned.get()::equals).isEmpty()) {
            shelf.switchTo(pinned.get());
        }
    }

    /**
     * Shows readers the release that they saw before this one, until {@link #resume}.
     *
     * @return its name
     * @throws PublishingException if there is none any more
     */
    public String rollback() throws IOException {
        recover();
        var current = shelf.current().orElseThrow(() -> nothingBefore(""));
        var before = store.releases().before(current).stream()
                .filter(shelf::holds)
                .findFirst()
                .orElseThrow(() -> nothingBefore(current));
        store.releases().pin(before);
        reached.accept("publish.before-rollback");
        shelf.switchTo(before);
        return before;
    }

    private PublishingException nothingBefore(String current) {
        return new PublishingException("no-earlier", workspace.site().toString(), current);
    }

    /** Ends what {@link #rollback} began: the next {@link #publish} shows what it makes. */
    public void resume() {
        store.releases().unpin();
    }

    private Sealed build(Run run, Shelf.Building building, Earlier earlier, SiteWide siteWide, Set<String> languages)
            throws IOException {
        try (var files = new ReleaseFiles(building, earlier, siteWide, reached)) {
            making = files;
            if (stopping) {
                files.giveUp();
            }
            store.feeds().bringUpToDate();
            new Site(store, workspace, languages, files, shelf.scratch()).write();
            var clashes =
                    new SiteRedirects(store.oldAddresses(), workspace.settings().portal(), files).write();
            store.oldAddresses().tell(run, clashes);
            return files.seal();
        } finally {
            making = null;
        }
    }

    /** @param building to be placed under that name; null where the release has it already */
    private Release show(Run run, Sealed sealed, Shelf.@Nullable Building building, String name) throws IOException {
        var pinned = store.releases().pinned();
        var before = shelf.current();
        boolean switched = pinned.isEmpty() && before.filter(name::equals).isEmpty();
        if (switched) {
            store.releases().intend(run, name);
        }
        if (building != null) {
            shelf.place(building, name);
        }
        if (switched) {
            reached.accept("publish.before-switch");
            shelf.switchTo(name);
            reached.accept("publish.after-switch");
            store.releases().done(name);
            var seen = before.map(shelf::release).orElse(null);
            tellHub(run, Hub.fresh(sealed.manifest(), shelf.release(name), seen));
        }
        shelf.keepNewest(workspace.settings().publishing().keep());
        return sealed.named(name, switched, pinned.orElse(null));
    }

    /** Readers see the release already; a hub that cannot be told is worth a notice and no more. */
    private void tellHub(Run run, List<String> fresh) {
        var address = workspace.settings().publishing().hub();
        if (address != null) {
            var hub = new Hub(address, workspace.settings().portal().address());
            hub.tell(fresh).ifPresent(why -> store.notices().add(run, SITE, Notices.of(untold(address, why))));
        }
    }

    private static Notice untold(URI hub, String why) {
        var origin = new Origin(SITE.system(), SITE.name(), SITE.keyspace(), hub.toString(), null, null);
        return Notice.warning("hub-untold", origin, "").with("detail", why);
    }
}
