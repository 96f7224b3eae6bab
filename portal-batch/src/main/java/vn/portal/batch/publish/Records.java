package vn.portal.batch.publish;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a release's files were made of, folder by folder; kept outside of what readers can see.
 *
 * <p>A lost or damaged record costs time and nothing else: its files are made anew.
 */
record Records(Path folder) {
    private static final String FILE = "files.txt";
    private static final String SEPARATOR = "\t";
    private static final String END = "end";

    private static final String NOTES = "notes.txt";

    /** What a folder's whole was made of, and every file in it, by its path in the folder. */
    record Of(String whole, SortedMap<String, Written> files) {}

    Path file(String unit) {
        return folder.resolve(unit).resolve(FILE);
    }

    /** The folders that there is a record of. */
    List<String> units() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith(FILE))
                    .map(file -> folder.relativize(file.getParent()).toString())
                    .sorted()
                    .toList();
        }
    }

    /** What the whole of that folder was made of; empty where nobody knows. */
    Optional<String> whole(String unit) throws IOException {
        var file = file(unit);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return Optional.ofNullable(lines.readLine());
        }
    }

    /** Empty where nobody knows. */
    Optional<Of> read(String unit) throws IOException {
        var file = file(unit);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            var whole = lines.readLine();
            var files = new TreeMap<String, Written>();
            var line = lines.readLine();
            for (; line != null && !line.equals(END); line = lines.readLine()) {
                var parts = line.split(SEPARATOR, -1);
                files.put(parts[0], written(parts));
            }
            // a power cut may have taken the rest
            return line == null || whole == null ? Optional.empty() : Optional.of(new Of(whole, files));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static Written written(String[] parts) {
        var leads = List.of(parts).subList(5, parts.length);
        return new Written(parts[1], parts[2], Long.parseLong(parts[3]), Long.parseLong(parts[4]), leads);
    }

    void write(String unit, Of record) throws IOException {
        var file = file(unit);
        Files.createDirectories(file.getParent());
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.append(record.whole()).append('\n');
            for (var each : record.files().entrySet()) {
                line(each, out);
            }
            out.append(END).append('\n');
        }
    }

    /** What was noted of a folder; nothing where nobody knows, or where it was noted of another site. */
    List<String> notes(String unit, String site) throws IOException {
        var file = notes(unit);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            var lines = Files.readAllLines(file);
            int end = lines.size() - 1;
            boolean isWhole =
                    end > 0 && lines.get(0).equals(site) && lines.get(end).equals(END);
            return isWhole ? lines.subList(1, end) : List.of();
        } catch (CharacterCodingException e) {
            return List.of();
        }
    }

    Path notes(String unit) {
        return folder.resolve(unit).resolve(NOTES);
    }

    void note(String unit, String site, Stream<String> lines) throws IOException {
        var file = notes(unit);
        Files.createDirectories(file.getParent());
        Files.write(file, (Iterable<String>)
                Stream.of(Stream.of(site), lines, Stream.of(END)).flatMap(Function.identity())::iterator);
    }

    private static void line(Map.Entry<String, Written> file, BufferedWriter out) throws IOException {
        var written = file.getValue();
        out.append(file.getKey()).append(SEPARATOR);
        out.append(written.input()).append(SEPARATOR);
        out.append(written.sha256()).append(SEPARATOR);
        out.append(Long.toString(written.size())).append(SEPARATOR);
        out.append(Long.toString(written.modified()));
        for (var lead : written.leads()) {
            out.append(SEPARATOR).append(lead);
        }
        out.append('\n');
    }
}
