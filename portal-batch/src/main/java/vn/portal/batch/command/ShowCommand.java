package vn.portal.batch.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.portal.batch.imports.KeptItems;
import vn.portal.batch.night.ExitCode;
import vn.portal.batch.report.ContentReport;
import vn.portal.batch.store.ContentHistory;
import vn.portal.batch.workspace.DurableFile;
import vn.portal.batch.workspace.Workspace;

/** {@code portal show}: all that is known of a content. */
@Command(name = "show")
final class ShowCommand implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "option.id")
    private String name = "";

    @Parameters(index = "1", arity = "0..1", defaultValue = ".", paramLabel = "DIR", descriptionKey = "option.dir")
    private Path directory = Path.of(".");

    @Option(names = "--raw", paramLabel = "FILE", descriptionKey = "option.raw")
    private @Nullable Path raw;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    ShowCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        desk.inStore(directory, (store, workspace) -> {
            var content = desk.content(store, name, workspace.settings().portal());
            if (raw != null) {
                write(content, workspace, raw);
                return;
            }
            var report = new ContentReport(workspace.settings().portal(), desk.messages());
            desk.out().print(json ? report.json(content) : report.text(content));
        });
        return ExitCode.DONE.number();
    }

    private void write(ContentHistory content, Workspace workspace, Path file) throws IOException {
        var bytes = new KeptItems(workspace)
                .bytes(content)
                .orElseThrow(() -> new Trouble(ExitCode.FAILED, desk.messages().text("show.no-bytes", content.id())));
        DurableFile.write(file, bytes);
        desk.say("show.written", file, bytes.length);
    }
}
