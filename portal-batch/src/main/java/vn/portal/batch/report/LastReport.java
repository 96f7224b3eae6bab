package vn.portal.batch.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.portal.batch.workspace.Messages;
import vn.portal.batch.workspace.Workspace;
import vn.portal.notice.Notice;
import vn.portal.notice.Origin;
import vn.portal.notice.Severity;

/**
 * What the last report says, while a night has the database for itself alone.
 *
 * <p>It says that it is the last one, and from when: the night that is under way may have got further.
 */
public record LastReport(Workspace workspace, Messages messages) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** How the last finished night went. */
    public String status() throws IOException {
        var file = latest("report.txt");
        return file == null ? nothing() : head(file) + "\n" + Files.readString(file);
    }

    /** The same for machines: {@code report.json} as it stands there; empty where there is none. */
    public String json() throws IOException {
        var file = latest("report.json");
        return file == null ? "" : Files.readString(file);
    }

    /**
     * The examples that it gives.
     *
     * @param source null for all
     * @param code null for all
     */
    public String notices(@Nullable String source, @Nullable String code) throws IOException {
        var file = latest("report.json");
        if (file == null) {
            return nothing();
        }
        var lines = new ArrayList<String>();
        for (var kind : JSON.readTree(Files.readString(file)).path("notices")) {
            if (code == null || code.equals(kind.path("code").asString())) {
                lines.addAll(examples(kind, source));
            }
        }
        return head(file) + (lines.isEmpty() ? messages.text("report.no-notices") : String.join("\n", lines)) + "\n";
    }

    private List<String> examples(JsonNode kind, @Nullable String source) {
        var lines = new ArrayList<String>();
        StreamSupport.stream(kind.path("examples").spliterator(), false)
                .map(example -> notice(kind, example))
                .filter(notice ->
                        source == null || source.equals(notice.origin().source()))
                .forEach(notice -> lines.add(NoticeListing.line(notice, messages)));
        if (kind.path("count").asInt() > kind.path("examples").size()) {
            lines.add(messages.text(
                    "status.examples",
                    kind.path("code").asString(),
                    kind.path("count").asInt()));
        }
        return lines;
    }

    private static Notice notice(JsonNode kind, JsonNode example) {
        var origin = new Origin(
                example.path("system").asString(),
                example.path("source").asString(),
                example.path("keyspace").asString(),
                example.path("key").asString(),
                example.path("position").isNull()
                        ? null
                        : example.path("position").asString(),
                null);
        var severity = Severity.valueOf(kind.path("severity").asString().toUpperCase(Locale.ROOT));
        var notice = new Notice(
                severity,
                kind.path("code").asString(),
                origin,
                example.path("path").asString(),
                Map.of());
        for (var argument : example.path("arguments").properties()) {
            notice = notice.with(argument.getKey(), argument.getValue().asString());
        }
        return notice;
    }

    private @Nullable Path latest(String name) {
        var file = workspace.reports().resolve("latest").resolve(name);
        return Files.isRegularFile(file) ? file : null;
    }

    private String head(Path file) throws IOException {
        var times = new Times(workspace.settings().portal().zone(), messages);
        var written = Files.getLastModifiedTime(file).toInstant();
        return messages.text("status.from-report", times.at(written)) + "\n";
    }

    private String nothing() {
        return messages.text("status.first-night") + "\n";
    }
}
