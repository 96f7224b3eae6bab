package vn.portal.batch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.portal.batch.store.Nights.MONDAY;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Out of the one database, into the other. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class DatabaseArchiveTest {
    private final TestDatabase one;
    private final TestDatabase other;

    @TempDir
    private Path folder;

    private DataSource source;

    DatabaseArchiveTest(TestDatabase one) {
        this.one = one;
        this.other = one == TestDatabase.H2 ? TestDatabase.POSTGRESQL : TestDatabase.H2;
    }

    @BeforeEach
    void fills() throws SQLException {
        source = one.empty();
        new EveryTable(source).fill();
    }

    private static Db db(DataSource database) {
        return Db.on(database, new JdbcTransactionManager(database));
    }

    private static DatabaseArchive archive(DataSource database) {
        return new DatabaseArchive(db(database));
    }

    private static byte[] written(DataSource database) throws IOException {
        var out = new ByteArrayOutputStream();
        archive(database).write(out);
        return out.toByteArray();
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("portal.zip"), bytes);
    }

    @Test
    void movesEveryRowOfEveryTableThereAndBack() throws IOException {
        var written = written(source);
        var there = other.empty();
        var packed = archive(there).read(file(written));
        assertThat(packed.rows().values()).hasSizeGreaterThan(28).allMatch(rows -> rows == 3);
        assertThat(written(there)).isEqualTo(written);
        var back = one.empty();
        archive(back).read(file(written(there)));
        assertThat(written(back)).isEqualTo(written);
    }

    /** Whoever adds a table need not think of archives; whoever leaves one out has to say so here. */
    @Test
    void holdsEveryTableAndSequenceButThoseOfFrameworks() throws IOException {
        var jdbc = new JdbcTemplate(source);
        var tables = new TreeSet<String>();
        jdbc.queryForList(
                        "select table_name from information_schema.tables where table_schema = current_schema",
                        String.class)
                .forEach(name -> tables.add(name.toLowerCase(Locale.ROOT)));
        tables.removeIf(table -> table.matches("batch_.*|flyway_schema_history"));
        var entries = new TreeSet<String>();
        entries(written(source)).keySet().stream()
                .filter(name -> name.endsWith(".jsonl"))
                .forEach(name -> entries.add(name.replace(".jsonl", "")));
        assertThat(entries).isEqualTo(tables);
        assertThat(jdbc.queryForList(
                        "select sequence_name from information_schema.sequences where sequence_schema = current_schema",
                        String.class))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filteredOn(name -> !name.matches("batch_.*|system_sequence_.*"))
                .contains("edition_id")
                .isSubsetOf("edition_id", "run_id_seq", "release_log_id_seq");
    }

    @Test
    void goesOnCountingBehindWhatItTookIn() throws IOException {
        var there = other.empty();
        archive(there).read(file(written(source)));
        var nights = new JdbcTemplate(source).queryForObject("select max(id) from run", Long.class);
        var store = Store.on(there, new JdbcTransactionManager(there), Nights.PORTAL);
        assertThat(store.runs().open(MONDAY, Nights.at(MONDAY)).id()).isEqualTo(nights + 1);
        var editions = new JdbcTemplate(source).queryForObject("select max(id) from edition", Long.class);
        assertThat(db(there).editionIds(2)).containsExactly(editions + 1, editions + 2);
    }

    @Test
    void takesNothingOfAnArchiveThatWasCutAnywhere() throws IOException {
        var written = written(source);
        var there = other.empty();
        for (int end = 0; end < written.length; end += 997) {
            var cut = file(Arrays.copyOf(written, end));
            assertThatExceptionOfType(ArchiveException.class)
                    .as("cut at %d of %d", end, written.length)
                    .isThrownBy(() -> archive(there).read(cut))
                    .matches(e -> e.code().matches("none|cut|damaged"));
        }
        assertThat(archive(there).filled()).isEmpty();
        file(Arrays.copyOf(written, written.length - 1));
        assertThatExceptionOfType(ArchiveException.class)
                .isThrownBy(() -> archive(there).read(folder.resolve("portal.zip")))
                .matches(e -> e.code().equals("cut"));
    }

    @Test
    void namesTheEntryAndTheLineThatAreDamaged() throws IOException {
        var there = other.empty();
        assertThat(refusal(there, "run.jsonl", text -> text.replaceFirst("\n\\[", "\nx")))
                .startsWith("damaged: [run.jsonl, 2, ");
        assertThat(refusal(there, "content.jsonl", text -> text.replaceFirst("true", "\"true\"")))
                .startsWith("damaged: [content.jsonl, ");
        assertThat(refusal(there, "run.jsonl", text -> text + text)).startsWith("damaged: [run.jsonl, 4, ");
        assertThat(refusal(there, "feed.jsonl", text -> text.replace("title", "titel")))
                .startsWith("differs: [feed, 3, ");
        assertThat(refusal(there, "feed.jsonl", text -> "")).startsWith("differs: [feed, 0, ");
        assertThat(refusal(there, "stale.jsonl", text -> null)).startsWith("damaged: [");
        assertThat(archive(there).filled()).isEmpty();
    }

    @Test
    void refusesAnotherSchemaAndAnotherFormatAndWhatIsNoArchive() throws IOException {
        var there = other.empty();
        assertThat(refusal(
                        there, "archive.json", text -> text.replaceFirst("\"schema\":\"[0-9.]+\"", "\"schema\":\"8\"")))
                .startsWith("schema: [8, ");
        assertThat(refusal(there, "archive.json", text -> text.replace("\"format\":1", "\"format\":2")))
                .isEqualTo("format: [2, 1]");
        assertThat(refusal(there, "archive.json", text -> text.replace("\"run.id\"", "\"run; drop table x.id\"")))
                .startsWith("other: [counters, ");
        assertThat(refusal(there, "archive.json", text -> text.replaceFirst("\"run.id\":\\d+", "\"run.id\":2")))
                .startsWith("other: [counters, ");
        assertThatExceptionOfType(ArchiveException.class)
                .isThrownBy(() -> archive(there).read(file("xin chào".getBytes(StandardCharsets.UTF_8))))
                .matches(e -> e.code().equals("none"));
    }

    /** What is said of an archive whose entry was made another one, or taken out where it becomes null. */
    private String refusal(DataSource there, String entry, UnaryOperator<String> change) throws IOException {
        var entries = entries(written(source));
        var changed = change.apply(entries.get(entry));
        assertThat(changed).as(entry).isNotEqualTo(entries.get(entry));
        entries.computeIfPresent(entry, (name, text) -> changed);
        var refused = new ArrayList<String>();
        assertThatExceptionOfType(ArchiveException.class)
                .isThrownBy(() -> archive(there).read(file(zip(entries))))
                .satisfies(e -> refused.add(e.getMessage()));
        return refused.get(0);
    }

    private static Map<String, String> entries(byte[] archive) throws IOException {
        var entries = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    private static byte[] zip(Map<String, String> entries) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
