package vn.portal.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.portal.place.Place.Level;
import vn.portal.place.Place.Share;

class PlacesTest {
    private static final Places OLD = Places.at(LocalDate.of(2013, 12, 12));
    private static final Places LAST_DAY = Places.at(LocalDate.of(2025, 6, 30));
    private static final Places FIRST_DAY = Places.at(LocalDate.of(2025, 7, 1));

    @Test
    void countsAsTheOfficialListsDo() {
        assertThat(counts(LAST_DAY)).isEqualTo("{PROVINCE=63, DISTRICT=696, COMMUNE=10035}");
        assertThat(counts(FIRST_DAY)).isEqualTo("{PROVINCE=34, COMMUNE=3321}");
    }

    private static String counts(Places places) {
        return places.all()
                .collect(Collectors.groupingBy(Place::level, java.util.TreeMap::new, Collectors.counting()))
                .toString();
    }

    @Test
    void tellsTheCityFromTheWardThatTookItsName() {
        assertThat(OLD.find("thành phố Phan Thiết")).extracting(Place::key).containsExactly("593");
        assertThat(FIRST_DAY.find("thành phố Phan Thiết")).isEmpty();
        assertThat(FIRST_DAY.find("phường Phan Thiết")).extracting(Place::key).containsExactly("22945@2025");
        assertThat(FIRST_DAY.find("Phan Thiết")).extracting(Place::fullName).containsExactly("phường Phan Thiết");
        assertThat(Places.ever().find("Bình Thuận, tỉnh Lâm Đồng"))
                .extracting(Place::key)
                .containsExactly("22960@2025");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thành phố Phan Thiết",
                "Thành phố Phan Thiết",
                "TP. Phan Thiết",
                "TP.Phan Thiết",
                "Tp Phan Thiết",
                "tp phan thiết",
                "THÀNH PHỐ PHAN THIẾT",
                "thanh pho Phan Thiet",
                "TPPhan Thiết",
                "thành phố Phan Thiê\u0301t",
                "thành phố Phan Thiết, tỉnh Bình Thuận",
                "TP Phan Thiết thuộc Bình Thuận"
            })
    void readsTheNameOfACityAsPeopleWriteIt(String written) {
        assertThat(OLD.find(written)).extracting(Place::key).containsExactly("593");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Q1, TP.HCM | quận 1",
                "Q.1, TPHCM | quận 1",
                "P.15, Q. Tân Bình, TP HCM | phường 15",
                "P. Phú Thuỷ, TP Phan Thiết | phường Phú Thủy",
                "TX. La Gi | thị xã La Gi",
                "tx La Gi | thị xã La Gi",
                "TT. Phú Long | thị trấn Phú Long",
                "H. Hàm Thuận Nam | huyện Hàm Thuận Nam",
                "Ðà Nẵng | thành phố Đà Nẵng",
                "Đăk Lăk | tỉnh Đắk Lắk",
                "Bà Rịa–Vũng Tàu | tỉnh Bà Rịa - Vũng Tàu",
                "Quan Hóa | huyện Quan Hóa",
                "xã Ea H’leo | xã Ea H'Leo",
                "tỉnh Thừa Thiên Huế | tỉnh Thừa Thiên Huế"
            })
    void readsWhatIsCutShortOrSpeltOtherwise(String written, String name) {
        assertThat(OLD.find(written)).extracting(Place::fullName).containsExactly(name);
    }

    @Test
    void neverTakesOtherMarksForThese() {
        assertThat(OLD.find("tỉnh Thanh Hóa")).hasSize(1);
        assertThat(OLD.find("tỉnh Thanh Hòa")).isEmpty();
        assertThat(OLD.find("tỉnh Đà Nẵng")).isEmpty();
        assertThat(OLD.find("Nẵng")).isEmpty();
        assertThat(OLD.find("")).isEmpty();
        assertThat(OLD.find(" , ")).isEmpty();
        assertThat(OLD.find("phường")).isEmpty();
        assertThat(OLD.find("x".repeat(100_000))).isEmpty();
    }

    @Test
    void givesAllThatAnAmbiguousNameMeans() {
        var all = FIRST_DAY.find("xã Tân Thành");
        assertThat(all).hasSizeGreaterThan(3).allMatch(place -> place.name().equals("Tân Thành"));
        assertThat(all).extracting(Place::key).isSorted();
        assertThat(FIRST_DAY.find("xã Tân Thành, tỉnh Lâm Đồng"))
                .singleElement()
                .satisfies(place ->
                        assertThat(FIRST_DAY.province(place).map(Place::name)).contains("Lâm Đồng"));
        assertThat(OLD.find("Phan Thiết"))
                .extracting(OLD::province)
                .extracting(p -> p.orElseThrow().name())
                .containsExactly("Tuyên Quang", "Bình Thuận");
    }

    @Test
    void knowsWhatAUnitLayInOnThatDay() {
        var ward = LAST_DAY.byKey("22930").orElseThrow();
        assertThat(LAST_DAY.parent(ward).map(Place::fullName)).contains("thành phố Phan Thiết");
        assertThat(LAST_DAY.province(ward).map(Place::fullName)).contains("tỉnh Bình Thuận");
        var lasting = Places.ever().byKey("24235").orElseThrow();
        assertThat(lasting.otherNames()).containsExactly("Krông Na");
        assertThat(LAST_DAY.parent(lasting).map(Place::fullName)).contains("huyện Buôn Đôn");
        assertThat(FIRST_DAY.parent(lasting).map(Place::fullName)).contains("tỉnh Đắk Lắk");
        assertThat(OLD.province(lasting).map(Place::key)).contains("66");
        assertThat(FIRST_DAY.province(lasting).map(Place::key)).contains("66@2025");
    }

    @Test
    void knowsWhatBecameOfAUnitAndOfWhatItWasMade() {
        var today = FIRST_DAY.byKey("22945@2025").orElseThrow();
        assertThat(today.predecessors())
                .containsExactly(new Share("22930", true), new Share("22945", true), new Share("22951", true));
        assertThat(OLD.byKey("22930").orElseThrow().successors()).containsExactly(new Share("22945@2025", true));
        assertThat(OLD.byKey("60").orElseThrow().successors()).containsExactly(new Share("68@2025", true));
        assertThat(Places.ever().byCode("22945"))
                .extracting(Place::fullName)
                .containsExactly("phường Lạc Đạo", "phường Phan Thiết");
    }

    @Test
    void holdsTogether() {
        var all = Places.ever().all().toList();
        var keys = all.stream().map(Place::key).collect(Collectors.toSet());
        assertThat(keys).hasSameSizeAs(all);
        assertThat(all).allSatisfy(place -> {
            assertThat(keys.containsAll(place.within())).isTrue();
            assertThat(keys.containsAll(keys(place.successors()))).isTrue();
            assertThat(keys.containsAll(keys(place.predecessors()))).isTrue();
            assertThat(place.within().isEmpty()).isEqualTo(place.level() == Level.PROVINCE);
        });
    }

    private static List<String> keys(List<Share> shares) {
        return shares.stream().map(Share::key).toList();
    }

    @Test
    void findsEveryUnitOfADayByItsNameAndWhatItLiesIn() {
        for (var places : List.of(LAST_DAY, FIRST_DAY)) {
            var ambiguous = places.all()
                    .filter(place -> place.level() != Level.PROVINCE)
                    .filter(place -> !places.find(place.fullName() + ", " + around(places, place))
                            .equals(List.of(place)))
                    .map(place -> place.fullName() + ", " + around(places, place))
                    .distinct()
                    .toList();
            assertThat(ambiguous).isEmpty();
        }
    }

    private static String around(Places places, Place place) {
        var parent = places.parent(place).orElseThrow();
        return parent.level() == Level.PROVINCE ? parent.fullName() : parent.fullName() + ", " + around(places, parent);
    }
}
