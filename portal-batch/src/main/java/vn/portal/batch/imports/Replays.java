package vn.portal.batch.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.portal.batch.legacy.FrozenSource;
import vn.portal.batch.legacy.LegacyFormat;
import vn.portal.batch.legacy.Manifest;
import vn.portal.batch.store.Counts;
import vn.portal.batch.store.Quarantine;
import vn.portal.batch.store.Run;
import vn.portal.batch.store.SourceKey;
import vn.portal.batch.store.SourceRun;
import vn.portal.batch.store.Store;
import vn.portal.batch.workspace.RawStore;
import vn.portal.batch.workspace.Settings;
import vn.portal.batch.workspace.Workspace;
import vn.portal.notice.Notices;

/**
 * Judges items again that are kept out, from the bytes that are kept of them: no source is read.
 *
 * <p>By the same steps as a night's import, of those items alone: books that balance, and one acceptance. Nothing is
 * concluded about any other item.
 */
public final class Replays {
    private static final Logger LOG = LoggerFactory.getLogger(Replays.class);

    private final Workspace workspace;
    private final RawStore raw;
    private final Store store;
    private final Imports imports;
    private final ImportLauncher launcher;

    Replays(Workspace workspace, Store store, Imports imports, ImportLauncher launcher) {
        this.workspace = workspace;
        this.raw = workspace.rawStore();
        this.store = store;
        this.imports = imports;
        this.launcher = launcher;
    }

    /**
     * Some items of one source, as one of its manifests has them.
     *
     * @param items their hashes by their keys as the quarantine has them
     */
    public record Part(SourceKey source, String manifest, Map<String, String> items) {}

    /**
     * What is to be done, run by run.
     *
     * @param runs parts of different sources that go into one run; most often there is one
     * @param lost items whose source {@code portal.yaml} does not have, or whose bytes are gone
     */
    public record Plan(List<List<Part>> runs, List<Quarantine.Item> lost) {}

    /** Finds where the bytes of those items are: in what their source held last if it had them still, else earlier. */
    public Plan plan(List<Quarantine.Item> items) throws IOException {
        var lost = new ArrayList<Quarantine.Item>();
        var runs = new ArrayList<List<Part>>();
        for (var ofSource : bySource(items).values()) {
            var source = settings(ofSource.get(0).source());
            var parts = source.isEmpty() ? List.<Part>of() : parts(source.get(), ofSource);
            var found = parts.stream()
                    .flatMap(part -> part.items().keySet().stream())
                    .collect(Collectors.toSet());
            ofSource.stream().filter(item -> !found.contains(item.key())).forEach(lost::add);
            for (int i = 0; i < parts.size(); i++) {
                if (runs.size() == i) {
                    runs.add(new ArrayList<>());
                }
                runs.get(i).add(parts.get(i));
            }
        }
        return new Plan(runs, lost);
    }

    private static Map<List<String>, List<Quarantine.Item>> bySource(List<Quarantine.Item> items) {
        return items.stream()
                .collect(Collectors.groupingBy(
                        item -> List.of(item.source().system(), item.source().keyspace()),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private Optional<Settings.Source> settings(SourceKey key) {
        return workspace.settings().sources().stream()
                .filter(source -> source.system().equals(key.system())
                        && source.keyspace().equals(key.keyspace()))
                .findFirst();
    }

    private List<Part> parts(Settings.Source source, List<Quarantine.Item> items) throws IOException {
        var key = new SourceKey(source.name(), source.system(), source.keyspace());
        var left = new LinkedHashMap<String, String>();
        items.forEach(item -> left.put(item.key(), item.rawHash()));
        var manifests = new LinkedHashSet<String>();
        store.runs().lastAccepted(key).map(SourceRun::manifest).ifPresent(manifests::add);
        items.stream().map(Quarantine.Item::manifest).filter(Objects::nonNull).forEach(manifests::add);
        var parts = new ArrayList<Part>();
        for (var manifest : manifests) {
            var held = left.isEmpty() || !raw.has(manifest) ? Map.<String, String>of() : held(source, manifest, left);
            if (!held.isEmpty()) {
                parts.add(new Part(key, manifest, held));
                left.keySet().removeAll(held.keySet());
            }
        }
        return parts;
    }

    /** Those of the items that a manifest has with those bytes. */
    private Map<String, String> held(Settings.Source source, String manifest, Map<String, String> wanted)
            throws IOException {
        var chosen = new Chosen(wanted);
        var held = new LinkedHashMap<String, String>();
        try (var items = format(source).items(frozen(source, manifest), 0)) {
            items.forEach(item -> chosen.key(item).ifPresent(key -> held.put(key, item.rawHash())));
        }
        return held;
    }

    private FrozenSource frozen(Settings.Source source, String manifest) throws IOException {
        return FrozenSource.of(Manifest.parse(raw.read(manifest)), imports.settings(source), raw);
    }

    private static LegacyFormat format(Settings.Source source) {
        return Imports.format(source);
    }

    /** Judges them again and accepts what comes of it; how far that came is in the run's books. */
    public SourceRun replay(Run run, Part part) {
        var source = settings(part.source()).orElseThrow(() -> new IllegalArgumentException("no " + part.source()));
        var entry = new SourceRun(
                run.id(),
                part.source(),
                part.manifest(),
                part.manifest(),
                "",
                false,
                SourceRun.Status.FROZEN,
                Counts.ZERO,
                null);
        try {
            entry = entry.judgedBy(imports.pipelineVersion(source));
            store.runs().put(entry);
            return launcher.launch(new SourceImport(
                    run,
                    entry,
                    format(source),
                    frozen(source, part.manifest()),
                    false,
                    workspace.corrections(),
                    true,
                    new Chosen(part.items())));
        } catch (IOException | ImportFailedException e) {
            LOG.error("replaying source {} failed", source.name(), e);
            var why =
                    SourceNotices.error("import-failed", part.source()).with("detail", String.valueOf(e.getMessage()));
            store.notices().add(run, part.source(), Notices.of(why));
            var failed = entry.with(SourceRun.Status.FAILED, Counts.ZERO, why.code());
            store.runs().put(failed);
            return failed;
        }
    }
}
