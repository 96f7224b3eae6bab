package vn.portal.batch.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.portal.batch.night.ExitCode;
import vn.portal.batch.report.ContentDiff;
import vn.portal.batch.report.RunsDiff;
import vn.portal.batch.store.ContentHistory;
import vn.portal.batch.store.RunLog;

/** {@code portal diff}: in what two editions of a content differ, or what changed between two runs. */
@Command(name = "diff")
final class DiffCommand implements Callable<Integer> {
    private final Desk desk;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..2", paramLabel = "ID", descriptionKey = "option.diff")
    private List<String> words = new ArrayList<>();

    @Option(names = "--from", paramLabel = "NUMBER", defaultValue = "0", descriptionKey = "option.from")
    private int from;

    @Option(names = "--to", paramLabel = "NUMBER", defaultValue = "0", descriptionKey = "option.to")
    private int to;

    @Option(names = "--runs", arity = "2", paramLabel = "NUMBER", descriptionKey = "option.runs")
    private List<Long> runs = new ArrayList<>();

    @Option(names = "--limit", paramLabel = "NUMBER", defaultValue = "1000", descriptionKey = "option.limit")
    private int limit;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    DiffCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        int expected = runs.isEmpty() ? 1 : 0;
        if (words.size() < expected || words.size() > expected + 1) {
            throw new ParameterException(spec.commandLine(), desk.messages().text("misuse.diff"));
        }
        var directory = Path.of(words.size() > expected ? words.get(expected) : ".");
        desk.inStore(directory, (store, workspace) -> {
            if (runs.isEmpty()) {
                print(desk.content(store, words.get(0), workspace.settings().portal()));
            } else {
                print(store.runLog());
            }
        });
        return ExitCode.DONE.number();
    }

    private void print(RunLog log) {
        for (long run : runs) {
            if (log.find(run).isEmpty()) {
                throw new Trouble(ExitCode.MISUSE, desk.messages().text("misuse.run", run));
            }
        }
        var diff = new RunsDiff(log, desk.messages());
        long first = Math.min(runs.get(0), runs.get(1));
        long last = Math.max(runs.get(0), runs.get(1));
        desk.out().print(json ? diff.json(first, last, limit) : diff.text(first, last, limit));
    }

    private void print(ContentHistory content) {
        int last = content.editions().size();
        int after = to == 0 ? last : to;
        int before = from == 0 ? Math.max(1, after - 1) : from;
        if (before < 1 || before > last || after < 1 || after > last) {
            throw new Trouble(ExitCode.MISUSE, desk.messages().text("misuse.edition", content.id(), last));
        }
        var diff = new ContentDiff(desk.messages());
        desk.out().print(json ? diff.json(content, before, after) : diff.text(content, before, after));
    }
}
