package vn.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.portal.intake.Hints;
import vn.portal.intake.Intake;
import vn.portal.intake.Outcome;
import vn.portal.model.Citation;
import vn.portal.model.Content;
import vn.portal.model.DocumentNumber;
import vn.portal.model.PortalContext;
import vn.portal.model.Samples;
import vn.portal.notice.Origin;
import vn.portal.page.PageExtractor;
import vn.portal.page.Story;
import vn.portal.recognition.Citations;
import vn.portal.text.Decoded;
import vn.portal.text.LegacyText;
import vn.portal.text.VietnameseCharsets;
import vn.portal.validation.Judge;

/** The doors into the library as the README shows them: what stands there compiles, and prints what stands below it. */
class FiveDoorsTest {
    private static final PortalContext PORTAL = new PortalContext(
            "Cổng thông tin Biển Mới",
            "thành phố Biển Mới",
            "vi",
            ZoneId.of("Asia/Ho_Chi_Minh"),
            URI.create("https://bienmoi.example/"),
            "bienmoi.example",
            LocalDate.of(2024, 1, 1));
    private static final String HTML = """
            <html><head><title>Ra quân làm sạch bãi biển - Cổng thông tin</title></head><body><ul><li>Trang chủ</li></ul>
            <h1>Ra quân làm sạch bãi biển</h1><p>Sáng 22/02/2024, đông đảo người dân phường tham gia làm sạch bãi biển.</p>
            <p>Hoạt động hưởng ứng phong trào “Biển xanh” do UBND thành phố phát động từ đầu năm nay.</p>
            <p><img src="/anh/1.jpg"></p><p>Sau buổi sáng, hai tấn rác đã được thu gom và đưa đi xử lý.</p></body></html>
            """;

    @Test
    void printWhatTheReadmeShows() throws IOException {
        var readme = Files.readString(Path.of("../README.md"));
        var source = Files.readString(Path.of("src/test/java/vn/portal/FiveDoorsTest.java"));
        var begin = source.indexOf("        // README\n") + "        // README\n".length();
        var code = source.substring(begin, source.indexOf("        // end of README\n"));

        assertThat(words(readme)).contains(words(code.replace("out.println", "System.out.println")));
        assertThat(readme).contains("```\n" + printed() + "```\n");
    }

    private static String printed() {
        var printed = new ByteArrayOutputStream();
        doors(
                "Độc lập - Tự do - Hạnh phúc".getBytes(VietnameseCharsets.TCVN3),
                HTML,
                PORTAL,
                Samples.article(),
                new PrintStream(printed, true, StandardCharsets.UTF_8));
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static void doors(byte[] bytes, String html, PortalContext portal, Content content, PrintStream out) {
        // README
        DocumentNumber number = DocumentNumber.parse("217-QĐ/TW");
        out.println(number.serial() + ", " + number.symbol() + (number.party() ? ", of the Party" : ""));

        for (Citation c : Citations.in("theo điểm a khoản 2 Điều 15 Nghị định số 30/2020/NĐ-CP ngày 5/3/2020")) {
            out.println(c.type().label() + " " + c.number() + ", " + c.date().at() + ", " + c.provision());
        }

        if (LegacyText.decode(bytes) instanceof Decoded.Text text) {
            out.println(text.text() + " (" + text.encoding() + ")");
        }

        Story story = PageExtractor.of(portal.zone()).read(html, "https://cu.example/tin/1.html");
        out.println(story.title() + ": " + story.body().blocks().size() + " blocks, "
                + story.figures().size() + " figure");

        Outcome outcome = Intake.of(portal)
                .take(
                        Origin.of("old-site", "tin/1.html"),
                        html.getBytes(StandardCharsets.UTF_8),
                        Hints.of("text/html"));
        outcome.notices().forEach(notice -> out.println(notice.code() + ": " + notice.text(Locale.ENGLISH)));

        out.println(Judge.of(portal)
                .judge(content, Origin.of("old-site", "tin/1.html"))
                .isEmpty()); // nothing is wrong
        // end of README
    }

    /** Code without its layout. */
    private static String words(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining()).replace(" ", "");
    }
}
