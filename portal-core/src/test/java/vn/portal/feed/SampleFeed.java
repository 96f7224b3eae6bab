package vn.portal.feed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Article;
import vn.portal.model.Asset;
import vn.portal.model.Attachment;
import vn.portal.model.Body;
import vn.portal.model.Campaign;
import vn.portal.model.CampaignKind;
import vn.portal.model.Content;
import vn.portal.model.ContentId;
import vn.portal.model.Edition;
import vn.portal.model.Figure;
import vn.portal.model.Kind;
import vn.portal.model.Period;
import vn.portal.model.PortalContext;
import vn.portal.model.Provenance;
import vn.portal.model.When;
import vn.portal.notice.Origin;

/** Five entries of a portal that is not there: each kind of date, a figure, odd characters, a campaign. */
final class SampleFeed {
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    static final Instant ACCEPTED = Instant.parse("2026-11-23T19:00:00Z");

    private SampleFeed() {}

    static PortalContext portal() {
        return portalAt("https://hoabinh.example/");
    }

    static PortalContext portalAt(String address) {
        return new PortalContext(
                "Cổng thông tin thị xã Hòa Bình",
                "thị xã Hòa Bình",
                "vi",
                ZONE,
                URI.create(address),
                "hoabinh.example",
                LocalDate.of(2025, 7, 1));
    }

    static List<FeedEntry> entries() {
        return entries("https://hoabinh.example/");
    }

    static List<FeedEntry> entries(String address) {
        return List.of(
                new FeedEntry(atInstant(), URI.create(address + "articles/2026-03/le-hoi-hoa-xuan-1.html")),
                new FeedEntry(onDay(), URI.create(address + "articles/2026-02/trồng-cây-2.html")),
                new FeedEntry(inMonth(), URI.create(address + "articles/2025-12/tong-ket-3.html")),
                new FeedEntry(campaign(), URI.create(address + "campaigns/sach-nha-dep-pho-4.html")),
                new FeedEntry(undated(), URI.create(address + "articles/undated/thong-bao-5.html")));
    }

    /** An article with everything: a figure, three bytes and four bytes, markup as text, what no XML may hold. */
    static Article atInstant() {
        var published = When.instant(Instant.parse("2026-03-01T01:05:00Z"), "meta");
        var updated = When.instant(Instant.parse("2026-03-02T10:30:15.250Z"), "meta");
        var body = new Body("""
                <p>Đêm khai mạc có <a href="../2026-02/ban-do.html?khu=a&amp;tang=2">bản đồ</a> & "pháo hoa" 🎆 ]]&gt;\u0011</p>
                <figure><img src="/anh/lễ hội.jpg" srcset="nho.jpg 1x, //anh.example/to.jpg 2x"><figcaption>Hoa \uFFFE xuân</figcaption></figure>""", "Đêm khai mạc có bản đồ & \"pháo hoa\" 🎆 ]]>\u0011");
        return article("1", "Lễ hội <hoa> xuân\n 𠀀 & “chợ quê”", "Ba ngày,\u0000 năm phường < mười đêm.", body)
                .byline("Lê Thị An\uD83C")
                .category("Văn hóa & xã hội")
                .edition(new Edition(2, Edition.State.PUBLISHED, published, updated, null, ACCEPTED, List.of()))
                .build()
                .with(
                        List.of(
                                new Figure(
                                        "/anh/lễ hội.jpg",
                                        "Hoa",
                                        "Chợ hoa\nngày xuân",
                                        "Lê An",
                                        0,
                                        asset("image/jpeg", 1234)),
                                new Figure("https://anh.example/xa.png", null, null, null, 0, null),
                                new Figure("data:image/gif;base64,R0lGOD", null, null, null, 0, null)),
                        List.of(
                                new Attachment("../ke-hoach.pdf", "Kế hoạch", asset("application/pdf", 99)),
                                new Attachment("/tep/biểu mẫu.docx?v=2", "", null),
                                new Attachment("mailto:ubnd@hoabinh.example", "Thư", null)));
    }

    private static Asset asset(String mediaType, long size) {
        return new Asset("a".repeat(64), mediaType, size, null);
    }

    static Article onDay() {
        return article("2", "Trồng cây đầu năm", null, text("Sáng mồng sáu, nhân dân ra đồng."))
                .edition(published(When.day(LocalDate.of(2026, 2, 22), "text")))
                .build();
    }

    static Article inMonth() {
        return article("3", "Tổng kết năm", "Một năm nhìn lại.", Body.EMPTY)
                .edition(published(When.month(YearMonth.of(2025, 12), "text")))
                .build();
    }

    static Article undated() {
        return article("5", "Thông báo", null, text("Nghỉ lễ."))
                .language("en")
                .edition(published(null))
                .build();
    }

    static Campaign campaign() {
        return new Campaign(
                ContentId.derived(Kind.CAMPAIGN, "movement|sach nha, dep pho"),
                "vi",
                CampaignKind.MOVEMENT,
                "Sạch nhà, đẹp phố",
                List.of(),
                Period.ofYears(2026, 2030),
                "Ủy ban nhân dân thị xã",
                published(null),
                provenance("4"),
                Map.of());
    }

    static Draft article(String key, String title, @Nullable String lead, Body body) {
        return new Draft(key, title, lead, body, "vi", null, null, published(null));
    }

    static Body text(String text) {
        return new Body("<p>" + text + "</p>", text);
    }

    static Edition published(@Nullable When when) {
        return new Edition(1, Edition.State.PUBLISHED, when, when, null, ACCEPTED, List.of());
    }

    /** An article being made. */
    record Draft(
            String key,
            String title,
            @Nullable String lead,
            Body body,
            String language,
            @Nullable String byline,
            @Nullable String category,
            Edition edition) {

        Draft language(String language) {
            return new Draft(key, title, lead, body, language, byline, category, edition);
        }

        Draft byline(String byline) {
            return new Draft(key, title, lead, body, language, byline, category, edition);
        }

        Draft category(String category) {
            return new Draft(key, title, lead, body, language, byline, category, edition);
        }

        Draft edition(Edition edition) {
            return new Draft(key, title, lead, body, language, byline, category, edition);
        }

        Article build() {
            var id = ContentId.of("hoa-binh", "main", Kind.ARTICLE, key);
            return new Article(
                    id,
                    language,
                    title,
                    lead,
                    body,
                    List.of(),
                    List.of(),
                    byline,
                    category,
                    List.of(),
                    edition,
                    provenance(key),
                    Map.of());
        }
    }

    private static Provenance provenance(String key) {
        return new Provenance(Origin.of("hoa-binh", key), null, null, "test");
    }

    static FeedEntry entry(Content content) {
        return new FeedEntry(content, URI.create("https://hoabinh.example/" + content.id() + ".html"));
    }

    static FeedHead head(FeedFormat format, List<FeedEntry> entries) {
        return head(portal(), format, entries);
    }

    static FeedHead head(PortalContext portal, FeedFormat format, List<FeedEntry> entries) {
        return FeedHead.of(portal, portal.address().resolve("feeds/" + format.fileName()), entries);
    }

    static String written(FeedFormat format, List<FeedEntry> entries) {
        return written(format, head(format, entries), entries);
    }

    static String written(FeedFormat format, FeedHead head, Iterable<FeedEntry> entries) {
        try (var out = new ByteArrayOutputStream()) {
            format.write(head, entries, out);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
