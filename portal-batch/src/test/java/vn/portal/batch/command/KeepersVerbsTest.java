package vn.portal.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.portal.batch.store.TestDatabase;

/** What keepers say becomes of contents, and that it holds whatever their sources do. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class KeepersVerbsTest {
    private final TestDatabase database;
    private Operator operator;

    KeepersVerbsTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void aNight(@TempDir Path directory) {
        operator = new Operator(directory, database);
        operator.page("a.txt", "Ra quân vệ sinh", "Lực lượng thanh niên thu gom rác dọc bờ biển, đợt một.");
        operator.page("b.txt", "Khai mạc hội thi", "Hội thi khai mạc sáng nay tại nhà văn hóa.");
        operator.night("2024-05-02");
    }

    @Test
    void whatIsWithdrawnStaysSoWhateverItsSourceDoes() {
        var page = operator.path("a.txt");
        assertThat(operator.isRefused(2, "withdraw", "a.txt")).contains("--explanation TEXT");
        assertThat(operator.isRefused(2, "withdraw", "a.txt", "--explanation", " "))
                .contains("a withdrawal must be explained");
        operator.does("withdraw", "a.txt", "--explanation", "Bài có số liệu sai.", "--by", "Nguyễn Thị Hoa");
        assertThat(operator.site(page)).contains("Bài có số liệu sai.").contains("đợt một");
        assertThat(operator.site("articles/index.html")).doesNotContain("Ra quân vệ sinh");

        operator.night("2024-05-03");
        assertThat(operator.books()).isEqualTo("read=2 unchanged=2");
        operator.page("a.txt", "Ra quân vệ sinh", "Lực lượng thanh niên thu gom rác dọc bờ biển, đợt hai.");
        operator.night("2024-05-04");
        assertThat(operator.books()).isEqualTo("read=2 updated=1 unchanged=1 takes=1");
        assertThat(operator.site(page)).contains("Bài có số liệu sai.").contains("đợt hai");
        assertThat(operator.editions("a.txt"))
                .isEqualTo("published by import, withdrawn by ruling, withdrawn by import");
        assertThat(operator.does("show", "a.txt"))
                .contains("Keepers' words:\n  withdrawn, run 2, ")
                .contains("by Nguyễn Thị Hoa: Bài có số liệu sai.");

        operator.does("withdraw", "a.txt", "--undo");
        assertThat(operator.site(page)).doesNotContain("Bài có số liệu sai.").contains("đợt hai");
        assertThat(operator.site("articles/index.html")).contains("Ra quân vệ sinh");
        assertThat(operator.isRefused(2, "withdraw", "a.txt", "--undo")).contains("Nothing was said");
    }

    @Test
    void readersOfWhatIsRedirectedAreLedOn() {
        var from = operator.path("a.txt");
        var to = operator.path("b.txt");
        operator.does("redirect", "a.txt", "b.txt");
        operator.does("redirect", "https://cu.example/tin/cu.html", operator.id("b.txt"), "--no-publish");
        operator.page("a.txt", "Ra quân vệ sinh", "Lực lượng thanh niên thu gom rác dọc bờ biển, đợt hai.");
        operator.night("2024-05-03");
        assertThat(operator.siteHas(from)).isFalse();
        assertThat(operator.site("redirects/redirects.csv"))
                .containsPattern(from + ".*" + to)
                .containsPattern("tin/cu\\.html.*" + to);
        assertThat(operator.editions("a.txt"))
                .isEqualTo("published by import, redirected by ruling, redirected by import");

        assertThat(operator.isRefused(2, "redirect", "b.txt", "b.txt")).contains("cannot lead to itself");
        assertThat(operator.isRefused(2, "redirect", "b.txt", "a.txt")).contains("is not shown to readers");
        operator.does("redirect", "a.txt", "--undo");
        operator.does("redirect", "https://cu.example/tin/cu.html", "--undo");
        assertThat(operator.site(from)).contains("đợt hai");
        assertThat(operator.site("redirects/redirects.csv")).doesNotContain("cu.html");
    }

    @Test
    void theLatestRunIsPutBackAndStaysSo() {
        var page = operator.path("a.txt");
        operator.page("a.txt", "Ra quân vệ sinh", "Toàn bài bị thay bằng quảng cáo.");
        operator.page("c.txt", "Bài lạ", "Bài này không ai viết.");
        operator.night("2024-05-03");
        var strange = operator.path("c.txt");
        operator.does("withdraw", "b.txt", "--explanation", "Nhầm.");
        assertThat(operator.isRefused(2, "rollback", "1")).contains("after run 1: 2, 3.");
        assertThat(operator.isRefused(2, "rollback", "2")).contains("after run 2: 3.");
        assertThat(operator.isRefused(2, "rollback", "9")).contains("there is no run 9");

        operator.does("rollback", "3");
        assertThat(operator.editions("b.txt"))
                .isEqualTo("published by import, withdrawn by ruling, published by rollback");
        assertThat(operator.does("rollback", "2")).startsWith("Put back as it was before run 2: 2 contents.");
        assertThat(operator.isRefused(2, "rollback", "2")).contains("put back already, by run 5");
        assertThat(operator.site(page)).contains("đợt một").doesNotContain("quảng cáo");
        assertThat(operator.siteHas(strange)).isFalse();
        assertThat(operator.site("feeds/atom.xml")).contains("at:deleted-entry").doesNotContain("Bài lạ");
        assertThat(operator.editions("c.txt")).isEqualTo("published by import, gone by rollback");

        operator.night("2024-05-04");
        assertThat(operator.books()).isEqualTo("read=3 unchanged=3");
        assertThat(operator.site(page)).contains("đợt một");
        assertThat(operator.siteHas(strange)).isFalse();

        operator.does("rollback", "5");
        assertThat(operator.site(page)).contains("quảng cáo");
        assertThat(operator.siteHas(strange)).isTrue();
        operator.page("c.txt", "Bài lạ", "Bài này đã có người viết.");
        operator.does("rollback", "2");
        operator.night("2024-05-05");
        assertThat(operator.site(strange)).contains("đã có người viết");
    }

    @Test
    void whatARunTookAwayForItsAbsenceIsPutBackAndStays() {
        operator.reconfigure("vanish: {nights: 3, state: withdrawn}", "vanish: {nights: 0, state: gone}");
        operator.night("2024-05-03");
        var page = operator.path("b.txt");
        operator.remove("b.txt");
        operator.night("2024-05-04");
        assertThat(operator.editions("b.txt")).isEqualTo("published by import, gone by vanished");
        operator.does("rollback", "3");
        operator.night("2024-05-05");
        assertThat(operator.siteHas(page)).isTrue();
        operator.page("b.txt", "Khai mạc hội thi", "Hội thi khai mạc sáng nay tại nhà văn hóa.");
        operator.night("2024-05-06");
        operator.remove("b.txt");
        operator.night("2024-05-07");
        assertThat(operator.siteHas(page)).isFalse();
    }
}
