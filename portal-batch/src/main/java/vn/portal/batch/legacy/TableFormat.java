package vn.portal.batch.legacy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.legacy.mapping.Extraction;
import vn.portal.batch.legacy.mapping.Mapped;
import vn.portal.batch.legacy.mapping.MappedEntry;
import vn.portal.batch.legacy.mapping.MappingFile;
import vn.portal.batch.legacy.mapping.Outside;
import vn.portal.batch.legacy.sql.LiveTables;
import vn.portal.batch.legacy.sql.SqlDump;
import vn.portal.batch.legacy.table.CsvTables;
import vn.portal.batch.legacy.table.JsonTables;
import vn.portal.batch.legacy.table.TableRemark;
import vn.portal.batch.legacy.table.Tables;
import vn.portal.batch.legacy.table.XlsxTables;
import vn.portal.batch.workspace.Problem;
import vn.portal.intake.Entry;
import vn.portal.notice.Remark;

/**
 * Formats {@code sql}, {@code csv}, {@code json}, {@code jsonl} and {@code xlsx}: tables, whose rows a mapping makes items
 * of.
 *
 * <p>The mapping is one that comes with the program ({@code mapping: nukeviet}), or a file of the operator's.
 */
final class TableFormat implements EntryFormat {
    private final String name;
    private final Reader reader;

    private TableFormat(String name, Reader reader) {
        this.name = name;
        this.reader = reader;
    }

    /** What gives a source's tables. */
    @FunctionalInterface
    private interface Reader {
        Tables tables(LiveSource source) throws IOException;
    }

    /** A dump, or where {@code url} is told the living database. */
    static TableFormat sql() {
        return new TableFormat("sql", source -> {
            var url = source.settings().option("url");
            return url.isPresent()
                    ? LiveTables.at(
                            url.get(),
                            source.settings().option("user").orElse(""),
                            source.settings().option("password").orElse(""))
                    : SqlDump.at(source.file());
        });
    }

    /** A file of separated values, or a folder of them. */
    static TableFormat csv() {
        return new TableFormat("csv", source -> new CsvTables(source.file(), charset(source.settings())));
    }

    static TableFormat json() {
        return new TableFormat("json", source -> new JsonTables(source.file(), charset(source.settings())));
    }

    /** JSON, a value a line. */
    static TableFormat jsonl() {
        return new TableFormat("jsonl", source -> new JsonTables(source.file(), charset(source.settings())));
    }

    static TableFormat xlsx() {
        return new TableFormat("xlsx", source -> new XlsxTables(source.file()));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Taken takeOut(LiveSource source, Sink sink) throws IOException {
        var file =
                MappingFile.of(source.settings().directory(), source.settings().option("mapping"));
        var mapping =
                file.mapping().orElseThrow(() -> new IOException("no mapping that can be used: " + file.problems()));
        var extraction = new Extraction(mapping, source.settings().zone(), source.now(), source.scratch());
        var found = extraction.read(reader.tables(source), item -> sink.put(frozen(item)));
        return taken(found, mapping.name());
    }

    @Override
    public Entry entry(FrozenEntry kept, SourceSettings settings) {
        return MappedEntry.of(kept.row());
    }

    @Override
    public String mapping(SourceSettings settings) throws IOException {
        return MappingFile.of(settings.directory(), settings.option("mapping")).hash();
    }

    @Override
    public List<Problem> problems(SourceSettings settings) {
        return MappingFile.of(settings.directory(), settings.option("mapping")).problems();
    }

    private static FrozenEntry frozen(Mapped item) {
        if (!item.isPublic()) {
            return FrozenEntry.hidden(item.key(), item.position(), item.state(), item.turns(), item.title());
        }
        var aliases = item.aliases().stream()
                .map(alias -> new LegacyItem.Alias(alias.kind(), alias.value()))
                .toList();
        return FrozenEntry.of(item.key(), item.position(), item.turns(), item.address(), aliases, item.fields());
    }

    private static Taken taken(Extraction.Found found, String mapping) {
        var taken = found.read().endProved() ? Taken.whole() : Taken.part();
        for (var remark : found.read().remarks()) {
            taken = taken.with(told(remark));
        }
        if (!found.isRecognised()) {
            taken = taken.with(Remark.warning("mapping-recognises-nothing", "").with("mapping", mapping));
        }
        if (found.keyless() > 0) {
            taken = taken.with(Remark.warning("mapping-keyless", "").with("count", found.keyless()));
        }
        for (var left : found.outside()) {
            taken = told(taken, left);
        }
        return taken;
    }

    private static Taken told(Taken taken, Outside left) {
        return switch (left.why()) {
            case OUTSIDE -> taken.outside(left.name(), left.rows());
            case NOT_MODELLED -> taken.notModelled(left.name(), left.rows());
            case REPEATED ->
                taken.with(Remark.info("repeated", "").with("what", left.name()).with("count", left.rows()));
        };
    }

    static Remark told(TableRemark remark) {
        var told = new Remark(remark.severity(), remark.code(), "", remark.arguments());
        return told.with("table", remark.table())
                .with("count", remark.count())
                .with("lines", String.join(", ", remark.positions()));
    }

    private static @Nullable Charset charset(SourceSettings settings) {
        return settings.option("charset").map(TableFormat::charset).orElse(null);
    }

    private static @Nullable Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null; // a name that is none counts as not told: the reader finds out
        }
    }
}
