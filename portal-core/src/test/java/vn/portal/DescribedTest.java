package vn.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Javadoc's own check knows methods too, of which most need no word; this one knows types alone. */
class DescribedTest {
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "(?m)^ *public (?:static |final |abstract |sealed |non-sealed )*(?:class|record|enum|interface|@interface) (\\w+)");
    private static final Pattern BESIDE = Pattern.compile(";|}\\s|\\b(?:class|record|enum|interface) \\w+");

    @Test
    void saysOfEveryPublicTypeWhatItIsFor() throws IOException {
        var without = new ArrayList<String>();
        int types = 0;
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".java"))::iterator) {
                var source = Files.readString(file);
                var type = PUBLIC_TYPE.matcher(source);
                while (type.find()) {
                    types++;
                    int end = source.lastIndexOf("*/", type.start());
                    if (end < 0
                            || BESIDE.matcher(source.substring(end, type.start()))
                                    .find()) {
                        without.add(file.getFileName() + ": " + type.group(1));
                    }
                }
            }
        }
        assertThat(types).isPositive();
        assertThat(without).isEmpty();
    }
}
