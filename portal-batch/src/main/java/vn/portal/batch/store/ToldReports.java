package vn.portal.batch.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import vn.portal.model.ContentId;

/**
 * What is mentioned in the words in which stories report directives.
 *
 * <p>Words within words are found story by story: to join every mention of a story with every report in it would take a
 * long story's mentions times its reports.
 */
record ToldReports(Db db) {
    /** Of each of which all mentions are held. */
    private static final int STORIES = 20;

    void of(Collection<ContentId> ids, Cards.Reported told) {
        for (var part : Db.parts(ids)) {
            var asked = Published.targets(db, part);
            var tellers = tellers(asked.keySet());
            for (var editions : Db.parts(tellers.keySet(), STORIES)) {
                tell(editions, tellers, asked, told);
            }
        }
    }

    /** The published contents that mention those and report something, by their editions. */
    private Map<Long, ContentId> tellers(Set<UUID> targets) {
        var tellers = new TreeMap<Long, ContentId>();
        var sql = """
                select m.edition_id, c.id from (select distinct edition_id from mention where target_id in (:ids)) m
                join edition e on e.id = m.edition_id join content c on c.id = e.content_id and c.current_edition = e.id
                where c.state = 'PUBLISHED'
                and exists (select 1 from mention r where r.edition_id = m.edition_id and r.type = 'report')
                """;
        db.jdbc().query(sql, new MapSqlParameterSource("ids", targets), row -> {
            tellers.put(row.getLong("edition_id"), new ContentId(row.getObject("id", UUID.class)));
        });
        return tellers;
    }

    private record Field(long edition, String name) {}

    private record Report(Field field, int start, int end, ContentId directive) {}

    private record Named(ContentId id, int end) {}

    private void tell(
            List<Long> editions, Map<Long, ContentId> tellers, Map<UUID, ContentId> asked, Cards.Reported told) {
        var reports = new ArrayList<Report>();
        var named = new HashMap<Field, NavigableMap<Integer, List<Named>>>();
        db.jdbc().query("""
                select edition_id, type, field, span_start, span_end, target_id from mention
                where edition_id in (:editions) and target_id is not null order by edition_id, ord
                """, new MapSqlParameterSource("editions", editions), row -> {
            var field = new Field(row.getLong("edition_id"), row.getString("field"));
            int start = row.getInt("span_start");
            int end = row.getInt("span_end");
            var target = row.getObject("target_id", UUID.class);
            if (row.getString("type").equals("report")) {
                reports.add(new Report(field, start, end, new ContentId(target)));
            }
            if (asked.containsKey(target)) {
                named.computeIfAbsent(field, key -> new TreeMap<>())
                        .computeIfAbsent(start, key -> new ArrayList<>())
                        .add(new Named(asked.get(target), end));
            }
        });
        var cards = new Cards(db)
                .find(reports.stream().map(Report::directive).distinct().toList());
        for (var report : reports) {
            var card = cards.get(report.directive());
            if (card != null) {
                within(report, named)
                        .forEach(
                                id -> told.accept(id, tellers.get(report.field().edition()), card));
            }
        }
    }

    private static Stream<ContentId> within(Report report, Map<Field, NavigableMap<Integer, List<Named>>> named) {
        return named
                .getOrDefault(report.field(), Collections.emptyNavigableMap())
                .subMap(report.start(), report.end())
                .values()
                .stream()
                .flatMap(List::stream)
                .filter(each -> each.end() <= report.end())
                .map(Named::id)
                .distinct();
    }
}
