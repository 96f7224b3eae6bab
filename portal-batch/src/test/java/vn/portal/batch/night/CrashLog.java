package vn.portal.batch.night;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import vn.portal.batch.store.TestDatabase;

/** What came of the crashes so far, a line for each, so that a long suite can be broken off and goes on. */
final class CrashLog {
    private final Path file;

    private record Line(int number, TestDatabase database, String place, int kills, boolean same) {
        static Line of(String text) {
            var parts = text.split("\t");
            return new Line(
                    Integer.parseInt(parts[0]),
                    TestDatabase.valueOf(parts[1]),
                    parts[2],
                    Integer.parseInt(parts[3]),
                    Boolean.parseBoolean(parts[4]));
        }

        @Override
        public String toString() {
            return number + "\t" + database + "\t" + place + "\t" + kills + "\t" + same + "\n";
        }
    }

    CrashLog(Path file) throws IOException {
        this.file = file;
        Files.createDirectories(file.toAbsolutePath().getParent());
    }

    synchronized void add(Crash crash, int kills, boolean same) throws IOException {
        var line =
                new Line(crash.number(), crash.database(), crash.blows().get(0).place(), kills, same);
        Files.writeString(file, line.toString(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** The crashes that need not be tried again. */
    Set<Integer> done() throws IOException {
        var done = new HashSet<Integer>();
        lines().stream().filter(Line::same).forEach(line -> done.add(line.number()));
        return done;
    }

    private List<Line> lines() throws IOException {
        var lines = new ArrayList<Line>();
        if (Files.exists(file)) {
            for (var text : Files.readAllLines(file)) {
                lines.add(Line.of(text));
            }
        }
        return lines;
    }

    /** For people: where how many nights were killed, and how many of them did not end as they should. */
    String table() throws IOException {
        var rows = new TreeMap<String, int[]>();
        for (var line : lines()) {
            for (var row : List.of(line.place(), "~ all")) {
                var numbers = rows.computeIfAbsent(row, r -> new int[4]);
                numbers[line.database().ordinal()]++;
                numbers[2] += line.kills();
                numbers[3] += line.same() ? 0 : 1;
            }
        }
        var table = new StringBuilder("""
                | killed at | nights on H2 | on PostgreSQL | kills | ended otherwise |
                |---|---|---|---|---|
                """);
        rows.forEach((place, n) -> table.append(
                "| %s | %d | %d | %d | %d |\n".formatted(place.replace("~ ", ""), n[0], n[1], n[2], n[3])));
        return table.toString();
    }
}
