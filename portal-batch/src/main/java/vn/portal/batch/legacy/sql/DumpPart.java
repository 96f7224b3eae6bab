package vn.portal.batch.legacy.sql;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A file of a dump: many a tool writes one for each table, or packs it.
 *
 * @param table whose rows alone it holds, as {@code mysqldump --tab} writes them beside the table's own file; null where it
 *     holds statements
 */
record DumpPart(SqlDump.Opener opener, @Nullable String table) {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final String STATEMENTS = ".sql";
    private static final String ROWS = ".txt";

    static DumpPart of(SqlDump.Opener opener) {
        return new DumpPart(opener, null);
    }

    /** A file, the files of a folder, or those in a ZIP, each in the order of their names. */
    static List<DumpPart> at(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return inFolder(path);
        }
        return isZip(path) ? inZip(path) : List.of(of(() -> Files.newInputStream(path)));
    }

    private static List<DumpPart> inFolder(Path folder) throws IOException {
        try (var list = Files.list(folder)) {
            var names = list.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
            return parts(names, name -> () -> Files.newInputStream(folder.resolve(name)));
        }
    }

    private static List<DumpPart> inZip(Path path) throws IOException {
        // whatever the encoding of the names is, it is asked only for what it gave
        try (var zip = new ZipFile(path.toFile(), StandardCharsets.ISO_8859_1)) {
            var names = zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(entry -> entry.getName())
                    .sorted()
                    .toList();
            var parts = parts(names, name -> () -> entry(path, name));
            return parts.isEmpty()
                    ? names.stream().map(name -> of(() -> entry(path, name))).toList()
                    : parts;
        }
    }

    private static List<DumpPart> parts(List<String> names, Function<String, SqlDump.Opener> opener) {
        var statements = names.stream()
                .filter(DumpPart::isStatements)
                .map(name -> name.substring(0, name.toLowerCase(Locale.ROOT).lastIndexOf(STATEMENTS)))
                .collect(Collectors.toSet());
        return names.stream().flatMap(name -> part(name, statements, opener)).toList();
    }

    private static Stream<DumpPart> part(String name, Set<String> statements, Function<String, SqlDump.Opener> opener) {
        if (isStatements(name)) {
            return Stream.of(of(opener.apply(name)));
        }
        var stem = name.endsWith(ROWS) ? name.substring(0, name.length() - ROWS.length()) : "";
        var table = stem.substring(stem.lastIndexOf('/') + 1);
        return statements.contains(stem) ? Stream.of(new DumpPart(opener.apply(name), table)) : Stream.empty();
    }

    /** Packed ones too. */
    static boolean isStatements(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(STATEMENTS) || lower.endsWith(STATEMENTS + ".gz");
    }

    private static boolean isZip(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
        }
    }

    private static InputStream entry(Path path, String name) throws IOException {
        var zip = new ZipFile(path.toFile(), StandardCharsets.ISO_8859_1);
        try {
            return new FilterInputStream(zip.getInputStream(zip.getEntry(name))) {
                @Override
                public void close() throws IOException {
                    zip.close();
                }
            };
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }
}
