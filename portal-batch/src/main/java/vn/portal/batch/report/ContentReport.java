package vn.portal.batch.report;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.store.ContentHistory;
import vn.portal.batch.store.Contents;
import vn.portal.batch.workspace.Messages;
import vn.portal.model.PortalContext;
import vn.portal.model.When;

/**
 * All that is known of one content: what became of it, from where it came, under which names it is known.
 *
 * <pre>{@code
 * new ContentReport(portal, messages).text(store.contents().history(id).orElseThrow())
 * }</pre>
 */
public record ContentReport(PortalContext portal, Messages messages) {

    public String text(ContentHistory content) {
        var lines = new ArrayList<String>();
        lines.addAll(head(content));
        lines.addAll(editions(content));
        lines.addAll(items(content));
        if (!content.names().isEmpty()) {
            lines.add(messages.text("show.names"));
            content.names().forEach(name -> lines.add("  " + name.kind() + "  " + OneLine.of(name.name())));
        }
        if (!content.words().isEmpty()) {
            lines.add(messages.text("show.words"));
            content.words().forEach(word -> lines.add("  " + word(word)));
        }
        if (!content.notices().isEmpty()) {
            lines.add(messages.text("report.notices"));
            content.notices().forEach(notice -> lines.add("  " + NoticeListing.line(notice, messages)));
        }
        return String.join("\n", lines) + "\n";
    }

    private List<String> head(ContentHistory content) {
        var lines = new ArrayList<String>();
        var current = content.current();
        var kind = current == null ? content.born() : current.content().kind();
        lines.add(content.id() + "  " + messages.text("preview.kind." + kind.code()) + ", "
                + (current == null ? messages.text("show.pending") : messages.text(state(current))));
        if (current != null) {
            lines.add(OneLine.of(current.content().headline()));
        }
        if (content.path() != null) {
            lines.add(messages.text("show.path", address(content.path())));
        }
        if (content.acceptedAt() != null) {
            lines.add(messages.text("show.accepted", times().at(content.acceptedAt())));
        }
        return lines;
    }

    private static String state(ContentHistory.Version version) {
        return "show.state." + AsJson.lower(version.state());
    }

    private URI address(String path) {
        return portal.address().resolve(path + ".html");
    }

    private Times times() {
        return new Times(portal.zone(), messages);
    }

    private List<String> editions(ContentHistory content) {
        var table = new Table();
        table.add(List.of("edition", "state", "cause", "run", "accepted", "published", "updated", "edited").stream()
                .map(column -> messages.text("show.column." + column))
                .toList());
        for (var version : content.editions()) {
            var edition = version.content().edition();
            table.add(List.of(
                    String.valueOf(version.number()),
                    messages.text(state(version)),
                    messages.text("show.cause." + version.cause()),
                    String.valueOf(version.run()),
                    times().at(version.at()),
                    when(edition.firstPublishedAt()),
                    when(edition.publicUpdatedAt()),
                    when(edition.lastEditedAt())));
        }
        var lines = new ArrayList<String>(List.of(messages.text("show.editions")));
        table.lines().forEach(line -> lines.add("  " + line));
        var current = content.current();
        if (current != null) {
            current.content()
                    .edition()
                    .changeNotes()
                    .forEach(note -> lines.add(
                            "  " + messages.text("show.note", times().at(note.at()), OneLine.of(note.note()))));
        }
        return lines;
    }

    private String word(ContentHistory.Word word) {
        var state = word.state() == null ? "show.taken-back" : "show.state." + AsJson.lower(word.state());
        var target = word.target() == null ? "" : " → " + word.target();
        return messages.text(state) + target + ", "
                + messages.text("show.said", word.run(), times().at(word.at()), OneLine.of(word.by()))
                + (word.undone() ? " " + messages.text("show.undone") : "")
                + (word.note().isEmpty() ? "" : ": " + OneLine.of(word.note()));
    }

    private static String when(@Nullable When when) {
        return when == null ? "–" : when.at();
    }

    private List<String> items(ContentHistory content) {
        if (content.derived()) {
            return List.of(messages.text("show.derived", OneLine.of(content.nativeKey())));
        }
        var lines = new ArrayList<String>(List.of(messages.text("show.items")));
        for (var item : content.items()) {
            var entry = item.entry();
            lines.add("  " + OneLine.of(item.source().name() + " " + entry.key()) + ": "
                    + messages.text("show.verdict." + AsJson.lower(entry.verdict())) + ", "
                    + messages.text("show.judged", item.run(), entry.pipelineVersion(), entry.rawHash()));
            if (entry.vanishedNights() > 0) {
                lines.add("    " + messages.text("show.absent", entry.vanishedNights()));
            }
        }
        var origin = content.current() == null
                ? null
                : content.current().content().provenance().origin().address();
        if (origin != null) {
            lines.add("  " + messages.text("show.stood", OneLine.of(origin)));
        }
        return lines;
    }

    /** The same for machines. */
    public String json(ContentHistory content) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        var current = content.current();
        object.put("id", content.id().toString());
        object.put("kind", (current == null ? content.born() : current.content().kind()).code());
        object.put("state", current == null ? null : AsJson.lower(current.state()));
        object.put("headline", current == null ? null : current.content().headline());
        object.put("path", content.path());
        object.put("system", content.system());
        object.put("keyspace", content.keyspace());
        object.put("key", content.nativeKey());
        object.put("derived", content.derived());
        object.put("acceptedAt", AsJson.at(content.acceptedAt()));
        object.put(
                "editions",
                content.editions().stream().map(ContentReport::edition).toList());
        object.put("items", content.items().stream().map(ContentReport::item).toList());
        object.put("names", content.names());
        object.put("words", content.words().stream().map(ContentReport::object).toList());
        object.put(
                "notices",
                content.notices().stream()
                        .map(notice -> NoticeListing.object(notice, messages))
                        .toList());
        return AsJson.of(object);
    }

    private static Map<String, @Nullable Object> edition(ContentHistory.Version version) {
        var edition = version.content().edition();
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("number", version.number());
        object.put("state", AsJson.lower(version.state()));
        object.put("cause", version.cause());
        object.put("run", version.run());
        object.put("at", version.at().toString());
        object.put("firstPublishedAt", at(edition.firstPublishedAt()));
        object.put("publicUpdatedAt", at(edition.publicUpdatedAt()));
        object.put("lastEditedAt", at(edition.lastEditedAt()));
        object.put(
                "changeNotes",
                edition.changeNotes().stream()
                        .map(note -> Map.of("at", note.at().toString(), "note", note.note()))
                        .toList());
        return object;
    }

    private static Map<String, @Nullable Object> object(ContentHistory.Word word) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("run", word.run());
        object.put("at", word.at().toString());
        object.put("state", word.state() == null ? null : AsJson.lower(word.state()));
        object.put("target", word.target() == null ? null : word.target().toString());
        object.put("note", word.note());
        object.put("by", word.by());
        object.put("undone", word.undone());
        return object;
    }

    private static @Nullable String at(@Nullable When when) {
        return when == null ? null : when.at();
    }

    private static Map<String, @Nullable Object> item(ContentHistory.Item item) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("source", item.source().name());
        object.put("system", item.source().system());
        object.put("keyspace", item.source().keyspace());
        object.put("key", item.entry().key());
        object.put("verdict", AsJson.lower(item.entry().verdict()));
        object.put("rawHash", item.entry().rawHash());
        object.put("pipelineVersion", item.entry().pipelineVersion());
        object.put("run", item.run());
        object.put("vanishedNights", item.entry().vanishedNights());
        object.put("quarantined", item.quarantined());
        return object;
    }

    /** What a name that fits several may mean, a line each. */
    static String several(List<Contents.Line> found, Messages messages) {
        var lines = new ArrayList<String>();
        for (var line : found) {
            lines.add(line.id() + "  "
                    + messages.text("preview.kind." + line.kind().code()) + "  " + OneLine.of(line.headline()));
        }
        return String.join("\n", lines) + "\n";
    }
}
