package vn.portal.batch.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.portal.batch.night.NightOrder;

/** {@code portal import}: sources into the store, or what {@code portal export} wrote; and nothing to readers. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private Directory directory = new Directory();

    @Mixin
    private NightOptions options = new NightOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--archive", paramLabel = "FILE", descriptionKey = "option.from-archive")
    private @Nullable Path archive;

    ImportCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        var file = archive;
        if (file != null) {
            if (!options.areLeftOut()) {
                throw new ParameterException(spec.commandLine(), desk.messages().text("misuse.import-archive"));
            }
            return desk.move(directory.path(), night -> night.unpack(file));
        }
        return desk.night(directory.path(), options.order(NightOrder.Scope.IMPORT));
    }
}
