package vn.portal.batch.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** Golden files: a folder of resources beside the test. What was made lies under {@code target/golden} for copying. */
final class Golden {
    private Golden() {}

    static void compare(String folder, SortedMap<String, String> made) throws IOException {
        for (var file : made.entrySet()) {
            var target = Path.of("target", "golden", folder, file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue());
        }
        assertThat(made).isEqualTo(read(folder));
    }

    private static SortedMap<String, String> read(String folder) throws IOException {
        var url = Golden.class.getResource(folder);
        var files = new TreeMap<String, String>();
        if (url == null) {
            return files;
        }
        try (var paths = Files.walk(Path.of(url.toURI()))) {
            for (var file : paths.filter(Files::isRegularFile).toList()) {
                files.put(Path.of(url.toURI()).relativize(file).toString(), Files.readString(file));
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return files;
    }
}
