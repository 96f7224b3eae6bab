package vn.portal.batch.command;

/** What cron and scripts get to know; fixed for ever. */
final class ExitCode {
    /** Done, also with rejected items. */
    static final int DONE = 0;

    static final int FAILURE = 1;

    /** The command line was wrong. */
    static final int MISUSE = 2;

    /** Items were rejected, under {@code --strict}. */
    static final int REJECTS = 3;

    static final int WRONG_CONFIGURATION = 4;

    static final int ACTIVE = 5;

    /** A guard refused a source. */
    static final int REFUSED = 6;

    private ExitCode() {}
}
