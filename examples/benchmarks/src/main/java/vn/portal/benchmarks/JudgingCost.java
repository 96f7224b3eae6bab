package vn.portal.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.portal.intake.Hints;
import vn.portal.intake.Intake;
import vn.portal.intake.Outcome;
import vn.portal.model.Content;
import vn.portal.model.PortalContext;
import vn.portal.notice.Notices;
import vn.portal.notice.Origin;
import vn.portal.validation.Judge;

/**
 * What judging one story costs one thread, in microseconds, with {@code bareParse}, jsoup's parse of its body alone, beside
 * it: {@code jmh JudgingCost -p story=FILE}, a page as plain text; without one, that of {@code examples/phan-thiet}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(1)
public class JudgingCost {
    @Param("examples/phan-thiet/legacy/phan-thiet-2024.txt")
    public String story = "";

    private final PortalContext portal = new PortalContext(
            "Cổng",
            "thành phố Phan Thiết",
            "vi",
            ZoneId.of("Asia/Ho_Chi_Minh"),
            URI.create("https://phanthiet.example/"),
            "phanthiet.example",
            LocalDate.of(2024, 1, 1));
    private final Judge judge = Judge.of(portal);
    private Content content;
    private String html = "";

    @Setup
    public void read() throws IOException {
        var bytes = Files.readAllBytes(Path.of(story));
        var outcome = Intake.of(portal).take(Origin.of("cu", "1"), bytes, Hints.of("text/plain"));
        content = ((Outcome.Accepted) outcome).primary();
        html = "<html><body><pre>" + new String(bytes, StandardCharsets.UTF_8) + "</pre></body></html>";
    }

    @Benchmark
    public Notices judge() {
        return judge.judge(content);
    }

    @Benchmark
    public Object bareParse() {
        return Jsoup.parse(html);
    }
}
