package vn.portal.batch.store;

/**
 * A source's books in one run.
 *
 * @param read every item that the frozen source holds
 * @param added new to the ledger and accepted ({@code new} in reports)
 * @param updated known, and its content changed; also a vanished or once rejected item that is now accepted
 * @param unchanged accepted before, and still the same
 * @param duplicate a key met before in the same run
 * @param filtered kept out on purpose
 * @param rejected kept out for its errors, in this run or carried from an earlier one
 * @param vanished in the ledger, absent from a complete source for the first time
 * @param withdrawn vanished for long enough to have taken the configured state in this run
 * @param takes calls of {@code Intake.take}
 */
public record Counts(
        int read,
        int added,
        int updated,
        int unchanged,
        int duplicate,
        int filtered,
        int rejected,
        int vanished,
        int withdrawn,
        int takes) {
    public static final Counts ZERO = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Whether every item read went somewhere. */
    public boolean balanced() {
        return read == added + updated + unchanged + duplicate + filtered + rejected;
    }
}
