package vn.portal.batch.night;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.portal.batch.night.Household.show;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.portal.batch.store.TestDatabase;
import vn.portal.model.ContentId;
import vn.portal.model.Kind;

/** What people put right, and documents that come after the stories which cite them. */
class CorrectionNightTest {
    @TempDir
    private Path folder;

    private static ContentId id(String page) {
        return ContentId.of("phan-thiet", "main", Kind.ARTICLE, page);
    }

    private static void override(Household household, ContentId id, String yaml) {
        household.write("overrides/" + id + ".yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static String pages(Household household) {
        return household.site().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".html"))
                .map(file -> new String(file.getValue().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }

    @Test
    void judgesTheCorrectedItemAloneAgainAndTheOthersNever() throws IOException {
        var household = new Household(folder, TestDatabase.H2);
        household.pages(1, 3);
        household.night("2024-02-23");
        var site = household.site();
        override(household, id("tin-002.txt"), """
                by: Nguyễn Thị Hoa
                note: tên bài gõ nhầm ở trang cũ
                set: {title: Cả phường cùng dọn bãi biển, published: 2024-02-22}
                remove: [cuộc vận động “Người dân chung tay giữ sạch phố phường”]
                """);
        assertThat(show(household.night("2024-02-23")))
                .isEqualTo("DONE\npages ACCEPTED read=3 updated=1 unchanged=2 takes=1");
        assertThat(pages(household)).contains("Cả phường cùng dọn bãi biển");
        assertThat(household.export())
                .contains("\"pipelineVersion\":\"e")
                .containsPattern("\"pipelineVersion\":\"[^\"]*\\.c[0-9a-f]{12}\"");
        assertThat(show(household.night("2024-02-24"))).isEqualTo("DONE\npages ACCEPTED read=3 unchanged=3");
        // a note for people judges nothing again
        household.edit("overrides/" + id("tin-002.txt") + ".yaml", "gõ nhầm", "viết nhầm");
        assertThat(show(household.night("2024-02-25"))).isEqualTo("DONE\npages ACCEPTED read=3 unchanged=3");
        Files.delete(household.root.resolve("overrides/" + id("tin-002.txt") + ".yaml"));
        assertThat(show(household.night("2024-02-26")))
                .isEqualTo("DONE\npages ACCEPTED read=3 updated=1 unchanged=2 takes=1");
        assertThat(household.site().keySet()).containsAll(site.keySet());
        assertThat(pages(household)).doesNotContain("Cả phường cùng dọn bãi biển");
    }

    @Test
    void tellsOfACorrectionOfWhatIsNotThereUntilItIs() {
        var household = new Household(folder, TestDatabase.H2);
        household.pages(1, 1);
        override(household, id("tin-002.txt"), "set: {title: Bài chưa có}\n");
        assertThat(show(household.night("2024-02-23"))).isEqualTo("DONE\npages ACCEPTED read=1 new=1 takes=1");
        assertThat(household.notices()).contains("overrides correction-unknown");
        household.pages(2, 2);
        household.night("2024-02-24");
        assertThat(household.notices()).doesNotContain("correction-unknown");
        assertThat(pages(household)).contains("Bài chưa có");
    }

    @Test
    void linksACitationOnceTheDocumentHasCome() {
        var household = new Household(folder, TestDatabase.H2);
        household.write("pages/bai.txt", """
                Phường học tập quyết định mới

                Các khu phố đã học tập Quyết định số 15/QĐ-UBND ngày 12/12/2013 của Ủy ban nhân dân thành phố Phan Thiết.
                """.getBytes(StandardCharsets.UTF_8));
        household.night("2024-02-23");
        assertThat(pages(household)).doesNotContainPattern("<a href=\"[^\"]*\">Quyết định số 15/QĐ-UBND");
        household.write("pages/van-ban.txt", """
                Về việc làm sạch bãi biển

                Nay quyết định giao các phường làm sạch bãi biển vào sáng chủ nhật hằng tuần.
                """.getBytes(StandardCharsets.UTF_8));
        override(household, id("van-ban.txt"), """
                kind: directive
                set: {number: 15/QĐ-UBND, type: Quyết định, issuer: UBND TP. Phan Thiết, date: 2013-12-12}
                """);
        assertThat(show(household.night("2024-02-24")))
                .isEqualTo("DONE\npages ACCEPTED read=2 new=1 unchanged=1 takes=1");
        assertThat(pages(household))
                .containsPattern(
                        "<a href=\"[^\"]*directives/[^\"]*\">Quyết định số 15/QĐ-UBND ngày 12/12/2013 của Ủy ban"
                                + " nhân dân thành phố Phan Thiết</a>");
    }
}
