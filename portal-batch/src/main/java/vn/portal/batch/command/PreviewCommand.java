package vn.portal.batch.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.portal.batch.imports.Preview;
import vn.portal.batch.night.ExitCode;
import vn.portal.batch.report.PreviewPage;
import vn.portal.batch.report.PreviewText;
import vn.portal.batch.workspace.DurableFile;

/** {@code portal preview}: what would come of a source's items; writes nothing but the file that is asked for. */
@Command(name = "preview")
final class PreviewCommand implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "SOURCE", descriptionKey = "option.preview-source")
    private String source = "";

    @Parameters(index = "1", arity = "0..1", defaultValue = ".", paramLabel = "DIR", descriptionKey = "option.dir")
    private Path directory = Path.of(".");

    @Option(names = "--html", paramLabel = "FILE", descriptionKey = "option.html")
    private @Nullable Path html;

    @Option(names = "--limit", paramLabel = "NUMBER", defaultValue = "5", descriptionKey = "option.limit")
    private int limit;

    PreviewCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        var workspace = desk.open(directory);
        var settings = workspace.settings();
        var wanted = desk.source(source, settings);
        var path = wanted.path();
        if (path != null && Files.notExists(path)) {
            throw new Trouble(ExitCode.FAILED, desk.messages().text("preview.missing", source, path));
        }
        var seen =
                Preview.of(workspace.root(), settings, desk.clock().instant()).look(wanted, Math.max(0, limit));
        var items = seen.items();
        if (html == null) {
            desk.out().print(new PreviewText(desk.messages(), wanted.zone()).of(items, seen.source()));
        } else {
            var page = new PreviewPage(desk.messages(), wanted.zone()).of(source, items, seen.source());
            DurableFile.write(html, page.getBytes(StandardCharsets.UTF_8));
            desk.say("preview.written", html, items.size());
        }
        return ExitCode.DONE.number();
    }
}
