package vn.portal.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.portal.batch.store.TestDatabase;

/** A portal with a past moves to another database and back. */
class ArchiveVerbsTest {
    @TempDir
    private Path folder;

    @Test
    void movesAPortalToAnotherDatabaseAndBackWithItsWholePast() throws IOException {
        var h2 = portal();
        var first = folder.resolve("first.zip");
        assertThat(h2.does("export", "--archive", first.toString()))
                .startsWith("Written: " + first + "\nRuns: 6; contents: 4; editions: 8; items of sources: 4; ");
        var export = h2.does("export", "--canonical");
        var site = h2.site();
        var runs = h2.does("runs");

        assertThat(h2.isRefused(2, "import", "--archive", first.toString()))
                .contains("Something is stored here already");
        var postgresql = h2.on(TestDatabase.POSTGRESQL);
        refusesWhatIsDamaged(postgresql, first);
        assertThat(postgresql.does("import", "--archive", first.toString()))
                .startsWith("Taken in: " + first + "\nRuns: 6; contents: 4; editions: 8; items of sources: 4; ");
        assertThat(postgresql.does("export", "--canonical")).isEqualTo(export);
        assertThat(postgresql.does("runs")).isEqualTo(runs);
        var second = folder.resolve("second.zip");
        postgresql.does("export", "--archive", second.toString());
        assertThat(second).hasSameBinaryContentAs(first);

        assertThat(postgresql.night("2024-05-04")).contains("Published as before: release 000005");
        assertThat(postgresql.books()).isEqualTo("read=4 unchanged=2 filtered=1 rejected=1");
        assertThat(postgresql.does("export", "--canonical")).isEqualTo(export);
        assertThat(postgresql.site()).isEqualTo(site);

        postgresql.does("export", "--archive", second.toString());
        var back = postgresql.on(TestDatabase.H2);
        back.does("import", "--archive", second.toString());
        back.page("a.txt", "Khai mạc hội thi", "Hội thi khai mạc tối nay tại nhà văn hóa.");
        back.night("2024-05-05");
        assertThat(back.books()).isEqualTo("read=4 updated=1 unchanged=1 filtered=1 rejected=1 takes=1");
        assertThat(back.editions("a.txt")).isEqualTo("published by import, published by import, published by import");
    }

    /** An item with two editions, one that is withdrawn, one that leads to it, one that is erased, one that is kept out. */
    private Operator portal() {
        var operator = new Operator(folder.resolve("portal"), TestDatabase.H2);
        operator.page("a.txt", "Khai mạc hội thi", "Hội thi khai mạc sáng nay tại nhà văn hóa.");
        operator.page("b.txt", "Ra quân “Ngày Chủ nhật xanh”", "Hưởng ứng phong trào “Ngày Chủ nhật xanh”.");
        operator.page("c.txt", "Phải xóa", "Tin này phải xóa hẳn.");
        operator.write("d.txt", new byte[] {1, 2, 0, 3});
        operator.night("2024-05-01");
        operator.page("a.txt", "Khai mạc hội thi", "Hội thi khai mạc chiều nay tại nhà văn hóa.");
        operator.night("2024-05-02");
        operator.does("withdraw", "b.txt", "--explanation", "Tin sai \u2028 ngày", "--by", "Lê Thị Ánh");
        operator.does("redirect", "https://cu.example/cu.html", "a.txt");
        operator.does("erase", "c.txt", "--reason", "Theo luật");
        operator.night("2024-05-03");
        return operator;
    }

    private void refusesWhatIsDamaged(Operator operator, Path archive) throws IOException {
        var bytes = Files.readAllBytes(archive);
        var cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(operator.isRefused(1, "import", "--archive", cut.toString()))
                .startsWith("Nothing was taken in: " + cut + "\nIt is damaged: ")
                .containsPattern("[a-z_]+\\.jsonl, line \\d+: ");
        assertThat(operator.isRefused(2, "import", "--archive", cut.toString(), "--strict"))
                .contains("takes no other options");
        assertThat(operator.isRefused(2, "export")).contains("export wants either");
        assertThat(operator.isRefused(
                        1, "import", "--archive", folder.resolve("none").toString()))
                .contains("none");
        assertThat(operator.count("select count(*) from run")).isZero();
    }
}
