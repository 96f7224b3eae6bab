package vn.portal.batch.night;

/** How a command ended, as cron and scripts see it; the numbers are fixed for ever. */
public enum ExitCode {
    /** Done, with rejected items too. */
    DONE(0),
    /** Something broke; what could be done is done and published. */
    FAILED(1),
    /** The command was not understood. */
    MISUSE(2),
    /** Done, but items were rejected and {@code --strict} was asked for. */
    REJECTS(3),
    /** {@code portal.yaml} is wrong; nothing was done. */
    WRONG_CONFIGURATION(4),
    /** Another run is active in the workspace; nothing was done. */
    ACTIVE(5),
    /** The guard refused a source; the others are published. */
    REFUSED(6),
    /** What is published differs from the old items in ways that are not declared. */
    DIFFERENT(7);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
