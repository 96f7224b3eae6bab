package vn.portal.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuessCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void printsWhatMayGoIntoPortalYamlAsItIs() throws IOException {
        var file = Files.writeString(folder.resolve("trang.html"), "<!DOCTYPE html><html><title>x</title></html>");

        assertThat(run("guess", file.toString(), "--lang", "en")).isZero();
        assertThat(out.toString().lines().filter(line -> !line.startsWith("#")))
                .containsExactly(
                        "sources:",
                        "  - name: trang",
                        "    system: trang",
                        "    format: html",
                        "    path: \"" + file + "\"");
    }

    @Test
    void writesAFirstMappingOnceAndNeverOverAnother() throws IOException {
        var file = Files.writeString(
                folder.resolve("tin.csv"), "id,title,content,status\n1,Một,<p>x</p>,1\n2,Hai,<p>y</p>,0\n");
        var mapping = folder.resolve("tin.mapping.yaml");

        assertThat(run("guess", file.toString(), "--mapping", mapping.toString(), "--lang", "en"))
                .isZero();
        assertThat(Files.readString(mapping)).contains("title: \"title | entities\"", "status");
        Files.writeString(mapping, "mine");
        assertThat(run("guess", file.toString(), "--mapping", mapping.toString(), "--lang", "en"))
                .isEqualTo(1);
        assertThat(err.toString()).contains(mapping.toString());
        assertThat(Files.readString(mapping)).isEqualTo("mine");
    }

    @Test
    void saysWhatIsNotThereAndWhatCannotBeTold() throws IOException {
        assertThat(run("guess", folder.resolve("khong-co").toString(), "--lang", "en"))
                .isEqualTo(1);
        assertThat(run("guess", folder.toString(), "--lang", "en")).isEqualTo(1);
        assertThat(err.toString().lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains(folder.toString()));
        assertThat(out.toString()).isEmpty();
    }

    private int run(String... arguments) {
        return Commands.run(
                Clock.systemUTC(),
                new PrintWriter(out),
                new PrintWriter(err),
                List.of(arguments).toArray(String[]::new));
    }
}
