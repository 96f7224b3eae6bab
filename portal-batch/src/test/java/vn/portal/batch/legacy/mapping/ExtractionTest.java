package vn.portal.batch.legacy.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractionTest {
    private static final Instant NOW = Instant.parse("2024-03-01T00:00:00Z");
    private static final String NEWS = """
            mapping: x
            items:
              news:
                table: "{prefix}{lang}_tin"
                needs: [noi_dung]
                by: loai
                where: loai = 'bai'
                join:
                  muc: {table: "{prefix}{lang}_muc", on: {ma: ma_muc}, up: cha}
                key: "tin:{ma}"
                state:
                  scheduled: tt = 2
                  published: tt = 1
                from: tu | unix
                until: den | unix
                title: ten
                categories: muc.ten
            variables: {lang: "[a-z]{2}"}
            """;

    @TempDir
    Path scratch;

    private Extraction.Found found;

    @Test
    void joinsTablesInWhateverOrderTheyStand() throws IOException {
        var tables = new TestTables()
                .row("a_vi_tin", "ma", 1, "ma_muc", 5, "loai", "bai", "tt", 1, "ten", "Tin", "noi_dung", "x")
                .row("a_vi_muc", "ma", 5, "cha", 4, "ten", "Dưới")
                .row("a_vi_muc", "ma", 4, "cha", 0, "ten", "Trên");
        assertThat(read(tables).get(0).fields().get("categories")).isEqualTo(List.of("Trên", "Dưới"));
        assertThat(read(tables.reversed()).get(0).fields().get("categories")).isEqualTo(List.of("Trên", "Dưới"));
    }

    @Test
    void goesUpATreeOnlyOnceWhereItBitesItsTail() throws IOException {
        var items = read(new TestTables()
                .row("a_vi_tin", "ma", 1, "ma_muc", 5, "loai", "bai", "tt", 1, "ten", "Tin", "noi_dung", "x")
                .row("a_vi_muc", "ma", 5, "cha", 4, "ten", "A")
                .row("a_vi_muc", "ma", 4, "cha", 5, "ten", "B"));
        assertThat(items.get(0).fields().get("categories")).isEqualTo(List.of("B", "A"));
    }

    @Test
    void setsKeysOfSeveralSitesApartByWhatDiffersInTheirTables() throws IOException {
        var tables = new TestTables();
        for (var site : List.of("a_vi_tin", "a_en_tin", "b_vi_tin")) {
            tables.row(site, "ma", 1, "ma_muc", 5, "loai", "bai", "tt", 1, "ten", "Tin", "noi_dung", "x");
        }
        assertThat(read(tables).stream().map(Mapped::key)).containsExactly("vi:a_:tin:1", "en:a_:tin:1", "vi:b_:tin:1");
        assertThat(read(tables).stream().map(item -> item.aliases().get(0).value()))
                .containsExactly("a_vi_tin:tin:1", "a_en_tin:tin:1", "b_vi_tin:tin:1");
    }

    @Test
    void letsTimePublishWhatWasMeantToBeAndNothingElse() throws IOException {
        var tables = new TestTables();
        var soon = Instant.parse("2024-03-02T00:00:00Z").getEpochSecond();
        var past = Instant.parse("2024-02-02T00:00:00Z").getEpochSecond();
        Object[][] cases = {
            {1, 0, 0},
            {1, soon, 0},
            {1, past, soon},
            {1, past, past},
            {2, soon, 0},
            {2, past, 0},
            {2, 0, 0},
            {3, past, 0}
        };
        for (int i = 0; i < cases.length; i++) {
            tables.row(
                    "vi_tin",
                    "ma",
                    i,
                    "loai",
                    "bai",
                    "tt",
                    cases[i][0],
                    "tu",
                    cases[i][1],
                    "den",
                    cases[i][2],
                    "ten",
                    "Tin",
                    "noi_dung",
                    "x");
        }
        assertThat(read(tables).stream().map(item -> item.key() + " " + item.state() + " " + item.turns()))
                .containsExactly(
                        "tin:0 published null",
                        "tin:1 scheduled 2024-03-02T00:00:00Z",
                        "tin:2 published 2024-03-02T00:00:00Z",
                        "tin:3 expired null",
                        "tin:4 scheduled 2024-03-02T00:00:00Z",
                        "tin:5 published null",
                        "tin:6 scheduled null",
                        "tin:7 unknown null");
    }

    @Test
    void countsWhatNothingTakes() throws IOException {
        read(new TestTables()
                .row("vi_tin", "ma", 1, "loai", "bai", "tt", 1, "ten", "Tin", "noi_dung", "x")
                .row("vi_tin", "ma", 2, "loai", "menu", "tt", 1, "ten", "Tin", "noi_dung", "x")
                .row("vi_tin", "ma", 3, "loai", "menu", "tt", 1, "ten", "Tin", "noi_dung", "x")
                .row("vi_tin", "ma", null, "loai", "bai", "tt", 1, "ten", "Tin", "noi_dung", "x")
                .row("en_tin", "ma", 1)
                .row("nguoi_dung", "ten", "admin"));
        assertThat(found.outside())
                .containsExactly(
                        new Outside("en_tin", 1, Outside.Why.OUTSIDE),
                        new Outside("nguoi_dung", 1, Outside.Why.OUTSIDE),
                        new Outside("vi_tin: menu", 2, Outside.Why.OUTSIDE));
        assertThat(found.keyless()).isEqualTo(1);
        assertThat(found.isRecognised()).isTrue();
    }

    @Test
    void takesTheLatestOfSeveralVersions() throws IOException {
        var mapping = TestMappings.mapping("""
                mapping: x
                items:
                  html:
                    table: "{prefix}HtmlText"
                    key: "html:{ModuleID}"
                    where: IsPublished = true
                    latest: Version
                    state: {published: always}
                    title: Content
                """);
        var tables = new TestTables()
                .row("dnn_HtmlText", "ModuleID", 7, "Version", 9, "IsPublished", 1, "Content", "chín")
                .row("dnn_HtmlText", "ModuleID", 7, "Version", 10, "IsPublished", 1, "Content", "mười")
                .row("dnn_HtmlText", "ModuleID", 7, "Version", 11, "IsPublished", 0, "Content", "mười một")
                .row("dnn_HtmlText", "ModuleID", 8, "Version", 1, "IsPublished", 1, "Content", "một");
        assertThat(read(mapping, tables).stream().map(Mapped::title)).containsExactly("mười", "một");
    }

    @Test
    void saysWhenNoTableIsOfTheSystem() throws IOException {
        assertThat(read(new TestTables().row("khac", "a", 1))).isEmpty();
        assertThat(found.isRecognised()).isFalse();
    }

    private List<Mapped> read(TestTables tables) throws IOException {
        return read(TestMappings.mapping(NEWS), tables);
    }

    private List<Mapped> read(Mapping mapping, TestTables tables) throws IOException {
        var items = new ArrayList<Mapped>();
        found = new Extraction(mapping, ZoneId.of("Asia/Ho_Chi_Minh"), NOW, scratch).read(tables, items::add);
        return items;
    }
}
