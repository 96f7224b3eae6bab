package vn.portal.batch.legacy.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.portal.batch.legacy.table.Read;
import vn.portal.batch.legacy.table.Row;
import vn.portal.batch.legacy.table.Wanted;

/** Dumps of real systems, with what their databases said of them. */
class SqlDumpCorpusTest {
    private final Path dumps = Path.of(System.getProperty("portal.corpus", ""), "cms-exports", "dumps");

    @BeforeEach
    void findsTheCorpus() {
        assumeTrue(Files.isDirectory(dumps), "no dumps in " + dumps + "; set the property portal.corpus");
    }

    @ParameterizedTest
    @CsvSource({
        "nukeviet.sql, nukeviet",
        "nukeviet-plain.sql, nukeviet",
        "nukeviet-mojibake.sql, nukeviet-mojibake",
        "nukeviet-mojibake-rawlatin1.sql, nukeviet-mojibake",
        "joomla.sql, joomla",
        "drupal6.sql, drupal6",
        "drupal7.sql, drupal7"
    })
    void countsEveryRow(String dump, String truth) throws IOException {
        var read = dump(dump).read(Wanted.nothing(), row -> {});

        assertThat(counts(read)).isEqualTo(tables(truth(truth)));
        assertThat(read.remarks()).isEmpty();
        assertThat(read.endProved()).isTrue();
    }

    @Test
    void givesTheSameRowsHoweverTheyAreWritten() throws IOException {
        var extended = rows("nukeviet.sql", "nv4_vi_news_rows", "nv4_vi_news_detail");

        assertThat(values(rows("nukeviet-plain.sql", "nv4_vi_news_rows", "nv4_vi_news_detail")))
                .isEqualTo(values(extended));
    }

    @ParameterizedTest
    @CsvSource({"nukeviet.sql", "nukeviet-mojibake.sql", "nukeviet-mojibake-rawlatin1.sql"})
    void readsEveryTitleWhateverItWentThrough(String dump) throws IOException {
        var titles = new TreeMap<String, String>();
        rows(dump, "nv4_vi_news_rows").forEach(row -> titles.put(text(row, "id"), text(row, "title")));

        var expected = new TreeMap<String, String>();
        truth("nukeviet")
                .get("articles")
                .forEach(article -> expected.put(
                        article.get("id").asString(), article.get("title").asString()));
        assertThat(titles).isEqualTo(expected);
    }

    @Test
    void mendsAllThatIsToBeMended() throws IOException {
        assertThat(values(rows("nukeviet-mojibake.sql", "nv4_vi_news_rows", "nv4_vi_news_detail")))
                .isEqualTo(values(rows("nukeviet.sql", "nv4_vi_news_rows", "nv4_vi_news_detail")));
    }

    @Test
    void givesOnlyWantedColumns() throws IOException {
        var wanted = new Wanted(Map.of("nv4_vi_news_cat", Set.of("catid", "title")));
        var rows = new ArrayList<Row>();
        dump("nukeviet.sql").read(wanted, rows::add);

        assertThat(rows).hasSize(9).allSatisfy(row -> assertThat(row.values()).containsOnlyKeys("catid", "title"));
    }

    @Test
    void losesOnlyWhatIsCutOff() throws IOException {
        var whole = Files.readAllBytes(dumps.resolve("nukeviet.sql"));
        long before = 0;
        // what stands behind the last row is shorter than that
        for (int length = 0; length < whole.length - 1024; length += 1024) {
            var read = SqlDump.of(opener(whole, length)).read(Wanted.of("nv4_vi_news_detail"), row -> {});
            long rows = read.tables().stream().mapToLong(Read.Table::rows).sum();
            assertThat(read.endProved()).isFalse();
            assertThat(rows).isGreaterThanOrEqualTo(before);
            before = rows;
        }
    }

    private static SqlDump.Opener opener(byte[] bytes, int length) {
        return () -> new ByteArrayInputStream(bytes, 0, length);
    }

    private SqlDump dump(String name) {
        return SqlDump.of(() -> Files.newInputStream(dumps.resolve(name)));
    }

    private List<Row> rows(String name, String... tables) throws IOException {
        var rows = new ArrayList<Row>();
        dump(name).read(Wanted.of(tables), rows::add);
        return rows;
    }

    private static List<String> values(List<Row> rows) {
        return rows.stream().map(row -> row.table() + row.values()).toList();
    }

    private static String text(Row row, String column) {
        return String.valueOf(row.values().get(column));
    }

    private static Map<String, Long> counts(Read read) {
        return read.tables().stream()
                .collect(Collectors.toMap(Read.Table::name, Read.Table::rows, Long::sum, TreeMap::new));
    }

    private static Map<String, Long> tables(JsonNode truth) {
        var tables = new TreeMap<String, Long>();
        truth.get("tables")
                .properties()
                .forEach(table -> tables.put(table.getKey(), table.getValue().asLong()));
        return tables;
    }

    private JsonNode truth(String name) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(dumps.resolve(name + ".truth.json")));
    }
}
