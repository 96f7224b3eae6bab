package vn.portal.batch.legacy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.legacy.mapping.Mapping;
import vn.portal.batch.legacy.mapping.MappingDraft;
import vn.portal.batch.legacy.mapping.MappingReader;
import vn.portal.batch.legacy.mapping.Outside;
import vn.portal.batch.legacy.mapping.ShippedMappings;
import vn.portal.batch.legacy.sql.LiveTables;
import vn.portal.batch.legacy.sql.SqlDump;
import vn.portal.batch.legacy.table.CsvTables;
import vn.portal.batch.legacy.table.JsonTables;
import vn.portal.batch.legacy.table.Read;
import vn.portal.batch.legacy.table.Tables;
import vn.portal.batch.legacy.table.Wanted;
import vn.portal.batch.legacy.table.XlsxTables;
import vn.portal.batch.workspace.Messages;
import vn.portal.batch.workspace.Problems;
import vn.portal.batch.workspace.YamlText;
import vn.portal.notice.Notice;
import vn.portal.notice.Origin;
import vn.portal.notice.Severity;
import vn.portal.text.Slugs;

/**
 * What a file, a folder or a database probably is, and how it could be a source.
 *
 * @param format in {@code portal.yaml}
 * @param entry the source's lines for {@code portal.yaml}
 * @param mapping the mapping that comes with the program and knows its tables; null if none does or none is needed
 * @param draft a first mapping where none knows them; null if none is needed, or no table looks like content
 * @param needsMapping whether the format reads tables
 * @param read its tables; null where it has none
 * @param outside what the mapping leaves out
 */
public record Guess(
        String format,
        String entry,
        @Nullable String mapping,
        @Nullable String draft,
        boolean needsMapping,
        @Nullable Read read,
        List<Outside> outside) {

    public Guess {
        outside = List.copyOf(outside);
    }

    /** Looks at a file or folder; empty if it looks like nothing that is known. */
    public static Optional<Guess> of(Path path, Messages messages) throws IOException {
        var format = FormatGuess.of(path);
        if (format.isEmpty()) {
            return Optional.empty();
        }
        var name = name(String.valueOf(path.toAbsolutePath().normalize().getFileName()));
        var place = "path: " + quoted(path.toString());
        var tables = tables(format.get(), path);
        if (tables == null) {
            return Optional.of(withoutTables(name, format.get(), place));
        }
        var guess = of(name, format.get(), place, tables, messages);
        // a workbook in which no sheet looks like records is a document
        return Optional.of(
                format.get().equals("xlsx") && guess.mapping() == null && guess.draft() == null
                        ? withoutTables(name, "office", place)
                        : guess);
    }

    private static Guess withoutTables(String name, String format, String place) {
        return new Guess(format, entry(name, format, place, null), null, null, false, null, List.of());
    }

    /** Looks at a living database. */
    public static Guess of(String url, String user, String password, Messages messages) throws IOException {
        var path = url.replaceFirst("[?;].*", "");
        var name = name(path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('=')) + 1));
        // a password has no place in a file
        var place = "url: " + quoted(url) + "\n    user: " + quoted(user) + "\n    password: ${PORTAL_PASSWORD}";
        return of(name, "sql", place, LiveTables.at(url, user, password), messages);
    }

    private static @Nullable Tables tables(String format, Path path) {
        return switch (format) {
            case "sql" -> SqlDump.at(path);
            case "csv" -> new CsvTables(path, null);
            case "json", "jsonl" -> new JsonTables(path, null);
            case "xlsx" -> new XlsxTables(path);
            default -> null;
        };
    }

    private static Guess of(String name, String format, String place, Tables tables, Messages messages)
            throws IOException {
        return tables.hold(still -> ofHeld(name, format, place, still, messages));
    }

    private static Guess ofHeld(String name, String format, String place, Tables tables, Messages messages)
            throws IOException {
        var read = tables.read(Wanted.nothing(), row -> {});
        var shipped =
                ShippedMappings.recognising(read.tables()).stream().findFirst().orElse(null);
        if (shipped != null) {
            var outside = ShippedMappings.named(shipped)
                    .map(mapping -> Outside.of(mapping, read))
                    .orElse(List.of());
            return new Guess(format, entry(name, format, place, shipped), shipped, null, true, read, outside);
        }
        var draft = MappingDraft.of(name, tables, read, messages).orElse(null);
        var outside = draft == null ? all(read) : Outside.of(parsed(draft), read);
        return new Guess(format, entry(name, format, place, name + ".mapping.yaml"), null, draft, true, read, outside);
    }

    /** What is wrong with its tables. */
    public List<Notice> problems() {
        return read == null
                ? List.of()
                : read.remarks().stream()
                        .filter(remark -> remark.severity() == Severity.ERROR)
                        .map(remark -> TableFormat.told(remark).about(Origin.of("guess", format)))
                        .toList();
    }

    /** Whether what is left out looks as if it were content all the same. */
    public boolean isContent(Outside left) {
        return left.why() == Outside.Why.OUTSIDE
                && read != null
                && read.table(left.name()).filter(MappingDraft::isContent).isPresent();
    }

    private static List<Outside> all(Read read) {
        var all = new ArrayList<Outside>();
        for (var table : read.tables()) {
            all.add(new Outside(table.name(), table.rows(), Outside.Why.OUTSIDE));
        }
        return all;
    }

    private static Mapping parsed(String draft) {
        var problems = new Problems(Path.of("draft.yaml"));
        var mapping = YamlText.read(draft.getBytes(StandardCharsets.UTF_8), problems)
                .map(yaml -> MappingReader.read(yaml, problems));
        if (mapping.isEmpty() || problems.hasErrors()) {
            throw new IllegalStateException("a draft with mistakes: " + problems.list() + "\n" + draft);
        }
        return mapping.get();
    }

    private static String entry(String name, String format, String place, @Nullable String mapping) {
        var entry = new StringBuilder("sources:\n");
        entry.append("  - name: ").append(name).append('\n');
        entry.append("    system: ").append(name).append('\n');
        entry.append("    format: ").append(format).append('\n');
        entry.append("    ").append(place).append('\n');
        if (mapping != null) {
            entry.append("    mapping: ").append(mapping).append('\n');
        }
        return entry.toString();
    }

    /** A name that is a code too. */
    private static String name(String file) {
        var stem = file.indexOf('.') > 0 ? file.substring(0, file.indexOf('.')) : file;
        return Slugs.of(stem).value();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
