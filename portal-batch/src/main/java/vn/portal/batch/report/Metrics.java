package vn.portal.batch.report;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.store.Counts;
import vn.portal.batch.store.RunLog;

/**
 * Numbers in the text form that Prometheus reads, each with the portal's address as a label.
 *
 * <p>Names, labels and their English help are the same in every workspace and language: a collector of several portals
 * takes one help for a name.
 *
 * <pre>{@code
 * new Metrics("https://songmai.example/").standing(standing).writeTo(file);
 * // portal_failures_in_a_row{portal="https://songmai.example/"} 0.0
 * }</pre>
 */
public final class Metrics {
    private static final PrometheusTextFormatWriter TEXT = PrometheusTextFormatWriter.create();
    /** What a web server says that they are. */
    public static final String MEDIA_TYPE = TEXT.getContentType();

    private final String portal;
    private final Map<String, GaugeSnapshot.Builder> gauges = new LinkedHashMap<>();

    /** @param portal the portal's address */
    public Metrics(String portal) {
        this.portal = portal;
    }

    /** Adds how it stands. */
    public Metrics standing(Standing standing) {
        if (standing.last() != null) {
            last(standing.last());
        }
        standing.steps()
                .forEach((step, millis) -> gauge(
                        "portal_last_night_step_duration_seconds",
                        "How long a step of the last night took.",
                        millis / 1000.0,
                        "step",
                        step));
        if (standing.success() != null) {
            at(
                    "portal_last_success_timestamp_seconds",
                    "When the last night ended that went well (exit code 0 or 3).",
                    standing.success().finishedAt());
        }
        gauge(
                "portal_failures_in_a_row",
                "Nights that did not go well since the last one that did.",
                standing.failures());
        gauge(
                "portal_unbalanced_sources",
                "Sources whose books did not balance in the last night.",
                standing.unbalanced());
        standing.sources().forEach(this::source);
        standing.notices()
                .forEach(
                        (code, count) -> gauge("portal_notices", "How often a notice holds now.", count, "code", code));
        if (standing.site() != null) {
            site(standing.site());
        }
        return this;
    }

    private void last(RunLog.Entry night) {
        at(
                "portal_last_night_start_timestamp_seconds",
                "When the last night began.",
                night.run().startedAt());
        at("portal_last_night_end_timestamp_seconds", "When the last night ended.", night.finishedAt());
        gauge(
                "portal_last_night_duration_seconds",
                "From the first start of the last night to its end.",
                seconds(night.took().orElse(Duration.ZERO)));
        gauge(
                "portal_last_night_exit_code",
                "Exit code of the last night: 0 done, 1 failed, 3 items rejected, 6 a source refused.",
                night.exitCode() == null ? 1 : night.exitCode());
    }

    /** A clock that was put back makes nothing shorter than nothing. */
    private static double seconds(Duration time) {
        return time.isNegative() ? 0 : time.toMillis() / 1000.0;
    }

    private void source(Standing.Source source) {
        var key = source.run().source();
        var labels = new String[] {"system", key.system(), "source", source.name()};
        var counts = source.run().counts();
        gauge("portal_source_read_items", "Items that a source held in the last night.", counts.read(), labels);
        outcomes(counts)
                .forEach((outcome, count) -> gauge(
                        "portal_source_items",
                        "What became of what was read, by outcome; all outcomes add up to it.",
                        count,
                        "system",
                        key.system(),
                        "source",
                        source.name(),
                        "outcome",
                        outcome));
        gauge(
                "portal_source_vanished_items",
                "Items that the source lacked in the last night for the first time.",
                counts.vanished(),
                labels);
        gauge(
                "portal_source_withdrawn_items",
                "Items that were taken from readers in the last night.",
                counts.withdrawn(),
                labels);
        gauge("portal_source_quarantined_items", "Items of a source that are kept out.", source.quarantined(), labels);
        gauge(
                "portal_source_accepted",
                "Whether what the last night brought of the source was accepted.",
                source.isAccepted() ? 1 : 0,
                labels);
        at(
                "portal_source_accepted_timestamp_seconds",
                "When the last night began that accepted the source: readers see it as of then.",
                source.accepted(),
                labels);
    }

    private static Map<String, Integer> outcomes(Counts counts) {
        var outcomes = new LinkedHashMap<String, Integer>();
        outcomes.put("new", counts.added());
        outcomes.put("updated", counts.updated());
        outcomes.put("unchanged", counts.unchanged());
        outcomes.put("duplicate", counts.duplicate());
        outcomes.put("filtered", counts.filtered());
        outcomes.put("rejected", counts.rejected());
        return outcomes;
    }

    private void site(Standing.Site site) {
        gauge("portal_release_files", "Files of the release that readers see.", site.files());
        gauge("portal_release_size_bytes", "Size of the files of the release that readers see.", site.bytes());
        gauge(
                "portal_release_pinned",
                "Whether readers were led back to an earlier release, and see no newer one.",
                site.pinned() ? 1 : 0);
    }

    /** Adds an instant; what is null is left out. */
    public Metrics at(String name, String help, @Nullable Instant instant, String... labels) {
        return instant == null ? this : gauge(name, help, instant.toEpochMilli() / 1000.0, labels);
    }

    /**
     * Adds a number.
     *
     * @param labels names and values in turn
     */
    public Metrics gauge(String name, String help, double value, String... labels) {
        gauges.computeIfAbsent(name, n -> GaugeSnapshot.builder().name(n).help(help))
                .dataPoint(GaugeDataPointSnapshot.builder()
                        .value(value)
                        .labels(Labels.of("portal", portal).merge(Labels.of(labels)))
                        .build());
        return this;
    }

    /** Writes them all, in the order of their names. */
    public void writeTo(OutputStream out) throws IOException {
        var all = MetricSnapshots.builder();
        gauges.values().forEach(gauge -> all.metricSnapshot(gauge.build()));
        TEXT.write(out, all.build());
    }

    /**
     * Puts them into a file that others may read, in one move: a collector never meets half of it.
     *
     * <p>Its forerunner has a fixed name, so that a program that is killed leaves no more than one behind, for the next to
     * replace.
     */
    public void writeTo(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        var next = folder.resolve("." + file.getFileName() + ".next");
        try (var out = Files.newOutputStream(next)) {
            writeTo(out);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
