package vn.portal.batch.legacy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.legacy.log.AccessLog;
import vn.portal.batch.legacy.log.VisitCounts;
import vn.portal.batch.legacy.log.VisitCounts.Day;
import vn.portal.intake.Entry;
import vn.portal.model.Period;
import vn.portal.notice.Remark;

/**
 * Format {@code access-log}: logs of Apache, nginx or IIS, one file or a folder of rotated ones, packed or not.
 *
 * <p>Its items are counters, not requests: visits, visitors and views by day, week and month, as far as the logs have them
 * whole; the views of the pages that were read most; what programs fetched. Nothing else of a log is kept.
 *
 * <p>Options: {@code log-zone} of the times in IIS's logs, where it isn't UTC; {@code counter-total} and
 * {@code counter-date}, what the old portal's counter showed last and on which day: visits of later days are added to it.
 */
final class AccessLogs implements EntryFormat {
    private static final int MOST_PAGES = 200;
    private static final int LEAST_VIEWS = 10;

    @Override
    public String name() {
        return "access-log";
    }

    @Override
    public Taken takeOut(LiveSource source, Sink sink) throws IOException {
        var settings = source.settings();
        var zone = settings.zone();
        var counts = AccessLog.read(files(source.file()), zone, zone(settings));
        put(sink, "visits", visits(counts, settings));
        put(sink, "visitors", counters(counts, zone, "visitors", Day::visitors));
        put(sink, "views", counters(counts, zone, "views", Day::views));
        put(sink, "bot-views", counters(counts, zone, "bot-views", Day::botViews));
        for (var page : PageViews.mostRead(counts.addresses(), MOST_PAGES, LEAST_VIEWS)) {
            var row = new LinkedHashMap<String, @Nullable Object>();
            row.put("address", page.address());
            row.put("readings", List.of(reading("views:" + page.key(), page.views(), span(counts))));
            sink.put(FrozenEntry.of("page:" + page.key(), null, null, null, page.aliases(), row));
        }
        var taken = Taken.part();
        for (var remark : counts.remarks()) {
            taken = taken.with(new Remark(remark.severity(), remark.code(), "", remark.arguments()));
        }
        return taken;
    }

    /** The files of a folder in the order of their names, those of its own folders too. */
    static List<Path> files(Path path) throws IOException {
        if (Files.isRegularFile(path)) {
            return List.of(path);
        }
        try (var walk = Files.walk(path, 3)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private static ZoneId zone(SourceSettings settings) throws IOException {
        try {
            return ZoneId.of(settings.option("log-zone").orElse("UTC"));
        } catch (DateTimeException unknown) {
            throw new IOException(
                    "log-zone is no time zone: " + settings.option("log-zone").orElse(""), unknown);
        }
    }

    private static List<Map<String, @Nullable Object>> visits(VisitCounts counts, SourceSettings settings)
            throws IOException {
        var readings = new ArrayList<>(counters(counts, settings.zone(), "visits", Day::visits));
        var total = settings.option("counter-total");
        if (total.isPresent()) {
            readings.add(reading(
                    "visits-total",
                    number(total.get()) + since(counts, settings).visits(),
                    null));
        }
        return readings;
    }

    private static long number(String written) throws IOException {
        try {
            return Long.parseLong(written.strip().replace(".", "").replace(",", ""));
        } catch (NumberFormatException none) {
            throw new IOException("counter-total is no number: " + written, none);
        }
    }

    private static Day since(VisitCounts counts, SourceSettings settings) throws IOException {
        var date = settings.option("counter-date");
        try {
            return date.isEmpty()
                    ? counts.total()
                    : counts.since(LocalDate.parse(date.get()).plusDays(1));
        } catch (DateTimeException none) {
            throw new IOException("counter-date is no day as 2024-02-22: " + date.orElse(""), none);
        }
    }

    private static List<Map<String, @Nullable Object>> counters(
            VisitCounts counts, ZoneId zone, String what, ToLongFunction<Day> count) {
        var readings = new ArrayList<Map<String, @Nullable Object>>();
        counts.wholeDays(zone)
                .forEach((day, all) -> readings.add(
                        reading(what + "-day", count.applyAsLong(all), new Period(day.toString(), day.toString()))));
        counts.wholeWeeks(zone)
                .forEach((monday, all) -> readings.add(reading(
                        what + "-week",
                        count.applyAsLong(all),
                        new Period(monday.toString(), monday.plusDays(6).toString()))));
        SortedMap<YearMonth, Day> months = counts.wholeMonths(zone);
        months.forEach((month, all) -> readings.add(
                reading(what + "-month", count.applyAsLong(all), new Period(month.toString(), month.toString()))));
        return readings;
    }

    /** The days that the logs speak of, cut ones too. */
    private static @Nullable Period span(VisitCounts counts) {
        return counts.days().isEmpty()
                ? null
                : new Period(
                        counts.days().firstKey().toString(),
                        counts.days().lastKey().toString());
    }

    private static Map<String, @Nullable Object> reading(String code, long value, @Nullable Period period) {
        var reading = new TreeMap<String, @Nullable Object>();
        reading.put("code", code);
        reading.put("value", Long.toString(value));
        reading.put("period", period == null ? null : period.toString());
        return reading;
    }

    private static void put(Sink sink, String key, List<Map<String, @Nullable Object>> readings) throws IOException {
        if (!readings.isEmpty()) {
            var row = new LinkedHashMap<String, @Nullable Object>();
            row.put("readings", readings);
            sink.put(FrozenEntry.of(key, null, null, null, List.of(), row));
        }
    }

    @Override
    public Entry entry(FrozenEntry kept, SourceSettings settings) {
        var address = kept.row().get("address");
        var entry = Entry.statistic(address == null ? title(kept.key()) : "Lượt xem " + address);
        if (kept.row().get("readings") instanceof List<?> readings) {
            readings.forEach(reading -> entry.reading(reading((Map<?, ?>) reading)));
        }
        return entry.build();
    }

    private static String title(String key) {
        return switch (key) {
            case "visits" -> "Lượt truy cập";
            case "visitors" -> "Người truy cập";
            case "views" -> "Lượt xem trang";
            case "bot-views" -> "Lượt xem của chương trình tự động";
            default -> "Lượt xem";
        };
    }

    private static Entry.Reading reading(Map<?, ?> kept) {
        var period = kept.get("period");
        return new Entry.Reading(
                String.valueOf(kept.get("code")),
                "",
                new BigDecimal(String.valueOf(kept.get("value"))),
                period == null ? null : Period.parse(period.toString()));
    }
}
