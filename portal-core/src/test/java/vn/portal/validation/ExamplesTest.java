package vn.portal.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.portal.Example;
import vn.portal.json.ContentJson;
import vn.portal.json.Reading;
import vn.portal.model.Kind;
import vn.portal.notice.Notice;
import vn.portal.notice.Origin;

/** The documents that show what is right and what is not, each as it is judged. */
class ExamplesTest {
    private static final Origin ORIGIN = Origin.of("vi-du", "1");
    private static final int ENOUGH = 10;

    static List<Example> all() {
        return Example.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void saysOfEachExampleWhatStandsBesideIt(Example example) {
        assertThat(told(example)).isEqualTo(example.notices());
    }

    @ParameterizedTest
    @MethodSource("all")
    void refusesTheInvalidOnesAlone(Example example) {
        assertThat(told(example).stream().noneMatch(n -> n.startsWith("ERROR"))).isEqualTo(example.isValid());
    }

    @Test
    void showsEnoughOfEachKind() {
        Map<String, Long> counts = new TreeMap<>(all().stream()
                .collect(Collectors.groupingBy(
                        e -> e.kind() + (e.isValid() ? " valid" : " invalid"), Collectors.counting())));
        assertThat(counts)
                .hasSize(2 * Kind.values().length)
                .allSatisfy((folder, count) -> assertThat(count).isGreaterThanOrEqualTo(ENOUGH));
    }

    private static List<String> told(Example example) {
        var reading = ContentJson.read(example.json(), ORIGIN);
        var notices = new ArrayList<>(reading.notices().list());
        if (reading instanceof Reading.Read read) {
            assertThat(read.content().kind().code()).isEqualTo(example.kind());
            notices.addAll(JudgeTest.JUDGE.judge(read.content(), ORIGIN).list());
        }
        return notices.stream().map(ExamplesTest::line).toList();
    }

    private static String line(Notice notice) {
        return notice.severity() + " " + notice.code() + " " + notice.path();
    }
}
