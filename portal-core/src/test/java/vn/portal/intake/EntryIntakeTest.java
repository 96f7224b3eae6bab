package vn.portal.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.portal.assertions.PortalAssertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.portal.model.Article;
import vn.portal.model.Edition;
import vn.portal.model.Kind;
import vn.portal.model.Period;
import vn.portal.model.PortalContext;
import vn.portal.model.When;
import vn.portal.notice.Origin;
import vn.portal.notice.Remark;

class EntryIntakeTest {
    private static final Intake INTAKE = Intake.of(new PortalContext(
            "Cổng thông tin điện tử thành phố Hội An",
            "thành phố Hội An",
            "vi",
            ZoneId.of("Asia/Ho_Chi_Minh"),
            URI.create("https://cong.example/"),
            "cong.example",
            LocalDate.of(2024, 1, 1)));
    private static final Hints ENTRY = Hints.of(Hints.ENTRY);
    private static final When DAY = When.day(LocalDate.of(2024, 2, 22), "database");

    @Test
    void takesAStoryInFromItsFields() {
        var outcome = take(Entry.article("Ra qu&acirc;n <i>làm sạch</i> bãi biển &amp; phố")
                .lead("<p>Sáng 22/2, thành phố ra quân.</p>")
                .body("<p>Theo Quyết định số 15/2024/QĐ-UBND…</p><p style=\"text-align:right\"><b>Thu Hà</b></p>"
                        + "<script>alert(1)</script><p><a href=\"/tep/kh.pdf\">Kế hoạch</a></p>")
                .categories(List.of("Tin tức", "Môi trường"))
                .address("https://cu.example/tin/1")
                .published(DAY)
                .picture("/anh/rq.jpg", "Bãi biển", "Đoàn viên nhặt rác")
                .file("/tep/kh.pdf", "kh.pdf")
                .file("/tep/phu-luc.doc", "Phụ lục")
                .views(12L)
                .remark(Remark.info("shortcode-unknown", "body").with("name", "bản-đồ"))
                .build());

        assertThat(Rendering.of(outcome)).isEqualTo("""
                article vi
                title Ra quân làm sạch bãi biển & phố
                lead Sáng 22/2, thành phố ra quân.
                body[0] Theo Quyết định số 15/2024/QĐ-UBND…
                body[1] Thu Hà
                body[2] Kế hoạch
                figure after=-1 alt=Bãi biển caption=Đoàn viên nhặt rác
                byline Thu Hà
                published 2024-02-22
                mention citation body[0] 5-34 5-34 Quyết định 15/2024/QĐ-UBND - by=- term=-
                statistic s:visits-page “Lượt xem” visit[12 period=-]
                notice INFO active-removed body {count=1}
                notice INFO shortcode-unknown body {name=bản-đồ}""");
        var article = article(outcome);
        assertThat(article.category()).isEqualTo("Môi trường");
        assertThat(article.body().html())
                .startsWith("<figure><img src=\"https://cu.example/anh/rq.jpg\" alt=\"Bãi biển\">"
                        + "<figcaption>Đoàn viên nhặt rác</figcaption></figure>\n<p>Theo Quyết định");
        assertThat(article.attachments())
                .extracting(file -> file.address() + " " + file.name())
                .containsExactly(
                        "https://cu.example/tep/kh.pdf Kế hoạch", "https://cu.example/tep/phu-luc.doc Phụ lục");
        assertThat(article.provenance().origin().address()).isEqualTo("https://cu.example/tin/1");
        assertThat(article.isStatic()).isFalse();
    }

    @Test
    void tellsBeforehandWhichFilesAnOutcomeWillName() {
        var entry = Entry.article("Ra quân")
                .lead("<p>Sáng 22/2.<img src=\"/anh/dau.jpg\"></p>")
                .body("<p>Thành phố…</p><img src=\"/anh/rq.jpg\"><p><a href=\"/tep/kh.pdf\">Kế hoạch</a></p>")
                .address("https://cu.example/tin/1")
                .file("/tep/kh.pdf", "kh.pdf")
                .build();

        var article = article(take(entry));

        assertThat(Intake.addresses(entry))
                .containsExactlyInAnyOrder(
                        "https://cu.example/anh/dau.jpg",
                        "https://cu.example/anh/rq.jpg",
                        "https://cu.example/tep/kh.pdf")
                .containsAll(article.figures().stream()
                        .map(figure -> figure.address())
                        .toList())
                .containsAll(article.attachments().stream()
                        .map(file -> file.address())
                        .toList());
    }

    @Test
    void makesParagraphsOfEmptyLines() {
        var outcome = take(Entry.article("Thông báo")
                .body("Dòng một\nvẫn dòng một < 5 kg\r\n\r\nDòng <hai>.\n\n\n")
                .published(DAY)
                .build());
        assertThat(article(outcome).body().html())
                .isEqualTo("<p>Dòng một<br>vẫn dòng một &lt; 5 kg</p>\n<p>Dòng &lt;hai&gt;.</p>");
        var mixed = take(Entry.article("Thông báo")
                .body("<h3>Mục 1</h3>\nMột <b>đoạn</b>\nvẫn thế\n\nĐoạn hai\n<ul>\n\n<li>a\n\nb</li></ul>")
                .published(DAY)
                .build());
        assertThat(article(mixed).body().html()).isEqualTo("""
                <h3>Mục 1</h3>
                <p>Một <b>đoạn</b> vẫn thế</p>
                <p>Đoạn hai</p>
                <ul><li>a b</li></ul>""");
    }

    @Test
    void readsEscapedMarkupAsMarkup() {
        var outcome = take(Entry.article("Tin &amp;quot;mới&amp;quot;")
                .body("&lt;p&gt;Một.&lt;/p&gt;&lt;p&gt;Hai &amp;amp; ba.&lt;/p&gt;")
                .published(DAY)
                .build());
        assertThat(article(outcome)).hasTitle("Tin \"mới\"").hasBlocks("Một.", "Hai & ba.");
    }

    @Test
    void repairsWhatWentThroughAWrongEncoding() {
        var outcome = take(Entry.article(mojibake("Hội nghị tổng kết năm"))
                .body("<p>" + mojibake("Ủy ban nhân dân thành phố tổ chức hội nghị.") + "</p><p>Đoạn đúng sẵn.</p>")
                .byline(mojibake("Nguyễn Thị Hằng"))
                .published(DAY)
                .build());
        assertThat(article(outcome))
                .hasTitle("Hội nghị tổng kết năm")
                .hasBlocks("Ủy ban nhân dân thành phố tổ chức hội nghị.", "Đoạn đúng sẵn.")
                .hasByline("Nguyễn Thị Hằng")
                .hasNoErrors();
    }

    private static String mojibake(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }

    @Test
    void showsAPictureOnceWithTheWordsThatTheSystemAdds() {
        var outcome = take(Entry.article("Tin ảnh")
                .body("<p>Một.</p><p><img src=\"/u/a-300x200.jpg\"></p><p>Hai.</p>")
                .address("https://cu.example/1")
                .picture("https://cu.example/u/a.jpg", "Cầu", "Chùa Cầu")
                .published(DAY)
                .build());
        assertThat(article(outcome).figures())
                .singleElement()
                .satisfies(
                        figure -> assertThat(List.of(figure.address(), figure.alt(), figure.caption(), figure.after()))
                                .isEqualTo(List.of("https://cu.example/u/a-300x200.jpg", "Cầu", "Chùa Cầu", 0)));
    }

    @Test
    void leavesALeadOutThatTheBodyTellsAgain() {
        var body = "<p>Sáng nay, thành phố khai mạc lễ hội đèn lồng lần thứ hai.</p><p>Tiếp.</p>";
        assertThat(article(take(Entry.article("a")
                                .lead("Sáng nay, thành phố khai mạc […]")
                                .body(body)
                                .published(DAY)
                                .build()))
                        .lead())
                .isNull();
        assertThat(article(take(Entry.article("a")
                                .lead("Khai mạc hôm nay.")
                                .body(body)
                                .published(DAY)
                                .build()))
                        .lead())
                .isEqualTo("Khai mạc hôm nay.");
        var alone = article(
                take(Entry.article("a").lead("<p>Tin vắn.</p>").published(DAY).build()));
        assertThat(alone.lead()).isNull();
        assertThat(alone.body().text()).isEqualTo("Tin vắn.");
    }

    @Test
    void needsNoDateForAStandingPage() {
        var page = Entry.article("Cơ cấu tổ chức")
                .body("<p>Thường trực…</p>")
                .isStatic(true)
                .build();
        assertThat(Rendering.of(take(page))).doesNotContain("published-unknown");
        assertThat(article(take(page)).isStatic()).isTrue();
        var news = Entry.article("Cơ cấu tổ chức").body("<p>Thường trực…</p>").build();
        assertThat(Rendering.of(take(news))).contains("published-unknown");
    }

    @Test
    void readsARowOfATableOfDocuments() {
        var document = new Entry.Document(
                "Số: 15 /QÐ–UBND",
                "QUYẾT ĐỊNH",
                "UBND thành phố",
                "Nguyễn Văn Sơn",
                "Chủ tịch",
                "V&#7873; vi&#7879;c phê duyệt kế hoạch theo Nghị định 30/2020/NĐ-CP",
                DAY,
                When.day(LocalDate.of(2024, 3, 1), "database"),
                null);
        var outcome = take(Entry.directive("Quyết định 15", document)
                .body("<p>Điều 1. Phê duyệt.</p>")
                .address("https://cu.example/vb/15")
                .file("/vb/15.pdf", "")
                .build());
        assertThat(Rendering.of(outcome)).isEqualTo("""
                document Quyết định 15/QĐ-UBND issuer=Issuer[asWritten=UBND thành phố, body=UBND thành phố Hội An, code=ubnd:503] signer=Nguyễn Văn Sơn (Chủ tịch) date=2024-02-22 effective=2024-03-01 expires=-
                subject Về việc phê duyệt kế hoạch theo Nghị định 30/2020/NĐ-CP
                body [Điều 1. Phê duyệt.]
                files [https://cu.example/vb/15.pdf ]""");
        var accepted = (Outcome.Accepted) outcome;
        assertThat(accepted.primary().mentions()).hasSize(1);
    }

    @Test
    void takesNoPlaceholderForAValue() {
        var document = new Entry.Document(
                "Đang cập nhật", "Khác", "Đã biết", "...", null, "Về việc trực Tết", DAY, null, null);
        assertThat(Rendering.of(take(Entry.directive("", document).build()))).isEqualTo("""
                rejected
                notice WARNING file-missing attachments {}
                notice ERROR issuer-missing issuer {}
                notice ERROR number-missing number {}
                notice ERROR type-missing type {}""");
        var misread = new Entry.Document("15-16", "Giấy tờ", "Phường", null, null, "Về việc trực Tết", DAY, null, null);
        assertThat(Rendering.of(take(Entry.directive("", misread).build()))).isEqualTo("""
                rejected
                notice WARNING file-missing attachments {}
                notice ERROR number-missing number {}
                notice ERROR type-missing type {}
                notice WARNING number-unread number {written=15-16}
                notice WARNING type-unread type {written=Giấy tờ}
                notice WARNING issuer-unresolved issuer {written=Phường}""");
    }

    @Test
    void keepsCountersWithTheirPeriodsAndNullApartFromZero() {
        var outcome = take(Entry.statistic("Lượt truy cập")
                .unit("visit")
                .reading(new Entry.Reading("year", "2023", new BigDecimal("587586"), Period.ofYear(2023)))
                .reading(new Entry.Reading("year", "2024", null, Period.ofYear(2024)))
                .reading(new Entry.Reading("year", "2025", BigDecimal.ZERO, Period.ofYear(2025)))
                .reading(new Entry.Reading("total", "Tổng số", new BigDecimal("4948892"), null))
                .build());
        assertThat(Rendering.of(outcome)).isEqualTo("""
                statistic s:visits-year “Lượt truy cập” visit[587586 period=2023, null period=2024, 0 period=2025]
                statistic s:visits-total “Tổng số” visit[4948892 period=-]
                notice WARNING period-unknown findings[0].observations[0].period {}""");
    }

    @Test
    void saysWhereEveryFieldCameFrom() {
        var entry = Entry.article("Tin")
                .body("<p>Một.</p>")
                .published(When.instant(Instant.EPOCH, "database"))
                .origin("title", "news_rows.title")
                .state(Edition.State.PUBLISHED)
                .build();
        var explained = INTAKE.explain(Origin.of("s", "k"), entry, new byte[0], ENTRY);
        assertThat(explained.sources()).containsEntry("title", "news_rows.title");
        assertThat(explained.lines()).containsExactly("Tin", "Một.");
        assertThat(explained.outcome()).isEqualTo(take(entry));
    }

    @Test
    void keepsKeywordsBesideTheSection() {
        var article = article(take(Entry.article("Ra quân")
                .body("<p>Sáng nay.</p>")
                .categories(List.of("Tin tức", "Môi trường"))
                .tags(List.of("biển &amp; đảo", " ", "rác thải", "rác thải"))
                .build()));

        assertThat(article.category()).isEqualTo("Môi trường");
        assertThat(article.tags()).containsExactly("biển & đảo", "rác thải");
    }

    @Test
    void rejectsWhatSaysNothing() {
        assertThat(Rendering.of(take(Entry.article(" ").body("<p>&nbsp;</p>").build())))
                .isEqualTo("rejected\nnotice ERROR empty  {}");
        assertThat(Rendering.of(take(Entry.statistic("Lượt truy cập").build())))
                .isEqualTo("rejected\nnotice ERROR empty  {}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Entry(
                        Kind.CAMPAIGN,
                        "x",
                        null,
                        "",
                        null,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        Edition.State.PUBLISHED,
                        false,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        java.util.Map.of()));
    }

    private static Outcome take(Entry entry) {
        return INTAKE.take(Origin.of("s", "k"), entry, new byte[0], ENTRY);
    }

    private static Article article(Outcome outcome) {
        return (Article) ((Outcome.Accepted) outcome).primary();
    }
}
