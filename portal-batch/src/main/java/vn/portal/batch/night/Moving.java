package vn.portal.batch.night;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import vn.portal.batch.imports.Imports;
import vn.portal.batch.report.ActReport;
import vn.portal.batch.store.ArchiveException;
import vn.portal.batch.store.DatabaseArchive.Packed;
import vn.portal.batch.store.Run;
import vn.portal.batch.store.Store;
import vn.portal.batch.workspace.Backup;
import vn.portal.batch.workspace.DurableFile;
import vn.portal.batch.workspace.Workspace;

/** A portal's way out of its database, and into another; under the night's locks. */
final class Moving {
    private final Store store;
    private final Imports imports;
    private final ActReport report;

    Moving(Store store, Imports imports, ActReport report) {
        this.store = store;
        this.imports = imports;
        this.report = report;
    }

    /** Writes everything, unless a night has still to be brought to its end: only where it began can it go on. */
    NightResult pack(Path file) throws IOException {
        var unfinished = unfinished();
        return unfinished.isPresent()
                ? NightResult.said(ExitCode.FAILED, report.unfinished(unfinished.get()))
                : NightResult.done(report.packed(file, write(file)));
    }

    private Optional<Run> unfinished() {
        imports.recover();
        store.runs().abandonActs();
        return store.runs().unfinished();
    }

    private Packed write(Path file) throws IOException {
        var packed = new AtomicReference<Packed>();
        DurableFile.write(file, out -> packed.set(store.archive().write(out)));
        return packed.get();
    }

    /** Writes the database and every file but the site's into a folder of backups. */
    NightResult backup(Workspace workspace, Path folder, Instant now) throws IOException {
        var unfinished = unfinished();
        if (unfinished.isPresent()) {
            return NightResult.said(ExitCode.FAILED, report.unfinished(unfinished.get()));
        }
        var backup = Backup.begin(folder, workspace, now);
        var packed = write(backup.database());
        return NightResult.done(report.backedUp(backup.finish(), packed));
    }

    /** Takes everything in, where nothing is stored yet; all of it or nothing. */
    NightResult unpack(Path file) throws IOException {
        var filled = store.archive().filled();
        if (!filled.isEmpty()) {
            return NightResult.said(ExitCode.MISUSE, report.notEmpty(filled));
        }
        try {
            return NightResult.done(report.unpacked(file, store.archive().read(file)));
        } catch (ArchiveException e) {
            return NightResult.said(ExitCode.FAILED, report.notUnpacked(file, e));
        }
    }
}
