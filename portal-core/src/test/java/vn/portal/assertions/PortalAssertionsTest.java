package vn.portal.assertions;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.portal.assertions.PortalAssertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.portal.intake.Outcome;
import vn.portal.json.ContentJson;
import vn.portal.model.Article;
import vn.portal.model.CampaignKind;
import vn.portal.model.Content;
import vn.portal.model.DocumentType;
import vn.portal.model.Edition;
import vn.portal.model.Samples;
import vn.portal.notice.Notice;
import vn.portal.notice.Notices;
import vn.portal.notice.Origin;

class PortalAssertionsTest {
    private static final Article UNTITLED = (Article) ContentJson.readArchive(ContentJson.archive(Samples.article())
            .replace("Ra quân làm sạch bãi biển", " ")
            .replace("\"alt\"", "\"was\""));

    @Test
    void passWhereAllIsAsItShouldBe() {
        assertThat(Samples.article())
                .hasTitle("Ra quân làm sạch bãi biển")
                .hasLead("Sáng nay, đông đảo người dân tham gia.")
                .hasByline("An Nhiên")
                .hasBlocks("Phong trào “Biển xanh” theo Quyết định số 15/QĐ-UBND.", "Chỉ số PCI tăng.")
                .hasFigures(1)
                .mentions("Biển xanh", "15/QĐ-UBND", "PCI")
                .isInState(Edition.State.PUBLISHED)
                .isPublishedAt("2024-02-22")
                .hasNoErrors()
                .hasNoNotices();
        assertThat(Samples.issued())
                .isIssued()
                .hasNumber("15/QĐ-UBND")
                .hasType(DocumentType.QUYET_DINH)
                .hasIssuer("UBND thành phố")
                .hasDate("2024-02-15")
                .hasNoErrors();
        assertThat((Content) Samples.reported()).isDirective().isReported();
        assertThat((Content) Samples.campaign())
                .isCampaign()
                .hasName("Biển xanh")
                .hasKind(CampaignKind.MOVEMENT)
                .hasPeriod("2021/2025");
        assertThat((Content) Samples.statistic())
                .isStatistic()
                .hasCode("cu:visits-total")
                .hasObservation("2024-02", "1234.5");
        assertThat(UNTITLED).hasError("title-missing", "title").hasWarning("alt-missing", "figures[0].alt");
    }

    @Test
    void sayWhatIsOtherwise() {
        fails(() -> assertThat(Samples.article()).hasTitle("Khác"), "title", "Khác", "Ra quân làm sạch bãi biển");
        fails(() -> assertThat(UNTITLED).hasNoErrors(), "ERROR title-missing title");
        fails(() -> assertThat(UNTITLED).hasNoNotices(), "WARNING alt-missing figures[0].alt");
        fails(
                () -> assertThat(UNTITLED).hasError("body-missing", "body"),
                "ERROR body-missing body",
                "ERROR title-missing");
        fails(() -> assertThat(Samples.article()).mentions("16/QĐ-UBND"), "16/QĐ-UBND", "15/QĐ-UBND");
        fails(() -> assertThat(Samples.statistic()).hasObservation("2023", "0"), "in 2023");
        fails(() -> assertThat((Content) Samples.campaign()).isArticle(), "Article");
        fails(() -> assertThat((Article) null).hasTitle("a"), "not to be null");
    }

    @Test
    void lookIntoOutcomes() {
        var accepted = new Outcome.Accepted(Samples.article(), List.of(), Notices.none());
        var origin = Origin.of("cu", "1");
        var rejected = new Outcome.Rejected(origin, Notices.of(Notice.error("empty", origin, "")));

        assertThat(accepted).isAccepted().isArticle().hasFigures(1);
        assertThat(rejected).isRejectedWith("empty").hasNotice("empty", "");
        fails(() -> assertThat(accepted).isRejectedWith("empty"), "Rejected");
        fails(() -> assertThat(rejected).isAccepted(), "kept out", "empty");
        fails(() -> assertThat(rejected).isRejectedWith("binary"), "binary", "empty");
        fails(() -> assertThat(rejected).hasNotice("empty", "title"), "empty title");
    }

    private static void fails(Runnable assertion, String... said) {
        assertThatThrownBy(assertion::run).isInstanceOf(AssertionError.class).hasMessageContainingAll(said);
    }
}
