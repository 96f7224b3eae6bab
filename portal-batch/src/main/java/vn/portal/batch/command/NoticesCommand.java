package vn.portal.batch.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.portal.batch.night.ExitCode;
import vn.portal.batch.report.NoticeListing;

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

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    NoticesCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        desk.inStore(
                directory.path(),
                (store, workspace) -> {
                    var notices = new NoticeListing(store.notices(), desk.messages());
                    desk.out().print(json ? notices.json(source, code, limit) : notices.text(source, code, limit));
                },
                report -> json ? report.json() : report.notices(source, code));
        return ExitCode.DONE.number();
    }
}
