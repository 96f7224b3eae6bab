package vn.portal.json;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Observation;
import vn.portal.model.Period;
import vn.portal.model.PortalContext;
import vn.portal.model.Statistic;

/** The values of an indicator as things of schema.org: of each period and area the last revision, if it tells anything. */
final class LinkedObservations {
    /** What an indicator's own name has behind that of its content. */
    static final String VARIABLE = "#variable";

    private LinkedObservations() {}

    static List<Thing> of(Statistic statistic, PortalContext portal) {
        return valid(statistic).map(o -> thing(o, statistic, portal)).toList();
    }

    static Thing variable(Statistic statistic) {
        return Thing.of("StatisticalVariable").say("@id", id(statistic)).say("name", statistic.label());
    }

    /** From the first day that any value speaks of to the last one. */
    static @Nullable String coverage(Statistic statistic) {
        var periods = valid(statistic)
                .map(Observation::period)
                .filter(Objects::nonNull)
                .toList();
        return periods.isEmpty()
                ? null
                : periods.stream()
                                .map(Period::start)
                                .min(Comparator.naturalOrder())
                                .get() + "/"
                        + periods.stream()
                                .map(Period::end)
                                // the end of a year comes after each of its months
                                .max(Comparator.comparing(end -> end + "-99"))
                                .get();
    }

    private static Stream<Observation> valid(Statistic statistic) {
        Map<List<?>, Observation> last = new LinkedHashMap<>();
        statistic.observations().stream()
                .filter(Objects::nonNull)
                .forEach(o -> last.merge(
                        Arrays.asList(o.period(), o.area()),
                        o,
                        (one, other) -> other.revision() < one.revision() ? one : other));
        return last.values().stream().filter(o -> o.value() != null || o.rank() != null);
    }

    private static Thing thing(Observation observation, Statistic statistic, PortalContext portal) {
        var period = observation.period();
        return Thing.of("Observation")
                .say("variableMeasured", Thing.reference(id(statistic)))
                .say("observationAbout", place(observation, portal))
                .say("observationDate", period == null ? null : period.start())
                .say("observationPeriod", period == null ? null : length(period))
                .say("value", observation.value())
                .say("unitText", observation.value() == null ? null : statistic.unit())
                .say("additionalProperty", rank(observation));
    }

    /** Which place it takes among how many; the vocabulary has no property of its own for it. */
    private static @Nullable Thing rank(Observation observation) {
        return observation.rank() == null
                ? null
                : Thing.of("PropertyValue")
                        .say("propertyID", "rank")
                        .say("name", "xếp hạng")
                        .say("value", BigDecimal.valueOf(observation.rank()))
                        .say("maxValue", observation.outOf() == null ? null : BigDecimal.valueOf(observation.outOf()));
    }

    private static Thing place(Observation observation, PortalContext portal) {
        return observation.area() == null
                ? Thing.of("AdministrativeArea").say("name", portal.place())
                : Thing.of("AdministrativeArea").say("identifier", observation.area());
    }

    /** Years or months, or one day, as an ISO 8601 duration, both ends included. */
    private static @Nullable String length(Period period) {
        var start = period.start();
        var end = period.end();
        return switch (start.length()) {
            case 4 -> "P" + (Integer.parseInt(end) - Integer.parseInt(start) + 1) + "Y";
            case 7 -> "P" + (ChronoUnit.MONTHS.between(YearMonth.parse(start), YearMonth.parse(end)) + 1) + "M";
            default -> start.equals(end) ? "P1D" : null;
        };
    }

    private static String id(Statistic statistic) {
        return "urn:uuid:" + statistic.id() + VARIABLE;
    }
}
