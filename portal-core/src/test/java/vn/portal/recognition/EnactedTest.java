package vn.portal.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.portal.model.Assignment;
import vn.portal.model.Citation;
import vn.portal.model.Directive;
import vn.portal.model.DirectiveReport;
import vn.portal.model.Mention;
import vn.portal.model.PortalContext;
import vn.portal.model.Relation;
import vn.portal.model.When;
import vn.portal.notice.Origin;

/** What documents do to others and whom they tell to do what; and orders as stories tell them. */
class EnactedTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Recogniser RECOGNISER = Recogniser.of(new PortalContext(
            "Cổng", "thị xã La Gi", "vi", ZONE, URI.create("https://x.example/"), "x.example", LocalDate.EPOCH));

    /**
     * A text with what is to be found in it.
     *
     * @param expected without the arrows
     */
    record Example(String text, List<String> expected) {
        @Override
        public String toString() {
            return text;
        }
    }

    static List<Example> relations() {
        return examples("relations.txt");
    }

    static List<Example> assignments() {
        return examples("assignments.txt");
    }

    static List<String> otherSentences() {
        return Stream.concat(lines("no-orders.txt"), lines("relations.txt").dropWhile(l -> !l.startsWith("===")))
                .filter(line -> !line.startsWith("==="))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("relations")
    void findsWhatADocumentDoesToOthers(Example example) {
        var cited = mentions(example.text);
        var shown = enacted(example.text).relations().stream()
                .map(relation -> shown(relation, cited, example.text))
                .toList();

        assertThat(shown).isEqualTo(example.expected);
    }

    @ParameterizedTest
    @MethodSource("assignments")
    void takesAnOrderApart(Example example) {
        var report = (DirectiveReport) mentions(example.text).stream()
                .filter(DirectiveReport.class::isInstance)
                .findFirst()
                .orElseThrow();

        assertThat(report.assignments().stream().map(EnactedTest::shown).toList())
                .isEqualTo(example.expected);
        for (var assignment : report.assignments()) {
            assertThat(assignment.taskSpan().of(example.text)).isEqualTo(assignment.task());
            assertThat(assignment.span().of(example.text))
                    .startsWith(assignment.assignees().get(0))
                    .endsWith(assignment.task());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "2024-11-20|trước ngày 30/11|2024-11-30|2024-11-18",
                "2024-12-20|trước ngày 15/01|2025-01-15|2024-11-18",
                "2024-12-05|trước ngày 30/11|2024-11-30|2024-11-18",
                "2025-01-05|trước ngày 15/01|2025-01-15|2024-11-18",
                "2025-02-01|chậm nhất ngày 29/02|-|2024-11-18",
                "-|trước ngày 30/11|-|-"
            })
    void takesTheYearThatADayLacksFromTheStory(String story, String deadline, String by, String date) {
        var published = story == null ? null : When.day(LocalDate.parse(story), "meta");
        var text = "Sáng 18/11, Chủ tịch UBND tỉnh Bình Thuận giao Sở Nội vụ báo cáo " + deadline + ".";
        var item = new Item(Origin.of("s", "k"), "00", "e0", published);
        var found = RECOGNISER.read(List.of(new Passage("body[0]", text)), List.of(), item, ZONE);

        var order = (Directive) found.findings().get(0);
        var due = order.assignments().get(0).deadline();
        assertThat(due.asWritten()).isEqualTo(deadline);
        assertThat(due.by()).isEqualTo(by == null ? null : When.day(LocalDate.parse(by), "published"));
        assertThat(order.date()).isEqualTo(date == null ? null : When.day(LocalDate.parse(date), "published"));
    }

    @ParameterizedTest
    @MethodSource("otherSentences")
    void findsNoOrderAndNoRelationWhereThereIsNone(String text) {
        assertThat(enacted(text).relations()).isEmpty();
        if (!text.startsWith("Giao ")) {
            assertThat(enacted(text).assignments()).isEmpty();
        }
        assertThat(mentions(text)).noneMatch(DirectiveReport.class::isInstance);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Quyết định này có hiệu lực kể từ ngày ký.|2024-02-05|-|-",
                "Quyết định này có hiệu lực thi hành kể từ ngày ký ban hành./.|2024-02-05|-|-",
                "Thông tư này có hiệu lực thi hành sau 15 ngày kể từ ngày ký và thay thế các quy định trước.|2024-02-20|-|-",
                "Thông tư này có hiệu lực sau 45 ngày, kể từ ngày ký ban hành.|2024-03-21|-|-",
                "Luật này có hiệu lực thi hành từ ngày 01 tháng 07 năm 2004.|2004-07-01|-|-",
                "Điều 5. Nghị định này có hiệu lực thi hành kể từ ngày 15/3/2024.|2024-03-15|-|-",
                "Nghị định này có hiệu lực sau 15 ngày kể từ ngày đăng Công báo.|-|-|sau 15 ngày kể từ ngày đăng Công báo",
                "Nghị quyết này có hiệu lực từ ngày 01/01/2024 đến hết ngày 31/12/2026.|2024-01-01|2026-12-31|-",
                "Quyết định này hết hiệu lực kể từ ngày 01/7/2025.|-|2025-07-01|-",
                "Giấy phép có hiệu lực từ ngày 01/01/2024.|-|-|-",
                "Khi Luật Đất đai năm 2024 có hiệu lực, hồ sơ được chuyển tiếp.|-|-|-"
            })
    void readsWhenADocumentTakesEffect(String text, String effective, String expires, String open) {
        var effect = Effect.in(List.of("Căn cứ", text), When.day(LocalDate.of(2024, 2, 5), "text"), ZONE);

        assertThat(effect.effective() == null ? null : effect.effective().at()).isEqualTo(effective);
        assertThat(effect.expires() == null ? null : effect.expires().at()).isEqualTo(expires);
        assertThat(effect.open()).isEqualTo(open);
    }

    @Test
    void readsTasksThatADocumentGives() {
        var text = "2. Sở Nội vụ chủ trì, phối hợp với Sở Tài chính thẩm định trước ngày 15/12/2024.";
        assertThat(enacted(text).assignments().stream().map(EnactedTest::shown))
                .containsExactly("Sở Nội vụ + Sở Tài chính: chủ trì, phối hợp với Sở Tài chính thẩm định trước ngày"
                        + " 15/12/2024 @trước ngày 15/12/2024 (2024-12-15)");
        var handed = "- Giao Sở Nội vụ hướng dẫn thực hiện.";
        assertThat(enacted(handed).assignments().stream().map(EnactedTest::shown))
                .containsExactly("Sở Nội vụ: hướng dẫn thực hiện");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Quyết định này thay thế ",
                "Điều 1. Sửa đổi, bổ sung ",
                "Căn cứ Nghị định số 30/2020/NĐ-CP; ",
                "Căn cứ Nghị định số 30/2020/NĐ-CP ",
                "thay thế, bãi bỏ ",
                "UBND tỉnh giao Sở Nội vụ, giao Sở Tài chính ",
                "UBND tỉnh giao Sở Nội vụ báo cáo, giao ",
                "phối hợp với Sở Nội vụ ",
                "trước ngày ",
                "này có hiệu lực sau ",
                "trong quý II/ ",
                "Giao Sở ",
                "1. ",
                "một số điều của các "
            })
    void takesLinearTime(String unit) {
        for (var lead : List.of("", "Quyết định này bãi bỏ ", "UBND tỉnh Bình Thuận yêu cầu các xã báo cáo ")) {
            var text = (lead + unit.repeat(100_000 / unit.length())).strip();
            assertTimeout(Duration.ofSeconds(5), () -> {
                enacted(text);
                Effect.in(List.of(text), null, ZONE);
            });
        }
    }

    private static Enacted enacted(String text) {
        return RECOGNISER.enacted(List.of(new Passage("body[0]", text)), mentions(text), ZONE);
    }

    private static List<Mention> mentions(String text) {
        var item = new Item(Origin.of("s", "k"), "0".repeat(64), "v");
        return RECOGNISER
                .read(List.of(new Passage("body[0]", text)), List.of(), item, ZONE)
                .mentions();
    }

    private static String shown(Relation relation, List<Mention> mentions, String text) {
        var citation = mentions.stream()
                .filter(Citation.class::isInstance)
                .map(Citation.class::cast)
                .filter(one -> one.nameSpan().equals(relation.cited()))
                .findFirst()
                .orElseThrow();
        assertThat(relation.span().of(text)).endsWith(relation.cited().of(text));
        return relation.kind() + " "
                + (citation.number() == null ? citation.date().at() : citation.number())
                + (relation.part() == null ? "" : " [" + relation.part() + "]");
    }

    private static String shown(Assignment one) {
        return String.join(", ", one.assignees())
                + (one.partners().isEmpty() ? "" : " + " + String.join(", ", one.partners())) + ": " + one.task()
                + (one.deadline() == null
                        ? ""
                        : " @%s (%s)"
                                .formatted(
                                        one.deadline().asWritten(),
                                        one.deadline().by() == null
                                                ? "-"
                                                : one.deadline().by().at()));
    }

    private static List<Example> examples(String name) {
        var examples = new ArrayList<Example>();
        for (var line : lines(name).takeWhile(l -> !l.startsWith("===")).toList()) {
            if (!line.startsWith("=>")) {
                examples.add(new Example(line, new ArrayList<>()));
            } else if (line.length() > 2) {
                examples.get(examples.size() - 1).expected.add(line.substring(3));
            }
        }
        return examples;
    }

    private static Stream<String> lines(String name) {
        try (var in = EnactedTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#") && !line.isBlank())
                            .collect(Collectors.toList())
                            .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
