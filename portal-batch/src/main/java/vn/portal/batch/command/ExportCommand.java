package vn.portal.batch.command;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.portal.batch.night.ExitCode;
import vn.portal.batch.store.CanonicalExport;
import vn.portal.batch.workspace.DurableFile;

/** {@code portal export}: everything that is stored, to compare it, or to take it to another database. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private Directory directory = new Directory();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--canonical", descriptionKey = "option.canonical")
    private boolean canonical;

    @Option(names = "--output", paramLabel = "FILE", descriptionKey = "option.output")
    private @Nullable Path output;

    @Option(names = "--archive", paramLabel = "FILE", descriptionKey = "option.archive")
    private @Nullable Path archive;

    ExportCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        var file = archive;
        if (canonical == (file != null) || file != null && output != null) {
            throw new ParameterException(spec.commandLine(), desk.messages().text("misuse.export"));
        }
        if (file != null) {
            return desk.move(directory.path(), night -> night.pack(file));
        }
        desk.inStore(directory.path(), (store, workspace) -> write(store.export(), output));
        return ExitCode.DONE.number();
    }

    private void write(CanonicalExport export, @Nullable Path file) throws IOException {
        if (file == null) {
            export.write(desk.out());
            return;
        }
        DurableFile.write(file, out -> {
            var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            export.write(writer);
            writer.flush();
        });
    }
}
