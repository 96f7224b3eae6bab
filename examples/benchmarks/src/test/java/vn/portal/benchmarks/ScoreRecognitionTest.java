package vn.portal.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreRecognitionTest {
    private static final String PAGE = """
            <meta charset="utf-8"><title>Ra quân làm sạch bãi biển - Cổng</title><h1>Ra quân làm sạch bãi biển</h1>
            <p>Hơn 300 người hưởng ứng cuộc vận động “Biển không rác” năm 2024, thu gom 2,5 tấn rác dọc bờ biển.</p>
            <p>Phong trào “Ngày thứ bảy xanh” kéo dài đến hết tháng 3, mỗi tuần một buổi, người dân đăng ký tại phường.</p>""";

    @Test
    void printsFiguresAndEveryDifference(@TempDir Path folder) throws IOException {
        folder(folder, """
                {"place": "thành phố X", "pages": [{"id": "1", "half": "tune", "statistics": [], "campaigns": [
                  {"kind": "drive", "name": "BIỂN KHÔNG RÁC", "period": "2023"},
                  {"kind": "model", "name": "Con đường hoa"},
                  {"kind": "theme", "name": "Xanh", "maybe": true}]}]}""");
        var out = new ByteArrayOutputStream();
        ScoreRecognition.run(
                new PrintStream(out, true, UTF_8), folder.resolve("labels.json").toString(), folder.toString());
        assertThat(out.toString(UTF_8)).isEqualTo("""
                tune: 1 pages
                  campaigns      precision 0.5000 (1 of 2), recall 0.5000 (1 of 2)
                  their period   0.0000 (0 of 1)
                  their body     1.0000 (1 of 1)
                  statistics     precision none, recall none
                  differs  1 drive BIỂN KHÔNG RÁC: 2024, not 2023
                  invented 1 movement Ngày thứ bảy xanh
                  missed   1 model Con đường hoa
                """);
    }

    @Test
    void tellsAPageThatIsNotThere(@TempDir Path folder) throws IOException {
        folder(folder, "{\"place\": \"X\", \"pages\": [{\"id\": \"9\"}]}");
        assertThatThrownBy(() -> ScoreRecognition.scores(folder.resolve("labels.json"), folder, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("9");
    }

    /** Slightly below what was measured, so that only a loss is told. */
    @ParameterizedTest
    @CsvSource({"tune, 0.95, 0.95", "held, 0.95, 0.95"})
    void understandsCorpusAsWellAsBefore(String half, double precision, double recall) throws IOException {
        var folder = Path.of(System.getProperty("portal.corpus", ""), "city-portal");
        assumeTrue(Files.isDirectory(folder), "no corpus at " + folder);
        var scores = ScoreRecognition.scores(Path.of("labels/city-portal.json"), folder, half)
                .get(half);
        assertThat(scores.campaigns().precision()).isGreaterThanOrEqualTo(precision);
        assertThat(scores.campaigns().recall()).isGreaterThanOrEqualTo(recall);
        assertThat(scores.statistics().precision()).isEqualTo(1);
    }

    private static void folder(Path folder, String labels) throws IOException {
        Files.writeString(folder.resolve("labels.json"), labels);
        Files.writeString(folder.resolve("ground-truth.json"), "{\"1\": {\"articleBody\": \"\"}}");
        Files.createDirectory(folder.resolve("html"));
        try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("html/1.html.gz")))) {
            out.write(PAGE.getBytes(UTF_8));
        }
    }
}
