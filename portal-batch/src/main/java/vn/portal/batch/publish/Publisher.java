package vn.portal.batch.publish;

import java.io.IOException;
import java.util.function.Consumer;
import vn.portal.batch.store.Run;
import vn.portal.batch.store.Store;
import vn.portal.batch.workspace.Failpoint;
import vn.portal.batch.workspace.Workspace;

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
    private final Store store;
    private final Workspace workspace;
    private final Shelf shelf;
    private final Consumer<String> reached;

    public Publisher(Store store, Workspace workspace) {
        this(store, workspace, Failpoint::reach);
    }

    Publisher(Store store, Workspace workspace, Consumer<String> reached) {
        this.store = store;
        this.workspace = workspace;
        this.shelf = new Shelf(workspace.site());
        this.reached = reached;
    }

    /**
     * Publishes what is accepted.
     *
     * @throws PublishingException if the release cannot be made or is not right; readers then see what they saw
     */
    public Release publish(Run run) throws IOException {
        recover();
        var building = shelf.begin();
        try {
            var earlier = shelf.current().map(shelf::earlier).orElse(Earlier.NONE);
            var siteWide = SiteWide.of(workspace.settings());
            var sealed = build(building, earlier, siteWide);
            if (!sealed.fresh()) {
                var current = shelf.current().orElseThrow();
                shelf.replaceRecords(building, current);
                return sealed.named(current, false);
            }
            new FreshCheck(building.release(), building.records(), earlier)
                    .require(sealed.manifest(), siteWide.furniture());
            return sealed.named(show(run, building, sealed.manifest()), true);
        } finally {
            shelf.sweep();
        }
    }

    /** Puts right what a killed publisher left behind; the site's link is the truth. */
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
    }

    private Sealed build(Shelf.Building building, Earlier earlier, SiteWide siteWide) throws IOException {
        var files = new ReleaseFiles(building.release(), building.records(), earlier, siteWide, reached);
        new Site(store.published(), workspace.settings(), workspace.rawStore(), files).write();
        return files.seal();
    }

    private String show(Run run, Shelf.Building building, Manifest manifest) throws IOException {
        var name = shelf.freeName(run.id(), manifest);
        store.releases().intend(run, name);
        shelf.place(building, name);
        reached.accept("publish.before-switch");
        shelf.switchTo(name);
        reached.accept("publish.after-switch");
        store.releases().done(name);
        shelf.keepNewest(workspace.settings().publishing().keep());
        return name;
    }
}
