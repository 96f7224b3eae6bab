package vn.portal.batch.store;

/** A source's books, counted from what is staged. */
public final class Books {
    private final Db db;

    Books(Db db) {
        this.db = db;
    }

    /**
     * What the guard looks at.
     *
     * @param held items that the ledger holds as present before this run, rejected ones too, filtered ones not
     * @param present items of this run that were not filtered
     * @param wouldVanish present in the ledger, absent from this run
     * @param wouldChange published items whose content changes under an unchanged pipeline version
     */
    public record Figures(int held, int present, int wouldVanish, int wouldChange) {}

    /** The counts of what the run has staged; {@code withdrawn} is known only after acceptance. */
    public Counts count(Run run, SourceKey source, boolean complete) {
        throw new UnsupportedOperationException("being built: " + db + run + source + complete);
    }

    public Figures figures(Run run, SourceKey source) {
        throw new UnsupportedOperationException("being built: " + run + source);
    }
}
