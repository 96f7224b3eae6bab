package vn.portal.batch.store;

import vn.portal.batch.workspace.Settings.Vanishing;

/** How what a run staged of a source becomes what is published, or does not. */
public final class Acceptance {
    private final Db db;
    private final Runs runs;
    private final Books books;

    Acceptance(Db db, Runs runs, Books books) {
        this.db = db;
        this.runs = runs;
        this.books = books;
    }

    /**
     * Makes the source's staged items count, in one transaction: editions are numbered, the ledger moves, absent items
     * age (of a complete source), those absent for long enough take the configured state, returning ones are published
     * again. Doing it again does nothing and gives the same counts.
     */
    public Counts accept(Run run, SourceRun source, Vanishing rule) {
        throw new UnsupportedOperationException("being built: " + db + runs + books + run + source + rule);
    }

    /**
     * Records that the source's run was refused; what is published, ledger and quarantine stay as they were. What was
     * staged is kept until {@link #adopt} takes it over or {@link Staging#begin} makes room for another run.
     *
     * @param code why, as a notice code
     */
    public void refuse(Run run, SourceRun source, String code) {
        throw new UnsupportedOperationException("being built: " + run + source + code);
    }

    /**
     * Takes what an earlier run staged and the guard refused over into this run, so that it can be accepted without
     * reading the source again.
     *
     * @return whether anything was there to take over
     */
    public boolean adopt(Run run, SourceKey source) {
        throw new UnsupportedOperationException("being built: " + run + source);
    }
}
