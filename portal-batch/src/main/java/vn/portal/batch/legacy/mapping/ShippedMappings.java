package vn.portal.batch.legacy.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.portal.batch.legacy.table.Read;
import vn.portal.batch.workspace.Problems;
import vn.portal.batch.workspace.YamlText;

/** The mappings that come with the program: those of systems whose tables are the same at every site. */
public final class ShippedMappings {
    /** More special ones first: what two of them recognise is taken for the first. */
    private static final List<String> NAMES =
            List.of("nukeviet", "joomla", "drupal", "wordpress", "dnn", "umbraco", "ghost", "wordpress-rest");

    private ShippedMappings() {}

    public static List<String> names() {
        return NAMES;
    }

    /** The text of one; empty if there is none of that name. */
    public static Optional<byte[]> text(String name) {
        if (!NAMES.contains(name)) {
            return Optional.empty();
        }
        try (var in = ShippedMappings.class.getResourceAsStream(name + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException("the mapping " + name + " is missing from the program");
            }
            return Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalStateException if it is wrong, which a test excludes */
    public static Optional<Mapping> named(String name) {
        return text(name).map(bytes -> {
            var problems = new Problems(Path.of(name + ".yaml"));
            var mapping = YamlText.read(bytes, problems).map(yaml -> MappingReader.read(yaml, problems));
            if (mapping.isEmpty() || problems.hasErrors()) {
                throw new IllegalStateException("the mapping " + name + " is wrong: " + problems.list());
            }
            return mapping.get();
        });
    }

    /** The names of those that know tables of a source, the one that knows most of them first. */
    public static List<String> recognising(List<Read.Table> tables) {
        var known = new ArrayList<String>(NAMES);
        known.removeIf(name -> knows(name, tables) == 0);
        known.sort((one, other) -> Integer.compare(knows(other, tables), knows(one, tables)));
        return known;
    }

    private static int knows(String name, List<Read.Table> tables) {
        return named(name).map(mapping -> mapping.recognises(tables)).orElse(0);
    }
}
