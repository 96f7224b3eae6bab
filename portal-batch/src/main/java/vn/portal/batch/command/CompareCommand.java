package vn.portal.batch.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.portal.batch.imports.Comparisons;
import vn.portal.batch.night.ExitCode;
import vn.portal.batch.report.ParityPage;
import vn.portal.batch.report.ParityReport;
import vn.portal.batch.report.ParityTally;
import vn.portal.batch.workspace.DurableFile;

/** {@code portal compare}: whether what is published says what the old items said. */
@Command(name = "compare")
final class CompareCommand implements Callable<Integer> {
    /** So many differing items are told to machines. */
    private static final int MOST = 1000;

    private final Desk desk;

    @Parameters(index = "0", paramLabel = "SOURCE", descriptionKey = "option.preview-source")
    private String source = "";

    @Parameters(index = "1", arity = "0..1", defaultValue = ".", paramLabel = "DIR", descriptionKey = "option.dir")
    private Path directory = Path.of(".");

    @Option(names = "--ids", paramLabel = "ID", split = ",", descriptionKey = "option.compare-ids")
    private List<String> ids = new ArrayList<>();

    @Option(
            names = "--limit",
            paramLabel = "NUMBER",
            defaultValue = "1000000000",
            descriptionKey = "option.compare-limit")
    private long limit;

    @Option(names = "--html", paramLabel = "FILE", descriptionKey = "option.compare-html")
    private @Nullable Path html;

    @Option(names = "--seed", paramLabel = "NUMBER", descriptionKey = "option.seed")
    private @Nullable Long seed;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    CompareCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        var tally = new AtomicReference<ParityTally>();
        desk.inStore(directory, (store, workspace) -> {
            var wanted = desk.source(source, workspace.settings());
            var comparisons = new Comparisons(workspace, store);
            var manifest = comparisons
                    .manifest(wanted)
                    .orElseThrow(
                            () -> new Trouble(ExitCode.FAILED, desk.messages().text("coverage.nothing", source)));
            tally.set(new ParityTally(seed == null ? ParityTally.seed(manifest) : seed, MOST));
            comparisons.compare(wanted, ids, limit, tally.get());
        });
        return say(tally.get());
    }

    private int say(ParityTally tally) throws IOException {
        var report = new ParityReport(source, tally, desk.messages());
        desk.out().print(json ? report.json() : report.text());
        if (html != null) {
            var page = new ParityPage(source, tally, desk.messages()).html();
            DurableFile.write(html, page.getBytes(StandardCharsets.UTF_8));
            if (!json) {
                desk.say("preview.written", html, tally.drawn());
            }
        }
        return (tally.isEqual() ? ExitCode.DONE : ExitCode.DIFFERENT).number();
    }
}
