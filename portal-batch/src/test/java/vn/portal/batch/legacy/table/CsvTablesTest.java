package vn.portal.batch.legacy.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTablesTest {
    private static final String TABLE = """
            id,Tiêu đề,nội dung
            1,"Ra quân, làm sạch","<p>Sáng nay
            ""đẹp""</p>"
            2,Hội thi,\\N
            """;

    @TempDir
    Path folder;

    @Test
    void readsValuesWithSeparatorsLinesAndQuotesInThem() throws IOException {
        var rows = new ArrayList<Row>();
        var read = read(TABLE.getBytes(StandardCharsets.UTF_8), rows);

        assertThat(read.tables()).containsExactly(new Read.Table("tin", List.of("id", "Tiêu đề", "nội dung"), 2));
        assertThat(read.endProved()).isTrue();
        assertThat(rows.toString())
                .isEqualTo(
                        "[Row[table=tin, values={id=1, Tiêu đề=Ra quân, làm sạch, nội dung=<p>Sáng nay\n\"đẹp\"</p>}, "
                                + "position=2], Row[table=tin, values={id=2, Tiêu đề=Hội thi, nội dung=null}, position=4]]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {", ¦ UTF-8", "; ¦ UTF-8", "| ¦ UTF-16LE", "; ¦ UTF-16BE"})
    void findsOutSeparatorAndEncodingAndTellsThem(String separator, String charset) throws IOException {
        var text = "ma#ten\n1#Xã Song Mai họp bàn về đường làng\n2#Hội nghị tổng kết\n".replace("#", separator);
        var bytes = ("\uFEFF" + text).getBytes(Charset.forName(charset));
        var rows = new ArrayList<Row>();
        var read = read(bytes, rows);

        assertThat(rows.get(0).values()).containsEntry("ten", "Xã Song Mai họp bàn về đường làng");
        assertThat(read.remarks().get(0).arguments())
                .containsEntry("charset", charset)
                .containsEntry("delimiter", separator)
                .containsEntry("header", "ma, ten");
    }

    @Test
    void spellsWhatStoodThereDecomposedAsMappingsDo() throws IOException {
        var text = Normalizer.normalize("Tiêu đề;Trạng thái\nLễ hội;Đã duyệt\n", Normalizer.Form.NFD);
        var rows = new ArrayList<Row>();
        var read = read(text.getBytes(StandardCharsets.UTF_8), rows);

        assertThat(read.tables().get(0).columns()).containsExactly("Tiêu đề", "Trạng thái");
        assertThat(rows.get(0).values()).containsExactly(entry("Tiêu đề", "Lễ hội"), entry("Trạng thái", "Đã duyệt"));
    }

    @Test
    void believesWhoKnowsTheEncoding() throws IOException {
        var file = folder.resolve("tin.csv");
        Files.write(file, "ma,ten\n1,\u00C9t\u00E9\n".getBytes(StandardCharsets.ISO_8859_1));
        var rows = new ArrayList<Row>();
        new CsvTables(file, StandardCharsets.ISO_8859_1).read(Wanted.of("tin"), rows::add);

        assertThat(rows.get(0).values()).containsEntry("ten", "\u00C9t\u00E9");
    }

    @Test
    void namesTheColumnsOfAFileWithoutHeadings() throws IOException {
        var rows = new ArrayList<Row>();
        read("1;2024-01-02;Tin một\n2;2024-01-03;Tin hai\n".getBytes(StandardCharsets.UTF_8), rows);

        assertThat(rows).hasSize(2);
        assertThat(rows.get(1).values()).containsEntry("c1", "2").containsEntry("c3", "Tin hai");
    }

    @Test
    void readsAFolderAsManyTables() throws IOException {
        Files.writeString(folder.resolve("tin.csv"), "id,muc\n1,5\n");
        Files.writeString(folder.resolve("muc.tsv"), "ma\tten\n5\tTin tức\n");
        Files.writeString(folder.resolve("anh.jpg"), "x");
        var rows = new ArrayList<Row>();
        var read = new CsvTables(folder, null).read(Wanted.of("muc", "tin"), rows::add);

        assertThat(read.tables().stream().map(Read.Table::name)).containsExactly("muc", "tin");
        assertThat(rows.get(0).values()).containsEntry("ten", "Tin tức");
    }

    @Test
    void tellsRowsOfAnotherWidthAndReadsThemAllTheSame() throws IOException {
        var rows = new ArrayList<Row>();
        var read = read("a,b,c\n1,2,3\n4,5\n6,7,8,9\n1,2,3\n1,2,3\n1,2,3\n".getBytes(StandardCharsets.UTF_8), rows);

        assertThat(rows).hasSize(6);
        assertThat(read.remarks().get(1).code()).isEqualTo("table-row-width");
        assertThat(read.remarks().get(1).positions()).containsExactly("3", "4");
    }

    @Test
    void provesNoEndOfAFileThatIsCut() throws IOException {
        var bytes = TABLE.getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < bytes.length - 1; length++) {
            var cut = Arrays.copyOf(bytes, length);
            boolean isAtLineEnd = length > 0 && cut[length - 1] == '\n';
            if (!isAtLineEnd) {
                assertThat(read(cut, new ArrayList<>()).endProved())
                        .as("cut at " + length)
                        .isFalse();
            }
        }
    }

    @Test
    void readsOnOverDamagedBytes() throws IOException {
        Hostile.each(TABLE.repeat(50).getBytes(StandardCharsets.UTF_8), bytes -> read(bytes, new ArrayList<>()));
    }

    private Read read(byte[] bytes, List<Row> rows) throws IOException {
        var file = folder.resolve("tin.csv");
        Files.write(file, bytes);
        return new CsvTables(file, null).read(Wanted.of("tin"), rows::add);
    }
}
