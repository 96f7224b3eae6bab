package vn.portal.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.portal.model.PortalContext;
import vn.portal.notice.Origin;

/**
 * A text four times as long is four times the work, whatever it repeats: the ratio of two readings is asked, of the
 * thread's own time, and the best of some, so that no busy machine makes it fail.
 */
class HostileTextTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final PortalContext PORTAL = new PortalContext(
            "Cổng", "thị xã La Gi", "vi", ZONE, URI.create("https://x.example/"), "x.example", LocalDate.EPOCH);
    private static final Item ITEM = new Item(Origin.of("s", "k"), "0".repeat(64), "v");
    private static final Recogniser RECOGNISER = Recogniser.of(PORTAL);

    private static final int LONG = 100_000;
    private static final int TIMES = 4;
    /** Work that grows by the square would be sixteen times as much. */
    private static final double MOST = 9;

    private static final int TRIES = 6;
    /** Less is no measure, and no harm. */
    private static final long LEAST_NANOS = 5_000_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "số ",
                "số 1 ",
                "1",
                "1/",
                "87, ",
                "15/QĐ-",
                "15/2020/",
                "15 QĐ/",
                "QĐ-UBND/",
                "Nghị định số ",
                "Nghị định số 30/2020/NĐ-CP, ",
                "30/2020/NĐ-CP và ",
                "Quyết định của Bộ ",
                "Thông tư của Bộ Tài chính - ",
                "Quyết định 1/QĐ-UBND của Hội nghị lần thứ ",
                "Nghị quyết 1-NQ/TW (khóa XI ",
                "Luật A ",
                "Luật A và B, ",
                "Luật A (năm ",
                "điểm a khoản 2 Điều ",
                "khoản 1, 2 và ",
                "ngày 1/1/2020 ",
                "10:15 thứ hai ngày ",
                "tháng ",
                "năm 2020 ",
                "“",
                "”",
                "\"",
                "“a” ",
                "ldquo;",
                "phong trào “",
                "phong trào “A”, “",
                "phong trào A ",
                "Chương trình A, ",
                "Đề án A giai đoạn 2020-",
                "chủ đề năm ",
                "đến hết năm ",
                "UBND tỉnh phát động phong trào ",
                "PCI ",
                "PCI 1,5 điểm xếp thứ ",
                "PCI năm 2020, 2021 và ",
                "chỉ số hài lòng ",
                "xếp hạng 1/63 ",
                "quý I/2020 ",
                "PCI xếp thứ 1 trong 63 ",
                "PCI đạt 1,5 (năm 2021: 0,6 ",
                "PCI của tỉnh đạt 1,5 điểm. ",
                "PCI đạt 1,5, đều xếp thứ 1 ",
                "Công bố năm 2020. PCI đạt 1,5. ",
                "ông A B yêu cầu các sở rà soát. ",
                "ông A B - Chủ tịch UBND tỉnh; ",
                "Văn bản của UBND tỉnh nêu: đề nghị các xã; ",
                "UBND tỉnh giao Sở Nội vụ; các xã; ",
                "UBND ",
                "UBND tỉnh A ",
                "Chủ tịch UBND P. ",
                "Bộ Giáo dục và ",
                "UBND tỉnh đã có văn bản ",
                "UBND tỉnh chỉ đạo ",
                "UBND tỉnh yêu cầu các sở ",
                "UBND tỉnh yêu cầu các sở rà soát, giao ",
                "giao Sở Nội vụ chủ trì trước ngày ",
                "phối hợp với Sở Y tế, ",
                "hoàn thành trong 10 ngày ",
                "Căn cứ Nghị định số 1/2020/NĐ-CP ",
                "sửa đổi Nghị định số 1/2020/NĐ-CP ",
                "Quyết định này thay thế Quyết định số 1/QĐ-UBND, ",
                "Quyết định số 1/QĐ-UBND hết hiệu lực ",
                "ban hành kèm theo ",
                "TP. A ",
                "A B ",
                "a ",
                "và ",
                ", ",
                "; ",
                ": ",
                ". A",
                "- ",
                "(",
                " ",
                "a",
                "A",
                "\uD835\uDC00"
            })
    void isReadInLinearTime(String piece) {
        double ratio = Double.MAX_VALUE;
        for (int i = 0; i < TRIES && ratio > MOST; i++) {
            long small = Math.max(LEAST_NANOS, nanos(piece.repeat(LONG / TIMES / piece.length())));
            ratio = Math.min(ratio, (double) nanos(piece.repeat(LONG / piece.length())) / small);
        }
        assertThat(ratio).isLessThan(MOST);
    }

    private static long nanos(String text) {
        var passages = List.of(new Passage("body[0]", text));
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        var read = RECOGNISER.read(passages, List.of(), ITEM, ZONE);
        var enacted = RECOGNISER.enacted(passages, read.mentions(), ZONE);
        var effect = Effect.in(List.of(text), null, ZONE);
        long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        assertThat(List.of(enacted, effect)).hasSize(2);
        return after - before;
    }
}
