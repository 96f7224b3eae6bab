package vn.portal.batch.legacy.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonTablesTest {
    private static final String NESTED = """
            {"db": [{"meta": {"version": "5"},
              "data": {"posts": [
                {"id": 1, "title": "Một", "live": true, "tags": [{"name": "a"}, {"name": "b"}], "none": null},
                {"id": 2, "title": "Hai", "size": 1.50, "deep": {"x": {"y": "z"}}}],
              "tags": []}}]}
            """;

    @TempDir
    Path folder;

    @Test
    void findsTheListsOfObjectsWhereverTheyLie() throws IOException {
        var rows = new ArrayList<Row>();
        var read = read(NESTED, Wanted.of("tin.db.data.posts"), rows);

        assertThat(read.tables())
                .containsExactly(
                        new Read.Table("tin", List.of("db"), 1),
                        new Read.Table("tin.db", List.of("meta", "data"), 1),
                        new Read.Table("tin.db.data.posts", List.of(), 2));
        assertThat(rows.toString())
                .isEqualTo("[Row[table=tin.db.data.posts, values={id=1, title=Một, live=true, "
                        + "tags=[{name=a}, {name=b}], none=null}, position=3], Row[table=tin.db.data.posts, "
                        + "values={id=2, title=Hai, size=1.50, deep={x={y=z}}}, position=4]]");
        assertThat(read.endProved()).isTrue();
    }

    @Test
    void tellsTheColumnsOfTablesThatNobodyWants() throws IOException {
        assertThat(read(NESTED, Wanted.nothing(), new ArrayList<>())
                        .table("tin.db.data.posts")
                        .orElseThrow())
                .isEqualTo(new Read.Table(
                        "tin.db.data.posts", List.of("id", "title", "live", "tags", "none", "size", "deep"), 2));
    }

    @Test
    void losesOneLineOfJsonLinesAndNoOther() throws IOException {
        var rows = new ArrayList<Row>();
        var read = read("{\"id\": 1}\n{\"id\": \n\n{\"id\": 3}\n", Wanted.of("tin"), rows);

        assertThat(rows.stream().map(row -> row.values().get("id") + " " + row.position()))
                .containsExactly("1 1", "3 4");
        assertThat(read.remarks().toString()).contains("table-row-broken").contains("positions=[2]");
        assertThat(read.endProved()).isTrue();
    }

    @Test
    void givesWhatStandsBeforeABreak() throws IOException {
        var rows = new ArrayList<Row>();
        var read = read("[{\"id\": 1},\n{\"id\": 2},\n{\"id\": ", Wanted.of("tin"), rows);

        assertThat(rows).hasSize(2);
        assertThat(read.endProved()).isFalse();
        assertThat(read.remarks().toString()).contains("table-broken");
    }

    @Test
    void refusesWhatLiesTooDeep() throws IOException {
        var read = read("[".repeat(100_000), Wanted.of("tin"), new ArrayList<>());

        assertThat(read.endProved()).isFalse();
        assertThat(read.remarks()).hasSize(1);
    }

    @Test
    void readsOnOverDamagedBytes() throws IOException {
        Hostile.each(NESTED.repeat(20).getBytes(StandardCharsets.UTF_8), bytes -> {
            Files.write(folder.resolve("tin.json"), bytes);
            return new JsonTables(folder.resolve("tin.json"), null).read(Wanted.of("tin.db.data.posts"), row -> {});
        });
        Hostile.each("{\"id\": 1, \"ten\": \"Hội thi\"}\n".repeat(200).getBytes(StandardCharsets.UTF_8), bytes -> {
            Files.write(folder.resolve("tin.json"), bytes);
            return new JsonTables(folder.resolve("tin.json"), null).read(Wanted.of("tin"), row -> {});
        });
    }

    private Read read(String json, Wanted wanted, List<Row> rows) throws IOException {
        var file = folder.resolve("tin.json");
        Files.writeString(file, json);
        return new JsonTables(file, null).read(wanted, rows::add);
    }
}
