package vn.portal.batch.command;

import picocli.CommandLine.Option;

/** Who says so. */
final class KeeperOptions {
    @Option(names = "--by", paramLabel = "TEXT", defaultValue = "${sys:user.name}", descriptionKey = "option.by")
    private String by = "";

    String name() {
        return by;
    }
}
