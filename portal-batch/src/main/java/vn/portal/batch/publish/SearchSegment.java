package vn.portal.batch.publish;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    private static final JsonFactory JSON = new JsonFactory();

    private final String name;
    private final Showcase showcase;
    private final SiteWords words;
    private final Lines lines;
    private final ReleaseFiles files;
    private final Path scratch;
    private final SearchWords cutter = new SearchWords();
    private final List<String[]> block = new ArrayList<>();
    private int documents;

    SearchSegment(String name, Showcase showcase, SiteWords words, ReleaseFiles files, Path scratch) {
        this.name = name;
        this.showcase = showcase;
        this.words = words;
        this.lines = new Lines(words);
        this.files = files;
        this.scratch = scratch;
    }

    void write(List<Placed> entries) throws IOException {
        try (var postings = new SearchPostings(scratch)) {
            for (var contents = showcase.contents(entries).iterator(); contents.hasNext(); ) {
                add(contents.next(), postings);
            }
            writeBlock();
            var shards = new SearchShards(scratch.resolve("merged"), folder(), files).write(postings);
            var index = "portalSearch.index(\"" + String.join(" ", shards) + "\")\n";
            files.write(folder() + "/index.js", index.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private String folder() {
        return "search/" + name;
    }

    private void add(PublishedContent published, SearchPostings postings) throws IOException {
        int number = documents++;
        var text = SearchText.of(published.content());
        for (var each : text.names()) {
            postings.add(cutter.of(each), number, true);
        }
        for (var each : text.texts()) {
            postings.add(cutter.of(each), number, false);
        }
        block.add(line(published));
        if (block.size() == BLOCK) {
            writeBlock();
        }
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

    private void writeBlock() throws IOException {
        if (!block.isEmpty()) {
            int number = (documents - 1) / BLOCK;
            files.write(folder() + "/d" + number + ".js", out -> writeBlock(number, out));
            block.clear();
        }
    }

    private void writeBlock(int number, OutputStream out) throws IOException {
        out.write(("portalSearch.documents(" + number + ",").getBytes(StandardCharsets.US_ASCII));
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), open(out))) {
            json.writeStartArray();
            for (var document : block) {
                json.writeRaw('\n');
                json.writeArray(document, 0, document.length);
            }
            json.writeEndArray();
        }
        out.write(")\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** What is written goes on after the JSON. */
    private static OutputStream open(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }
}
