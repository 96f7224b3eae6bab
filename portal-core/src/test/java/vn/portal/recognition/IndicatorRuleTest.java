package vn.portal.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.portal.model.IndicatorMention;
import vn.portal.model.IndicatorValue;
import vn.portal.model.Observation;
import vn.portal.model.PortalContext;
import vn.portal.model.Statistic;
import vn.portal.notice.Origin;

class IndicatorRuleTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Recogniser RECOGNISER = Recogniser.of(new PortalContext(
            "Cổng", "tỉnh Khánh Hòa", "vi", ZONE, URI.create("https://x.example/"), "x.example", LocalDate.EPOCH));
    private static final Item ITEM = new Item(Origin.of("s", "k"), "0".repeat(64), "v");
    private static final int HOSTILE = 100_000;

    @ParameterizedTest
    @MethodSource
    void readsValuesWithAllThatIsSaidOfThem(Example example) {
        assertThat(values(example.text())).isEqualTo(example.told());
    }

    @ParameterizedTest
    @MethodSource("readsValuesWithAllThatIsSaidOfThem")
    void readsTheSameBetweenOtherSentences(Example example) {
        var text = "Năm 2017, xã có 12 trường với 63 lớp. " + example.text() + " Buổi họp kết thúc lúc 11 giờ 30.";
        var sentence = example.text().endsWith(".");
        assertThat(sentence ? values(text) : example.told()).isEqualTo(example.told());
    }

    static List<Example> readsValuesWithAllThatIsSaidOfThem() {
        return Example.of("values.txt");
    }

    @ParameterizedTest
    @MethodSource
    void takesForNoValueWhatIsNone(String sentence) {
        assertThat(values(sentence)).isEmpty();
    }

    static List<String> takesForNoValueWhatIsNone() {
        return Example.lines("no-values.txt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "PCI 2024: Bến Tre tăng 7 bậc|Bến Tre được 68,12 điểm, đứng thứ 18/63.|2024 68.12 18 Bến Tre",
                "PCI 2024: Bến Tre tăng 7 bậc|Sáng 6/5/2025, tin vui đến. Bến Tre được 68,12 điểm.|2024 68.12 null Bến Tre",
                "PCI 2024 và PAPI 2024|Bến Tre được 68,12 điểm.|-",
                "Bến Tre tăng 7 bậc|Bến Tre được 68,12 điểm, đứng thứ 18/63.|-",
                "PCI 2024: Bến Tre tăng 7 bậc|Giá vé là 7.000 đồng, tăng 5%.|-"
            })
    void readsOnAboutTheIndexThatTheTitleAloneNames(String title, String text, String value) {
        var passages = List.of(new Passage("title", title), new Passage("body[0]", text));
        assertThat(values(passages).toList()).isEqualTo(value == null ? List.of() : List.of(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "PAPI năm 2023 của Đắk Lắk đạt 40,71 điểm.|Năm 2022, chỉ số này của tỉnh là 39,20 điểm.|2022 39.20 null Đắk Lắk",
                "PAPI năm 2023 của Đắk Lắk đạt 40,71 điểm.|Trong khi đó, Lâm Đồng đạt 42,10 điểm.|2023 42.10 null Lâm Đồng",
                "PAR Index năm 2023 của Đắk Lắk đạt 84,2%.|Lâm Đồng đạt 86,1%, xếp thứ 30/63.|2023 86.1 30 Lâm Đồng",
                // a share may be one of anything, and parts of an index are not the index
                "PAR Index năm 2023 của Đắk Lắk đạt 84,2%.|Lâm Đồng đạt 86,1% kế hoạch.|-",
                "PCI năm 2023 của Đắk Lắk đạt 64,2 điểm.|Chỉ số Gia nhập thị trường của Đắk Lắk đạt 7,1 điểm.|-"
            })
    void readsOnInTheNextParagraph(String first, String second, String value) {
        var passages = List.of(new Passage("body[0]", first), new Passage("body[1]", second));
        assertThat(values(passages).skip(1).toList()).isEqualTo(value == null ? List.of() : List.of(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Quảng Trị thăng hạng|SIPAS năm 2024 của tỉnh đạt 84,06%.|Quảng Trị",
                "QUẢNG TRỊ CÔNG BỐ CÁC CHỈ SỐ NĂM 2024|SIPAS của tỉnh đạt 84,06%.|Quảng Trị",
                "Quảng Trị thăng hạng|SIPAS năm 2024 của Thái Bình đạt 84,06%.|Thái Bình",
                "Quảng Trị và Thái Bình thăng hạng|SIPAS năm 2024 của thành phố đạt 84,06%.|thành phố"
            })
    void takesALevelAloneForThePlaceOfTheTitle(String title, String text, String area) {
        var passages = List.of(new Passage("title", title), new Passage("body[0]", text));
        assertThat(RECOGNISER.read(passages, List.of(), ITEM, ZONE).findings().stream()
                        .flatMap(f -> ((Statistic) f).observations().stream())
                        .map(o -> o.period() + " " + o.area()))
                .containsExactly("2024 " + area);
    }

    @Test
    void placesNameAndValue() {
        var text = "Kết quả: chỉ số PCI năm 2023 đạt 66,12 điểm, xếp thứ 21/63 tỉnh.";
        assertThat(mentions(text).map(m -> m.span().of(text) + " > " + spans(m, text)))
                .containsExactly("PCI > 66,12 điểm, xếp thứ 21/63");
    }

    @Test
    void namesAnIndexWithoutAValue() {
        var statistic = (Statistic) read("Cải thiện chỉ số PCI.").findings().get(0);
        assertThat(statistic.observations()).isEmpty();
        assertThat(statistic.unit()).isNull();
    }

    @Test
    void addsAnotherValueOfTheSameTimeAsARevision() {
        assertThat(observations("PCI năm 2022 đạt 64,5 điểm. Sau rà soát, PCI năm 2022 đạt 64,7 điểm, xếp thứ 30/63."))
                .containsExactly("2022 64.5 null/null #1 REPORTED", "2022 64.7 30/63 #2 REPORTED");
    }

    @Test
    void keepsOnceWhatIsToldTwiceAndFillsWhatWasNotTold() {
        assertThat(observations("PCI năm 2022 đạt 64,5 điểm. Như vậy, PCI năm 2022 đạt 64,50 điểm, xếp thứ 30/63."))
                .containsExactly("2022 64.5 30/63 #1 REPORTED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PCI ",
                "PCI, ",
                "PCI đạt 66,12 điểm, ",
                "PCI năm 2021, 2022, ",
                "PCI lần lượt đạt 1, 2, 3, ",
                "PCI so với ",
                "9/63 ",
                "xếp thứ ",
                "PAR ",
                "PCI tỉnh A ",
                "năm 2021 ",
                "1.000",
                "chỉ số hiệu quả quản trị ",
                "(năm 2021: ",
                "Với 7,1 điểm, ",
                "đều xếp thứ 1 trong 63 "
            })
    void readsHostileTextsInLinearTime(String part) {
        var text = "PCI " + part.repeat(HOSTILE / part.length());
        assertTimeout(
                Duration.ofSeconds(20), () -> assertThatCode(() -> read(text)).doesNotThrowAnyException());
    }

    private static String spans(IndicatorMention mention, String text) {
        return mention.values().stream().map(v -> v.span().of(text)).collect(Collectors.joining("; "));
    }

    private static Stream<String> observations(String text) {
        return read(text).findings().stream()
                .flatMap(f -> ((Statistic) f).observations().stream())
                .map(IndicatorRuleTest::shown);
    }

    private static String shown(Observation o) {
        return "%s %s %s/%s #%d %s".formatted(o.period(), o.value(), o.rank(), o.outOf(), o.revision(), o.status());
    }

    private static List<String> values(String text) {
        return mentions(text)
                .flatMap(m -> m.values().stream().map(v -> shown(m.code(), v)))
                .toList();
    }

    private static String shown(String code, IndicatorValue v) {
        var value = v.value() == null ? null : v.value().toPlainString();
        return Stream.of(code, value, v.unit(), v.rank(), v.outOf(), v.period(), v.area())
                .map(part -> part == null ? "-" : part.toString())
                .collect(Collectors.joining("|"));
    }

    private static Stream<IndicatorMention> mentions(String text) {
        return read(text).mentions().stream()
                .filter(IndicatorMention.class::isInstance)
                .map(IndicatorMention.class::cast);
    }

    private static Recognised read(String text) {
        return RECOGNISER.read(List.of(new Passage("body[0]", text)), List.of(), ITEM, ZONE);
    }

    /** Time, value, rank and place of each that is told. */
    private static Stream<String> values(List<Passage> passages) {
        return RECOGNISER.read(passages, List.of(), ITEM, ZONE).findings().stream()
                .flatMap(finding -> ((Statistic) finding).observations().stream())
                .map(o -> o.period() + " " + o.value() + " " + o.rank() + " " + o.area());
    }
}
