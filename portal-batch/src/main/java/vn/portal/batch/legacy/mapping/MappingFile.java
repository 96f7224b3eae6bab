package vn.portal.batch.legacy.mapping;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import vn.portal.batch.workspace.Problem;
import vn.portal.batch.workspace.Problems;
import vn.portal.batch.workspace.Spelling;
import vn.portal.batch.workspace.Workspace;
import vn.portal.batch.workspace.YamlText;

/**
 * The mapping that a source names, with everything that is wrong with it.
 *
 * @param mapping empty if it cannot be used
 * @param hash of its text, which changes whenever the mapping does
 */
public record MappingFile(Optional<Mapping> mapping, String hash, List<Problem> problems) {

    public MappingFile {
        problems = List.copyOf(problems);
    }

    /**
     * Reads the mapping that comes with the program under that name, or that file.
     *
     * @param directory the operator's, against which a path is resolved
     * @param named what {@code portal.yaml} says
     */
    public static MappingFile of(Path directory, Optional<String> named) {
        var configuration =
                new Problems(directory.resolve(Workspace.CONFIGURATION).normalize());
        if (named.isEmpty()) {
            configuration.error(0, "mapping-without", String.join(", ", ShippedMappings.names()));
            return unusable(configuration);
        }
        var shipped = ShippedMappings.text(named.get());
        if (shipped.isPresent()) {
            return read(shipped.get(), new Problems(Path.of(named.get() + ".yaml")));
        }
        return path(directory, named.get())
                .filter(Files::exists)
                .map(MappingFile::read)
                .orElseGet(() -> {
                    configuration.error(0, "mapping-unknown", named.get(), String.join(", ", ShippedMappings.names()));
                    return unusable(configuration);
                });
    }

    /** A word without an ending that is nearly a name is meant as one. */
    private static Optional<Path> path(Path directory, String named) {
        boolean isWord = named.indexOf('.') < 0 && named.indexOf('/') < 0;
        if (isWord && Spelling.nearest(named, ShippedMappings.names()).isPresent()) {
            return Optional.empty();
        }
        try {
            return Optional.of(directory.resolve(named).normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static MappingFile read(Path file) {
        var problems = new Problems(file);
        return YamlText.bytes(file, problems)
                .map(bytes -> read(bytes, problems))
                .orElseGet(() -> unusable(problems));
    }

    private static MappingFile read(byte[] bytes, Problems problems) {
        var mapping = YamlText.read(bytes, problems).map(yaml -> MappingReader.read(yaml, problems));
        return new MappingFile(mapping.filter(read -> !problems.hasErrors()), hash(bytes), problems.list());
    }

    private static MappingFile unusable(Problems problems) {
        return new MappingFile(Optional.empty(), "", problems.list());
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
