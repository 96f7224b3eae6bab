package vn.portal.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.portal.notice.Origin;

/** One right content of each kind, with as many of its fields filled as can be. */
public final class Samples {
    public static final String HASH = "0123456789abcdef".repeat(4);
    private static final Origin ORIGIN =
            new Origin("cu", "ban-sao", "main", "tin/1.txt", "dòng 3", "https://cu.example/tin/1.html");
    private static final Provenance PROVENANCE = new Provenance(ORIGIN, HASH, "UTF-8", "e1.r1");
    private static final Edition EDITION = new Edition(
            2,
            Edition.State.PUBLISHED,
            When.day(LocalDate.of(2024, 2, 22), "text"),
            When.instant(Instant.parse("2024-03-01T02:00:00Z"), "meta"),
            null,
            Instant.parse("2024-03-02T18:00:00Z"),
            List.of(new Edition.ChangeNote(Instant.parse("2024-03-01T02:00:00Z"), "Sửa ngày khai mạc")));

    private Samples() {}

    public static List<Content> all() {
        return List.of(article(), campaign(), issued(), reported(), statistic());
    }

    public static Article article() {
        var extra = new LinkedHashMap<String, Object>();
        extra.put("mood", Arrays.asList("glad", null, 3, new BigDecimal("1.50"), Map.of("b", true)));
        extra.put("/figures/0/focus", "left");
        return new Article(
                ContentId.of(ORIGIN, Kind.ARTICLE),
                "vi",
                "Ra quân làm sạch bãi biển",
                "Sáng nay, đông đảo người dân tham gia.",
                new Body(
                        "<p>Phong trào “Biển xanh” theo Quyết định số 15/QĐ-UBND.</p><p>Chỉ số PCI tăng.</p>",
                        "Phong trào “Biển xanh” theo Quyết định số 15/QĐ-UBND.\nChỉ số PCI tăng."),
                List.of(new Figure(
                        "anh/1.jpg",
                        "Bãi biển",
                        "Bãi biển sau buổi sáng",
                        "An Nhiên",
                        0,
                        new Asset(HASH, "image/jpeg", 1234, null))),
                List.of(),
                "An Nhiên",
                "Môi trường",
                List.of(
                        new CampaignMention(
                                new Span("body[0]", 0, 22),
                                new Span("body[0]", 12, 21),
                                CampaignKind.MOVEMENT,
                                "Biển xanh",
                                Period.ofYears(2021, 2025),
                                "UBND thành phố",
                                ContentId.derived(Kind.CAMPAIGN, "movement|bien xanh")),
                        new Citation(
                                new Span("body[0]", 28, 52),
                                new Span("body[0]", 28, 52),
                                DocumentType.QUYET_DINH,
                                DocumentNumber.parse("15/QĐ-UBND"),
                                When.year(2024, "text"),
                                "UBND",
                                "XI",
                                null),
                        new IndicatorMention(
                                new Span("body[1]", 7, 10), new Span("body[1]", 7, 10), "pci", "PCI", null),
                        new DirectiveReport(new Span("lead", 0, 8), new Span("lead", 5, 8), null)),
                EDITION,
                PROVENANCE,
                extra);
    }

    public static Campaign campaign() {
        return new Campaign(
                ContentId.derived(Kind.CAMPAIGN, "movement|bien xanh"),
                "vi",
                CampaignKind.MOVEMENT,
                "Biển xanh",
                List.of("BIỂN XANH"),
                Period.ofYears(2021, 2025),
                "UBND thành phố",
                Edition.published(null),
                derived("movement|bien xanh"),
                Map.of());
    }

    public static Directive issued() {
        return new Directive(
                        ContentId.of(ORIGIN, Kind.DIRECTIVE),
                        "vi",
                        Standing.ISSUED,
                        DocumentNumber.parse("15/QĐ-UBND"),
                        DocumentType.QUYET_DINH,
                        new Issuer("UBND thành phố", null),
                        "Trần Văn Bình",
                        "Về việc làm sạch bãi biển",
                        When.day(LocalDate.of(2024, 2, 15), "text"),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        EDITION,
                        PROVENANCE,
                        Map.of())
                .with(List.of(new Attachment("van-ban/15.pdf", "15/QĐ-UBND", null)));
    }

    public static Directive reported() {
        return new Directive(
                ContentId.derived(Kind.DIRECTIVE, "ubnd|2024|x"),
                "vi",
                Standing.REPORTED,
                null,
                null,
                new Issuer("Chủ tịch UBND thành phố", "Chủ tịch UBND thành phố Biển Mới"),
                null,
                "Làm sạch bãi biển",
                When.day(LocalDate.of(2024, 2, 22), "reported"),
                "ý kiến của Thành ủy",
                "làm sạch bãi biển",
                List.of("các phường", "các xã"),
                List.of(),
                Edition.published(null),
                derived("ubnd|2024|x"),
                Map.of());
    }

    public static Statistic statistic() {
        return new Statistic(
                ContentId.derived(Kind.STATISTIC, "cu:visits-total"),
                "vi",
                "cu:visits-total",
                "Tổng lượt truy cập",
                "visit",
                List.of(
                        new Observation(
                                Period.parse("2024-02"),
                                null,
                                new BigDecimal("1234.50"),
                                Observation.Status.CAPTURED,
                                1,
                                HASH),
                        new Observation(Period.ofYear(2023), "60", null, Observation.Status.PUBLISHED, 2, HASH)),
                Edition.published(null),
                derived("cu:visits-total"),
                Map.of());
    }

    private static Provenance derived(String key) {
        return new Provenance(
                new Origin(ContentId.DERIVED_SYSTEM, "portal", "derived", key, null, null), null, null, "e1.r1");
    }
}
