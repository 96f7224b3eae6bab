package vn.portal.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.portal.place.Place.Share;

/** The units as the resource {@code units.tsv} has them; its head says how it is to be read, and where it is from. */
final class UnitsFile {
    private static final UnitKind[] KINDS = UnitKind.values();

    private final List<Line> lines = new ArrayList<>();
    private final Map<String, List<Share>> predecessors = new HashMap<>();

    private UnitsFile() {}

    private record Line(String key, Validity validity, String[] cells) {
        List<String> cell(int i, String separator) {
            return i < cells.length && !cells[i].isEmpty() ? Arrays.asList(cells[i].split(separator)) : List.of();
        }
    }

    private record Validity(
            @Nullable LocalDate since, @Nullable LocalDate until) {
        /** @param line {@code = first, last} */
        static Validity of(String line) {
            int comma = line.indexOf(',');
            return new Validity(
                    day(line.substring(1, comma).strip()),
                    day(line.substring(comma + 1).strip()));
        }

        private static @Nullable LocalDate day(String day) {
            return day.isEmpty() ? null : LocalDate.parse(day);
        }
    }

    /** By key. */
    static Map<String, Place> read() {
        var resource = Objects.requireNonNull(UnitsFile.class.getResourceAsStream("units.tsv"), "units.tsv");
        try (var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return new UnitsFile().read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Place> read(BufferedReader reader) throws IOException {
        var validity = new Validity(null, null);
        for (var text = reader.readLine(); text != null; text = reader.readLine()) {
            if (text.startsWith("=")) {
                validity = Validity.of(text);
            } else if (!text.startsWith("#")) {
                add(text.split("\t"), validity);
            }
        }
        var places = new LinkedHashMap<String, Place>();
        lines.forEach(line -> places.put(line.key, place(line)));
        return places;
    }

    private void add(String[] cells, Validity validity) {
        var key = validity.since == null ? cells[0] : cells[0] + "@" + validity.since.getYear();
        var line = new Line(key, validity, cells);
        lines.add(line);
        for (var share : successors(line)) {
            predecessors.computeIfAbsent(share.key(), k -> new ArrayList<>()).add(new Share(key, share.whole()));
        }
    }

    private static List<Share> successors(Line line) {
        return line.cell(3, " ").stream()
                .map(told -> new Share(told.replace("~", ""), !told.endsWith("~")))
                .toList();
    }

    private Place place(Line line) {
        var kind = kind(line.cells[1]);
        return new Place(
                line.key,
                line.cells[0],
                kind,
                properName(line.cells[1], kind),
                line.cell(4, "\\|").stream().map(name -> properName(name, kind)).toList(),
                line.validity.since,
                line.validity.until,
                line.cell(2, " "),
                predecessors.getOrDefault(line.key, List.of()),
                successors(line));
    }

    private static UnitKind kind(String name) {
        return Arrays.stream(KINDS)
                .filter(kind -> name.regionMatches(
                        true, 0, kind.label() + " ", 0, kind.label().length() + 1))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no rank in " + name));
    }

    private static String properName(String name, UnitKind kind) {
        return name.substring(kind.label().length() + 1);
    }
}
