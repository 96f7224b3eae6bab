package vn.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextPageTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @Test
    void partsTheStoryFromTheSite() {
        var page = TextPage.read("""
                Trang chủ
                Trang chủ > Tin tức > Môi trường
                Online 7 • Hôm nay 3009 • Tổng 7.448.251
                Ra quân làm sạch bãi biển
                Thứ Hai, 05/06/2023 08:15

                Sáng nay, 200 đoàn viên ra quân.
                Anh tin bai
                Quang cảnh buổi lễ <khai mạc>
                Ảnh: Hoa Biển
                Bà con rất vui & khỏe.
                Tác giả: Hoa Biển
                Các tin khác
                Chợ đêm mở cửa
                """, ZONE);
        assertThat(page.title()).isEqualTo("Ra quân làm sạch bãi biển");
        assertThat(page.blocks()).containsExactly("Sáng nay, 200 đoàn viên ra quân.", "Bà con rất vui & khỏe.");
        assertThat(page.body().html()).isEqualTo("""
                        <p>Sáng nay, 200 đoàn viên ra quân.</p>
                        <figure><figcaption>Quang cảnh buổi lễ &lt;khai mạc&gt;</figcaption></figure>
                        <p>Bà con rất vui &amp; khỏe.</p>""");
        assertThat(page.figures())
                .hasSize(1)
                .allSatisfy(f -> assertThat(f.credit()).isEqualTo("Hoa Biển"));
        assertThat(page.byline()).isEqualTo("Hoa Biển");
        assertThat(page.published().at()).isEqualTo("2023-06-05T01:15:00Z");
        assertThat(page.counters().stream().map(c -> c.code() + "=" + c.value()))
                .containsExactly("online=7", "today=3009", "total=7448251");
        assertThat(removed(page)).isEqualTo("""
                        1 MENU Trang chủ
                        2 MENU Trang chủ > Tin tức > Môi trường
                        3 COUNTER Online 7 • Hôm nay 3009 • Tổng 7.448.251
                        5 DATE_LINE Thứ Hai, 05/06/2023 08:15
                        8 PLACEHOLDER Anh tin bai
                        13 RELATED Các tin khác
                        14 RELATED Chợ đêm mở cửa""");
    }

    @Test
    void leavesNumbersAndNamesOfAStoryInIt() {
        var page = TextPage.read("""
                Kết quả giải bóng đá
                Tổng: 5
                Năm 2023: 12
                Năm 2024: 15
                Nguyễn Văn An
                là vua phá lưới.
                """, ZONE);
        assertThat(page.blocks())
                .containsExactly("Tổng: 5", "Năm 2023: 12", "Năm 2024: 15", "Nguyễn Văn An", "là vua phá lưới.");
        assertThat(page.removed()).isEmpty();
        assertThat(page.byline()).isNull();
    }

    @Test
    void keepsTwoFiguresApartAndOneWithoutCaption() {
        var page = TextPage.read(
                "Tin\nĐoạn một.\nanh tin bai\nẢnh thứ nhất của buổi lễ\nanh tin bai\nanh tin bai\nẢnh cuối\nĐoạn hai.",
                ZONE);
        assertThat(page.figures().stream().map(f -> f.after() + " " + f.caption()))
                .containsExactly("0 Ảnh thứ nhất của buổi lễ", "0 null", "0 Ảnh cuối");
        assertThat(page.blocks()).containsExactly("Đoạn một.", "Đoạn hai.");
    }

    @Test
    void namesAnAuthorOnceHoweverOftenTheSiteDoes() {
        var page = TextPage.read("Tin\nĐoạn một.\nPhạm Linh.\nPhạm Linh.\nPhạm Linh.\nĐăng nhập", ZONE);
        assertThat(page.byline()).isEqualTo("Phạm Linh.");
        assertThat(removed(page)).isEqualTo("4 BYLINE_AGAIN Phạm Linh.\n5 BYLINE_AGAIN Phạm Linh.\n6 MENU Đăng nhập");
    }

    @Test
    void readsACounterUnderAHeadingOfOneWord() {
        var page = TextPage.read("Tin\nĐoạn một.\nHoa Biển\nThống kê\nĐang online: 12\nHôm qua: 430", ZONE);
        assertThat(page.byline()).isEqualTo("Hoa Biển");
        assertThat(page.counters().stream().map(Counter::code)).containsExactly("online", "yesterday");
    }

    @Test
    void takesNeitherARowOfTheMenuNorTheNameOfASectionForTheTitle() {
        var page = TextPage.read("""
                | Trang chủ | Giới thiệu | Tin tức |
                TIN HOẠT ĐỘNG
                Tin tức - Sự kiện - Video về bão
                Sáng nay, cơn bão đã đi qua.
                Thu Hà - Minh Đức (Trung tâm VH&TT)
                """, ZONE);
        assertThat(page.title()).isEqualTo("Tin tức - Sự kiện - Video về bão");
        assertThat(page.blocks()).containsExactly("Sáng nay, cơn bão đã đi qua.");
        assertThat(page.byline()).isEqualTo("Thu Hà - Minh Đức (Trung tâm VH&TT)");
        assertThat(removed(page)).isEqualTo("1 MENU | Trang chủ | Giới thiệu | Tin tức |\n2 MENU TIN HOẠT ĐỘNG");
    }

    @Test
    void takesForTheTotalWhatSaysSo() {
        var page = TextPage.read(
                "Tin\nĐoạn một.\nLượt truy cập: 25\nHôm nay: 1.024\nTất cả: 9.876.543\nLượt xem: 30", ZONE);
        assertThat(page.counters().stream().map(c -> c.code() + " " + c.label() + " " + c.value()))
                .containsExactly("today Hôm nay 1024", "total Tất cả 9876543");
        var alone = TextPage.read("Tin\nĐoạn một.\nLượt truy cập: 25\nHôm nay: 1.024", ZONE);
        assertThat(alone.counters().stream().map(Counter::code)).containsExactly("total", "today");
    }

    private static String removed(TextPage page) {
        return page.removed().stream()
                .map(r -> r.line() + " " + r.reason() + " " + r.text())
                .collect(Collectors.joining("\n"));
    }
}
