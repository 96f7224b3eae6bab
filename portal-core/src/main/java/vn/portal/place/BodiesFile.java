package vn.portal.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.portal.place.Place.Level;

/** Bodies as the resource {@code bodies.tsv} has them; its head says how it is to be read, and where it is from. */
final class BodiesFile {
    private BodiesFile() {}

    static List<BodyKind> read() {
        var resource = Objects.requireNonNull(BodiesFile.class.getResourceAsStream("bodies.tsv"), "bodies.tsv");
        try (var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> kind(line.split("\t")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BodyKind kind(String[] cells) {
        var rank = rank(cells[1]);
        return new BodyKind(
                cells[0],
                rank == null ? levels(cells[1]) : EnumSet.of(Level.PROVINCE, Level.DISTRICT),
                rank,
                List.of(cells[2].split("\\|")),
                year(cells[3]),
                year(cells[4]),
                cells[5].isEmpty() ? List.of() : List.of(cells[5].split(" ")));
    }

    private static @Nullable UnitKind rank(String where) {
        return Arrays.stream(UnitKind.values())
                .filter(kind -> kind.label().equals(where))
                .findFirst()
                .orElse(null);
    }

    private static Set<Level> levels(String where) {
        var levels = EnumSet.noneOf(Level.class);
        if (!where.equals("country")) {
            for (var letter : where.split(" ")) {
                levels.add(
                        switch (letter) {
                            case "p" -> Level.PROVINCE;
                            case "d" -> Level.DISTRICT;
                            case "c" -> Level.COMMUNE;
                            default -> throw new IllegalStateException("no level: " + where);
                        });
            }
        }
        return levels;
    }

    private static @Nullable Integer year(String cell) {
        return cell.isEmpty() ? null : Integer.valueOf(cell);
    }
}
