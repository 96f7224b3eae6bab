package vn.portal.batch.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import vn.portal.model.ContentId;
import vn.portal.model.Kind;
import vn.portal.model.Period;
import vn.portal.recognition.DerivedKeys;

/**
 * Finds out how often contents were read: what their items tell of it, and the counters of the pages where they lay; of a
 * store that nobody changes meanwhile.
 */
final class ViewCounts {
    private final Db db;
    private @Nullable Tellers tellers;

    ViewCounts(Db db) {
        this.db = db;
    }

    /**
     * Who tells of any content how often it was read: on most portals nobody, and then nothing more need be asked.
     *
     * @param indicators what the items of a system tell of it, by the system
     * @param counted systems of whose pages there are counters
     */
    private record Tellers(Map<String, UUID> indicators, List<String> counted) {}

    private Tellers tellers() {
        var known = tellers;
        if (known == null) {
            var none = new MapSqlParameterSource();
            var systems = db.query("select distinct system from ledger", none, (row, n) -> row.getString(1));
            known = systems.isEmpty() ? new Tellers(Map.of(), List.of()) : tellers(systems);
            tellers = known;
        }
        return known;
    }

    private Tellers tellers(List<String> systems) {
        var all = new HashMap<String, UUID>();
        systems.forEach(system -> all.put(
                system,
                ContentId.derived(Kind.STATISTIC, DerivedKeys.pageViews(system)).value()));
        var observed = Set.copyOf(db.query(
                "select distinct indicator from observation where indicator in (:all)",
                new MapSqlParameterSource("all", all.values()),
                (row, n) -> row.getObject(1, UUID.class)));
        all.values().retainAll(observed);
        var counted = db.query(
                "select distinct system from alias where system in (:systems) and kind = 'views'",
                new MapSqlParameterSource("systems", systems),
                (row, n) -> row.getString(1));
        return new Tellers(all, counted);
    }

    /** Contents of which nobody tells it are missing. */
    Map<ContentId, Views> of(Collection<ContentId> ids) {
        var views = new HashMap<ContentId, Views>();
        for (var part : Db.parts(ids.stream().map(ContentId::value).toList())) {
            var told = told(part);
            var counted = counted(part);
            Stream.concat(told.keySet().stream(), counted.keySet().stream())
                    .forEach(id -> views.put(id, new Views(told.get(id), counted.get(id))));
        }
        return views;
    }

    /** What the items tell as they were accepted last. Of several the most: such a number never falls. */
    private Map<ContentId, BigDecimal> told(List<UUID> ids) {
        var told = new HashMap<ContentId, BigDecimal>();
        tellers().indicators().forEach((system, indicator) -> {
            var parameters = new MapSqlParameterSource("ids", ids)
                    .addValue("system", system)
                    .addValue("indicator", indicator);
            db.jdbc().query("""
                    select l.content_id, o.amount from ledger l
                        join observation o on o.indicator = :indicator and o.capture = l.told_by
                    where l.content_id in (:ids) and l.system = :system and o.amount is not null
                    """, parameters, row -> {
                told.merge(id(row), new BigDecimal(row.getString("amount")), BigDecimal::max);
            });
        });
        return told;
    }

    /** What one counter says of one time. */
    private record Reading(String path, String period, int revision, BigDecimal amount) {
        /** The latest time last; of two that end together the longer one. */
        static final Comparator<Reading> BY_TIME = Comparator.<Reading, String>comparing(reading -> reading.end())
                .thenComparing(Reading::period, Comparator.reverseOrder());

        static Reading of(ResultSet row) throws SQLException {
            return new Reading(
                    row.getString("path"),
                    row.getString("period"),
                    row.getInt("revision"),
                    new BigDecimal(row.getString("amount")));
        }

        private String end() {
            return period.substring(period.indexOf('/') + 1);
        }
    }

    private Map<ContentId, Views.Counted> counted(List<UUID> ids) {
        if (tellers().counted().isEmpty()) {
            return Map.of();
        }
        var readings = new HashMap<ContentId, List<Reading>>();
        db.jdbc().query("""
                select p.content_id, s.path, o.period, o.revision, o.amount from alias p
                    join alias v on v.system = p.system and v.kind = 'views' and v.name = p.name
                    join content s on s.id = v.content_id and s.state = 'PUBLISHED'
                    join observation o on o.indicator = s.id
                where p.content_id in (:ids) and p.kind = 'path' and o.amount is not null
                """, new MapSqlParameterSource("ids", ids), row -> {
            readings.computeIfAbsent(id(row), id -> new ArrayList<>()).add(Reading.of(row));
        });
        var counted = new HashMap<ContentId, Views.Counted>();
        readings.forEach((id, all) -> counted.put(id, latest(all)));
        return counted;
    }

    /** Several addresses of one content are counted apart: what they say of the latest time is added up. */
    private static Views.Counted latest(List<Reading> all) {
        var time = all.stream().max(Reading.BY_TIME).orElseThrow().period();
        var last = new HashMap<String, Reading>();
        all.stream()
                .filter(reading -> reading.period().equals(time))
                .forEach(reading -> last.merge(reading.path(), reading, (a, b) -> a.revision() > b.revision() ? a : b));
        var count = last.values().stream().map(Reading::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        var paths = new HashSet<>(last.keySet());
        return new Views.Counted(
                count,
                time.isEmpty() ? null : Period.parse(time),
                paths.size() == 1 ? paths.iterator().next() : null);
    }

    private static ContentId id(ResultSet row) throws SQLException {
        return new ContentId(row.getObject("content_id", UUID.class));
    }
}
