package vn.portal.batch.publish;

import java.io.IOException;
import java.nio.file.Path;
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
            var manifest = build(run, building);
            var current = shelf.current();
            if (current.isPresent() && new ReleaseCheck(shelf.release(current.get()), manifest).isIntact()) {
                return Release.of(current.get(), manifest, false);
            }
            new ReleaseCheck(building, manifest).require();
            var name = show(run, building, manifest);
            return Release.of(name, manifest, true);
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

    private Manifest build(Run run, Path building) throws IOException {
        var files = new ReleaseFiles(building, reached);
        var before = shelf.current().map(shelf::release).orElse(null);
        var assets = new AssetFiles(workspace.rawStore(), before, files);
        new Site(store.published(), workspace, files, assets, shelf.scratch()).write();
        var clashes =
                new SiteRedirects(store.oldAddresses(), workspace.settings().portal(), files).write();
        store.oldAddresses().tell(run, clashes);
        return files.seal();
    }

    private String show(Run run, Path building, Manifest manifest) throws IOException {
        var name = freeName(Shelf.name(run.id(), manifest), manifest);
        store.releases().intend(run, name);
        if (!shelf.holds(name)) {
            shelf.place(building, name);
        }
        reached.accept("publish.before-switch");
        shelf.switchTo(name);
        reached.accept("publish.after-switch");
        store.releases().done(name);
        shelf.keepNewest(workspace.settings().publishing().keep());
        return name;
    }

    /** A name that no other release has; an equal release may have it. */
    private String freeName(String wanted, Manifest manifest) throws IOException {
        var name = wanted;
        for (int i = 2; shelf.holds(name) && !new ReleaseCheck(shelf.release(name), manifest).isIntact(); i++) {
            name = wanted + "-" + i;
        }
        return name;
    }
}
