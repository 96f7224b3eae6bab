package vn.portal.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.portal.batch.store.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class DryRunTest {
    private final TestDatabase database;

    DryRunTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void tellsWhatANightWouldChangeAndWritesNothing(@TempDir Path directory) throws IOException {
        var operator = new Operator(directory, database);
        operator.page("a.txt", "Khai mạc hội thi", "Hội thi khai mạc sáng nay tại nhà văn hóa.");
        operator.night("2024-05-02");
        operator.page("a.txt", "Khai mạc hội thi", "Hội thi khai mạc chiều nay tại nhà văn hóa.");
        operator.page("b.txt", "Bế mạc hội thi", "Hội thi bế mạc tối nay tại nhà văn hóa.");
        var export = operator.does("export", "--canonical");
        var files = files(directory);

        var told = operator.does("nightly", "--dry-run", "--business-date", "2024-05-03");
        assertThat(told)
                .startsWith("A rehearsal in a copy: nothing of the workspace was written")
                .containsPattern("pages +2 +1 +1 +0 ")
                .containsPattern("Added: 1\n  [0-9a-f]{10}  articles/\\S+  Bế mạc hội thi")
                .containsPattern("Changed: 1\n  [0-9a-f]{10}  articles/\\S+  Khai mạc hội thi");
        assertThat(operator.does("nightly", "--dry-run", "--business-date", "2024-05-03"))
                .isEqualTo(told);
        assertThat(files(directory)).isEqualTo(files);
        assertThat(operator.does("export", "--canonical")).isEqualTo(export);

        operator.night("2024-05-03");
        assertThat(operator.books()).isEqualTo("read=2 new=1 updated=1 takes=2");
        assertThat(operator.isRefused(2, "nightly", "--dry-run", "--source", "paegs"))
                .contains("there is no source");
    }

    /** Everything but the database's own files, with when it was written last. */
    private static TreeSet<String> files(Path directory) throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.walk(directory)) {
            for (var file : files.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                var name = directory.relativize(file).toString();
                if (!name.startsWith("db/") && !name.equals("lock")) {
                    found.add(name + " " + Files.getLastModifiedTime(file));
                }
            }
        }
        return found;
    }
}
