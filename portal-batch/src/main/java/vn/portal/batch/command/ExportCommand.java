package vn.portal.batch.command;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.portal.batch.night.ExitCode;
import vn.portal.batch.store.CanonicalExport;
import vn.portal.batch.store.Store;
import vn.portal.batch.workspace.DurableFile;

/** {@code portal export --canonical}: everything that is stored. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private Directory directory = new Directory();

    @Option(names = "--canonical", required = true, descriptionKey = "option.canonical")
    private boolean canonical;

    @Option(names = "--output", paramLabel = "FILE", descriptionKey = "option.output")
    private @Nullable Path output;

    ExportCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        try (var rooms = desk.start(directory.path())) {
            write(rooms.getBean(Store.class).export(), output);
        }
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
