package vn.portal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.portal.model.Article;
import vn.portal.model.Body;
import vn.portal.model.ContentId;
import vn.portal.model.Directive;
import vn.portal.model.DocumentNumber;
import vn.portal.model.DocumentType;
import vn.portal.model.Issuer;
import vn.portal.model.Kind;
import vn.portal.model.Observation;
import vn.portal.model.Period;
import vn.portal.model.Provenance;
import vn.portal.model.Standing;
import vn.portal.model.Statistic;
import vn.portal.notice.Origin;

class EntryTextTest {
    private static final Provenance NOWHERE = new Provenance(Origin.of("hoa-binh", "1"), null, null, "test");

    @Test
    void showsAnArticlesFirstBlockWhereItHasNoLead() {
        var body = new Body("<h2> </h2><p>Một\t&lt;hai&gt;</p><p>Ba</p>", " \nMột\t<hai>\nBa");
        var article = SampleFeed.article("1", " Tin\n mới ", " ", body).build();
        assertThat(EntryText.of(SampleFeed.entry(article)))
                .hasToString(shown("Tin mới", "Một <hai>", body.html(), null, List.of()));
    }

    @Test
    void filesAnArticleUnderItsSectionAndItsKeywords() {
        var plain = SampleFeed.article("1", "Tin", null, Body.EMPTY)
                .category("Môi trường")
                .build();
        var article = new Article(
                plain.id(),
                plain.language(),
                plain.title(),
                null,
                plain.body(),
                List.of(),
                List.of(),
                null,
                plain.category(),
                List.of("rác\n thải", " ", "Môi trường"),
                List.of(),
                null,
                plain.edition(),
                plain.provenance(),
                Map.of());

        assertThat(EntryText.of(SampleFeed.entry(article)).categories()).containsExactly("Môi trường", "rác thải");
    }

    @Test
    void showsAnArticleOfWhichNothingIsKnown() {
        var article = SampleFeed.article("1", "", null, Body.EMPTY).build();
        assertThat(EntryText.of(SampleFeed.entry(article)))
                .hasToString(shown(article.id().toString(), null, "", null, List.of()));
    }

    @Test
    void showsAReportedDirectiveAsItsDemand() {
        var directive = directive(
                Standing.REPORTED,
                null,
                null,
                "theo Nghị quyết của Thành ủy",
                "rà soát <nhà trọ>",
                List.of("Công an", "5 phường"));
        assertThat(EntryText.of(SampleFeed.entry(directive)))
                .hasToString(shown(
                        "rà soát <nhà trọ>",
                        "rà soát <nhà trọ>",
                        "<p>Chủ tịch UBND thị xã Hòa Bình</p><p>theo Nghị quyết của Thành ủy</p><p>rà soát &lt;nhà trọ&gt;</p>"
                                + "<ul><li>Công an</li><li>5 phường</li></ul>",
                        "Chủ tịch UBND thị xã Hòa Bình",
                        List.of()));
    }

    @Test
    void showsAnIssuedDirectiveWithItsNumber() {
        var directive = directive(
                Standing.ISSUED, DocumentNumber.parse("05/CT-UBND"), DocumentType.CHI_THI, null, null, List.of());
        assertThat(EntryText.of(SampleFeed.entry(directive)).html())
                .hasToString("<p>Chỉ thị 05/CT-UBND</p><p>Chủ tịch UBND thị xã Hòa Bình</p>");
    }

    @Test
    void showsAStatisticAsItsObservations() {
        var period = Period.ofYear(2025);
        var captured = Observation.Status.CAPTURED;
        var statistic = new Statistic(
                ContentId.derived(Kind.STATISTIC, "pci"),
                "vi",
                "pci",
                "Chỉ số PCI",
                "point",
                List.of(
                        new Observation(period, null, new BigDecimal("1E+3"), captured, 1, "aa"),
                        new Observation(period, "tỉnh", null, captured, 1, "aa"),
                        new Observation(null, null, new BigDecimal("68.10"), captured, 1, "bb")),
                SampleFeed.published(null),
                NOWHERE,
                Map.of());
        assertThat(EntryText.of(SampleFeed.entry(statistic)))
                .hasToString(shown(
                        "Chỉ số PCI",
                        null,
                        "<ul><li>2025: 1000</li><li>2025: tỉnh: –</li><li>68.10</li></ul>",
                        null,
                        List.of()));
    }

    private static Directive directive(
            Standing standing,
            @Nullable DocumentNumber number,
            @Nullable DocumentType type,
            @Nullable String basis,
            @Nullable String demand,
            List<String> addressees) {
        return new Directive(
                ContentId.derived(Kind.DIRECTIVE, "1"),
                "vi",
                standing,
                number,
                type,
                new Issuer("Chủ tịch UBND thị xã", "Chủ tịch UBND thị xã Hòa Bình"),
                null,
                null,
                null,
                basis,
                demand,
                addressees,
                List.of(),
                SampleFeed.published(null),
                NOWHERE,
                Map.of());
    }

    private static String shown(
            String title, @Nullable String summary, String html, @Nullable String author, List<String> categories) {
        return new EntryText(title, summary, EntryHtml.of(html), author, categories).toString();
    }
}
