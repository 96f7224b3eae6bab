package vn.portal.batch.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.workspace.Settings.LegacySystem;
import vn.portal.batch.workspace.Settings.Publishing;
import vn.portal.batch.workspace.Settings.Source;

/** The sources of {@code portal.yaml}, each by itself and then against each other. */
final class SourcesReader {
    private final Path directory;
    private final Set<String> formats;
    private final Problems problems;
    private final Map<String, Integer> lines = new HashMap<>();

    SourcesReader(Path directory, Set<String> formats, Problems problems) {
        this.directory = directory;
        this.formats = formats;
        this.problems = problems;
    }

    List<Source> read(Section root, ZoneId zone, List<LegacySystem> systems, Publishing publishing) {
        var keys = Stream.concat(
                Stream.of("name", "system", "keyspace", "format", "path", "zone", "complete", "retired"),
                SourceKeys.names().stream());
        var sections = root.requiredList("sources", keys.toArray(String[]::new));
        var sources = sections.stream().map(section -> source(section, zone)).toList();
        for (int i = 0; i < sources.size(); i++) {
            judge(sections.get(i), sources.get(i), systems, publishing);
            var says = sections.get(i).has("mapping") ? "mapping" : "name";
            lines.putIfAbsent(sources.get(i).name(), sections.get(i).line(says));
        }
        tellDoubled(sections, sources);
        tellSharedKeyspaces(sections, sources);
        if (sources.isEmpty()) {
            problems.warning(root.line("sources"), "no-sources");
        }
        return sources;
    }

    /** The line in which each source says how it is read: that of its mapping, else of its name. */
    Map<String, Integer> lines() {
        return lines;
    }

    private Source source(Section section, ZoneId zone) {
        var format = section.required("format", ValueType.TEXT);
        return new Source(
                section.required("name", ValueType.NAME),
                section.required("system", ValueType.CODE),
                section.value("keyspace", ValueType.CODE, "main"),
                format,
                path(section),
                section.value("zone", ValueType.ZONE, zone),
                section.value("complete", ValueType.FLAG, false),
                section.value("retired", ValueType.FLAG, false),
                SourceKeys.read(section, format),
                section.texts("categories"));
    }

    private @Nullable Path path(Section section) {
        return SourceKeys.sayWhere(section) && !section.has("path")
                ? null
                : directory.resolve(section.required("path", ValueType.PATH)).normalize();
    }

    private void judge(Section section, Source source, List<LegacySystem> systems, Publishing publishing) {
        var codes = systems.stream().map(LegacySystem::code).filter(code -> !code.isEmpty());
        tellUnknown(section, "system", source.system(), codes.collect(Collectors.toCollection(TreeSet::new)));
        tellUnknown(section, "format", source.format(), new TreeSet<>(formats));
        SourceKeys.judge(section, source, directory, problems);
        var path = source.path();
        if (path != null && section.isSound("path")) {
            judgePath(section.line("path"), source, path, publishing);
        }
    }

    private void tellUnknown(Section section, String key, String value, Set<String> known) {
        if (section.isSound(key) && !known.isEmpty() && !known.contains(value)) {
            var all = String.join(", ", known);
            Spelling.nearest(value, known)
                    .ifPresentOrElse(
                            meant -> problems.error(section.line(key), "unknown-" + key + "-like", value, meant),
                            () -> problems.error(section.line(key), "unknown-" + key, value, all));
        }
    }

    private void judgePath(int line, Source source, Path path, Publishing publishing) {
        if (Workspace.isOwn(directory, path) || Workspace.overlap(publishing.directory(), path)) {
            problems.error(line, "path-overlaps", path);
        } else if (!source.retired() && !Files.exists(path)) {
            problems.warning(line, "path-not-there", source.name(), path);
        }
    }

    private void tellDoubled(List<Section> sections, List<Source> sources) {
        var first = new HashMap<String, Integer>();
        for (int i = 0; i < sources.size(); i++) {
            var name = sources.get(i).name();
            int line = sections.get(i).line("name");
            var before = sections.get(i).isSound("name") ? first.putIfAbsent(name, line) : null;
            if (before != null) {
                problems.error(line, "doubled-source", name, before);
            }
        }
    }

    /** Two sources of one keyspace would take each other's items for vanished. */
    private void tellSharedKeyspaces(List<Section> sections, List<Source> sources) {
        var first = new HashMap<List<String>, Source>();
        for (int i = 0; i < sources.size(); i++) {
            var source = sources.get(i);
            boolean counts = sections.get(i).isSound("system") && !source.retired();
            var before = counts ? first.putIfAbsent(List.of(source.system(), source.keyspace()), source) : null;
            if (before != null) {
                int line = sections.get(i).line();
                problems.error(line, "shared-keyspace", source.name(), before.name(), source.keyspace());
            }
        }
    }
}
