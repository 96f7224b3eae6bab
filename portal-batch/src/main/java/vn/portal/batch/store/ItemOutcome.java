package vn.portal.batch.store;

/** What became of one source item in one run; the columns of the books. */
public enum ItemOutcome {
    NEW,
    UPDATED,
    UNCHANGED,
    DUPLICATE,
    FILTERED,
    REJECTED
}
