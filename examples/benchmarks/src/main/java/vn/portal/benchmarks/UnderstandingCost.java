package vn.portal.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
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
import vn.portal.intake.Hints;
import vn.portal.intake.Intake;
import vn.portal.intake.Outcome;
import vn.portal.model.Article;
import vn.portal.model.PortalContext;
import vn.portal.notice.Origin;
import vn.portal.recognition.Item;
import vn.portal.recognition.Passage;
import vn.portal.recognition.Recogniser;
import vn.portal.validation.Judge;

/**
 * What understanding and judging all stories of a folder costs one thread, beside parsing their pages:
 * {@code jmh UnderstandingCost -p pages=FOLDER}.
 *
 * <p>The pages were read before; {@code bareParse} is jsoup's parse of the same pages and nothing else: divide by it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 4)
@Fork(1)
public class UnderstandingCost {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final PortalContext PORTAL = new PortalContext(
            "Portal",
            "thành phố X",
            "vi",
            ZONE,
            URI.create("https://portal.invalid/"),
            "portal.invalid",
            LocalDate.EPOCH);

    /** A folder as {@link Truth} reads it. */
    @Param("")
    public String pages = "";

    private final Recogniser recogniser = Recogniser.of(PORTAL);
    private final Judge judge = Judge.of(PORTAL);
    private List<Told> all = List.of();

    private record Told(String html, Article article, List<Passage> passages, Item item) {}

    @Setup
    public void read() throws IOException {
        var intake = Intake.of(PORTAL);
        var told = new ArrayList<Told>();
        for (var truth : Truth.in(Path.of(pages))) {
            var origin = Origin.of("pages", truth.id());
            var outcome = intake.take(origin, truth.html(), Hints.of("text/html"));
            if (outcome instanceof Outcome.Accepted accepted && accepted.primary() instanceof Article article) {
                told.add(new Told(truth.text(), article, passages(article), new Item(origin, "0".repeat(64), "v")));
            }
        }
        all = told;
    }

    private static List<Passage> passages(Article article) {
        var passages = new ArrayList<Passage>();
        passages.add(new Passage("title", article.title()));
        if (article.lead() != null) {
            passages.add(new Passage("lead", article.lead()));
        }
        var blocks = article.body().blocks();
        for (int i = 0; i < blocks.size(); i++) {
            passages.add(new Passage("body[" + i + "]", blocks.get(i)));
        }
        return passages;
    }

    @Benchmark
    public void bareParse(Blackhole hole) {
        for (var page : all) {
            hole.consume(Jsoup.parse(page.html));
        }
    }

    @Benchmark
    public void recognise(Blackhole hole) {
        for (var page : all) {
            hole.consume(recogniser.read(page.passages, List.of(), page.item, ZONE));
        }
    }

    @Benchmark
    public void recogniseAndJudge(Blackhole hole) {
        for (var page : all) {
            var recognised = recogniser.read(page.passages, List.of(), page.item, ZONE);
            hole.consume(judge.judge(page.article, page.item.origin()));
            for (var found : recognised.findings()) {
                hole.consume(judge.judge(found, page.item.origin()));
            }
        }
    }
}
