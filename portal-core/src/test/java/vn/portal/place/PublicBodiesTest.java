package vn.portal.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicBodiesTest {
    private static final LocalDate THEN = LocalDate.of(2013, 12, 12);
    private static final LocalDate NOW = LocalDate.of(2026, 1, 1);
    private static final Place CITY = Places.ever().byKey("593").orElseThrow();
    private static final Place WARD = Places.ever().byKey("22945@2025").orElseThrow();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UBND TP. Phan Thiết",
                "Ủy ban nhân dân thành phố Phan Thiết",
                "Uỷ ban nhân dân Thành phố Phan Thiết",
                "ỦY BAN NHÂN DÂN THÀNH PHỐ PHAN THIẾT",
                "Chủ tịch UBND thành phố Phan Thiết",
                "Phó Chủ tịch Thường trực UBND Tp Phan Thiết",
                "UBND TP Phan Thiết, tỉnh Bình Thuận"
            })
    void knowsABodyHoweverItIsWritten(String written) {
        assertThat(PublicBodies.at(THEN).find(written)).singleElement().satisfies(body -> {
            assertThat(body.code()).isEqualTo("ubnd:593");
            assertThat(body.name()).isEqualTo("Ủy ban nhân dân thành phố Phan Thiết");
            assertThat(body.until()).isEqualTo(2025);
            assertThat(body.place()).isEqualTo(CITY);
        });
    }

    @Test
    void knowsAnIssuerAsTheBodyOfItsDay() {
        assertThat(PublicBodies.at(NOW).find("UBND thành phố Phan Thiết")).isEmpty();
        assertThat(PublicBodies.at(NOW).find("UBND phường Phan Thiết"))
                .extracting(PublicBody::code)
                .containsExactly("ubnd:22945@2025");
        assertThat(codes(THEN, "UBND tỉnh Lâm Đồng")).containsExactly("ubnd:68");
        assertThat(codes(NOW, "UBND tỉnh Lâm Đồng")).containsExactly("ubnd:68@2025");
        assertThat(codes(THEN, "UBND thành phố Hà Nội")).isEqualTo(codes(NOW, "UBND TP.Hà Nội"));
    }

    private static Iterable<String> codes(LocalDate day, String written) {
        return PublicBodies.at(day).find(written).stream().map(PublicBody::code).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chính phủ | cp",
                "Thủ tướng | ttg",
                "Bộ trưởng Bộ Tài chính | btc",
                "Bộ Lao động, Thương binh và Xã hội | bldtbxh",
                "Bộ VH,TT&DL | bvhttdl",
                "Bộ Nông nghiệp và PTNT | bnnptnt",
                "Thống đốc Ngân hàng Nhà nước Việt Nam | nhnn",
                "Ban Bí thư | tw",
                "Sở TT&TT tỉnh Bình Thuận | stttt:60",
                "Giám đốc Sở Thông tin - Truyền thông Bình Thuận | stttt:60",
                "Phòng GD&ĐT TP Phan Thiết | pgddt:593",
                "Thường trực HĐND tỉnh Ninh Bình | hdnd:37",
                "Ban Thường vụ Tỉnh ủy Bình Thuận | tu:60",
                "Thành uỷ Phan Thiết | tu:593",
                "Thành ủy Hà Nội | tu:01",
                "Huyện ủy Hàm Thuận Nam | hu:598",
                "Văn phòng UBND tỉnh Bình Thuận | vpubnd:60",
                "Công an Q.1, TP.HCM | ca:760",
                "Đảng ủy phường Phú Thủy, TP Phan Thiết | du:22924"
            })
    void knowsBodiesOfTheCountryAndOfItsUnits(String written, String code) {
        assertThat(codes(THEN, written)).containsExactly(code);
    }

    @Test
    void knowsABodyInItsYearsAlone() {
        assertThat(codes(THEN, "Bộ Thông tin và Truyền thông")).containsExactly("btttt");
        assertThat(codes(NOW, "Bộ Thông tin và Truyền thông")).isEmpty();
        assertThat(codes(THEN, "Bộ Nông nghiệp và Môi trường")).isEmpty();
        assertThat(codes(NOW, "Bộ Nông nghiệp và Môi trường")).containsExactly("bnnmt");
        assertThat(PublicBodies.ever().find("Bộ Thông tin và Truyền thông"))
                .flatExtracting(PublicBody::successors)
                .containsExactly("bkhcn");
        assertThat(PublicBodies.ever().find("Sở TTTT tỉnh Bình Thuận"))
                .flatExtracting(PublicBody::successors)
                .containsExactly("skhcn:60");
        assertThat(PublicBodies.ever().find("UBND phường Phú Trinh, TP Phan Thiết"))
                .flatExtracting(PublicBody::successors)
                .containsExactly("ubnd:22945@2025");
    }

    @Test
    void takesWhatPeopleOfAPlaceLeaveOut() {
        var then = PublicBodies.at(THEN);
        assertThat(then.find("UBND tỉnh")).isEmpty();
        assertThat(then.near(CITY).find("UBND tỉnh"))
                .extracting(PublicBody::code)
                .containsExactly("ubnd:60");
        assertThat(then.near(CITY).find("UBND thành phố"))
                .extracting(PublicBody::code)
                .containsExactly("ubnd:593");
        assertThat(then.near(CITY).find("Thành ủy"))
                .extracting(PublicBody::code)
                .containsExactly("tu:593");
        assertThat(then.near(CITY).find("Sở Nội vụ"))
                .extracting(PublicBody::code)
                .containsExactly("snv:60");
        assertThat(then.near(CITY).find("UBND huyện")).isEmpty();
        assertThat(then.near(CITY).find("UBND")).isEmpty();
        assertThat(then.near(WARD).find("UBND tỉnh"))
                .extracting(PublicBody::code)
                .containsExactly("ubnd:60");
        var now = PublicBodies.at(NOW);
        assertThat(now.near(CITY).find("UBND tỉnh"))
                .extracting(PublicBody::code)
                .containsExactly("ubnd:68@2025");
        assertThat(now.near(WARD).find("UBND phường"))
                .extracting(PublicBody::code)
                .containsExactly("ubnd:22945@2025");
        assertThat(PublicBodies.ever().near(CITY).find("UBND tỉnh")).isEmpty();
    }

    @Test
    void takesTheUnitOfOnesOwnProvinceAmongSeveralOfOneName() {
        assertThat(PublicBodies.at(THEN).find("UBND xã Tân Thành")).hasSizeGreaterThan(3);
        assertThat(PublicBodies.at(THEN).near(CITY).find("UBND xã Tân Thành"))
                .extracting(PublicBody::name)
                .containsExactly("Ủy ban nhân dân xã Tân Thành");
        assertThat(PublicBodies.at(THEN).find("UBND xã Tân Thành, Bình Thuận")).hasSize(1);
    }

    @Test
    void inventsNone() {
        var then = PublicBodies.at(THEN).near(CITY);
        for (var written : new String[] {
            "",
            "Chủ tịch",
            "tỉnh",
            "UBND tỉnh Atlantis",
            "Bộ Tài chính - Bộ Tư pháp",
            "Sở Phép thuật",
            "UBND và Sở Y tế",
            "Bộ Y tế Lào",
            "x".repeat(100_000)
        }) {
            assertThat(then.find(written)).as(written).isEmpty();
        }
    }
}
