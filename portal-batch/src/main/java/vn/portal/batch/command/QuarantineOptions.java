package vn.portal.batch.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.portal.batch.store.Quarantine;
import vn.portal.batch.store.SourceKey;
import vn.portal.batch.workspace.Settings;

/** Which of the items are meant that are kept out. */
final class QuarantineOptions {
    @Option(names = "--source", paramLabel = "SOURCE", descriptionKey = "option.source")
    private @Nullable String source;

    @Option(names = "--ids", paramLabel = "ID", descriptionKey = "option.ids")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--code", paramLabel = "CODE", descriptionKey = "option.code")
    private @Nullable String code;

    @Option(names = "--since", paramLabel = "DATE", descriptionKey = "option.since")
    private @Nullable LocalDate since;

    Quarantine.Selection selection(Desk desk, Settings settings) {
        return new Quarantine.Selection(source == null ? null : key(desk.source(source, settings)), ids, code, since);
    }

    private static SourceKey key(Settings.Source source) {
        return new SourceKey(source.name(), source.system(), source.keyspace());
    }
}
