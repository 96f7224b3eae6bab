package vn.portal.batch.imports;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import vn.portal.batch.legacy.EntryFormat;
import vn.portal.batch.legacy.FrozenSource;
import vn.portal.batch.legacy.GatheredFormat;
import vn.portal.batch.legacy.LegacyFormat;
import vn.portal.batch.legacy.LegacyFormats;
import vn.portal.batch.legacy.LiveSource;
import vn.portal.batch.legacy.Manifest;
import vn.portal.batch.legacy.PageCategories;
import vn.portal.batch.legacy.SourceSettings;
import vn.portal.batch.legacy.web.Unreachable;
import vn.portal.batch.store.Counts;
import vn.portal.batch.store.Disruption;
import vn.portal.batch.store.OpenDatabase;
import vn.portal.batch.store.Run;
import vn.portal.batch.store.SourceKey;
import vn.portal.batch.store.SourceRun;
import vn.portal.batch.store.SourceRun.Status;
import vn.portal.batch.store.Store;
import vn.portal.batch.store.UnbalancedException;
import vn.portal.batch.workspace.RawStore;
import vn.portal.batch.workspace.Settings;
import vn.portal.batch.workspace.Workspace;
import vn.portal.intake.Intake;
import vn.portal.model.ContentId;
import vn.portal.notice.Notice;
import vn.portal.notice.Notices;

/**
 * The way of a source into the store. What breaks one source is written down with it and leaves the others alone.
 *
 * <pre>{@code
 * var frozen = imports.freeze(run, source);
 * var done = imports.bringIn(run, frozen, source, false).status();   // ACCEPTED, REFUSED or FAILED
 * }</pre>
 */
public final class Imports implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    /** What notices about corrections as such are about. */
    private static final SourceKey OVERRIDES = new SourceKey("overrides", ContentId.DERIVED_SYSTEM, "overrides");

    private final Workspace workspace;
    private final RawStore raw;
    private final Store store;
    private final TransactionTemplate transaction;
    private final Intake intake;
    private final ImportLauncher launcher;
    private final Judges judges;
    private final StopSignal stop;
    private final Clock clock;

    private Imports(OpenDatabase database, Workspace workspace, Clock clock) {
        var settings = workspace.settings();
        this.workspace = workspace;
        this.raw = workspace.rawStore();
        this.store = database.store();
        this.transaction = new TransactionTemplate(database.transactions());
        this.intake = Intake.of(settings.portal(), settings.rules());
        this.judges = new Judges();
        this.stop = new StopSignal();
        this.clock = clock;
        var batch = BatchJobs.on(database);
        var jobs = new ImportJob(batch.repository(), database.transactions(), store, settings, intake, judges, stop);
        this.launcher = new ImportLauncher(batch.repository(), batch.operator(), jobs, store);
    }

    /** Imports into the store, in transactions of its own transaction manager; to be closed. */
    public static Imports into(OpenDatabase database, Workspace workspace, Clock clock) {
        return new Imports(database, workspace, clock);
    }

    /** Takes down what the source holds now; the run never looks at the source again. */
    public SourceRun freeze(Run run, Settings.Source source) {
        var base =
                store.runs().lastAccepted(key(source)).map(SourceRun::manifest).orElse(null);
        var entry = new SourceRun(run.id(), key(source), null, base, "", false, Status.FROZEN, Counts.ZERO, null);
        try {
            entry = entry.judgedBy(pipelineVersion(source));
        } catch (IOException e) {
            return fail(run, entry, "mapping-unreadable", String.valueOf(e.getMessage()));
        }
        try {
            var frozen = manifestOf(run, source, base(entry));
            var hash = new Forgetting(workspace, store).without(key(source), frozen);
            var manifest = manifest(hash);
            store.notices().add(run, key(source), remarks(manifest, source));
            return put(frozen(entry, hash, source.complete() && manifest.whole()));
        } catch (Unreachable e) {
            return fail(run, entry, SourceNotices.of(e.remark(), key(source)));
        } catch (IOException e) {
            var path = source.path();
            boolean missing = path != null && Files.notExists(path);
            return fail(run, entry, missing ? "source-missing" : "source-unreadable", e.toString());
        }
    }

    /** On the source as a whole. */
    private Notices remarks(Manifest manifest, Settings.Source source) {
        var assets = SourceAssets.between(manifest, null, format(source)).notice(key(source));
        var told = manifest.remarks().stream().map(remark -> SourceNotices.of(remark, key(source)));
        return new Notices(Stream.concat(assets.stream(), told).toList());
    }

    private String manifestOf(Run run, Settings.Source source, @Nullable Manifest last) throws IOException {
        var name = URLEncoder.encode(source.system() + "." + source.keyspace(), StandardCharsets.UTF_8);
        var limits = workspace.settings().limits();
        if (format(source) instanceof EntryFormat format) {
            var frozen = new EntryFreeze(
                            raw,
                            workspace.manifests(),
                            name,
                            limits,
                            store.erasures().bytes().of(key(source)).keys())
                    .freeze(source.path(), format, settings(source), run.startedAt(), clock.instant());
            return raw.put(frozen.toJson());
        }
        if (format(source) instanceof GatheredFormat format) {
            return raw.put(format.gather(live(run, source, name), raw).toJson());
        }
        var known = new KnownFiles(workspace.manifests().resolve(name + ".json"));
        var freeze = new Freeze(raw, known, limits);
        var path = Objects.requireNonNull(source.path(), "path");
        return freeze.freeze(path, format(source), last, clock.instant());
    }

    private LiveSource live(Run run, Settings.Source source, String name) throws IOException {
        var settings = workspace.settings();
        var memory = Files.createDirectories(workspace.manifests().resolve(name + ".memory"));
        return new LiveSource(
                source.path(),
                settings(source),
                run.startedAt(),
                settings.limits().item(),
                memory,
                memory);
    }

    SourceSettings settings(Settings.Source source) {
        return SourceSettings.of(workspace.root(), workspace.settings(), source);
    }

    private static SourceRun frozen(SourceRun entry, String manifest, boolean complete) {
        return new SourceRun(
                entry.runId(),
                entry.source(),
                manifest,
                entry.baseManifest(),
                entry.pipelineVersion(),
                complete,
                Status.FROZEN,
                Counts.ZERO,
                null);
    }

    /**
     * Imports what was frozen, unless that has been done; begins again where a dead run left off.
     *
     * @param expected whether the operator says that whatever changes is right
     * @return how far the source has come; still {@code FROZEN} or {@code IMPORTED} only if a stop was asked for
     */
    public SourceRun bringIn(Run run, SourceRun frozen, Settings.Source source, boolean expected) {
        if (frozen.status() != Status.FROZEN && frozen.status() != Status.IMPORTED) {
            return frozen;
        }
        try {
            var pipeline = pipelineVersion(source);
            if (!frozen.pipelineVersion().equals(pipeline)) {
                // half of it was judged by other rules
                return fail(run, frozen, "pipeline-changed", pipeline);
            }
            var refused = standingRefusal(frozen);
            if (refused.isPresent() && !expected) {
                return staysRefused(run, frozen, refused.get());
            }
            return refused.flatMap(before -> adopt(run, frozen))
                    .or(() -> new Unchanged(store, workspace).accept(run, frozen, format(source), settings(source)))
                    .orElseGet(() -> launcher.launch(sourceImport(run, frozen, source, expected)));
        } catch (IOException e) {
            return fail(run, frozen, "mapping-unreadable", String.valueOf(e.getMessage()));
        } catch (ImportFailedException e) {
            if (Disruption.isBehind(e)) {
                // not the source's fault: the night begins again
                throw e;
            }
            LOG.error("source {} failed", source.name(), e);
            var code = UnbalancedException.isBehind(e) ? "books-unbalanced" : "import-failed";
            return fail(run, frozen, code, String.valueOf(e.getMessage()));
        }
    }

    /** The refusal of the very same thing, where nothing was accepted since. */
    private Optional<SourceRun> standingRefusal(SourceRun frozen) {
        return store.runs()
                .lastRefused(frozen.source())
                .filter(refused -> frozen.manifest() != null
                        && frozen.manifest().equals(refused.manifest())
                        && frozen.pipelineVersion().equals(refused.pipelineVersion())
                        && frozen.complete() == refused.complete());
    }

    private SourceRun staysRefused(Run run, SourceRun frozen, SourceRun refused) {
        var reason = String.valueOf(refused.reason());
        var notice = SourceNotices.error("still-refused", frozen.source()).with("reason", reason);
        store.notices().add(run, frozen.source(), Notices.of(notice));
        return put(frozen.with(Status.REFUSED, refused.counts(), reason));
    }

    /** Accepts what an earlier run staged and had refused; empty where that is gone. */
    private Optional<SourceRun> adopt(Run run, SourceRun frozen) {
        return Optional.ofNullable(transaction.execute(status -> {
            if (!store.acceptance().adopt(run, frozen.source())) {
                return null;
            }
            var counts = store.books().count(run, frozen.source(), frozen.complete());
            var imported = frozen.with(Status.IMPORTED, counts, null);
            var accepted = store.acceptance()
                    .accept(run, imported, workspace.settings().vanishing());
            return frozen.with(Status.ACCEPTED, accepted, null);
        }));
    }

    private SourceImport sourceImport(Run run, SourceRun frozen, Settings.Source source, boolean expected) {
        try {
            var manifest = manifest(String.valueOf(frozen.manifest()));
            var files = FrozenSource.of(manifest, settings(source), raw);
            var assets = SourceAssets.between(manifest, base(frozen), format(source));
            return new SourceImport(
                    run, frozen, format(source), files, assets.changed(), workspace.corrections(), expected);
        } catch (IOException e) {
            throw new ImportFailedException("the manifest is lost: " + e.getMessage(), e);
        }
    }

    /** The same for items that are kept out, from the bytes that are kept of them. */
    public Replays replays() {
        return new Replays(workspace, store, this, launcher);
    }

    /** Tells of corrections that correct nothing: of contents that there are none of. */
    public void tellIdle(Run run) {
        var idle = new TreeSet<>(workspace.corrections().contents().stream()
                .map(ContentId::toString)
                .toList());
        store.published().known(workspace.corrections().contents()).forEach(id -> idle.remove(id.toString()));
        if (!idle.isEmpty()) {
            var notices = idle.stream()
                    .map(id -> Notice.warning("correction-unknown", SourceNotices.origin(OVERRIDES), "")
                            .with("id", id))
                    .toList();
            store.notices().add(run, OVERRIDES, new Notices(notices));
        }
    }

    /** Writes down that a source that was frozen cannot be brought in any more: {@code portal.yaml} has it no longer. */
    public SourceRun abandon(Run run, SourceRun frozen) {
        return fail(run, frozen, "source-gone", frozen.source().name());
    }

    /**
     * Marks the jobs of a dead program as broken off. Only under the workspace's lock.
     *
     * @return how many there were
     */
    public int recover() {
        return launcher.recover();
    }

    /** Asks the import that is under way to end after its chunk; may be called from any thread. */
    public void stop() {
        stop.give();
    }

    /** Whether a stop was asked for. */
    public boolean isStopping() {
        return stop.isGiven();
    }

    @Override
    public void close() {
        judges.close();
    }

    private SourceRun fail(Run run, SourceRun entry, String code, String detail) {
        return fail(run, entry, SourceNotices.error(code, entry.source()).with("detail", detail));
    }

    private SourceRun fail(Run run, SourceRun entry, Notice why) {
        store.notices().add(run, entry.source(), Notices.of(why));
        return put(entry.with(Status.FAILED, Counts.ZERO, why.code()));
    }

    private SourceRun put(SourceRun entry) {
        store.runs().put(entry);
        return entry;
    }

    /** What the source held when it was accepted last; null where that is not known. */
    private @Nullable Manifest base(SourceRun frozen) throws IOException {
        var hash = frozen.baseManifest();
        return hash == null || !raw.has(hash) ? null : manifest(hash);
    }

    private Manifest manifest(String hash) throws IOException {
        return Manifest.parse(raw.read(hash));
    }

    String pipelineVersion(Settings.Source source) throws IOException {
        var format = format(source);
        var hints = format instanceof EntryFormat entries
                ? entries.hints(settings(source))
                : PageCategories.of(format, settings(source))
                        .with(format.hints(source.zone(), workspace.settings().profile(source)));
        return intake.pipelineVersion(hints) + "." + format.name() + "." + source.zone();
    }

    static LegacyFormat format(Settings.Source source) {
        return LegacyFormats.named(source.format())
                .orElseThrow(() -> new IllegalArgumentException("no legacy format is called " + source.format()));
    }

    private static SourceKey key(Settings.Source source) {
        return new SourceKey(source.name(), source.system(), source.keyspace());
    }
}
