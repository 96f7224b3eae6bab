package vn.portal.batch.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.portal.batch.night.ExitCode;
import vn.portal.batch.report.NoticeListing;
import vn.portal.batch.store.Store;

/** {@code portal notices}: what should be mended in the sources. */
@Command(name = "notices")
final class NoticesCommand implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private Directory directory = new Directory();

    @Option(names = "--source", paramLabel = "SOURCE", descriptionKey = "option.source")
    private @Nullable String source;

    @Option(names = "--code", paramLabel = "CODE", descriptionKey = "option.code")
    private @Nullable String code;

    @Option(names = "--limit", paramLabel = "NUMBER", defaultValue = "1000", descriptionKey = "option.limit")
    private int limit;

    NoticesCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        try (var rooms = desk.start(directory.path())) {
            var notices = rooms.getBean(Store.class).notices();
            desk.out().print(new NoticeListing(notices, desk.messages()).text(source, code, limit));
        }
        return ExitCode.DONE.number();
    }
}
