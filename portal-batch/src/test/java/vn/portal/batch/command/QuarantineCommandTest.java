package vn.portal.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.portal.batch.store.TestDatabase;

/** What is kept out is listed with why, and judged again without its source. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class QuarantineCommandTest {
    private static final String STRICT = "rules: {severity: {byline-unknown: error}}";

    private final TestDatabase database;
    private Operator operator;

    QuarantineCommandTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void threeItemsAreKeptOut(@TempDir Path directory) {
        operator = new Operator(directory, database);
        operator.configure(STRICT);
        operator.page("a.txt", "Ra quân vệ sinh", "Sáng 22/02/2024, lực lượng thanh niên thu gom rác.");
        operator.page("b.txt", "Khai mạc hội thi", "Hội thi khai mạc sáng nay tại nhà văn hóa.");
        operator.write("hong.txt", new byte[] {'a', (byte) 0xff, (byte) 0xfe});
        operator.night("2024-05-02");
    }

    @Test
    void listsItemsWithWhy() {
        assertThat(operator.does("quarantine"))
                .containsPattern(
                        "(?m)^pages a\\.txt  \\(run 1 of 2024-05-02, bytes [0-9a-f]{12}\\)\n  byline-unknown: ")
                .containsPattern("(?m)^pages hong\\.txt  .*\n  undecodable: ");
        assertThat(operator.does("quarantine", "--code", "undecodable").lines()).hasSize(2);
        assertThat(operator.does("quarantine", "--since", "2024-05-03")).isEqualTo("Nothing that fits is kept out.\n");
        var items = operator.asks("quarantine", "--json", "--source", "pages", "--ids", "b.txt");
        assertThat(items.size()).isEqualTo(1);
        var hash = items.get(0).path("rawHash").asString().substring(0, 12);
        assertThat(operator.asks("quarantine", "--json", "--ids", hash)).isEqualTo(items);
        assertThat(operator.isRefused(2, "quarantine", "--source", "paegs")).contains("there is no source paegs");
    }

    @Test
    void judgesExactlyThoseAgainWithoutTheirSource() {
        operator.reconfigure(STRICT, "");
        operator.remove("a.txt");
        operator.remove("b.txt");
        operator.remove("hong.txt");

        assertThat(operator.does("quarantine", "replay", "--ids", "a.txt"))
                .startsWith("Run 2: judged again, without reading the source\n")
                .contains("Published: release 000002-");
        assertThat(operator.books()).isEqualTo("read=1 updated=1 takes=1");
        assertThat(operator.site(operator.path("a.txt"))).contains("lực lượng thanh niên thu gom rác");
        assertThat(operator.does("quarantine")).doesNotContain("a.txt").contains("b.txt", "hong.txt");

        operator.does("quarantine", "replay", "--since", "2024-05-02", "--no-publish");
        assertThat(operator.books()).isEqualTo("read=2 updated=1 rejected=1 takes=2");
        assertThat(operator.does("quarantine")).contains("hong.txt  (run 3").doesNotContain("b.txt");
        assertThat(operator.siteHas(operator.path("b.txt"))).isFalse();
        operator.does("publish");
        assertThat(operator.siteHas(operator.path("b.txt"))).isTrue();
        assertThat(operator.does("quarantine", "replay", "--code", "byline-unknown"))
                .isEqualTo("Nothing that fits is kept out.\n");
        assertThat(operator.count("select count(*) from run_item")).isZero();
    }

    @Test
    void aNightGoesOnFromWhatWasReplayed() {
        operator.reconfigure(STRICT, "");
        operator.does("quarantine", "replay", "--code", "byline-unknown");
        assertThat(operator.books()).isEqualTo("read=2 updated=2 takes=2");
        assertThat(operator.does("status")).startsWith("Last run: 1 of 2024-05-02");
        operator.night("2024-05-03");
        // what init wrote, and what was not replayed, is judged by the rules that are in force now
        assertThat(operator.books()).isEqualTo("read=3 unchanged=2 rejected=1 takes=1");
    }
}
