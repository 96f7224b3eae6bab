package vn.portal.batch.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import vn.portal.model.ContentId;
import vn.portal.model.Observation;
import vn.portal.model.Period;
import vn.portal.model.Statistic;

/** What was observed of indicators. */
final class Observations {
    private static final Comparator<Observation> ORDER = Comparator.comparing(Observations::period)
            .thenComparing(Observations::area)
            .thenComparing(Observation::capture)
            .thenComparing(Observation::revision);

    private Observations() {}

    private static String period(Observation observation) {
        return observation.period() == null ? "" : observation.period().toString();
    }

    private static String area(Observation observation) {
        return observation.area() == null ? "" : observation.area();
    }

    /** All of those indicators, each in the order of period, area, capture and revision. */
    static Map<ContentId, List<Observation>> of(Db db, Collection<ContentId> indicators) {
        var found = new HashMap<ContentId, List<Observation>>();
        for (var part : Db.parts(indicators.stream().map(ContentId::value).toList())) {
            var sql = """
                    select indicator, capture, area, period, revision, amount, ranked, out_of, status from observation
                    where indicator in (:ids)
                    """;
            db.jdbc().query(sql, new MapSqlParameterSource("ids", part), row -> {
                found.computeIfAbsent(new ContentId(row.getObject("indicator", UUID.class)), id -> new ArrayList<>())
                        .add(observation(row));
            });
        }
        found.values().forEach(list -> list.sort(ORDER));
        return found;
    }

    private static Observation observation(ResultSet row) throws SQLException {
        var amount = row.getString("amount");
        var area = row.getString("area");
        var period = row.getString("period");
        return new Observation(
                period.isEmpty() ? null : Period.parse(period),
                area.isEmpty() ? null : area,
                amount == null ? null : new BigDecimal(amount),
                row.getObject("ranked", Integer.class),
                row.getObject("out_of", Integer.class),
                Observation.Status.valueOf(row.getString("status")),
                row.getInt("revision"),
                row.getString("capture"));
    }

    /** The indicator with those observations in the place of its own. */
    static Statistic in(Statistic s, List<Observation> observations) {
        return new Statistic(
                s.id(),
                s.language(),
                s.code(),
                s.label(),
                s.unit(),
                observations,
                s.edition(),
                s.provenance(),
                s.extra());
    }
}
