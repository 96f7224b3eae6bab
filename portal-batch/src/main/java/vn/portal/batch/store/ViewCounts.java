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
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import vn.portal.model.ContentId;
import vn.portal.model.Kind;
import vn.portal.model.Period;
import vn.portal.recognition.DerivedKeys;

/** Finds out how often contents were read: what their items tell of it, and the counters of the pages where they lay. */
final class ViewCounts {
    private final Db db;

    ViewCounts(Db db) {
        this.db = db;
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
        var systems = db.query(
                "select distinct system from ledger where content_id in (:ids)",
                new MapSqlParameterSource("ids", ids),
                (row, n) -> row.getString(1));
        for (var system : systems) {
            var indicator = ContentId.derived(Kind.STATISTIC, DerivedKeys.pageViews(system));
            var parameters = new MapSqlParameterSource("ids", ids)
                    .addValue("system", system)
                    .addValue("indicator", indicator.value());
            db.jdbc().query("""
                    select l.content_id, o.amount from ledger l
                        join observation o on o.indicator = :indicator and o.capture = l.told_by
                    where l.content_id in (:ids) and l.system = :system and o.amount is not null
                    """, parameters, row -> {
                told.merge(id(row), new BigDecimal(row.getString("amount")), BigDecimal::max);
            });
        }
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
