package vn.portal.batch.publish;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.portal.intake.Outcome;
import vn.portal.model.Article;
import vn.portal.model.Attachment;
import vn.portal.model.Body;
import vn.portal.model.Campaign;
import vn.portal.model.CampaignKind;
import vn.portal.model.CampaignMention;
import vn.portal.model.Citation;
import vn.portal.model.Content;
import vn.portal.model.ContentId;
import vn.portal.model.Directive;
import vn.portal.model.DirectiveReport;
import vn.portal.model.DocumentNumber;
import vn.portal.model.DocumentType;
import vn.portal.model.Edition;
import vn.portal.model.Figure;
import vn.portal.model.IndicatorMention;
import vn.portal.model.Issuer;
import vn.portal.model.Kind;
import vn.portal.model.Mention;
import vn.portal.model.Observation;
import vn.portal.model.Period;
import vn.portal.model.Provenance;
import vn.portal.model.Span;
import vn.portal.model.Standing;
import vn.portal.model.Statistic;
import vn.portal.model.When;
import vn.portal.notice.Notices;
import vn.portal.notice.Origin;

/** A small town's stories, made by hand. */
final class Stories {
    static final String SYSTEM = "song-mai";
    static final String PIPELINE = "1";
    static final String RAW_HASH = "ab".repeat(32);

    private static final String GREEN = "Tuyến phố xanh, ngõ xóm sạch";
    private static final String READERS = "Mỗi nhà một tủ sách";

    private Stories() {}

    /** A story that tells of an order, two campaigns, a document and an index; nobody knows its date. */
    static Outcome.Accepted order() {
        var first = "Ngày 05/03/2024, Chủ tịch UBND thị trấn yêu cầu các tổ dân phố đẩy mạnh phong trào “" + GREEN
                + "” và mô hình “" + READERS + "” trên toàn địa bàn.";
        var second = "Việc triển khai thực hiện theo Quyết định số 88/QĐ-UBND ngày 10/01/2023 của UBND huyện, gắn với"
                + " cải thiện chỉ số PAPI & sự hài lòng của người dân.";
        var caption = "Ra quân hưởng ứng phong trào “" + GREEN + "”.";
        var html = "<p>" + first + "</p>\n<figure><figcaption>" + caption + "</figcaption></figure>\n<p>"
                + second.replace("&", "&amp;") + "</p>";
        var green = campaign(CampaignKind.MOVEMENT, GREEN, null);
        var readers = campaign(CampaignKind.MODEL, READERS, Period.ofYears(2021, 2025));
        var demand = "đẩy mạnh phong trào “" + GREEN + "” và mô hình “" + READERS + "” trên toàn địa bàn";
        var order = order(demand);
        var papi = index("papi", "PAPI");
        var mentions = List.<Mention>of(
                new DirectiveReport(
                        span("body[0]", first, "Ngày 05/03/2024", demand), span("body[0]", first, demand), order.id()),
                campaign(green, "body[0]", first, "phong trào “" + GREEN + "”"),
                campaign(readers, "body[0]", first, "mô hình “" + READERS + "”"),
                cited(second),
                new IndicatorMention(
                        span("body[1]", second, "PAPI"), span("body[1]", second, "PAPI"), "papi", "PAPI", papi.id()),
                campaign(green, "figures[0].caption", caption, "phong trào “" + GREEN + "”"));
        var figure = new Figure(null, null, caption, null, 0, null);
        var article = article("thi-tran.txt", "Thị trấn Sông Mai ra quân làm sạch ngõ xóm", null, null)
                .body(html, first + "\n" + second)
                .figures(List.of(figure))
                .byline("Hoài An")
                .mentions(mentions)
                .build();
        return accepted(article, order, green, readers, papi, counter());
    }

    /** A dated story with a lead that names one of the same campaigns. */
    static Outcome.Accepted dated() {
        var lead = "Hội thi phong trào “" + GREEN + "” thu hút 120 hộ tham gia.";
        var green = campaign(CampaignKind.MOVEMENT, GREEN, null);
        var text = "Sáng 20/3, hội thi diễn ra tại nhà văn hóa.\nBan tổ chức trao ba giải nhất.";
        var article = article("hoi-thi.txt", "Hội thi ngõ xóm sạch đẹp", lead, LocalDate.of(2024, 3, 20))
                .body("<p>" + text.replace("\n", "</p>\n<p>") + "</p>", text)
                .category("Văn hóa - Xã hội")
                .mentions(List.of(campaign(green, "lead", lead, "phong trào “" + GREEN + "”")))
                .build();
        return accepted(article, green);
    }

    /** A story that tells of an index, which has values of many years, one of them corrected and one missing. */
    static Outcome.Accepted measured() {
        var text = "Chỉ số PAPI của huyện tăng so với năm trước.";
        var values = new ArrayList<Observation>();
        for (int year = 2016; year <= 2023; year++) {
            var value = year == 2020 ? null : BigDecimal.valueOf(3600 + (year * 97) % 800, 2);
            values.add(new Observation(Period.ofYear(year), null, value, Observation.Status.PUBLISHED, 1, RAW_HASH));
        }
        values.add(new Observation(
                Period.ofYear(2019), null, new BigDecimal("41.5"), Observation.Status.PUBLISHED, 2, "cd".repeat(32)));
        var papi = statistic("papi", "Chỉ số hiệu quả quản trị và hành chính công cấp tỉnh (PAPI)", "point", values);
        var span = span("body[0]", text, "PAPI");
        var article = article("papi.txt", "Công bố chỉ số PAPI", null, LocalDate.of(2024, 3, 22))
                .paragraphs(text)
                .category("Cải cách hành chính")
                .mentions(List.of(new IndicatorMention(span, span, "papi", "PAPI", papi.id())))
                .build();
        return accepted(article, papi);
    }

    /** One of many of its section, about the campaign that {@link #order()} names. */
    static Outcome.Accepted weekly(LocalDate day) {
        var lead = "Hưởng ứng phong trào “" + GREEN + "”, các hộ dân tổng vệ sinh.";
        var green = campaign(CampaignKind.MOVEMENT, GREEN, null);
        var article = article("tuan-" + day + ".txt", "Ngõ xóm sạch đẹp, tuần từ " + day, lead, day)
                .paragraphs("Sáng nay, bà con các tổ dân phố quét dọn đường làng.")
                .category("Văn hóa")
                .mentions(List.of(campaign(green, "lead", lead, "phong trào “" + GREEN + "”")))
                .build();
        return accepted(article, green);
    }

    /** A story whose every text means harm. */
    static Outcome.Accepted hostile() {
        var title = "<script>alert(1)</script> \"'& \u202Eגדול {{title}} ' onload=x "
                + "dài ".repeat(60).strip();
        var text = "Không có gì <b>đậm</b> ở đây.";
        var article = article("hostile.txt", title, "</p><img src=x onerror=alert(1)>", LocalDate.of(2024, 2, 29))
                .body("<p>Không có gì &lt;b&gt;đậm&lt;/b&gt; ở đây. <a href=\"tin/1.html\">cũ</a></p>", text + " cũ")
                .category("\"><script>alert(2)</script>")
                .byline("<svg onload=alert(3)>")
                .build();
        return accepted(article);
    }

    private static Directive order(String demand) {
        return new Directive(
                ContentId.derived(Kind.DIRECTIVE, "chu tich ubnd thi tran song mai|2024-03-05|" + demand.hashCode()),
                "vi",
                Standing.REPORTED,
                null,
                null,
                new Issuer("Chủ tịch UBND thị trấn", "Chủ tịch UBND thị trấn Sông Mai"),
                null,
                null,
                When.day(LocalDate.of(2024, 3, 5), "reported"),
                null,
                demand,
                List.of("các tổ dân phố"),
                List.of(),
                Edition.published(null),
                derived("directive|" + demand.hashCode()),
                Map.of());
    }

    private static Campaign campaign(CampaignKind kind, String name, @Nullable Period period) {
        var key = kind.code() + "|" + name;
        return new Campaign(
                ContentId.derived(Kind.CAMPAIGN, key),
                "vi",
                kind,
                name,
                List.of(),
                period,
                null,
                Edition.published(null),
                derived(key),
                Map.of());
    }

    private static Statistic counter() {
        var key = SYSTEM + ":visits-total";
        var value = new Observation(null, null, BigDecimal.valueOf(12345), Observation.Status.CAPTURED, 1, RAW_HASH);
        return statistic(key, "Tổng lượt truy cập", "visit", List.of(value));
    }

    private static Statistic index(String code, String label) {
        return statistic(code, label, null, List.of());
    }

    private static Statistic statistic(String code, String label, @Nullable String unit, List<Observation> values) {
        return new Statistic(
                ContentId.derived(Kind.STATISTIC, code),
                "vi",
                code,
                label,
                unit,
                values,
                Edition.published(null),
                derived(code),
                Map.of());
    }

    private static CampaignMention campaign(Campaign campaign, String field, String text, String whole) {
        return new CampaignMention(
                span(field, text, whole),
                span(field, text, campaign.name()),
                campaign.campaignKind(),
                campaign.name(),
                campaign.period(),
                null,
                campaign.id());
    }

    private static Citation cited(String text) {
        var span = span("body[1]", text, "Quyết định số 88/QĐ-UBND ngày 10/01/2023 của UBND huyện");
        return new Citation(
                span,
                span,
                DocumentType.QUYET_DINH,
                DocumentNumber.parse("88/QĐ-UBND"),
                When.day(LocalDate.of(2023, 1, 10), "text"),
                "UBND huyện",
                null,
                ContentId.derived(Kind.DIRECTIVE, "ubnd huyen|Quyết định|88/QĐ-UBND|2023"));
    }

    private static Span span(String field, String text, String part) {
        return span(field, text, part, part);
    }

    private static Span span(String field, String text, String from, String to) {
        int start = text.indexOf(from);
        return new Span(field, start, text.indexOf(to, start) + to.length());
    }

    private static Provenance derived(String key) {
        return new Provenance(new Origin("portal", "portal", "derived", key, null, null), null, null, PIPELINE);
    }

    static Outcome.Accepted accepted(Article article, Content... findings) {
        return new Outcome.Accepted(article, new ArrayList<>(Arrays.asList(findings)), Notices.none());
    }

    static Draft article(String key, String title, @Nullable String lead, @Nullable LocalDate day) {
        return new Draft(key, title, lead, day);
    }

    /** An article being put together. */
    static final class Draft {
        private final String key;
        private final String title;
        private final @Nullable String lead;
        private final @Nullable LocalDate day;
        private Body body = Body.EMPTY;
        private List<Figure> figures = List.of();
        private @Nullable String byline;
        private @Nullable String category;
        private String language = "vi";
        private List<Mention> mentions = List.of();
        private List<Attachment> attachments = List.of();

        private Draft(String key, String title, @Nullable String lead, @Nullable LocalDate day) {
            this.key = key;
            this.title = title;
            this.lead = lead;
            this.day = day;
        }

        Draft body(String html, String text) {
            this.body = new Body(html, text);
            return this;
        }

        /** Plain paragraphs. */
        Draft paragraphs(String... paragraphs) {
            var html = Arrays.stream(paragraphs).map(p -> "<p>" + p + "</p>").collect(Collectors.joining("\n"));
            return body(html, String.join("\n", paragraphs));
        }

        Draft figures(List<Figure> figures) {
            this.figures = figures;
            return this;
        }

        Draft byline(String byline) {
            this.byline = byline;
            return this;
        }

        Draft category(String category) {
            this.category = category;
            return this;
        }

        Draft attachments(List<Attachment> attachments) {
            this.attachments = attachments;
            return this;
        }

        Draft language(String language) {
            this.language = language;
            return this;
        }

        Draft mentions(List<Mention> mentions) {
            this.mentions = mentions;
            return this;
        }

        Article build() {
            var origin = Origin.of(SYSTEM, key);
            return new Article(
                    ContentId.of(origin, Kind.ARTICLE),
                    language,
                    title,
                    lead,
                    body,
                    figures,
                    attachments,
                    byline,
                    category,
                    mentions,
                    Edition.published(day == null ? null : When.day(day, "text")),
                    new Provenance(origin, RAW_HASH, "UTF-8", PIPELINE),
                    Map.of());
        }
    }
}
