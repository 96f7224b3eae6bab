package vn.portal.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
import org.openjdk.jmh.infra.Blackhole;

/**
 * What reading all pages of a folder costs one thread, in milliseconds: {@code jmh -p pages=FOLDER}.
 *
 * <p>{@code bareParse} is jsoup's parse of the same pages and nothing else: divide by it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 4)
@Fork(1)
public class ReadingCost {
    /** A folder as {@link Truth} reads it. */
    @Param("")
    public String pages = "";

    private final Tool portal = new PortalTool();
    private List<Page> all = List.of();

    private record Page(String html, String address) {}

    @Setup
    public void read() throws IOException {
        all = Truth.in(Path.of(pages)).stream()
                .map(t -> new Page(t.text(), t.address() == null ? "http://page.invalid/" : t.address()))
                .toList();
    }

    @Benchmark
    public void bareParse(Blackhole hole) {
        for (var page : all) {
            hole.consume(Jsoup.parse(page.html, page.address));
        }
    }

    @Benchmark
    public void portal(Blackhole hole) throws Exception {
        with(portal, hole);
    }

    @Benchmark
    public void readability4j(Blackhole hole) throws Exception {
        with(Peers.READABILITY, hole);
    }

    @Benchmark
    public void crux(Blackhole hole) throws Exception {
        with(Peers.CRUX, hole);
    }

    @Benchmark
    public void boilerpipe(Blackhole hole) throws Exception {
        with(Peers.BOILERPIPE, hole);
    }

    private void with(Tool tool, Blackhole hole) throws Exception {
        for (var page : all) {
            hole.consume(tool.read(page.html, page.address));
        }
    }
}
