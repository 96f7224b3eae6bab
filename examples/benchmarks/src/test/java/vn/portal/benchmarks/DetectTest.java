package vn.portal.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetectTest {
    private static final String TEXT = """
            Sáng đầu tuần, hơn ba trăm đoàn viên cùng bà con tiểu thương xuống bờ biển nhặt rác, quét dọn vỉa hè và
            trồng thêm cây xanh trước cổng chợ; phường hẹn mỗi tháng một buổi như thế cho đến hết mùa mưa năm nay.
            """;

    @Test
    void tellsEncodingsOfText(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("text.txt"), TEXT);
        var out = new ByteArrayOutputStream();
        Detect.run(new PrintStream(out, true, UTF_8), folder.toString());

        var rows = out.toString(UTF_8).lines().toList();
        assertThat(rows.get(1).split(" +")).containsExactly("how", "many", "15", "9", "5", "3", "2", "1", "0", "0");
        assertThat(rows).hasSize(63);
        assertThat(rows.subList(2, 53)).allMatch(row -> row.contains("1.0000       -"), "told at 40 syllables");
        assertThat(rows.subList(53, 63))
                .allMatch(row -> row.endsWith("0       0       0       0       0       0       0       0"));
    }

    @Test
    void writesWhatTheEncodingReads() {
        var charset = java.nio.charset.Charset.forName("VNI");
        var bytes = new LegacyBytes(charset);

        assertThat(bytes.of(TEXT, false)).isEqualTo(TEXT.getBytes(charset));
        assertThat(bytes.writes(TEXT)).isTrue();
        assertThat(bytes.writes("日本")).isFalse();
    }
}
