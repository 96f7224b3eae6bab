package vn.portal.batch.imports;

import java.util.Optional;
import org.springframework.batch.core.ExitStatus;
import vn.portal.batch.store.Books;
import vn.portal.batch.store.Counts;
import vn.portal.batch.store.SourceRun;
import vn.portal.batch.store.SourceRun.Status;
import vn.portal.batch.store.Store;
import vn.portal.batch.store.UnbalancedException;
import vn.portal.batch.workspace.Failpoint;
import vn.portal.batch.workspace.Settings;
import vn.portal.notice.Notices;

/** What happens to a source once all its items are staged: books, guard, acceptance. */
final class SourceJudgement {
    static final ExitStatus REFUSED = new ExitStatus("REFUSED");

    private final SourceImport source;
    private final Store store;
    private final Settings settings;

    SourceJudgement(SourceImport source, Store store, Settings settings) {
        this.source = source;
        this.store = store;
        this.settings = settings;
    }

    /**
     * Holds the books against what was read.
     *
     * @param read how many items the reader has given
     * @throws UnbalancedException if an item went nowhere
     */
    void balance(long read) {
        var counts = count();
        if (!counts.balanced() || counts.read() != read) {
            throw new UnbalancedException(read + " items were read, the books say " + counts);
        }
        store.runs().put(imported(counts));
        UnmappedPages.tell(
                store,
                source.run(),
                source.key(),
                source.format(),
                source.frozen().settings());
    }

    /** Refuses the run where too much happened and nobody said that it may. */
    ExitStatus guard() {
        var figures = store.books().figures(source.run(), source.key());
        Optional<String> objection = source.expected()
                ? Optional.empty()
                : SourceGuard.objection(figures, source.entry().complete(), settings.guard());
        objection.ifPresent(code -> refuse(code, figures));
        return objection.isPresent() ? REFUSED : ExitStatus.COMPLETED;
    }

    private void refuse(String code, Books.Figures figures) {
        store.acceptance().refuse(source.run(), imported(count()), code);
        var notice = SourceNotices.error(code, source.key())
                .with("held", figures.held())
                .with("vanish", source.entry().complete() ? figures.wouldVanish() : figures.wouldHide())
                .with("change", figures.wouldChange());
        store.notices().add(source.run(), source.key(), Notices.of(notice));
    }

    /** Makes what is staged count. */
    void accept() {
        Failpoint.reach("import.accepting");
        store.acceptance().accept(source.run(), imported(count()), settings.vanishing());
        Failpoint.reach("import.acceptance.written");
    }

    private SourceRun imported(Counts counts) {
        return source.entry().with(Status.IMPORTED, counts, null);
    }

    private Counts count() {
        return store.books().count(source.run(), source.key(), source.entry().complete());
    }
}
