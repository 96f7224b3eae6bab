package vn.portal.batch.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A text of metrics as Prometheus reads it, held to its rules; by its own {@code promtool} too, where that is installed. */
public record Exposition(Map<String, Double> values) {
    private static final String NAME = "[a-zA-Z_:][a-zA-Z0-9_:]*+";
    private static final String LABEL = "[a-zA-Z_][a-zA-Z0-9_]*+=\"(?:[^\"\\\\\\n]|\\\\[\\\\\"n])*+\"";
    private static final Pattern SAMPLE = Pattern.compile(
            "((" + NAME + ")(?:\\{" + LABEL + "(?:," + LABEL + ")*+})?+) (-?\\d+(?:\\.\\d+)?(?:E\\d+)?)");
    private static final Pattern HELP = Pattern.compile("# HELP (" + NAME + ") [A-Z].*\\.");
    private static final Path PROMTOOL = Path.of("/usr/bin/promtool");

    /** Reads one, or fails by what is wrong with it. */
    public static Exposition of(String text) {
        assertThat(text).endsWith("\n").doesNotContain("\r");
        var values = new TreeMap<String, Double>();
        var named = new HashSet<String>();
        var name = "";
        var lines = text.substring(0, text.length() - 1).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            var help = HELP.matcher(lines[i]);
            if (help.matches()) {
                name = help.group(1);
                assertThat(named.add(name)).as("the first lines of " + name).isTrue();
                assertThat(lines[++i]).isEqualTo("# TYPE " + name + " gauge");
                continue;
            }
            var sample = SAMPLE.matcher(lines[i]);
            assertThat(sample.matches()).as(lines[i]).isTrue();
            assertThat(sample.group(2)).as(lines[i]).isEqualTo(name);
            assertThat(values.put(sample.group(1), Double.valueOf(sample.group(3))))
                    .as("the first of " + lines[i])
                    .isNull();
        }
        return new Exposition(values);
    }

    /** What Prometheus itself finds wrong with it; empty where it is not installed. */
    public static String problems(String text) throws Exception {
        if (!Files.isExecutable(PROMTOOL)) {
            return "";
        }
        var tool = new ProcessBuilder(PROMTOOL.toString(), "check", "metrics")
                .redirectErrorStream(true)
                .start();
        try (var in = tool.getOutputStream()) {
            in.write(text.getBytes(StandardCharsets.UTF_8));
        }
        var said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(tool.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return said;
    }
}
