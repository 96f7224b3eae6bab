package vn.portal.batch.workspace;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.StreamReader;

/** From a file to YAML nodes that know their lines; every way in which that fails is a problem with a line. */
public final class YamlText {
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_DEPTH = 10;
    private static final int MOST_ALIASES = 20;
    private static final char BOM = '\uFEFF';

    private YamlText() {}

    public static Optional<Node> read(Path file, Problems problems) {
        return bytes(file, problems).flatMap(bytes -> read(bytes, problems));
    }

    /** The same for bytes that somebody else has read. */
    public static Optional<Node> read(byte[] bytes, Problems problems) {
        return decode(bytes, problems).flatMap(text -> compose(text, problems));
    }

    /** A file's bytes, unless it is absent, unreadable or too large for a configuration. */
    public static Optional<byte[]> bytes(Path file, Problems problems) {
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                problems.error(lineAt(bytes, MOST_BYTES), "too-large", MOST_BYTES / 1024);
                return Optional.empty();
            }
            return Optional.of(bytes);
        } catch (NoSuchFileException e) {
            problems.error(0, "not-there");
        } catch (IOException e) {
            problems.error(0, "unreadable", String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    private static Optional<String> decode(byte[] bytes, Problems problems) {
        var in = ByteBuffer.wrap(bytes);
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(in).toString();
            return withoutControls(text.startsWith(String.valueOf(BOM)) ? text.substring(1) : text, problems);
        } catch (CharacterCodingException e) {
            problems.error(lineAt(bytes, in.position()), "not-utf-8");
            return Optional.empty();
        }
    }

    private static Optional<String> withoutControls(String text, Problems problems) {
        int wrong = 0;
        while (wrong < text.length() && StreamReader.isPrintable(text.codePointAt(wrong))) {
            wrong += Character.charCount(text.codePointAt(wrong));
        }
        if (wrong < text.length()) {
            int line = 1
                    + (int) text.substring(0, wrong)
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            problems.error(line, "control-character", String.format("U+%04X", text.codePointAt(wrong)));
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private static Optional<Node> compose(String text, Problems problems) {
        try {
            if (exceedsLimits(text, problems)) {
                return Optional.empty();
            }
            var node = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (node == null) {
                problems.error(0, "empty");
            }
            return Optional.ofNullable(node);
        } catch (MarkedYAMLException e) {
            broken(e, text, problems);
            return Optional.empty();
        }
    }

    /** Bombs are looked for among the events, which know their lines and cost no memory. */
    private static boolean exceedsLimits(String text, Problems problems) {
        int depth = 0;
        int aliases = 0;
        for (var event : new Yaml(new LoaderOptions()).parse(new StringReader(text))) {
            int line = event.getStartMark().getLine() + 1;
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            aliases += event instanceof AliasEvent ? 1 : 0;
            if (depth > MOST_DEPTH) {
                problems.error(line, "too-deep", MOST_DEPTH);
            } else if (aliases > MOST_ALIASES) {
                problems.error(line, "too-many-aliases", MOST_ALIASES);
            }
            if (problems.hasErrors()) {
                return true;
            }
        }
        return false;
    }

    private static void broken(MarkedYAMLException e, String text, Problems problems) {
        var mark = e.getProblemMark();
        int line = mark == null ? 0 : mark.getLine() + 1;
        if (line > 0 && isIndentedByTab(text.lines().skip(line - 1L).findFirst().orElse(""))) {
            problems.error(line, "tab");
        } else {
            problems.error(line, "broken", String.valueOf(e.getProblem()));
        }
    }

    private static boolean isIndentedByTab(String line) {
        return line.substring(0, line.length() - line.stripLeading().length()).indexOf('\t') >= 0;
    }

    private static int lineAt(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
