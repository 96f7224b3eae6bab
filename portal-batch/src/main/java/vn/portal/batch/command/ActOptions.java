package vn.portal.batch.command;

import picocli.CommandLine.Option;

/** What may be asked of every act between nights. */
final class ActOptions {
    @Option(names = "--no-publish", descriptionKey = "option.no-publish")
    private boolean stored;

    /** Whether readers see it at once. */
    boolean publishes() {
        return !stored;
    }
}
