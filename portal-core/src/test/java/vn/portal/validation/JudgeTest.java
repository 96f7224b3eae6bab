package vn.portal.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.portal.model.PortalContext;
import vn.portal.model.Samples;
import vn.portal.notice.Notice;
import vn.portal.notice.Notices;
import vn.portal.notice.Origin;

class JudgeTest {
    private static final Origin ORIGIN = Origin.of("cu", "1");
    static final PortalContext PORTAL = new PortalContext(
            "Cổng",
            "thành phố Biển Mới",
            "vi",
            ZoneId.of("Asia/Ho_Chi_Minh"),
            URI.create("https://bienmoi.example/"),
            "bienmoi.example",
            LocalDate.of(2024, 1, 1));
    static final Judge JUDGE = Judge.of(PORTAL);

    @Test
    void saysNothingOfRightContent() {
        assertThat(Samples.all())
                .allSatisfy(c -> assertThat(JUDGE.judge(c, ORIGIN)).isEmpty());
    }

    @Test
    void saysOfEachChangeWhatIsWrongAndWhere() {
        assertThat(Case.all().stream().map(c -> c.change() + "\n" + judged(c)).collect(Collectors.joining()))
                .isEqualTo(Case.text());
    }

    private static String judged(Case changed) {
        return JUDGE.judge(changed.content(), ORIGIN).stream()
                .map(n -> "  " + n.severity() + " " + n.code() + " " + n.path() + " " + n.arguments() + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void knowsNoRuleThatNoCaseTrips() {
        var tripped = Case.all().stream()
                .flatMap(c -> JUDGE.judge(c.content(), ORIGIN).stream())
                .map(Notice::code)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(Texts.codesOfConstraints()).isNotEmpty().isEqualTo(tripped);
    }

    @Test
    void namesTheItemThatWasJudged() {
        var item = Origin.of("khac", "7");
        assertThat(Case.all().stream().flatMap(c -> JUDGE.judge(c.content(), item).stream()))
                .extracting(Notice::origin)
                .containsOnly(item);
    }

    @Test
    void judgesAlikeInManyThreads() {
        var cases = Case.all();
        List<Notices> alone =
                cases.stream().map(c -> JUDGE.judge(c.content(), ORIGIN)).toList();
        assertThat(IntStream.range(0, 20 * cases.size()).parallel().boxed())
                .allSatisfy(i -> assertThat(
                                JUDGE.judge(cases.get(i % cases.size()).content(), ORIGIN))
                        .isEqualTo(alone.get(i % cases.size())));
    }

    @Test
    void ordersPathsAsPeopleCount() {
        assertThat(Stream.of("figures[10].alt", "title", "figures[2].alt", "", "figures[2]", "body[1]", "body[12]")
                        .sorted(Paths::compare))
                .containsExactly("", "body[1]", "body[12]", "figures[2]", "figures[2].alt", "figures[10].alt", "title");
    }

    @Test
    void needsNoExpressionLanguage() throws Exception {
        var urls = new ArrayList<URL>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!entry.contains("tomcat-embed-el")) {
                urls.add(Path.of(entry).toUri().toURL());
            }
        }
        try (var loader = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            assertThat(loader.getResource("jakarta/el/ExpressionFactory.class")).isNull();
            var codes = loader.loadClass("vn.portal.validation.JudgeTest$Elsewhere")
                    .getMethod("codes")
                    .invoke(null);
            assertThat(codes).isEqualTo(Elsewhere.codes());
        }
    }

    /** Called in a class loader of its own. */
    public static final class Elsewhere {
        private Elsewhere() {}

        public static String codes() {
            return Case.all().stream().map(JudgeTest::judged).collect(Collectors.joining());
        }
    }
}
