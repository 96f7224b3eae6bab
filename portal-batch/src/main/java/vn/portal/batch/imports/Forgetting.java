package vn.portal.batch.imports;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import vn.portal.batch.legacy.ErasedEntries;
import vn.portal.batch.legacy.Manifest;
import vn.portal.batch.store.Erasures;
import vn.portal.batch.store.Run;
import vn.portal.batch.store.SourceKey;
import vn.portal.batch.store.Store;
import vn.portal.batch.workspace.RawStore;
import vn.portal.batch.workspace.Workspace;

/** Takes the bytes of erased items out of the raw store and of what is remembered of their sources. */
public final class Forgetting {
    private final Workspace workspace;
    private final RawStore raw;
    private final Store store;

    public Forgetting(Workspace workspace, Store store) {
        this.workspace = workspace;
        this.raw = workspace.rawStore();
        this.store = store;
    }

    /**
     * Takes them out; the store must have erased the items before.
     *
     * @return hashes of bytes that stay, because another item or content needs them
     */
    public Set<String> forget(Run run, Erasures.Doomed doomed) throws IOException {
        var kept = doomed.bytes().stream().filter(raw::isHash).collect(Collectors.toSet());
        var needed = store.erasures().bytes().needed(kept);
        kept.removeAll(needed);
        store.erasures().bytes().forgetBytes(run, kept);
        var blobs = new HashSet<>(kept);
        var sources = doomed.items().stream().map(Erasures.Item::source).collect(Collectors.toSet());
        for (var source : sources) {
            blobs.addAll(rewriteManifests(source));
            forgetMemory(source);
        }
        for (var hash : blobs) {
            raw.remove(hash);
        }
        return needed;
    }

    /** The hashes of what was rewritten. */
    private Set<String> rewriteManifests(SourceKey source) throws IOException {
        var erased = store.erasures().bytes().of(source);
        var before = new HashSet<String>();
        var after = new HashSet<String>();
        for (var hash : store.erasures().bytes().manifests(source)) {
            if (raw.isHash(hash) && raw.has(hash)) {
                var manifest = Manifest.parse(raw.read(hash));
                var left = ErasedEntries.without(manifest, erased.keys(), erased.bytes(), raw);
                var now = left == manifest ? hash : raw.put(left.toJson());
                before.add(hash);
                before.addAll(ErasedEntries.segments(manifest));
                after.add(now);
                after.addAll(ErasedEntries.segments(left));
                if (left != manifest) {
                    store.erasures().bytes().replaceManifest(source, hash, now);
                }
            }
        }
        before.removeAll(after);
        return before;
    }

    /** What spares time when nothing changed; without it the next night looks anew. */
    private void forgetMemory(SourceKey source) throws IOException {
        var name = name(source);
        for (var ending : new String[] {".json", ".entries.json", ".assets.json"}) {
            Files.deleteIfExists(workspace.manifests().resolve(name + ending));
        }
        new Scratch(workspace.manifests().resolve(name + ".memory")).close();
    }

    private static String name(SourceKey source) {
        return URLEncoder.encode(source.system() + "." + source.keyspace(), StandardCharsets.UTF_8);
    }

    /** What was frozen, without what must not be kept; its hash. */
    String without(SourceKey source, String manifest) throws IOException {
        var erased = store.erasures().bytes().of(source);
        if (erased.isEmpty()) {
            return manifest;
        }
        var whole = Manifest.parse(raw.read(manifest));
        var left = ErasedEntries.without(whole, erased.keys(), erased.bytes(), raw);
        if (left == whole) {
            return manifest;
        }
        var still =
                left.files().stream().map(file -> String.valueOf(file.sha256())).collect(Collectors.toSet());
        var gone = whole.files().stream()
                .map(file -> String.valueOf(file.sha256()))
                .filter(hash -> raw.isHash(hash) && !still.contains(hash))
                .collect(Collectors.toSet());
        gone.removeAll(store.erasures().bytes().needed(gone));
        for (var hash : gone) {
            raw.remove(hash);
        }
        return raw.put(left.toJson());
    }
}
