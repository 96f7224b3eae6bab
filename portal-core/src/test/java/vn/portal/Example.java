package vn.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A JSON document of {@code examples/KIND/valid} or {@code examples/KIND/invalid}, with what is said of it.
 *
 * @param name {@code article/invalid/title-missing}
 * @param notices the lines of the text file beside it ({@code ERROR title-missing title}); none where there is no such file
 */
public record Example(String name, String json, List<String> notices) {
    private static final Path FOLDER = Path.of("src/test/resources/vn/portal/examples");
    private static final String ENDING = ".json";

    /** All of them, in the order of their names. */
    public static List<Example> all() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(f -> f.toString().endsWith(ENDING))
                    .sorted()
                    .map(Example::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Example of(Path file) {
        var path = FOLDER.relativize(file).toString();
        var name = path.substring(0, path.length() - ENDING.length());
        var beside = FOLDER.resolve(name + ".txt");
        try {
            return new Example(
                    name,
                    Files.readString(file),
                    Files.exists(beside) ? Files.readString(beside).lines().toList() : List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String kind() {
        return name.substring(0, name.indexOf('/'));
    }

    public boolean isValid() {
        return name.contains("/valid/");
    }

    @Override
    public String toString() {
        return name;
    }
}
