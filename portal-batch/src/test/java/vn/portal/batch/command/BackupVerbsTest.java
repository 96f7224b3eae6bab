package vn.portal.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.portal.batch.store.TestDatabase;

/** A workspace that burns down, and comes back elsewhere. */
class BackupVerbsTest {
    @TempDir
    private Path folder;

    @Test
    void restoresElsewhereWhatWasBackedUpAndItsNextNightFindsNothingToDo() throws IOException {
        var operator = portal();
        var backups = folder.resolve("backups");
        assertThat(operator.does("backup", backups.toString())).contains("as in the backup before: 0");
        operator.page("b.txt", "Ra quân", "Ra quân dọn vệ sinh đường phố sáng nay.");
        operator.night("2024-05-02");
        var said = operator.does("backup", backups.toString());
        var second = Path.of(Operator.found("Backup: (.*)\n", said));
        // a.txt, portal.yaml, the first night's report and raw bytes
        assertThat(Integer.parseInt(Operator.found("before: (\\d+)", said))).isGreaterThan(5);
        var raw = "workspace/" + operator.directory.relativize(rawFile(operator));
        assertThat(Files.getAttribute(second.resolve(raw), "unix:nlink")).isEqualTo(2);
        assertThat(second.resolve("workspace/raw")).isDirectory().matches(raws -> !Files.isSymbolicLink(raws));
        assertThat(second.resolve("workspace/site")).doesNotExist();
        var export = operator.does("export", "--canonical");
        var site = operator.site();

        var restored = operator.at(folder.resolve("restored"));
        assertThat(restored.does("restore", backups.toString())).contains("Runs: 2", "portal publish");
        assertThat(Files.getPosixFilePermissions(restored.directory.resolve("portal.yaml")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(restored.directory.resolve("legacy/trong")).isEmptyDirectory();
        assertThat(restored.directory.resolve("legacy/lien-ket.txt")).isSymbolicLink();
        assertThat(restored.does("export", "--canonical")).isEqualTo(export);
        restored.night("2024-05-03");
        assertThat(restored.books()).isEqualTo("read=3 unchanged=2 rejected=1");
        assertThat(restored.does("export", "--canonical")).isEqualTo(export);
        assertThat(restored.site()).isEqualTo(site);
        assertThat(restored.isRefused(2, "restore", backups.toString())).contains("is not empty");
    }

    @Test
    void restoresNothingOfADamagedBackupNorWhereOthersAreAndBacksNothingUpIntoItself() throws IOException {
        var operator = portal();
        var backups = folder.resolve("backups");
        assertThat(operator.isRefused(
                        2, "backup", operator.directory.resolve("backups").toString()))
                .contains("the one lies in the other");
        assertThat(operator.isRefused(2, "backup", folder.toString())).contains("the one lies in the other");
        var backup = Path.of(Operator.found("Backup: (.*)\n", operator.does("backup", backups.toString())));
        var restored = operator.at(folder.resolve("restored"));
        assertThat(restored.isRefused(2, "restore", folder.toString())).contains("is no backup");

        var page = backup.resolve("workspace/legacy/a.txt");
        var bytes = Files.readAllBytes(page);
        Files.writeString(page, "khác", StandardCharsets.UTF_8);
        assertThat(restored.isRefused(1, "restore", backup.toString())).contains("legacy/a.txt is damaged");
        Files.delete(page);
        assertThat(restored.isRefused(1, "restore", backup.toString())).contains("legacy/a.txt");
        assertThat(folder).isDirectoryNotContaining("glob:**restored*");
        Files.write(page, bytes);
        var list = backup.resolve("workspace/backup.jsonl");
        var lines = Files.readString(list);
        Files.writeString(list, lines.substring(0, lines.indexOf("{\"end\"")));
        assertThat(restored.isRefused(1, "restore", backup.toString())).contains("backup.jsonl is damaged: line ");
        Files.writeString(list, lines.replace("legacy/a.txt", "../../../a.txt"));
        assertThat(restored.isRefused(1, "restore", backup.toString())).contains("backup.jsonl is damaged: line ");
        Files.writeString(list, lines);

        var archive = backup.resolve("database.zip");
        var database = Files.readAllBytes(archive);
        Files.write(archive, "không phải".getBytes(StandardCharsets.UTF_8));
        assertThat(restored.isRefused(1, "restore", backup.toString()))
                .contains("That is no archive", "portal import --archive " + archive);
        Files.write(archive, database);
        restored.does("import", "--archive", archive.toString());
        assertThat(restored.does("export", "--canonical")).isEqualTo(operator.does("export", "--canonical"));
    }

    private static Path rawFile(Operator operator) throws IOException {
        try (var files = Files.walk(operator.directory.resolve("raw"), FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(file -> file.toString().endsWith(".gz"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Operator portal() throws IOException {
        var operator = new Operator(folder.resolve("portal"), TestDatabase.H2);
        operator.page("a.txt", "Khai mạc hội thi", "Hội thi khai mạc sáng nay tại nhà văn hóa.");
        Files.createDirectory(operator.source("trong"));
        Files.createSymbolicLink(operator.source("lien-ket.txt"), Path.of("../../elsewhere.txt"));
        Files.setPosixFilePermissions(
                operator.directory.resolve("portal.yaml"), PosixFilePermissions.fromString("rw-------"));
        operator.night("2024-05-01");
        // on another disk
        Files.move(operator.directory.resolve("raw"), folder.resolve("raw"));
        Files.createSymbolicLink(operator.directory.resolve("raw"), folder.resolve("raw"));
        return operator;
    }
}
