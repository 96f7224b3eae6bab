package vn.portal.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreTest {
    private static final String PAGE = """
            <title>Ra quân làm sạch bãi biển - Cổng</title><h1>Ra quân làm sạch bãi biển</h1>
            <div>22/02/2024 10:15 SA</div>
            <p>Hơn 300 người đã thu gom 2,5 tấn rác dọc bờ biển trong buổi sáng đầu tiên của đợt thi đua.</p>
            <p>Đợt ra quân kéo dài đến hết tháng 3, mỗi tuần một buổi, người dân đăng ký tại phường.</p>""";

    @Test
    void scoresFolder(@TempDir Path folder) throws IOException {
        folder("""
                {"1": {"articleBody": "Hơn 300 người đã thu gom 2,5 tấn rác dọc bờ biển trong buổi sáng đầu tiên của đợt thi đua.\\n\
                Đợt ra quân kéo dài đến hết tháng 3, mỗi tuần một buổi, người dân đăng ký tại phường.",
                "title": "Ra quân làm sạch bãi biển", "lead": "", "date": "2024-02-22", "time": "10:15 AM", "images": []}}""", folder);
        var out = new ByteArrayOutputStream();
        Score.run(new PrintStream(out, true, UTF_8), folder.toString());
        assertThat(out.toString(UTF_8).lines().skip(1))
                .containsExactly(
                        "portal",
                        "  body F1                            1.0000 [1.0000, 1.0000]",
                        "  body precision, recall             1.0000, 1.0000",
                        "  title                              1.0000 (1 of 1)",
                        "  title, letters and digits alone    1.0000 (1 of 1)",
                        "  date                               1.0000 (1 of 1)",
                        "  time of day                        1.0000 (1 of 1)",
                        "  lead invented, where there is none 0 of 1");
    }

    @Test
    void scoresEachFoldByItself() {
        var truths = IntStream.range(0, 5)
                .mapToObj(i -> titled("p" + i, i < 2 ? "Tựa khác" : "Ra quân làm sạch bãi biển"))
                .toList();
        var folds = Scores.of(new PortalTool(), truths, null).folds(5);
        assertThat(folds).allMatch(fold -> fold.truths().size() == 1);
        assertThat(folds.stream().flatMap(fold -> fold.truths().stream())).containsExactlyInAnyOrderElementsOf(truths);
        assertThat(folds.stream().map(fold -> fold.rows().get("title")))
                .containsExactlyInAnyOrder(
                        "0.0000 (0 of 1)", "0.0000 (0 of 1)", "1.0000 (1 of 1)", "1.0000 (1 of 1)", "1.0000 (1 of 1)");
    }

    private static Truth titled(String id, String title) {
        var none = List.<String>of();
        return new Truth(id, PAGE.getBytes(UTF_8), null, null, title, null, null, null, null, null, null, none, none);
    }

    @Test
    void hashesNamesAndNothingElse() {
        assertThat(HashedNames.of("<p class=\"sapo lead\" id='a' title=\"class\">class=\"x\"</p>", 7))
                .isEqualTo(HashedNames.of("<p class=\"sapo lead\" id='a' title=\"class\">class=\"x\"</p>", 7))
                .doesNotContain("sapo")
                .contains("title=\"class\"");
    }

    @Test
    void countsWordsInTheirOrder() {
        assertThat(Shingles.compare("a b c d e", "a b c d e")).isEqualTo(new Shingles(1, 1));
        assertThat(Shingles.compare("a b c d e", "a b c d x y")).isEqualTo(new Shingles(1.0 / 3, 0.5));
        assertThat(Shingles.compare("", "")).isEqualTo(new Shingles(1, 1));
        assertThat(Shingles.compare("Thie\u0302\u0301t", "Thiết")).isEqualTo(new Shingles(1, 1));
    }

    /** Slightly below what was measured, so that only a loss is told. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            article-extraction,      , body F1, 0.975
            article-extraction,     7, body F1, 0.955
            city-portal,             , body F1, 0.996
            city-portal,            7, body F1, 0.996
            city-portal,             , title, 0.998
            city-portal,            7, title, 0.998
            city-portal,             , date, 0.999
            city-portal,            7, time of day, 0.999
            city-portal,             , 'lead, where there is one', 0.99
            city-portal,            7, 'lead, where there is one', 0.99
            city-portal,             , view counter, 0.999
            metadata,                , 'title, letters and digits alone', 0.85
            metadata,                , author, 0.65
            metadata,                , date, 0.83
            """)
    void readsCorpusAsWellAsBefore(String corpus, Long seed, String figure, double least) throws IOException {
        var folder = Path.of(System.getProperty("portal.corpus", ""), corpus);
        assumeTrue(Files.isDirectory(folder), "no corpus at " + folder);
        var rows = KNOWN.computeIfAbsent(corpus + seed, k -> rows(folder, seed));
        assertThat(Double.parseDouble(rows.get(figure).split(" ")[0]))
                .as(figure)
                .isGreaterThanOrEqualTo(least);
    }

    private static final Map<String, Map<String, String>> KNOWN = new java.util.concurrent.ConcurrentHashMap<>();

    private static Map<String, String> rows(Path folder, Long seed) {
        try {
            return Scores.of(new PortalTool(), Truth.in(folder), seed).rows();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void folder(String truth, Path folder) throws IOException {
        Files.writeString(folder.resolve("ground-truth.json"), truth);
        Files.createDirectory(folder.resolve("html"));
        try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("html/1.html.gz")))) {
            out.write(PAGE.getBytes(UTF_8));
        }
        assertThat(List.of(folder.toFile().list())).hasSize(2);
    }
}
