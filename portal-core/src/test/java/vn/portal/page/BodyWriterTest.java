package vn.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class BodyWriterTest {
    private static final String FIRST =
            "Ủy ban nhân dân phường thông báo lịch tiếp công dân định kỳ trong tháng 3 năm 2024 như sau.";
    private static final String LAST =
            "Người dân có nhu cầu đề nghị đăng ký trước tại bộ phận một cửa của phường trong giờ làm việc.";

    @Test
    void keepsHeadingsAndLists() {
        assertWritten(
                "<h1>Lịch</h1><ol start=3><li>Thứ hai<ul><li>sáng</li></ul></li><li><p>Thứ ba</p></li></ol><dl><dt>Nơi</dt><dd>Hội trường</dd></dl>",
                """
                <h2>Lịch</h2>
                <ol start="3"><li>Thứ hai<ul><li>sáng</li></ul></li><li>Thứ ba</li></ol>
                <dl><dt>Nơi</dt><dd>Hội trường</dd></dl>
                """,
                "Lịch",
                "Thứ hai",
                "sáng",
                "Thứ ba",
                "Nơi",
                "Hội trường");
    }

    @Test
    void keepsTableOfData() {
        assertWritten("""
                <table><caption>Lịch tiếp</caption><thead><tr><th scope=col onclick=x()>Ngày</th><th>Người tiếp</th></tr></thead>
                <tr><td rowspan=2>12/3</td><td>Chủ tịch</td></tr><tr><td>Phó Chủ tịch</td></tr><tr><td></td><td>Trưởng ban</td></tr></table>""", """
                <table><caption>Lịch tiếp</caption><thead><tr><th scope="col">Ngày</th><th>Người tiếp</th></tr></thead><tbody>\
                <tr><td rowspan="2">12/3</td><td>Chủ tịch</td></tr><tr><td>Phó Chủ tịch</td></tr><tr><td></td><td>Trưởng ban</td></tr></tbody></table>
                """, "Lịch tiếp", "Ngày | Người tiếp", "12/3 | Chủ tịch", "Phó Chủ tịch", "Trưởng ban");
    }

    @Test
    void looksThroughTableThatOnlySetsThingsSideBySide() {
        assertWritten(
                "<table><tr><td><p>Ô thứ nhất.</p></td></tr><tr><td>Ô thứ hai.</td></tr></table>",
                """
                <p>Ô thứ nhất.</p>
                <p>Ô thứ hai.</p>
                """,
                "Ô thứ nhất.",
                "Ô thứ hai.");
    }

    @Test
    void makesParagraphsOfLooseText() {
        assertWritten(
                "<div>Một dòng<br>rồi dòng nữa<br><br>Đoạn mới <b>đậm <i>nghiêng</i></b> và <span style='color:red'>đỏ</span></div>",
                """
                <p>Một dòng<br>rồi dòng nữa</p>
                <p>Đoạn mới <b>đậm <i>nghiêng</i></b> và đỏ</p>
                """,
                "Một dòng rồi dòng nữa",
                "Đoạn mới đậm nghiêng và đỏ");
    }

    @Test
    void keepsFormattingThatReachesOverParagraphs() {
        assertWritten("<strong><div>Một</div><div>Hai</div></strong>", """
                <p><strong>Một</strong></p>
                <p><strong>Hai</strong></p>
                """, "Một", "Hai");
    }

    @Test
    void placesPictureAfterParagraphThatItStandsIn() {
        assertWritten("<p>Trước ảnh <img src=/a.jpg alt='Hội trường'> sau ảnh</p>", """
                <p>Trước ảnh sau ảnh</p>
                <figure><img src="https://a.example/a.jpg" alt="Hội trường"></figure>
                """, "Trước ảnh sau ảnh");
    }

    @Test
    void keepsQuotedLinksOfManyKinds() {
        assertWritten(
                "<blockquote>“Lời <a href='mailto:a@b.example'>trích</a>” <a href='#x'>1</a></blockquote>",
                """
                <blockquote><p>“Lời <a href="mailto:a@b.example">trích</a>” 1</p></blockquote>
                """,
                "“Lời trích” 1");
    }

    private static void assertWritten(String middle, String html, String... lines) {
        var page = "<div><p>" + FIRST + "</p>" + middle + "<p>" + LAST + "</p></div>";
        var body = PageExtractor.of(ZoneId.of("UTC"))
                .read(page, "https://a.example/")
                .body();
        assertThat(body.html()).isEqualTo("<p>" + FIRST + "</p>\n" + html + "<p>" + LAST + "</p>");
        assertThat(body.text()).isEqualTo(FIRST + "\n" + String.join("\n", lines) + "\n" + LAST);
    }
}
