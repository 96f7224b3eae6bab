package vn.portal.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
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
        @Nullable String author) {

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

    String text() {
        return new String(html, StandardCharsets.UTF_8);
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
                page.has("images")
                        ? page.get("images")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList()
                        : null,
                known(page, "author"));
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
