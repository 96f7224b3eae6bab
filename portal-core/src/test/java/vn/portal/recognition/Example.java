package vn.portal.recognition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A text with what it tells, as files beside the tests hold them: the text on a line, and what it tells on indented lines
 * below it. Lines that begin with {@code #} are remarks.
 */
record Example(String text, List<String> told) {

    static List<Example> of(String resource) {
        var examples = new ArrayList<Example>();
        for (var line : lines(resource)) {
            if (line.startsWith("  ")) {
                examples.get(examples.size() - 1).told.add(line.strip());
            } else {
                examples.add(new Example(line, new ArrayList<>()));
            }
        }
        return examples;
    }

    static List<String> lines(String resource) {
        try (InputStream in = Example.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
