package vn.portal.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.portal.model.Kind;
import vn.portal.notice.Notice;
import vn.portal.notice.Origin;

/** The page on which people look rules up, written from the rules. */
class RuleReferenceTest {
    private static final Path PAGE = Path.of("../reference/rules.md");
    private static final Path FRESH = Path.of("target/rules.md");
    private static final Origin ORIGIN = Origin.of("vi-du", "1");
    private static final Map<String, String> ENGLISH = Texts.of("");
    private static final Map<String, String> VIETNAMESE = Texts.of("_vi");

    @Test
    void tellsTheRulesAsTheyAre() throws IOException {
        var fresh = page();
        Files.writeString(FRESH, fresh);
        assertThat(fresh)
                .as(
                        "reference/rules.md is not what the rules say now; renew it: cp portal-core/target/rules.md reference/")
                .isEqualTo(Files.exists(PAGE) ? Files.readString(PAGE) : "");
    }

    @Test
    void namesOnlyCodesThatThereAre() throws IOException {
        assertThat(checks().stream()
                        .flatMap(check -> Arrays.stream(check[3].split(",")))
                        .filter(code -> !code.equals("-")))
                .allSatisfy(code -> assertThat(ENGLISH).containsKey(code));
    }

    private static String page() throws IOException {
        var examples = examples();
        return """
                # Rules · Quy tắc

                What content is asked for, and by what law. Written from `rules.tsv`, `laws.tsv` and the constraints of
                `vn.portal.model`, version %s; a test fails when this page is out of date.

                Nội dung phải đáp ứng những gì và theo quy định nào. Trang này được tạo từ `rules.tsv`, `laws.tsv` và các
                ràng buộc của `vn.portal.model`, phiên bản %s.

                *Without law*: what a rule weighs on a day on which none of its legal bases is in force
                (`RuleSet.asOf(…)`); – where it is then not asked. *Example*: the kind of content, the field, and a value that
                breaks the rule.

                *Khi không còn căn cứ*: mức độ vào ngày không căn cứ nào còn hiệu lực (`RuleSet.asOf(…)`); – nghĩa là không xét
                nữa. *Ví dụ*: loại nội dung, trường và một giá trị trái quy tắc.
                """.formatted(RuleSet.VERSION, RuleSet.VERSION)
                + section(RuleGroup.STORED, "What may be stored · Được lưu khi", examples)
                + section(RuleGroup.PUBLISHED, "What readers may see · Được đăng khi", examples)
                + section(RuleGroup.ADVICE, "What should be better · Nên sửa", examples)
                + lawTable()
                + checkTable();
    }

    private static String section(RuleGroup group, String title, Map<String, String> examples) {
        return "\n## " + title
                + "\n\n| code | severity · mức độ | kinds · loại | since · từ | legal basis · căn cứ | without law · "
                + "khi không còn căn cứ | sentence · lời nhắc | example · ví dụ |\n|---|---|---|---|---|---|---|---|\n"
                + RuleSet.standard().rules().stream()
                        .filter(rule -> rule.group() == group)
                        .sorted(Comparator.comparing(Rule::code))
                        .map(rule -> row(rule, examples.get(rule.code())))
                        .collect(Collectors.joining());
    }

    private static String row(Rule rule, String example) {
        return line(
                "`" + rule.code() + "`",
                rule.severity().name().toLowerCase(Locale.ROOT),
                rule.kinds().size() == Kind.values().length
                        ? "all · mọi loại"
                        : rule.kinds().stream().map(Kind::code).collect(Collectors.joining(", ")),
                rule.since(),
                rule.legalBases().stream().map(LegalBasis::toString).collect(Collectors.joining("; ")),
                rule.legalBases().isEmpty()
                        ? ""
                        : rule.withoutLaw() == null
                                ? "–"
                                : rule.withoutLaw().name().toLowerCase(Locale.ROOT),
                ENGLISH.get(rule.code()) + " · " + VIETNAMESE.get(rule.code()),
                "`" + example + "`");
    }

    /** Of each code the first case that trips it. */
    private static Map<String, String> examples() {
        var examples = new HashMap<String, String>();
        for (var example : Case.all()) {
            JudgeTest.JUDGE.judge(example.content(), ORIGIN).stream()
                    .map(Notice::code)
                    .forEach(code -> examples.putIfAbsent(code, example.change()));
        }
        return examples;
    }

    private static String lawTable() {
        return "\n## The law · Căn cứ pháp lý\n\n| number · số hiệu | name · tên | in force · hiệu lực | replaced by · thay bằng "
                + "| its provisions were read · đã đối chiếu điều khoản |\n|---|---|---|---|---|\n"
                + RuleTable.laws().values().stream()
                        .sorted(Comparator.comparing(Law::from).thenComparing(Law::number))
                        .map(law -> line(
                                law.number(),
                                law.name(),
                                law.from() + " – "
                                        + (law.until() == null
                                                ? ""
                                                : law.until().minusDays(1)),
                                law.replacedBy() == null ? "" : law.replacedBy(),
                                law.isRead() ? "yes · rồi" : "no, only accounts of it · chưa, chỉ qua nguồn khác"))
                        .collect(Collectors.joining());
    }

    private static String checkTable() throws IOException {
        return "\n## What the regulations ask of a portal · Những yêu cầu đối với cổng\n\n| # | asked for · yêu cầu | told as · báo bằng "
                + "| note · ghi chú |\n|---|---|---|---|\n"
                + checks().stream()
                        .map(check -> line(
                                check[0],
                                check[1] + " · " + check[2],
                                check[3].equals("-")
                                        ? "–"
                                        : Arrays.stream(check[3].split(","))
                                                .map(code -> "`" + code + "`")
                                                .collect(Collectors.joining(", ")),
                                check[4].isEmpty() ? "" : check[4] + " · " + check[5]))
                        .collect(Collectors.joining());
    }

    private static List<String[]> checks() throws IOException {
        try (InputStream in = RuleReferenceTest.class.getResourceAsStream("checks.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }

    private static String line(String... cells) {
        return Arrays.stream(cells)
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
