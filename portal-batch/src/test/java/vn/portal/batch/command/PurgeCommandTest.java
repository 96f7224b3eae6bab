package vn.portal.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.portal.batch.store.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class PurgeCommandTest {
    private final TestDatabase database;

    PurgeCommandTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void removesWhatIsOnlyRememberedAndNothingThatCounts(@TempDir Path directory) {
        var operator = new Operator(directory, database);
        operator.page("a.txt", "Khai mạc hội thi", "Hội thi khai mạc sáng nay tại nhà văn hóa.");
        for (int day = 2; day <= 6; day++) {
            if (day == 4) {
                // other bytes of the same story, so that the third run has a job
                operator.page("a.txt", "Khai mạc hội thi", "Hội thi khai mạc sáng nay tại nhà văn hóa. ");
            }
            operator.night("2024-05-0" + day);
        }
        operator.page("a.txt", "Khai mạc hội thi", "Hội thi khai mạc chiều nay tại nhà văn hóa.");
        operator.night("2024-05-07");
        var export = operator.does("export", "--canonical");
        var notices = operator.does("notices");
        assertThat(operator.does("purge")).startsWith("Removed: 0 runs");

        // long ago: all but the third, which failed
        operator.change("update run set started_at = timestamp with time zone '2023-01-01 00:00:00+00'");
        operator.change("update batch_job_execution set end_time = timestamp '2023-01-01 00:00:00'");
        operator.change("update run set status = 'FAILED' where id = 3");
        assertThat(operator.does("purge", "--older-than", "30")).startsWith("Removed: 3 runs to which nothing refers");

        assertThat(operator.count("select count(*) from run")).isEqualTo(3);
        assertThat(operator.count("select count(*) from run where id = 3")).isEqualTo(1);
        assertThat(operator.count("select count(*) from batch_job_execution")).isEqualTo(1);
        assertThat(operator.count("select count(*) from batch_job_instance")).isEqualTo(1);
        assertThat(directory.resolve("reports/2")).doesNotExist();
        assertThat(directory.resolve("reports/1/report.txt")).exists();
        assertThat(directory.resolve("reports/3/report.txt")).exists();
        assertThat(operator.does("notices")).isEqualTo(notices);
        assertThat(operator.does("purge", "--older-than", "30")).startsWith("Removed: 0 runs");
        assertThat(operator.isRefused(2, "purge", "--older-than", "0")).contains("--older-than");

        operator.night("2024-05-08");
        assertThat(operator.books()).isEqualTo("read=1 unchanged=1");
        assertThat(operator.does("export", "--canonical").lines().count())
                .isEqualTo(export.lines().count());
    }
}
