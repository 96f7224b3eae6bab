package vn.portal.batch.publish;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import vn.portal.batch.store.Published.Placed;
import vn.portal.batch.store.PublishedContent;
import vn.portal.model.Article;
import vn.portal.model.Kind;

/**
 * A part of what can be searched, with an index of its own: its documents, numbered from the oldest, and its terms.
 *
 * <p>Terms are single words, and pairs of words that stand side by side: a Vietnamese word is most often two syllables,
 * each of which stands in nearly every story.
 */
final class SearchSegment {
    /** What is fetched to show ten results is then some tens of kilobytes. */
    private static final int BLOCK = 64;

    private static final String LAST = "])";
    private static final JsonFactory JSON = new JsonFactory();

    private final String folder;
    private final Showcase showcase;
    private final SiteWords words;
    private final Lines lines;
    private final ReleaseFiles files;
    private final Path scratch;
    private final SearchWords cutter = new SearchWords();
    private final List<String> block = new ArrayList<>();

    SearchSegment(String folder, Showcase showcase, SiteWords words, ReleaseFiles files, Path scratch) {
        this.folder = folder;
        this.showcase = showcase;
        this.words = words;
        this.lines = new Lines(words);
        this.files = files;
        this.scratch = scratch;
    }

    /** @param entries from the oldest; of those that the index of before has, it takes over what that has of them */
    void write(List<Placed> entries) throws IOException {
        var before = EarlierIndex.of(folder, entries, files);
        try (var postings = new SearchPostings(scratch);
                var terms = before.terms()) {
            var fresh = showcase.contents(before.missing(entries)).iterator();
            for (int number = 0; number < entries.size(); number++) {
                block.add(before.holds(number) ? before.nextLine() : add(fresh.next(), number, postings));
                writeBlock(number, entries.size());
            }
            var shards = new SearchShards(scratch.resolve("merged"), folder, files).write(postings, terms);
            var index = "portalSearch.index(\"" + String.join(" ", shards) + "\")\n";
            files.write(file(folder, "index"), index.getBytes(StandardCharsets.US_ASCII));
            EarlierIndex.note(folder, shards, entries, files);
        }
    }

    static String file(String folder, String name) {
        return folder + "/" + name + ".js";
    }

    /** What is shown of it. */
    private String add(PublishedContent published, int number, SearchPostings postings) throws IOException {
        var text = SearchText.of(published.content());
        for (var each : text.names()) {
            postings.add(cutter.of(each), number, true);
        }
        for (var each : text.texts()) {
            postings.add(cutter.of(each), number, false);
        }
        return json(line(published));
    }

    /** Path, language, title, what it is, date. */
    private String[] line(PublishedContent published) {
        var line = lines.of(published);
        var label = line.label();
        if (label == null) {
            var category = published.content() instanceof Article article ? article.category() : null;
            var kind = published.content().kind() == Kind.ARTICLE ? "article" : "statistic";
            label = category == null || category.isBlank() ? words.text(kind) : category.strip();
        }
        return new String[] {
            published.path() + ".html",
            line.language(),
            line.title(),
            label,
            line.date() == null ? "" : line.date().shown()
        };
    }

    private static String json(String[] line) {
        var text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeArray(line, 0, line.length);
        }
        return text.toString();
    }

    /** Writes what is shown of some dozens of documents, once the last of them has come. */
    private void writeBlock(int document, int documents) throws IOException {
        if (block.size() == BLOCK || document == documents - 1) {
            int number = document / BLOCK;
            var rows = String.join("\n,", block);
            var all = "portalSearch.documents(" + number + ",[\n" + rows + LAST + "\n";
            files.write(file(folder, block(number)), all.getBytes(StandardCharsets.UTF_8));
            block.clear();
        }
    }

    private static String block(int number) {
        return "d" + number;
    }

    /** The names of the files in which it is told what is shown of so many documents. */
    static List<String> blocks(int documents) {
        return IntStream.range(0, (documents + BLOCK - 1) / BLOCK)
                .mapToObj(SearchSegment::block)
                .toList();
    }

    /** What a file tells of each of its documents. */
    static List<String> lines(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        return IntStream.range(1, lines.size())
                .mapToObj(i -> {
                    var line = lines.get(i);
                    int start = i == 1 ? 0 : 1;
                    int end = i == lines.size() - 1 ? LAST.length() : 0;
                    return line.substring(start, line.length() - end);
                })
                .toList();
    }
}
