package vn.portal.batch.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.portal.batch.store.Counts;
import vn.portal.batch.store.Run;
import vn.portal.batch.store.RunLog;
import vn.portal.batch.store.SourceKey;
import vn.portal.batch.store.SourceRun;

class MetricsTest {
    private static final Instant BEGUN = Instant.parse("2024-03-25T19:00:00Z");

    @TempDir
    Path folder;

    @Test
    void tellsHowAPortalStands() throws Exception {
        var standing = new Standing(
                night(8, BEGUN, BEGUN.plusMillis(61_500), 1),
                Map.of("freeze", 1_250L, "publish", 60_000L),
                night(6, BEGUN.minusSeconds(172_800), BEGUN.minusSeconds(172_700), 3),
                2,
                List.of(
                        source("Trang cũ", SourceRun.Status.ACCEPTED, null, 5),
                        source("kho", SourceRun.Status.FAILED, "books-unbalanced", 0)),
                Map.of("alt-missing", 41),
                new Standing.Site(120, 4_500_000_000L, false));

        var text = text(new Metrics("https://songmai.example/").standing(standing));

        assertThat(text).isEqualTo(Files.readString(golden("metrics.prom")));
        assertThat(Exposition.problems(text)).isEmpty();
        var values = Exposition.of(text).values();
        assertThat(values.entrySet().stream()
                        .filter(value -> value.getKey().startsWith("portal_source_items{")
                                && value.getKey().contains("Trang cũ"))
                        .mapToDouble(Map.Entry::getValue)
                        .sum())
                .as("all outcomes together")
                .isEqualTo(values.get("portal_source_read_items{portal=\"https://songmai.example/\",source=\"Trang"
                        + " cũ\",system=\"song-mai\"}"));
    }

    @Test
    void leavesOutWhatIsNotKnownBeforeTheFirstNight() throws Exception {
        var text = text(new Metrics("https://songmai.example/")
                .standing(new Standing(null, Map.of(), null, 0, List.of(), Map.of(), null)));

        assertThat(Exposition.of(text).values().keySet())
                .containsExactly(
                        "portal_failures_in_a_row{portal=\"https://songmai.example/\"}",
                        "portal_unbalanced_sources{portal=\"https://songmai.example/\"}");
        assertThat(Exposition.problems(text)).isEmpty();
    }

    @Test
    void writesALabelSoThatItIsReadAsItWas() throws Exception {
        var text = text(new Metrics("https://songmai.example/")
                .gauge("portal_x", "Something.", 1, "source", "a\"b\\c\nd,e{f} đ")
                .gauge("portal_x", "Something.", 2, "source", "khác"));

        assertThat(text).isEqualTo("""
            # HELP portal_x Something.
            # TYPE portal_x gauge
            portal_x{portal="https://songmai.example/",source="a\\"b\\\\c\\nd,e{f} đ"} 1.0
            portal_x{portal="https://songmai.example/",source="khác"} 2.0
            """);
        assertThat(Exposition.of(text).values()).hasSize(2);
        assertThat(Exposition.problems(text)).isEmpty();
    }

    @Test
    void replacesTheFileInOneMoveAndLetsOthersReadIt() throws IOException {
        var file = folder.resolve("collected/portal.prom");
        Files.createDirectories(file.getParent());
        Files.writeString(file.resolveSibling(".portal.prom.next"), "left behind by a program that died");

        new Metrics("p").gauge("portal_x", "Something.", 1).writeTo(file);
        new Metrics("p").gauge("portal_x", "Something.", 2).writeTo(file);

        assertThat(file).hasContent("# HELP portal_x Something.\n# TYPE portal_x gauge\nportal_x{portal=\"p\"} 2.0\n");
        assertThat(file.getParent().toFile().list()).containsExactly("portal.prom");
        assertThat(Files.getPosixFilePermissions(file)).contains(PosixFilePermission.OWNER_READ);
        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(Files.getPosixFilePermissions(Files.createFile(folder.resolve("any"))));
    }

    @Test
    void leavesTheOldFileWhereItsFolderTakesNone() throws IOException {
        var file = Files.writeString(folder.resolve("portal.prom"), "old");
        Files.createDirectories(folder.resolve(".portal.prom.next/x"));

        assertThatThrownBy(() ->
                        new Metrics("p").gauge("portal_x", "Something.", 1).writeTo(file))
                .isInstanceOf(IOException.class);

        assertThat(file).hasContent("old");
    }

    private static RunLog.Entry night(long id, Instant begun, Instant ended, int exit) {
        var run = new Run(id, LocalDate.of(2024, 3, 26), begun, Run.Status.DONE);
        return new RunLog.Entry(run, ended, exit, Counts.ZERO, null);
    }

    private static Standing.Source source(String name, SourceRun.Status status, @Nullable String reason, int rejected) {
        var counts = new Counts(20 + rejected, 1, 2, 3, 4, 10, rejected, 6, 7, 8);
        var key = new SourceKey(name, "song-mai", name);
        var run = new SourceRun(8, key, "m", null, "1", true, status, counts, reason);
        return new Standing.Source(name, run, status == SourceRun.Status.ACCEPTED ? BEGUN : null, rejected);
    }

    private static String text(Metrics metrics) throws IOException {
        var out = new ByteArrayOutputStream();
        metrics.writeTo(out);
        return out.toString(UTF_8);
    }

    private static Path golden(String file) {
        try {
            return Path.of(MetricsTest.class.getResource(file).toURI());
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
