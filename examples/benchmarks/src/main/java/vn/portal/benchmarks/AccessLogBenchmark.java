package vn.portal.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import vn.portal.batch.legacy.log.AccessLog;
import vn.portal.batch.legacy.log.VisitCounts;

/** What counting 500,000 lines of a log costs, beside goaccess on the same file where it is installed. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(1)
public class AccessLogBenchmark {
    private static final int LINES = 500_000;
    private Path log = Path.of("");

    @Setup
    public void write() throws IOException {
        log = Files.createTempFile("access", ".log");
        var written = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH);
        var random = new Random(22);
        var time = ZonedDateTime.of(2024, 2, 22, 0, 0, 0, 0, ZoneOffset.UTC);
        try (var out = Files.newBufferedWriter(log)) {
            for (int i = 0; i < LINES; i++) {
                time = time.plusSeconds(random.nextInt(6));
                out.write(
                        "203.0.%d.%d - - [%s] \"GET /tin/%d.html HTTP/1.1\" 200 5120 \"-\" \"Mozilla/5.0 Firefox/%d\"\n"
                                .formatted(
                                        random.nextInt(8),
                                        random.nextInt(256),
                                        written.format(time),
                                        random.nextInt(3000),
                                        90 + random.nextInt(30)));
            }
        }
    }

    @Benchmark
    public VisitCounts portal() throws IOException {
        return AccessLog.read(List.of(log), ZoneOffset.UTC, ZoneOffset.UTC);
    }

    @Benchmark
    public int goaccess() throws IOException, InterruptedException {
        return new ProcessBuilder(
                        "goaccess",
                        log.toString(),
                        "--log-format=COMBINED",
                        "--no-global-config",
                        "--no-progress",
                        "-o",
                        log + ".json")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @TearDown
    public void tidy() throws IOException {
        Files.deleteIfExists(log);
        Files.deleteIfExists(Path.of(log + ".json"));
    }
}
