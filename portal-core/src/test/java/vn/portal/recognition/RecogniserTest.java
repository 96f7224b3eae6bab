package vn.portal.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.portal.model.Campaign;
import vn.portal.model.CampaignMention;
import vn.portal.model.Citation;
import vn.portal.model.Directive;
import vn.portal.model.Mention;
import vn.portal.model.PortalContext;
import vn.portal.notice.Origin;

class RecogniserTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final PortalContext PORTAL = new PortalContext(
            "Cổng", "thị xã La Gi", "vi", ZONE, URI.create("https://x.example/"), "x.example", LocalDate.EPOCH);
    private static final Item ITEM = new Item(Origin.of("s", "k"), "0".repeat(64), "v");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Quyết định số 959/QĐ-UBND|959/QĐ-UBND - - -",
                "Nghị quyết 18-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương Đảng khóa XII|18-NQ/TW 2017-10-25 Ban Chấp hành Trung ương Đảng XII",
                "Quyết định số 48/2025/QĐ-UBND ngày 1 tháng 3 năm 2025 của UBND tỉnh Bình Thuận|48/2025/QĐ-UBND 2025-03-01 UBND tỉnh Bình Thuận -",
                "Luật số 45/2019/QH14|45/2019/QH14 - - -",
                "Thông tư liên tịch số 05/2015/TTLT-BTTTT-BNV|05/2015/TTLT-BTTTT-BNV - - -",
                "Chỉ thị số 15/CT-UBND, ngày 5-6-2020 của Chủ tịch UBND thị xã|15/CT-UBND 2020-06-05 Chủ tịch UBND thị xã -",
                "kế hoạch số 12-KH/TU|12-KH/TU - - -",
                "Nghị quyết số 30c/NQ-CP|30c/NQ-CP - - -",
                "Chỉ thị 11 của Thành ủy Hà Nội|11 - Thành ủy Hà Nội -",
                "Công văn số 2163 /STTTT-BCXB|2163/STTTT-BCXB - - -"
            })
    void readsADocumentWithAllThatIsSaidOfIt(String example) {
        var parts = example.split("\\|");
        var text = "Theo tinh thần " + parts[0] + ", các hộ dân đồng thuận.";
        var citation = (Citation) mentions(text).get(0);
        assertThat(citation.span().of(text)).isEqualTo(parts[0]);
        assertThat("%s %s %s %s"
                        .formatted(
                                citation.number(),
                                citation.date() == null ? "-" : citation.date().at(),
                                citation.issuer() == null ? "-" : citation.issuer(),
                                citation.term() == null ? "-" : citation.term()))
                .isEqualTo(parts[1]);
    }

    @Test
    void knowsOneDocumentBySeveralSpellings() {
        var spellings = List.of(
                "Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị (khóa XII)",
                "Chỉ thị số 05 ngày 15/5/2016 của Bộ Chính trị (khoá XII)",
                "Chỉ thị 05-CT/TW của Bộ Chính trị khóa XII");
        assertThat(spellings.stream().map(s -> mentions(s).get(0).target()).distinct())
                .hasSize(1)
                .doesNotContainNull();
        assertThat(mentions("Nghị định 30/2020/NĐ-CP").get(0).target())
                .isEqualTo(mentions("Nghị định số 30/2020/NĐ-CP ngày 5/3/2020 của Chính phủ")
                        .get(0)
                        .target());
        assertThat(mentions("Quyết định số 15/QĐ-UBND ngày 1/2/2020 của UBND thị xã")
                        .get(0)
                        .target())
                .isEqualTo(mentions("Quyết định 15/QĐ-UBND ngày 01/02/2020 của UBND thị xã La Gi")
                        .get(0)
                        .target())
                .isNotNull();
        assertThat(mentions("Quyết định số 15/QĐ-UBND ngày 1/2/2020").get(0).target())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "các nghị quyết, chỉ thị của cấp trên",
                "Kế hoạch 1998 được thông qua",
                "Thông báo 17/9/2013 nêu",
                "cơ chế “một cửa”, “một cửa liên thông”",
                "các phong trào văn nghệ quần chúng",
                "Chương trình Hội nghị kéo dài hai ngày",
                "mô hình trồng thanh long ruột đỏ",
                "Chủ đề Đại hội",
                "ông nói “Tôi rất vui” và ra về"
            })
    void takesForNeitherDocumentNorCampaignWhatIsNone(String text) {
        assertThat(mentions(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "phong trào thi đua yêu nước “Cả nước chung sức”|movement Cả nước chung sức null null",
                "chủ đề công tác năm 2024 là: “Kỷ cương”|theme Kỷ cương 2024 null",
                "cuộc vận động «Mỗi nhà một cây» do Hội Nông dân phát động|drive Mỗi nhà một cây null Hội Nông dân",
                "Chương trình mục tiêu quốc gia giảm nghèo bền vững giai đoạn 2021-2025|programme mục tiêu quốc gia giảm nghèo bền vững 2021/2025 null",
                "phong trào Toàn dân chung tay bảo vệ biển đảo|movement Toàn dân chung tay bảo vệ biển đảo null null",
                "Đề án 06 của Chính phủ|scheme 06 null Chính phủ",
                "Đề án 3 triệu cây dừa|scheme 3 triệu cây dừa null null",
                "mô hình \"Ánh sáng an ninh\" giai đoạn 2020 – 2022|model Ánh sáng an ninh 2020/2022 null",
                "đề án “Phát triển du lịch,”|scheme Phát triển du lịch null null"
            })
    void readsACampaignWithAllThatIsSaidOfIt(String example) {
        var parts = example.split("\\|");
        var mention = (CampaignMention)
                mentions("Toàn xã hưởng ứng " + parts[0] + ".").get(0);
        assertThat("%s %s %s %s"
                        .formatted(
                                mention.campaignKind().code(), mention.name(), mention.period(), mention.launchedBy()))
                .isEqualTo(parts[1]);
    }

    @Test
    void keepsOneCampaignWithItsOtherSpellings() {
        var findings = read("Mô hình “Tổ tự quản”, nay mô hình “TỔ TỰ QUẢN” năm 2023; phong trào “Tổ tự quản”.")
                .findings();
        assertThat(findings.stream()
                        .map(f -> (Campaign) f)
                        .map(c -> c.campaignKind().code() + " " + c.name() + " " + c.aliases() + " " + c.period()))
                .containsExactly("model Tổ tự quản [TỔ TỰ QUẢN] 2023", "movement Tổ tự quản [] null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sáng 5/3/2024, tại buổi giao ban, Chủ tịch UBND thị xã yêu cầu các xã, phường khẩn trương rà soát hộ nghèo.|Chủ tịch UBND thị xã La Gi;2024-03-05;null;[các xã, phường];khẩn trương rà soát hộ nghèo.",
                "UBND thị xã vừa ban hành Công văn số 12/UBND-KT ngày 7/8/2023 về phòng cháy, giao Công an thị xã và Phòng Kinh tế tăng cường kiểm tra.|UBND thị xã La Gi;2023-08-07;null;[Công an thị xã, Phòng Kinh tế];tăng cường kiểm tra.",
                "Thủ tướng Chính phủ chỉ đạo các bộ, ngành tập trung ứng phó. Hội nghị bế mạc.|Thủ tướng Chính phủ;null;null;[các bộ, ngành];tập trung ứng phó.",
                "Theo chỉ đạo của Tỉnh ủy, ngày 1 tháng 2 năm 2020, Bí thư Thị ủy Nguyễn Văn An đã lưu ý thủ trưởng các đơn vị phải gương mẫu.|Bí thư Thị ủy La Gi;2020-02-01;chỉ đạo của Tỉnh ủy;[thủ trưởng các đơn vị];phải gương mẫu.",
                "Chủ tịch UBND thị xã yêu cầu các phòng, ban, UBND các xã hoãn các cuộc họp chưa cấp bách; sơ tán dân.|Chủ tịch UBND thị xã La Gi;null;null;[các phòng, ban, UBND các xã];hoãn các cuộc họp chưa cấp bách; sơ tán dân.",
                "Bí thư Thị ủy nhấn mạnh đây là dự án trọng điểm; yêu cầu các phường bàn giao mặt bằng.|Bí thư Thị ủy La Gi;null;null;[các phường];bàn giao mặt bằng.",
                "Bí thư Thị ủy lưu ý một số việc, đề nghị các phường bàn giao mặt bằng.|Bí thư Thị ủy La Gi;null;null;[các phường];bàn giao mặt bằng.",
                "UBND thị xã giao Phòng Nội vụ lập danh sách; Công an thị xã giữ trật tự; các phường tăng thêm người trực.|UBND thị xã La Gi;null;null;[Phòng Nội vụ, Công an thị xã, các phường];lập danh sách; Công an thị xã giữ trật tự; các phường tăng thêm người trực.",
                "Bí thư Thị ủy đề nghị thời gian tới các chi bộ cần đổi mới sinh hoạt.|Bí thư Thị ủy La Gi;null;null;[các chi bộ];cần đổi mới sinh hoạt.",
                "Chủ tịch Quốc hội đề nghị thành phố Hải Phòng tiếp tục sắp xếp bộ máy.|Chủ tịch Quốc hội;null;null;[thành phố Hải Phòng];tiếp tục sắp xếp bộ máy.",
                "Văn bản của UBND thị xã ngày 11/9/2025 nêu: đề nghị các phường tăng cường kiểm tra.|UBND thị xã La Gi;2025-09-11;null;[các phường];tăng cường kiểm tra.",
                "Công điện số 5/CĐ-UBND ngày 4/3/2025 của UBND thị xã yêu cầu các phường sơ tán dân.|UBND thị xã La Gi;2025-03-04;null;[các phường];sơ tán dân.",
                "Theo Công điện số 5/CĐ-UBND ngày 4/3/2025, UBND thị xã yêu cầu các phường sơ tán dân.|UBND thị xã La Gi;2025-03-04;null;[các phường];sơ tán dân.",
                "UBND thị xã vừa ban hành kế hoạch chống úng. Kế hoạch giao Phòng Kinh tế khơi thông cống.|UBND thị xã La Gi;null;null;[Phòng Kinh tế];khơi thông cống.",
                "UBND thị xã đề nghị các đơn vị được kiểm tra phối hợp chặt chẽ; Công ty Thủy lợi điều tiết hồ; các hiệp hội vào cuộc.|UBND thị xã La Gi;null;null;[các đơn vị được kiểm tra, Công ty Thủy lợi, các hiệp hội];phối hợp chặt chẽ; Công ty Thủy lợi điều tiết hồ; các hiệp hội vào cuộc.",
                "Chủ tịch HĐND thị xã đề nghị Văn phòng HĐND và UBND thị xã chuẩn bị tài liệu.|Chủ tịch HĐND thị xã La Gi;null;null;[Văn phòng HĐND và UBND thị xã];chuẩn bị tài liệu.",
                "Chủ tịch UBND thị xã kiểm tra trường học. Tại đây, ông yêu cầu đơn vị thi công tăng ca.|Chủ tịch UBND thị xã La Gi;null;null;[đơn vị thi công];tăng ca.",
                "UBND thị xã yêu cầu 10 sở, ngành đầu mối chịu trách nhiệm đến cùng.|UBND thị xã La Gi;null;null;[10 sở, ngành đầu mối];chịu trách nhiệm đến cùng.",
                "Bộ trưởng đề nghị Vụ Pháp chế khẩn trương trình dự thảo.|null;null;null;[Vụ Pháp chế];khẩn trương trình dự thảo.",
                "Giám đốc Sở Nội vụ đề nghị: các huyện hoàn thành đề án vị trí việc làm.|null;null;null;[các huyện];hoàn thành đề án vị trí việc làm."
            })
    void readsAnOrder(String example) {
        var parts = example.split("\\|");
        assertThat(orders(parts[0])).isEqualTo(parts[1]);
    }

    @Test
    void tellsSeveralOrdersApart() {
        assertThat(orders(
                        "UBND thị xã yêu cầu các xã rà soát cống rãnh. Ngày 2/2/2022, Thường trực Thị ủy giao Công an thị xã"
                                + " xử lý vi phạm."))
                .isEqualTo("""
                        UBND thị xã La Gi;null;null;[các xã];rà soát cống rãnh.
                        Thường trực Thị ủy La Gi;2022-02-02;null;[Công an thị xã];xử lý vi phạm.""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Theo yêu cầu của UBND thị xã, các xã rà soát hộ nghèo.",
                "UBND thị xã chỉ đạo quyết liệt việc này.",
                "Chủ tịch UBND thị xã, phường, xã tiếp xúc cử tri.",
                "UBND thị xã được giao 5 chỉ tiêu.",
                "Bà con yêu cầu các xã rà soát lại.",
                "UBND thị xã khen thưởng; người dân đề nghị các cơ quan tiếp tục quan tâm."
            })
    void takesForNoOrderWhatIsNone(String text) {
        assertThat(orders(text)).isEmpty();
    }

    @Test
    void followsAnOrderIntoTheListBehindIt() {
        assertThat(orders(
                        "Ngày 3/4/2024, Chủ tịch UBND thị xã yêu cầu các phường, xã:",
                        "- Di dời các hộ dân trong vùng sạt lở.",
                        "- Phòng Kinh tế thống kê thiệt hại trước ngày 5/4/2024.",
                        "Đến chiều nay, nước đã rút."))
                .isEqualTo("""
                        Chủ tịch UBND thị xã La Gi;2024-04-03;null;[các phường, xã, Phòng Kinh tế];\
                        - Di dời các hộ dân trong vùng sạt lở.
                        - Phòng Kinh tế thống kê thiệt hại trước ngày 5/4/2024.""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sáng nay, bà Lê Thị Hà - Ủy viên Ban Thường vụ Thị ủy, Chủ tịch UBND thị xã đi thị sát.",
                "Chủ tịch UBND thị xã Lê Thị Hà đi thị sát."
            })
    void knowsWhoSpeaksByAnOfficeToldBefore(String introduced) {
        assertThat(orders(introduced, "Đoàn thăm chợ.", "Qua kiểm tra, bà Lê Thị Hà đề nghị các phường thu gom rác."))
                .isEqualTo("Chủ tịch UBND thị xã La Gi;null;null;[các phường];thu gom rác.");
    }

    @Test
    void leavesAHeadlineToTheStoryThatTellsMore() {
        var passages = List.of(
                new Passage("title", "Bí thư Thị ủy yêu cầu tăng cường chống hạn"),
                new Passage("body[0]", "Bí thư Thị ủy yêu cầu các xã nạo vét kênh."));
        var findings =
                Recogniser.of(PORTAL).read(passages, List.of(), ITEM, ZONE).findings();
        assertThat(findings).extracting(f -> ((Directive) f).demand()).containsExactly("nạo vét kênh.");
        assertThat(Recogniser.of(PORTAL)
                        .read(passages.subList(0, 1), List.of(), ITEM, ZONE)
                        .findings())
                .hasSize(1);
    }

    @Test
    void takesForNoOrderWhatLeadsIntoNothing() {
        assertThat(orders("Chủ tịch UBND thị xã yêu cầu các phường, xã:", "Đến chiều nay, nước đã rút."))
                .isEmpty();
    }

    private static String orders(String... texts) {
        return read(texts).findings().stream()
                .filter(f -> f instanceof Directive)
                .map(f -> (Directive) f)
                .map(d -> String.join(
                        ";",
                        String.valueOf(d.issuer().body()),
                        d.date() == null ? "null" : d.date().at(),
                        String.valueOf(d.basis()),
                        d.addressees().toString(),
                        d.demand()))
                .collect(Collectors.joining("\n"));
    }

    private static List<Mention> mentions(String text) {
        return read(text).mentions();
    }

    private static Recognised read(String... texts) {
        var passages = new ArrayList<Passage>();
        for (var text : texts) {
            passages.add(new Passage("body[" + passages.size() + "]", text));
        }
        return Recogniser.of(PORTAL).read(passages, List.of(), ITEM, ZONE);
    }
}
