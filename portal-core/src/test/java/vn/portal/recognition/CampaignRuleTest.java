package vn.portal.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.portal.model.Campaign;
import vn.portal.model.CampaignMention;
import vn.portal.model.PortalContext;
import vn.portal.notice.Notice;
import vn.portal.notice.Origin;

class CampaignRuleTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Recogniser RECOGNISER = Recogniser.of(new PortalContext(
            "Cổng", "thị xã La Gi", "vi", ZONE, URI.create("https://x.example/"), "x.example", LocalDate.EPOCH));
    private static final Item ITEM = new Item(Origin.of("s", "k"), "0".repeat(64), "v");
    private static final int HOSTILE = 100_000;

    @ParameterizedTest
    @MethodSource
    void readsCampaignsWithAllThatIsSaidOfThem(Example example) {
        assertThat(mentions(example.text()).map(CampaignRuleTest::shown)).isEqualTo(example.told());
    }

    static List<Example> readsCampaignsWithAllThatIsSaidOfThem() {
        return Example.of("campaigns.txt");
    }

    @ParameterizedTest
    @MethodSource
    void takesForNoCampaignWhatIsNone(String sentence) {
        assertThat(mentions(sentence)).isEmpty();
    }

    static List<String> takesForNoCampaignWhatIsNone() {
        return Example.lines("no-campaigns.txt");
    }

    @ParameterizedTest
    @MethodSource("readsCampaignsWithAllThatIsSaidOfThem")
    void findsTheSameInTheMiddleOfAParagraph(Example example) {
        var before = "Sáng 5/3, lãnh đạo thị xã dự lễ ra quân. ";
        assertThat(mentions(before + example.text() + " Buổi lễ có 200 người dự.")
                        .map(CampaignRuleTest::shown))
                .isEqualTo(example.told());
    }

    @Test
    void placesNameAndWholeExpression() {
        var text = "Xã có phong trào “Hiến đất mở đường”, “Thắp sáng đường quê” và Đề án 1 tỷ cây xanh của Chính phủ.";
        assertThat(mentions(text)
                        .map(m -> m.span().of(text) + " > " + m.nameSpan().of(text)))
                .containsExactly(
                        "phong trào “Hiến đất mở đường” > Hiến đất mở đường",
                        "“Thắp sáng đường quê” > Thắp sáng đường quê",
                        "Đề án 1 tỷ cây xanh > 1 tỷ cây xanh");
    }

    @Test
    void takesSpellingsForOneAndSaysSo() {
        var read = read("Cuộc vận động “Xanh - Sạch - Đẹp.”; sau này cuộc vận động “Xanh, sạch, đẹp” năm 2023.");
        var campaign = (Campaign) read.findings().get(0);
        assertThat(read.findings()).hasSize(1);
        assertThat(campaign.name() + " " + campaign.aliases() + " " + campaign.period())
                .isEqualTo("Xanh - Sạch - Đẹp [Xanh, sạch, đẹp] 2023");
        assertThat(read.notices().list().stream().map(Notice::code)).containsExactly("campaign-spellings");
    }

    @Test
    void keepsApartWhatMayBeTwoCampaigns() {
        assertThat(read("Cuộc vận động “Đời sống văn hóa” và cuộc vận động “Đời sống văn hóa ở khu dân cư”.")
                        .findings())
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "phong trào ",
                "phong trào “",
                "Đề án ",
                "Đề án a, ",
                "Chương trình hành động quốc gia về b, c ",
                "phong trào “a”, ",
                "“Đề án ",
                "chủ đề của ",
                "Với chủ đề “A”, ",
                "“\"«ldquo;",
                "chương trình “A” ",
                "Đề án A giai đoạn 2021 ",
                "UBND tỉnh phát động phong trào ",
                "đến năm 2020 ",
                "chủ đề năm 2020-",
                "ldquo;a"
            })
    void readsHostileTextsInLinearTime(String part) {
        var text = part.repeat(HOSTILE / part.length());
        assertTimeout(
                Duration.ofSeconds(20), () -> assertThatCode(() -> read(text)).doesNotThrowAnyException());
    }

    private static String shown(CampaignMention m) {
        return Stream.of(m.campaignKind().code(), m.name(), m.period(), m.launchedBy())
                .map(part -> part == null ? "-" : part.toString())
                .reduce((all, part) -> all + "|" + part)
                .orElseThrow();
    }

    private static Stream<CampaignMention> mentions(String text) {
        return read(text).mentions().stream()
                .filter(CampaignMention.class::isInstance)
                .map(CampaignMention.class::cast);
    }

    private static Recognised read(String text) {
        return RECOGNISER.read(List.of(new Passage("body[0]", text)), List.of(), ITEM, ZONE);
    }
}
