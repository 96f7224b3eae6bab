package vn.portal.batch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.portal.batch.store.Items.item;
import static vn.portal.batch.store.Nights.MONDAY;
import static vn.portal.batch.store.Nights.PAGES;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows are found by their keys for a chunk at a time, at the cost of the chunk and not of the source. */
class LookupTest {

    /** H2 takes a whole index or its first column; with a column less it would read the source for every chunk. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ledger     | system, keyspace, native_key",
                "quarantine | system, keyspace, native_key",
                "notice     | system, keyspace, native_key",
                "alias      | system, kind, name",
                "alias      | content_id, system, kind",
                "run_item   | run_id, system, keyspace, native_key, copy",
                "run_item   | content_id, run_id, system, keyspace"
            })
    void findsRowsInAnIndexOnH2(String table, String columns) {
        var h2 = new JdbcTemplate(TestDatabase.H2.empty());
        int width = columns.split(",").length;
        var row = Stream.generate(() -> "?").limit(width).collect(Collectors.joining(", "));
        var plan = h2.queryForObject(
                "explain select 1 from %s where (%s) in ((%s), (%s))".formatted(table, columns, row, row),
                String.class,
                new Object[2 * width]);
        assertThat(plan).doesNotContain("tableScan").containsPattern("/\\* PUBLIC\\.\\S+:  IN\\(ROW");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void findsLedgerEntriesByTheirOwnKeysHoweverLong(TestDatabase database) {
        var nights = new Nights(database);
        var longKey = "thư-mục/".repeat(60) + "a.txt";
        var otherLongKey = "thư-mục/".repeat(60) + "b.txt";
        nights.night(MONDAY, item("a").taken(), item(longKey).taken(), item("x").rejected());
        var found = nights.store.ledger().find(PAGES, List.of("a", longKey, otherLongKey, "x", "nowhere"));
        assertThat(found)
                .isEqualTo(Map.of(
                        "a", accepted("a"), longKey, accepted(longKey), "x", entry("x", LedgerEntry.Verdict.REJECTED)));
        var elsewhere = new SourceKey("pages", "phan-thiet", "khac");
        assertThat(nights.store.ledger().find(elsewhere, List.of("a", "x"))).isEmpty();
    }

    private static LedgerEntry accepted(String key) {
        var entry = entry(key, LedgerEntry.Verdict.ACCEPTED);
        return new LedgerEntry(
                key,
                entry.rawHash(),
                entry.pipelineVersion(),
                entry.verdict(),
                item(key).id(),
                0);
    }

    private static LedgerEntry entry(String key, LedgerEntry.Verdict verdict) {
        return new LedgerEntry(key, item(key).rawHash(), Items.PIPELINE, verdict, null, 0);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void numbersTheCopiesOfAKeyAcrossChunks(TestDatabase database) {
        var nights = new Nights(database).inChunksOf(2);
        var counts = nights.night(
                MONDAY,
                item("a").taken(),
                item("a").saying("Hai").taken(),
                item("b").taken(),
                item("a").saying("Ba").taken(),
                item("a").duplicate(),
                item("c").duplicate(),
                item("c").duplicate());
        assertThat(counts).isEqualTo(new Counts(7, 2, 0, 0, 5, 0, 0, 0, 0, 4));
        assertThat(nights.export("item", "native_key", "verdict")).isEqualTo("a ACCEPTED\nb ACCEPTED");
        assertThat(nights.export("edition", "payload.title", "payload.body.text")
                        .lines())
                .containsExactlyInAnyOrder("Tin a Nội dung.", "Tin b Nội dung.");
    }

    @Test
    void keepsEveryChunkApartFromAnotherRunsItems() {
        var nights = new Nights(TestDatabase.H2);
        nights.stage(nights.open(MONDAY), item("a").taken());
        var run = nights.open(MONDAY.plusDays(1));
        assertThat(nights.store.staging().stagedKeys(run, PAGES, List.of("a"))).isEmpty();
        assertThat(nights.accept(run, item("a").saying("Hai").taken()))
                .isEqualTo(new Counts(1, 1, 0, 0, 0, 0, 0, 0, 0, 1));
    }
}
