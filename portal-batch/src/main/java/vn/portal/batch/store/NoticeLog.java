package vn.portal.batch.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import vn.portal.notice.Notice;
import vn.portal.notice.Notices;
import vn.portal.notice.Origin;

/** What keepers of sources should know. */
public final class NoticeLog {
    /**
     * Of an item: from its last judgement. Of a duplicate: from the last accepted night. Of a source: from its latest. Of no
     * source at all: from the latest of any. What only shows among many, and what publishing found, is always of
     * the last look.
     */
    private static final String CURRENT = """
            (n.copy = 0 and exists (select 1 from ledger l where l.system = n.system and l.keyspace = n.keyspace
                and l.native_key = n.native_key and l.run_id = n.run_id)
            or n.copy = 0 and n.system = 'portal' and n.keyspace = 'derived'
            or n.copy in (-2, -3)
            or n.copy > 0 and n.run_id = (select max(s.run_id) from source_run s
                join run r on r.id = s.run_id and r.purpose = 'NIGHT'
                where s.system = n.system and s.keyspace = n.keyspace and s.status = 'ACCEPTED')
            or n.copy = -1 and n.system <> 'portal' and n.run_id = (select max(s.run_id) from source_run s
                join run r on r.id = s.run_id and r.purpose = 'NIGHT'
                where s.system = n.system and s.keyspace = n.keyspace)
            or n.copy = -1 and n.system = 'portal' and n.run_id = (select max(s.run_id) from source_run s
                join run r on r.id = s.run_id and r.purpose = 'NIGHT'))
            """;

    private final Db db;
    private final NoticeRows rows;

    NoticeLog(Db db) {
        this.db = db;
        this.rows = new NoticeRows(db);
    }

    /**
     * Records what is to be said of a source as a whole in that run (a guard's refusal, a source that broke); replaces
     * what was said before.
     */
    public void add(Run run, SourceKey source, Notices notices) {
        db.transaction().executeWithoutResult(status -> {
            db.update("""
                    delete from notice where run_id = :run and system = :system and keyspace = :keyspace and copy = -1
                    """, Db.of(run, source));
            var all = new ArrayList<NoticeRows.Row>();
            for (var notice : notices) {
                all.add(NoticeRows.Row.of(run.id(), notice, NoticeRows.SOURCE, all.size()));
            }
            rows.insert(all);
        });
    }

    /**
     * Says of the source, once and with its number, what is said of items of that run in the same words: of those that it
     * judged, and of those that it carried. What was summed before is replaced.
     *
     * @param ofItems the code of what is said of items
     * @param ofSource to which the arguments of those and their {@code count} are added
     */
    public void sum(Run run, SourceKey source, String ofItems, Notice ofSource) {
        db.transaction().executeWithoutResult(status -> {
            db.update("""
                    delete from notice
                    where run_id = :run and system = :system and keyspace = :keyspace and copy = -1 and code = :code
                    """, Db.of(run, source).addValue("code", ofSource.code()));
            var sums = sums(run, source, ofItems, ofSource);
            int next = db.count("""
                    select coalesce(max(seq), -1) + 1 from notice
                    where run_id = :run and system = :system and keyspace = :keyspace and copy = -1
                    """, Db.of(run, source));
            var all = new ArrayList<NoticeRows.Row>();
            for (var notice : sums) {
                all.add(NoticeRows.Row.of(run.id(), notice, NoticeRows.SOURCE, next + all.size()));
            }
            rows.insert(all);
        });
    }

    private List<Notice> sums(Run run, SourceKey source, String ofItems, Notice ofSource) {
        var sums = new TreeMap<String, Notice>();
        db.jdbc().query("""
                select n.arguments, count(*) as items
                from run_item i
                left join ledger l on i.carried and l.system = i.system and l.keyspace = i.keyspace
                    and l.native_key = i.native_key
                join notice n on n.run_id = coalesce(l.run_id, i.run_id) and n.system = i.system
                    and n.keyspace = i.keyspace and n.native_key = i.native_key and n.copy = 0
                where i.run_id = :run and i.system = :system and i.keyspace = :keyspace and i.copy = 0 and n.code = :code
                group by n.arguments
                """, Db.of(run, source).addValue("code", ofItems), row -> {
            var notice = ofSource;
            for (var argument : NoticeRows.read(row.getString("arguments")).entrySet()) {
                notice = notice.with(argument.getKey(), argument.getValue());
            }
            sums.put(row.getString("arguments"), notice.with("count", row.getInt("items")));
        });
        return List.copyOf(sums.values());
    }

    /**
     * What holds now: the notices of each ledger item's last judgement, of derived content, and of sources in their
     * latest run; ordered by source, key and place. A source goes by the name that it has now.
     *
     * @param source name of a source; null for all
     * @param code null for all
     * @param limit the most that are given
     */
    public List<Notice> current(@Nullable String source, @Nullable String code, int limit) {
        var names = names();
        var called = names.entrySet().stream()
                .filter(name -> name.getValue().equals(source))
                .map(name -> new Object[] {name.getKey().system(), name.getKey().keyspace()})
                .toList();
        if (source != null && called.isEmpty()) {
            return List.of();
        }
        var condition = CURRENT
                + (source == null ? "" : " and (n.system, n.keyspace) in (:called)")
                + (code == null ? "" : " and n.code = :code");
        var parameters = new MapSqlParameterSource("code", code).addValue("called", called);
        return list(condition, parameters, limit).stream()
                .map(notice -> renamed(notice, names))
                .toList();
    }

    /** What holds now of those items, each given by system, keyspace and native key. */
    List<Notice> currentOf(Collection<Object[]> items, int limit) {
        return items.isEmpty()
                ? List.of()
                : list(
                        CURRENT + " and (n.system, n.keyspace, n.native_key) in (:items)",
                        new MapSqlParameterSource("items", items),
                        limit);
    }

    private record Place(String system, String keyspace) {}

    /** What each source was called in its latest run. */
    private Map<Place, String> names() {
        var names = new HashMap<Place, String>();
        db.jdbc().query("""
                select s.system, s.keyspace, s.source from source_run s join
                    (select system, keyspace, max(run_id) as run_id from source_run group by system, keyspace) last
                    on last.run_id = s.run_id and last.system = s.system and last.keyspace = s.keyspace
                """, row -> {
            names.put(new Place(row.getString(1), row.getString(2)), row.getString(3));
        });
        return names;
    }

    /** An item that nothing has changed since its source was renamed was judged under the old name. */
    private static Notice renamed(Notice notice, Map<Place, String> names) {
        var o = notice.origin();
        var name = names.getOrDefault(new Place(o.system(), o.keyspace()), o.source());
        if (name.equals(o.source())) {
            return notice;
        }
        var key = o.key().equals(o.source()) ? name : o.key();
        var origin = new Origin(o.system(), name, o.keyspace(), key, o.position(), o.address());
        return new Notice(notice.severity(), notice.code(), origin, notice.path(), notice.arguments());
    }

    /** How often each code holds now. */
    public SortedMap<String, Integer> countByCode() {
        return counts(CURRENT, new MapSqlParameterSource());
    }

    /** What that run itself judged, refused sources too; ordered by source, key and place. */
    public List<Notice> of(Run run, int limit) {
        return list("n.run_id = :run", new MapSqlParameterSource("run", run.id()), limit);
    }

    /** How often each code was given in that run. */
    public SortedMap<String, Integer> countByCode(Run run) {
        return counts("n.run_id = :run", new MapSqlParameterSource("run", run.id()));
    }

    private List<Notice> list(String condition, MapSqlParameterSource parameters, int limit) {
        var sql = """
                select n.run_id, n.system, n.keyspace, n.native_key, n.copy, n.seq, n.source, n.severity, n.code, n.path,
                    n.place, n.address, n.arguments
                from notice n where %s
                order by %s, %s, %s, n.copy, n.run_id, n.seq fetch first :limit rows only
                """.formatted(
                        condition,
                        db.dialect().bytes("n.system"),
                        db.dialect().bytes("n.keyspace"),
                        db.dialect().bytes("n.native_key"));
        return db.query(
                sql,
                parameters.addValue("limit", limit),
                (row, n) -> NoticeRows.Row.of(row).notice());
    }

    private SortedMap<String, Integer> counts(String condition, MapSqlParameterSource parameters) {
        var counts = new TreeMap<String, Integer>();
        db.jdbc()
                .query(
                        "select n.code, count(*) as notices from notice n where " + condition + " group by n.code",
                        parameters,
                        row -> {
                            counts.put(row.getString("code"), row.getInt("notices"));
                        });
        return counts;
    }
}
