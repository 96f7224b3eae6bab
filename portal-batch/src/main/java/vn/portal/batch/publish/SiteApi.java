package vn.portal.batch.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.portal.batch.store.PublishedContent;
import vn.portal.json.ContentSchemas;
import vn.portal.model.Article;
import vn.portal.model.ContentId;
import vn.portal.model.Directive;
import vn.portal.model.Kind;
import vn.portal.model.PortalContext;
import vn.portal.model.When;

/**
 * What other programs read: lists of content by kind and month, the schemas of all that they find, and a description of
 * all of it (OpenAPI).
 *
 * <p>What has no month stands in pages numbered from the earliest accepted. A content stays in its page: one that is no
 * longer shown leaves a gap, so that nothing moves from one page to another.
 */
final class SiteApi {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PAGE = 500;

    private final Showcase showcase;
    private final PortalContext portal;
    private final ContentFolders folders;
    private final ReleaseFiles files;

    /** @param folders written already, so that it is known what each is made of */
    SiteApi(Showcase showcase, PortalContext portal, ContentFolders folders, ReleaseFiles files) {
        this.showcase = showcase;
        this.portal = portal;
        this.folders = folders;
        this.files = files;
    }

    /** A page of a kind's list. */
    private record Page(String name, long count) {}

    void write() throws IOException {
        var kinds = new ArrayList<Map<String, Object>>();
        for (var kind : Kind.values()) {
            kinds.add(write(kind));
            files.write("api/schemas/" + kind.code() + ".schema.json", Input.of("schema"), out -> {
                write(out, ContentSchemas.ofPublicView(kind));
            });
        }
        var index = new LinkedHashMap<String, Object>();
        index.put("name", portal.name());
        index.put("place", portal.place());
        index.put("language", portal.language());
        index.put("page", address(""));
        index.put("description", address("api/openapi.json"));
        files.write("api/index.json", out -> writeLines(out, index, "kinds", kinds.iterator()));
        var description = OpenApi.of(portal);
        files.write("api/openapi.json", description.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a kind's lists; what the index of all says of it. */
    private Map<String, Object> write(Kind kind) throws IOException {
        var pages = new ArrayList<Page>();
        var listed = showcase.listed(kind);
        for (var folder : showcase.folders(kind)) {
            if (folder.matches("\\d{4}-\\d\\d")) {
                var page = new Page(folder, listed.getOrDefault(folder, 0));
                add(pages, kind, page, made(kind, folder), () -> showcase.newest(kind, folder));
            } else {
                writeNumbered(pages, kind, folder);
            }
        }
        var list = "api/" + kind.plural() + "/index.json";
        var rows = pages.stream().map(page -> row(kind, page)).iterator();
        files.write(list, out -> writeLines(out, Map.of("kind", kind.code()), "pages", rows));
        var told = new LinkedHashMap<String, Object>();
        told.put("kind", kind.code());
        told.put("count", pages.stream().mapToLong(Page::count).sum());
        told.put("list", address(list));
        told.put("schema", address("api/schemas/" + kind.code() + ".schema.json"));
        return told;
    }

    private void writeNumbered(List<Page> pages, Kind kind, String folder) throws IOException {
        if (!showcase.hasPages(kind, folder)) {
            return;
        }
        int number = 1;
        var listed = showcase.cards().listed(kind, folder);
        for (var ids : (Iterable<List<ContentId>>) showcase.everIn(kind, folder, PAGE)::iterator) {
            var name = (folder.isEmpty() ? "" : folder + "-") + String.format(Locale.ROOT, "%04d", number++);
            var shown = ids.stream().filter(listed::contains).toList();
            add(pages, kind, new Page(name, shown.size()), made(kind, folder), () -> showcase.listed(shown));
        }
    }

    private Input made(Kind kind, String folder) {
        var made = folders.made(kind).get(folder);
        return made == null ? Input.of("nothing") : made;
    }

    private void add(List<Page> pages, Kind kind, Page page, Input made, Supplier<Stream<PublishedContent>> contents)
            throws IOException {
        if (page.count() == 0) {
            return;
        }
        var head = new LinkedHashMap<String, Object>();
        head.put("kind", kind.code());
        head.put("name", page.name());
        var path = "api/" + kind.plural() + "/" + page.name() + ".json";
        files.write(path, Input.of("list").and(made), out -> {
            writeLines(out, head, "items", contents.get().map(this::row).iterator());
        });
        pages.add(page);
    }

    private Map<String, Object> row(Kind kind, Page page) {
        var row = new LinkedHashMap<String, Object>();
        row.put("name", page.name());
        row.put("count", page.count());
        row.put("list", address("api/" + kind.plural() + "/" + page.name() + ".json"));
        return row;
    }

    private Map<String, Object> row(PublishedContent each) {
        var content = each.content();
        var edition = content.edition();
        var row = new LinkedHashMap<String, Object>();
        row.put("id", content.id().toString());
        row.put("language", content.language());
        row.put("headline", content.headline());
        put(row, "published", at(edition.firstPublishedAt()));
        put(row, "updated", at(edition.publicUpdatedAt()));
        row.put("edition", edition.number());
        if (content instanceof Article article) {
            put(row, "category", article.category());
        } else if (content instanceof Directive directive) {
            put(
                    row,
                    "number",
                    directive.number() == null ? null : directive.number().toString());
            put(row, "date", at(directive.date()));
        }
        row.put("page", address(each.path() + ".html"));
        row.put("data", address(each.path() + ".json"));
        return row;
    }

    private static void put(Map<String, Object> row, String name, @Nullable String value) {
        if (value != null) {
            row.put(name, value);
        }
    }

    private static @Nullable String at(@Nullable When when) {
        return when == null ? null : when.at();
    }

    /** One row a line: a change shows as a line, and no more than one is held. */
    private static void writeLines(
            OutputStream out, Map<String, Object> head, String name, Iterator<Map<String, Object>> rows)
            throws IOException {
        write(out, "{\n");
        for (var each : head.entrySet()) {
            write(
                    out,
                    JSON.writeValueAsString(each.getKey()) + ": " + JSON.writeValueAsString(each.getValue()) + ",\n");
        }
        write(out, JSON.writeValueAsString(name) + ": [");
        var comma = "\n";
        while (rows.hasNext()) {
            write(out, comma + JSON.writeValueAsString(rows.next()));
            comma = ",\n";
        }
        write(out, "\n]\n}\n");
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private String address(String path) {
        return portal.address().resolve(path).toString();
    }
}
