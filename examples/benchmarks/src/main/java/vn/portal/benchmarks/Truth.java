package vn.portal.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page with what is true of it; null where nothing is known, empty where it is known that there is nothing.
 *
 * <p>Read from a folder that holds {@code ground-truth.json} and {@code html/<id>.html.gz}, in any of three shapes: an
 * entry is keyed by the page's id and holds {@code articleBody} (alone, or with {@code title}, {@code lead},
 * {@code date}, {@code time}, {@code views}, {@code images}), or is keyed by its address and names its {@code file}.
 * What an entry lists under {@code with} belongs to the story, what it lists under {@code without} does not.
 */
record Truth(
        String id,
        byte[] html,
        @Nullable String address,
        @Nullable String body,
        @Nullable String title,
        @Nullable String lead,
        @Nullable String date,
        @Nullable String time,
        @Nullable String views,
        @Nullable List<String> images,
        @Nullable String author,
        List<String> wanted,
        List<String> unwanted) {

    static List<Truth> in(Path folder) throws IOException {
        var json = JsonMapper.shared().readTree(Files.readAllBytes(folder.resolve("ground-truth.json")));
        var truths = new ArrayList<Truth>();
        for (Map.Entry<String, JsonNode> entry : json.properties()) {
            var page = entry.getValue();
            var name = page.has("file") ? page.get("file").asString() : entry.getKey() + ".html";
            var file = folder.resolve("html").resolve(name + ".gz");
            if (Files.exists(file)) {
                truths.add(of(entry.getKey(), page, unzip(file)));
            } else {
                System.err.println("no page for " + entry.getKey() + ": " + file);
            }
        }
        return truths;
    }

    /** The page in the encoding that it declares, the same for all tools; in UTF-8 where it declares none. */
    String text() {
        try {
            return new String(
                    html, Jsoup.parse(new ByteArrayInputStream(html), null, "").charset());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pictures' addresses as a reader of the page at its address would follow them. */
    @Nullable
    List<String> absoluteImages() {
        if (images == null) {
            return null;
        }
        return images.stream().map(this::absolute).toList();
    }

    /** A picture that the page carries in itself has no address. */
    private String absolute(String source) {
        var image = new Element("img").attr("src", source);
        image.setBaseUri(address == null ? "" : address);
        var absolute = source.isEmpty() || source.startsWith("data:") ? "" : image.absUrl("src");
        return absolute.isEmpty() && !source.startsWith("data:") ? source : absolute;
    }

    private static Truth of(String key, JsonNode page, byte[] html) {
        boolean metadata = page.has("file");
        return new Truth(
                key,
                html,
                metadata ? key : text(page, "url"),
                text(page, "articleBody"),
                known(page, "title"),
                metadata ? null : text(page, "lead"),
                known(page, "date"),
                text(page, "time"),
                known(page, "views"),
                page.has("images") ? texts(page, "images") : null,
                known(page, "author"),
                texts(page, "with"),
                texts(page, "without"));
    }

    private static List<String> texts(JsonNode page, String field) {
        return page.path(field).valueStream().map(JsonNode::asString).toList();
    }

    private static @Nullable String text(JsonNode page, String field) {
        return page.has(field) && page.get(field).isString() ? page.get(field).asString() : null;
    }

    private static @Nullable String known(JsonNode page, String field) {
        var text = text(page, field);
        return text == null || text.isBlank() ? null : text;
    }

    private static byte[] unzip(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        }
    }
}
