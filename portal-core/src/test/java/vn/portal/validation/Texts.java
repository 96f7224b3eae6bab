package vn.portal.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The sentences that are there, and the codes that ask for them. */
final class Texts {
    private static final Path MAIN = Path.of("src/main");
    private static final Pattern TEMPLATE = Pattern.compile("\\{vn\\.portal\\.([a-z0-9-]+)}");
    private static final Pattern CALL = Pattern.compile(
            "(?:Notice\\s*\\.\\s*(?:error|warning|info)\\(|new Notice\\(\\s*(?:Severity\\.)?\\w+,)\\s*\"([^\"]+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z0-9]+(?:-[a-z0-9]+)*)\"");

    private Texts() {}

    /** The sentences by code. */
    static TreeMap<String, String> of(String language) {
        var file = MAIN.resolve("resources/ContributorValidationMessages" + language + ".properties");
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var texts = new TreeMap<String, String>();
        properties.forEach((k, v) -> texts.put(k.toString().replaceFirst("^vn\\.portal\\.", ""), v.toString()));
        return texts;
    }

    static Set<String> codesOfConstraints() {
        return found(TEMPLATE);
    }

    static Set<String> codesOfNotices() {
        return found(CALL);
    }

    /** Everything that looks like a code, wherever it stands. */
    static Set<String> literals() {
        return found(LITERAL);
    }

    private static Set<String> found(Pattern pattern) {
        var found = new TreeSet<String>();
        try (var files = Files.walk(MAIN.resolve("java"))) {
            for (var file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".java"))::iterator) {
                pattern.matcher(Files.readString(file)).results().forEach(m -> found.add(m.group(1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
