package vn.portal.batch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;

/** A source's books, counted from what is staged. */
public final class Books {
    /** Staged rows of a source in a run. */
    private static final String STAGED =
            "from run_item where run_id = :run and system = :system and keyspace = :keyspace";

    /**
     * Ledger rows that the run has not met: not under their key, nor their content under another. A filtered item is
     * not there either, as far as readers are concerned.
     */
    static final String ABSENT = """
            l.system = :system and l.keyspace = :keyspace
            and (l.content_id is not null or l.verdict = 'REJECTED')
            and not exists (select 1 from run_item i
                where i.run_id = :run and i.system = l.system and i.keyspace = l.keyspace
                and i.native_key = l.native_key and i.copy = 0 and i.verdict <> 'FILTERED')
            and not exists (select 1 from run_item i
                where i.content_id = l.content_id and i.run_id = :run and i.verdict = 'ACCEPTED')
            """;

    private final Db db;

    Books(Db db) {
        this.db = db;
    }

    /**
     * What the guard looks at.
     *
     * @param held items that the ledger holds as present before this run, rejected ones too, filtered ones not
     * @param present items of this run that were not filtered, each key once
     * @param wouldVanish present in the ledger, absent from this run; filtered ones too
     * @param wouldHide those of them that are there, but no longer shown to the public
     * @param wouldChange published items whose content changes under an unchanged pipeline version
     */
    public record Figures(int held, int present, int wouldVanish, int wouldHide, int wouldChange) {}

    /**
     * The counts of what the run has staged; {@code withdrawn} is known only after acceptance, and after it only
     * {@link SourceRun#counts} knows any.
     */
    public Counts count(Run run, SourceKey source, boolean complete) {
        db.refreshStatistics();
        var outcomes = new EnumMap<ItemOutcome, Integer>(ItemOutcome.class);
        int[] takes = {0};
        var sql = "select outcome, count(*) as items, sum(case when taken then 1 else 0 end) as takes " + STAGED
                + " group by outcome";
        db.jdbc().query(sql, Db.of(run, source), row -> {
            takes[0] += row.getInt("takes");
            add(outcomes, row);
        });
        return counts(outcomes, complete ? wouldVanish(run, source) : 0, takes[0]);
    }

    private static void add(Map<ItemOutcome, Integer> outcomes, ResultSet row) throws SQLException {
        outcomes.put(ItemOutcome.valueOf(row.getString("outcome")), row.getInt("items"));
    }

    private static Counts counts(Map<ItemOutcome, Integer> outcomes, int vanished, int takes) {
        return new Counts(
                outcomes.values().stream().mapToInt(Integer::intValue).sum(),
                outcomes.getOrDefault(ItemOutcome.NEW, 0),
                outcomes.getOrDefault(ItemOutcome.UPDATED, 0),
                outcomes.getOrDefault(ItemOutcome.UNCHANGED, 0),
                outcomes.getOrDefault(ItemOutcome.DUPLICATE, 0),
                outcomes.getOrDefault(ItemOutcome.FILTERED, 0),
                outcomes.getOrDefault(ItemOutcome.REJECTED, 0),
                vanished,
                0,
                takes);
    }

    private int wouldVanish(Run run, SourceKey source) {
        return db.count("select count(*) from ledger l where l.vanished_nights = 0 and " + ABSENT, Db.of(run, source));
    }

    public Figures figures(Run run, SourceKey source) {
        var parameters = Db.of(run, source);
        int held = db.count("""
                select count(*) from ledger where system = :system and keyspace = :keyspace
                and vanished_nights = 0 and (content_id is not null or verdict = 'REJECTED')
                """, parameters);
        int present = db.count("select count(*) " + STAGED + " and copy = 0 and verdict <> 'FILTERED'", parameters);
        int changes = db.count("select count(*) " + STAGED + " and guarded", parameters);
        int hidden = db.count("""
                select count(*) from run_item i join content c on c.id = i.content_id
                where i.run_id = :run and i.system = :system and i.keyspace = :keyspace
                and i.outcome = 'FILTERED' and i.copy = 0 and c.state = 'PUBLISHED'
                """, parameters);
        return new Figures(held, present, wouldVanish(run, source), hidden, changes);
    }
}
