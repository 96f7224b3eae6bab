package vn.portal.batch.night;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.portal.batch.night.Household.show;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.portal.batch.store.TestDatabase;

/** What only shows when everything is in: links that lead nowhere, documents that stand there twice. */
class AmongManyNightTest {
    private static final String SOURCES = """
              - {name: trang, system: phan-thiet, keyspace: trang, format: html, path: trang, complete: true}
              - {name: van-ban, system: phan-thiet, keyspace: van-ban, format: office, path: van-ban, complete: true}
            """;

    @TempDir
    private Path folder;

    private static void page(Household household, String name, String title, String links) {
        household.write(
                "trang/www.cu.example/tin/" + name, """
                <html><head><meta charset="utf-8"><title>%1$s</title></head><body><h1>%1$s</h1>
                <p class="ngay">Thứ Năm, 22/02/2024 10:15</p>
                <p>Sáng nay, đoàn viên các khu phố dọn sạch hai bên bờ kè, trồng thêm cây xanh và phân loại rác tại nhà.</p>
                <p>Các khu phố giữ nếp ấy vào mỗi sáng chủ nhật, bởi con đường chỉ sạch khi nhà nào cũng góp một tay. %2$s</p>
                <p class="tac-gia">Thu Hà</p></body></html>
                """.formatted(title, links).getBytes(StandardCharsets.UTF_8));
    }

    private static void document(Household household, String name) {
        household.write("van-ban/" + name, rtf("""
                ỦY BAN NHÂN DÂN
                THÀNH PHỐ PHAN THIẾT
                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Độc lập - Tự do - Hạnh phúc
                Số: 15/QĐ-UBND
                Phan Thiết, ngày 15 tháng 02 năm 2024
                QUYẾT ĐỊNH
                Về việc làm sạch bãi biển
                Điều 1. Giao các phường làm sạch bãi biển vào sáng chủ nhật hằng tuần.
                Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
                TM. ỦY BAN NHÂN DÂN
                CHỦ TỊCH
                Trần Văn Bình
                Bản lưu tại %s.
                """.formatted(name)));
    }

    /** One paragraph for each line. */
    private static byte[] rtf(String text) {
        var rtf = new StringBuilder("{\\rtf1\\ansi\\uc1 ");
        text.chars().forEach(c -> {
            if (c == '\n') {
                rtf.append("\\par\n");
            } else {
                rtf.append(c < 128 ? String.valueOf((char) c) : "\\u" + c + "?");
            }
        });
        return rtf.append('}').toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String notices(Household household) {
        return household
                .notices()
                .lines()
                .filter(line -> line.endsWith("inner-link-broken") || line.endsWith("document-duplicate"))
                .collect(Collectors.joining("\n"));
    }

    private String report() throws IOException {
        return Files.readString(folder.resolve("reports/latest/report.txt"));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void tellsOfBrokenLinksAndOfDocumentsThatStandThereTwice(TestDatabase database) throws IOException {
        var household = new Household(folder, database).withSources(SOURCES);
        page(household, "1.html", "Khu phố 1 ra quân dọn bờ kè", """
                <a href="2.html?print=1">Bài trước</a>, <a href="http://cu.example/tin/9.html#dau">bài sau</a>,
                <a href="/">trang đầu</a>, <a href="https://khac.example/tin/7.html">nơi khác</a>,
                <a href="../anh/lon.jpg">ảnh lớn</a>, <a href="mailto:a@cu.example">thư</a>""");
        page(household, "2.html", "Khu phố 2 trồng hoa ven đường", "<a href='/tin/1.html'>Khu phố 1</a>");
        document(household, "a.rtf");
        document(household, "b.rtf");

        household.night("2024-03-01");
        assertThat(notices(household))
                .isEqualTo("www.cu.example/tin/1.html inner-link-broken\nb.rtf document-duplicate");
        assertThat(report())
                .contains(
                        "1 × inner-link-broken", "www.cu.example/tin/1.html [body]: Bài có liên kết tới", "tin/9.html")
                .contains("1 × document-duplicate", "15/QĐ-UBND, a.rtf");

        assertThat(show(household.night("2024-03-02"))).contains("trang ACCEPTED read=2 unchanged=2");
        assertThat(notices(household)).contains("inner-link-broken", "document-duplicate");

        page(household, "9.html", "Khu phố 9 nhận giải nhất hội thi", "");
        Files.delete(folder.resolve("van-ban/b.rtf"));
        household.with("vanish: {nights: 0, state: gone}\n").night("2024-03-03");
        assertThat(notices(household)).isEmpty();
    }
}
