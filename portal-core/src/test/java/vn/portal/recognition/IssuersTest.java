package vn.portal.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.portal.model.Citation;
import vn.portal.model.Directive;
import vn.portal.model.Issuer;
import vn.portal.model.PortalContext;
import vn.portal.model.When;
import vn.portal.notice.Origin;

class IssuersTest {
    private static final When THEN = When.day(LocalDate.of(2013, 12, 12), "text");
    private static final When NOW = When.day(LocalDate.of(2026, 1, 5), "text");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ngày 12/12/2013 của UBND TP. Phan Thiết | ubnd:593",
                "ngày 12/12/2013 của Ủy ban nhân dân thành phố Phan Thiết | ubnd:593",
                "ngày 12/12/2013 của Chủ tịch UBND thành phố Phan Thiết | ubnd:593",
                "của UBND thành phố Phan Thiết | ubnd:593",
                "ngày 05/01/2026 của UBND thành phố Phan Thiết | -",
                "ngày 05/01/2026 của UBND phường Phan Thiết | ubnd:22945@2025",
                "ngày 30/6/2025 của UBND tỉnh Lâm Đồng | ubnd:68",
                "ngày 01/7/2025 của UBND tỉnh Lâm Đồng | ubnd:68@2025",
                "ngày 12/12/2013 của UBND Q.1, TP.HCM | ubnd:760",
                "ngày 12/12/2013 của UBND quận 1 | ubnd:760",
                "ngày 12/12/2013 của UBND TPHCM | ubnd:79",
                "ngày 12/12/2013 của UBND xã Tân Thành | -",
                "ngày 12/12/2013 của UBND tỉnh | -",
                "ngày 12/12/2013 của Sở TT&TT tỉnh Bình Thuận | stttt:60"
            })
    void saysWhichBodyOfItsDayIssuedACitedDocument(String cited, String code) {
        var citation = cited("Theo Quyết định số 15/QĐ-UBND " + cited + ".");
        assertThat(citation.issuerCode()).isEqualTo(code.equals("-") ? null : code);
    }

    private static Citation cited(String text) {
        return Citations.in(text).get(0);
    }

    @Test
    void meansOneDocumentHoweverItsIssuerIsWritten() {
        var cut = cited("Quyết định số 15/QĐ-UBND ngày 12/12/2013 của UBND TP. Phan Thiết");
        var whole = cited("Quyết định số 15/QĐ-UBND ngày 12/12/2013 của Ủy ban nhân dân thành phố Phan Thiết");
        var signed = cited("Quyết định 15/QĐ-UBND ngày 12/12/2013 của Chủ tịch Uỷ ban nhân dân Thành phố Phan Thiết");
        assertThat(cut.target()).isNotNull().isEqualTo(whole.target()).isEqualTo(signed.target());
        assertThat(cited("Quyết định số 15/QĐ-UBND ngày 12/12/2013 của UBND huyện Tuy Phong")
                        .target())
                .isNotNull()
                .isNotEqualTo(cut.target());
    }

    @Test
    void completesWhatReadersOfAPlaceKnow() {
        var recogniser = Recogniser.of(portal("thành phố Phan Thiết"));
        assertThat(recogniser.issuer("UBND tỉnh", THEN))
                .isEqualTo(new Issuer("UBND tỉnh", "UBND tỉnh Bình Thuận", "ubnd:60"));
        assertThat(recogniser.issuer("Chủ tịch UBND tỉnh", NOW))
                .isEqualTo(new Issuer("Chủ tịch UBND tỉnh", "Chủ tịch UBND tỉnh Lâm Đồng", "ubnd:68@2025"));
        assertThat(recogniser.issuer("UBND thành phố", THEN))
                .isEqualTo(new Issuer("UBND thành phố", "UBND thành phố Phan Thiết", "ubnd:593"));
        assertThat(recogniser.issuer("Sở Nội vụ", THEN))
                .isEqualTo(new Issuer("Sở Nội vụ", "Sở Nội vụ tỉnh Bình Thuận", "snv:60"));
        assertThat(recogniser.issuer("Tỉnh ủy", THEN)).isEqualTo(new Issuer("Tỉnh ủy", "Tỉnh ủy Bình Thuận", "tu:60"));
        assertThat(recogniser.issuer("UBND tỉnh")).isEqualTo(new Issuer("UBND tỉnh", null));
        assertThat(recogniser.issuer("Hội đồng thi nâng ngạch", THEN))
                .isEqualTo(new Issuer("Hội đồng thi nâng ngạch", null));
    }

    @Test
    void tellsUnitsOfOneNameApartByThePortalsProvince() {
        var here = Recogniser.of(portal("phường Phan Thiết, tỉnh Lâm Đồng"));
        assertThat(here.issuer("UBND phường", NOW))
                .isEqualTo(new Issuer("UBND phường", "UBND phường Phan Thiết", "ubnd:22945@2025"));
        assertThat(here.issuer("UBND xã Tân Thành", NOW).code())
                .startsWith("ubnd:")
                .endsWith("@2025");
        var nowhere = Recogniser.of(portal("xã Biển Mới"));
        assertThat(nowhere.issuer("UBND xã Tân Thành", NOW))
                .isEqualTo(new Issuer("UBND xã Tân Thành", "UBND xã Tân Thành"));
        assertThat(nowhere.issuer("UBND xã", NOW)).isEqualTo(new Issuer("UBND xã", "UBND xã Biển Mới"));
    }

    @Test
    void saysItOfOrdersThatAStoryTells() {
        var recogniser = Recogniser.of(portal("thành phố Phan Thiết"));
        var text = "Ngày 12/12/2013, Chủ tịch UBND tỉnh yêu cầu các sở, ban, ngành rà soát các dự án chậm tiến độ.";
        var told = recogniser.read(
                List.of(new Passage("body[0]", text)),
                List.of(),
                new Item(Origin.of("cu", "1"), "0", "v"),
                ZoneId.of("Asia/Ho_Chi_Minh"));
        assertThat(told.findings())
                .singleElement()
                .satisfies(found -> assertThat(((Directive) found).issuer())
                        .isEqualTo(new Issuer("Chủ tịch UBND tỉnh", "Chủ tịch UBND tỉnh Bình Thuận", "ubnd:60")));
    }

    private static PortalContext portal(String place) {
        return new PortalContext(
                "Cổng",
                place,
                "vi",
                ZoneId.of("Asia/Ho_Chi_Minh"),
                URI.create("https://p.example/"),
                "p.example",
                LocalDate.of(2024, 1, 1));
    }
}
