package vn.portal.batch.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.portal.batch.store.TestDatabase;
import vn.portal.model.Edition;
import vn.portal.model.When;

class WithdrawalTest {
    @TempDir
    private Path root;

    private String page(List<Edition.ChangeNote> notes) throws IOException {
        try (var town = new Town(TestDatabase.H2, root)) {
            var date = When.day(LocalDate.of(2024, 2, 1), "text");
            var story = Stories.article("mot.txt", "Một tin bị rút", null, LocalDate.of(2024, 2, 1))
                    .paragraphs("Nội dung cũ.")
                    .build();
            var edition = new Edition(null, Edition.State.WITHDRAWN, date, date, null, null, notes);
            var withdrawn = story.with(story.id(), edition, story.provenance());
            town.publisher().publish(town.night(Stories.accepted(withdrawn)));
            var page = town.file("articles/2024-02/mot-", ".html");
            return page.substring(page.indexOf("<main"));
        }
    }

    @Test
    void isExplainedByTheLastNoteOfItsKeepers() throws IOException {
        var notes = List.of(
                new Edition.ChangeNote(Instant.parse("2024-02-03T02:00:00Z"), "Sửa số hộ tham gia."),
                new Edition.ChangeNote(Instant.parse("2024-02-05T02:30:00Z"), "Rút vì <sai> đối tượng."));

        assertThat(page(notes))
                .contains("<strong>Nội dung này đã được gỡ bỏ.</strong> Bản lưu dưới đây được giữ lại để tra cứu.")
                .contains("Ghi chú ngày <time datetime=\"2024-02-05T02:30:00Z\">05/02/2024 09:30</time>:")
                .contains("Rút vì &lt;sai&gt; đối tượng.")
                .contains("Nội dung cũ.")
                .doesNotContain("Sửa số hộ");
    }

    @Test
    void saysWhatIsKnownWhereNobodyNotedAnything() throws IOException {
        assertThat(page(List.of()))
                .contains("</strong> Cổng thông tin nguồn không còn đăng nội dung này;")
                .doesNotContain("Ghi chú ngày");
    }
}
