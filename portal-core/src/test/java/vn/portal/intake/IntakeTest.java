package vn.portal.intake;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.portal.model.Article;
import vn.portal.model.PortalContext;
import vn.portal.notice.Origin;

class IntakeTest {
    private static final PortalContext PORTAL = portal("thành phố Hội An", "https://cong.example/");
    private static final Hints TEXT = Hints.of("text/plain");
    private static final int MANY = 10_000;

    @Test
    void rejectsNothing() {
        assertThat(rejection(new byte[0])).isEqualTo("rejected\nnotice ERROR empty  {}");
        assertThat(rejection(" \n\u00A0\r\n".getBytes(UTF_8))).isEqualTo("rejected\nnotice ERROR empty  {}");
    }

    @Test
    void rejectsWhatIsNoText() {
        assertThat(rejection(new byte[] {'P', 'K', 3, 4, 0, 0}))
                .isEqualTo("rejected\nnotice ERROR binary  {position=0}");
        assertThat(rejection(new byte[] {'a', 'b', 0, 'c'})).isEqualTo("rejected\nnotice ERROR binary  {position=2}");
    }

    @Test
    void rejectsBytesThatItCannotDecodeAndSaysWhere() {
        byte[] bytes = "Hội An".getBytes(UTF_8);
        bytes[2] = (byte) 0xFF;
        var outcome = Intake.of(PORTAL).take(Origin.of("s", "k"), bytes, TEXT);
        assertThat(Rendering.of(outcome)).isEqualTo("rejected\nnotice ERROR undecodable  {position=1}");
        assertThat(outcome.notices().map(n -> n.text(Locale.ENGLISH)))
                .containsExactly("The text is in an encoding that nothing points to; the byte at 1 is not UTF-8.");
        assertThat(outcome.notices().map(n -> n.text(new Locale("vi"))))
                .containsExactly("Không có căn cứ để biết bảng mã của văn bản; byte ở vị trí 1 không phải là UTF-8.");
    }

    @Test
    void rejectsATitleWithoutAStory() {
        assertThat(rejection("Thông báo nghỉ lễ".getBytes(UTF_8))).contains("notice ERROR body-missing body.text {}");
    }

    @Test
    void takesAParagraphThatTellsOfVisitorsForAStory() {
        var text =
                "Cổng thông tin đông người đọc\nTrong tháng 10, hôm nay: 1.204, tổng lượt truy cập: 3.456.789 là những con"
                        + " số mà cổng của xã ghi được.";
        var outcome = Intake.of(PORTAL).take(Origin.of("s", "k"), text.getBytes(UTF_8), TEXT);
        assertThat(((Article) ((Outcome.Accepted) outcome).primary()).body().text())
                .startsWith("Trong tháng 10");
        var end = "Trang tin của xã\nĐến nay, trang tin của xã đã có hơn 12.000 lượt xem của bà con trong xã.";
        assertThat(Intake.of(PORTAL).take(Origin.of("s", "k"), end.getBytes(UTF_8), TEXT))
                .isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void refusesMediaTypesThatNoRuleReads() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Intake.of(PORTAL).take(Origin.of("s", "k"), new byte[1], Hints.of("image/png")))
                .withMessage("no rule reads the media type image/png");
    }

    @Test
    void readsPlainTextWithParametersAndInOtherEncodings() {
        var bytes = ("\uFEFF" + "Tin ngắn\n\nHội An đón khách.").getBytes(UTF_16LE);
        var outcome = Intake.of(PORTAL).take(Origin.of("s", "k"), bytes, Hints.of("Text/Plain; charset=utf-16le"));
        assertThat(Rendering.of(outcome)).isEqualTo("""
                        article vi
                        title Tin ngắn
                        lead -
                        body[0] Hội An đón khách.
                        byline -
                        published -
                        notice WARNING byline-unknown byline {}
                        notice WARNING published-unknown edition.firstPublishedAt {}""");
    }

    @Test
    void dependsOnPlaceLanguageZoneAndMappingAlone() {
        var version = Intake.of(PORTAL).pipelineVersion(TEXT);
        var moved = portal("thành phố Hội An", "https://elsewhere.example/");
        var other = portal("thành phố Huế", "https://cong.example/");
        var zone = new Hints("text/plain", null, ZoneId.of("UTC"), "");
        assertThat(Intake.of(moved).pipelineVersion(TEXT)).isEqualTo(version);
        assertThat(Intake.of(other).pipelineVersion(TEXT)).isNotEqualTo(version);
        assertThat(Intake.of(PORTAL).pipelineVersion(zone)).isNotEqualTo(version);
        assertThat(Intake.of(PORTAL).pipelineVersion(new Hints("text/plain", null, null, "m")))
                .isNotEqualTo(version);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“",
                "”",
                "\"",
                "«a",
                "phong trào “A”,",
                "\"a\" ",
                "Đề án 1 ",
                "phong trào \"",
                "(",
                ";",
                ": ",
                " ",
                "\u0301",
                "a\u0301",
                "Quyết định số 1/",
                "Quyết định số 12/2020/QĐ-UBND ngày 1/2/2020 của ",
                "Chủ tịch UBND thành phố ",
                "UBND tỉnh yêu cầu ",
                "UBND tỉnh yêu cầu các xã tăng cường ",
                "ngày 1/1/2020, ",
                "1/1/2020 UBND xã giao ",
                "Bộ ",
                "A-",
                "A/",
                "A.",
                "1.",
                "9",
                "năm 2020 ",
                "giai đoạn 2020 - ",
                "\n",
                "x\n",
                "anh tin bai\n",
                "Hôm nay: 1\n",
                "Online 1 • ",
                "Trang chủ\n",
                "PV\n",
                "các nghị quyết số ",
                "Thực hiện Kế hoạch số 1, ngày ",
                "PAR ",
                "PAR Index ",
                "\uD83D\uDE00",
                "Ảnh: ",
                ", ",
                "-",
                "– ",
                "Chương trình mục tiêu quốc gia ",
                "Cuộc vận động Người ",
                "của ",
                "chủ đề năm 2024 "
            })
    void finishesWithHostileText(String piece) {
        var text = "Tiêu đề\n\nĐoạn một. " + piece.repeat(MANY) + "\n\nĐoạn cuối của tin.";
        var outcome = Intake.of(PORTAL).take(Origin.of("s", "k"), text.getBytes(UTF_8), TEXT);
        assertThat(outcome).isNotNull();
    }

    @Test
    void finishesWithALineOfAMillionLetters() {
        var text = "Tiêu đề\n" + "ă".repeat(1_000_000);
        var outcome = Intake.of(PORTAL).take(Origin.of("s", "k"), text.getBytes(UTF_8), TEXT);
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    }

    private static String rejection(byte[] bytes) {
        return Rendering.of(Intake.of(PORTAL).take(Origin.of("s", "k"), bytes, TEXT));
    }

    private static PortalContext portal(String place, String address) {
        return new PortalContext(
                "Cổng " + place,
                place,
                "vi",
                ZoneId.of("Asia/Ho_Chi_Minh"),
                URI.create(address),
                "cong.example",
                LocalDate.of(2020, 1, 1));
    }
}
