package vn.portal.batch.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.portal.batch.store.Published.Placed;

/**
 * Search that needs no server: an index in small files, a script that fetches those that a query needs, and a page.
 *
 * <p>The index is in parts, so that a night that brings only new stories writes the part of the latest year alone: what is
 * older, and what has no date (campaigns, indicators), stays.
 */
final class SearchPages {
    private final Showcase showcase;
    private final SiteWords words;
    private final ReleaseFiles files;
    private final Path scratch;
    private final PageWriter pages;
    private final List<Part> parts;

    SearchPages(Showcase showcase, SiteWords words, ReleaseFiles files, Path scratch, PageWriter pages) {
        this.showcase = showcase;
        this.words = words;
        this.files = files;
        this.scratch = scratch;
        this.pages = pages;
        this.parts = parts(showcase.oldestFirst());
    }

    /**
     * A part of the index.
     *
     * @param entries from the oldest
     */
    record Part(String name, List<Placed> entries) {}

    void writeIndex() throws IOException {
        for (var part : parts) {
            var whole = Input.of("search").and(Timeline.made(part.entries()));
            var folder = "search/" + part.name();
            var segment = new SearchSegment(folder, showcase, words, files, scratch);
            files.folder(folder, whole, () -> segment.write(part.entries()));
        }
    }

    /** Writes what people see of it. */
    void writePage() throws IOException {
        try (var script = Objects.requireNonNull(SearchPages.class.getResourceAsStream("search.js"))) {
            files.write("search/search.js", script.readAllBytes());
        }
        var names = parts.stream().map(Part::name).collect(Collectors.joining(" "));
        var made = Input.of("search").and(names);
        pages.write("search", "search/index.html", made, words.text("search"), () -> new SearchPage(names));
    }

    /** The parts that hold anything, the newest first. */
    static List<Part> parts(List<Placed> oldestFirst) {
        var latest = oldestFirst.stream()
                .map(Placed::bucket)
                .filter(Timeline::isMonth)
                .map(month -> month.substring(0, 4))
                .max(String::compareTo)
                .orElse("");
        var byName = oldestFirst.stream().collect(Collectors.groupingBy(each -> name(each.bucket(), latest)));
        return Stream.of("latest", "older", "undated")
                .filter(byName::containsKey)
                .map(name -> new Part(name, byName.get(name)))
                .toList();
    }

    private static String name(String bucket, String latest) {
        return !Timeline.isMonth(bucket) ? "undated" : bucket.startsWith(latest) ? "latest" : "older";
    }

    /** @param parts of the index, as the script is told them */
    record SearchPage(String parts) {}
}
