package vn.portal.batch.report;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import vn.portal.batch.store.Counts;
import vn.portal.batch.store.SourceRun;
import vn.portal.notice.Notice;
import vn.portal.notice.Origin;

/** A night for machines: codes and numbers, the same in every language; keys are only ever added. */
final class JsonReport {
    private static final int SCHEMA_VERSION = 1;
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;

    private JsonReport(JsonGenerator json) {
        this.json = json;
    }

    static void write(Ending ending, List<SourceRun> sources, Findings findings, OutputStream out) {
        try (var json = FACTORY.createGenerator(new Indented(), out, JsonEncoding.UTF8)) {
            new JsonReport(json).report(ending, sources, findings);
            json.writeRaw('\n');
        }
    }

    private void report(Ending ending, List<SourceRun> sources, Findings findings) {
        json.writeStartObject();
        json.writeNumberProperty("schemaVersion", SCHEMA_VERSION);
        json.writeNumberProperty("run", ending.run().id());
        json.writeStringProperty("businessDate", ending.run().businessDate().toString());
        json.writeStringProperty("startedAt", ending.run().startedAt().toString());
        json.writeNumberProperty("exitCode", ending.exitCode());
        text("failure", ending.failure());
        json.writeArrayPropertyStart("sources");
        sources.forEach(this::source);
        json.writeEndArray();
        json.writeArrayPropertyStart("quarantined");
        findings.quarantined().forEach(this::quarantined);
        json.writeEndArray();
        json.writeArrayPropertyStart("notices");
        findings.kinds().forEach(this::kind);
        json.writeEndArray();
        json.writeObjectPropertyStart("steps");
        ending.steps().forEach((step, took) -> json.writeNumberProperty(step, took.toMillis()));
        json.writeEndObject();
        json.writeName("release");
        site(ending.site());
        json.writeEndObject();
    }

    private void source(SourceRun run) {
        json.writeStartObject();
        json.writeStringProperty("name", run.source().name());
        json.writeStringProperty("system", run.source().system());
        json.writeStringProperty("keyspace", run.source().keyspace());
        json.writeStringProperty("status", lower(run.status()));
        text("reason", run.reason());
        json.writeBooleanProperty("complete", run.complete());
        text("manifest", run.manifest());
        json.writeStringProperty("pipelineVersion", run.pipelineVersion());
        counts(run.counts());
        json.writeEndObject();
    }

    private void counts(Counts counts) {
        json.writeNumberProperty("read", counts.read());
        json.writeNumberProperty("new", counts.added());
        json.writeNumberProperty("updated", counts.updated());
        json.writeNumberProperty("unchanged", counts.unchanged());
        json.writeNumberProperty("duplicate", counts.duplicate());
        json.writeNumberProperty("filtered", counts.filtered());
        json.writeNumberProperty("rejected", counts.rejected());
        json.writeNumberProperty("vanished", counts.vanished());
        json.writeNumberProperty("withdrawn", counts.withdrawn());
        json.writeNumberProperty("takes", counts.takes());
    }

    private void quarantined(Origin item, List<Notice> why) {
        json.writeStartObject();
        origin(item);
        json.writeArrayPropertyStart("notices");
        for (var notice : why) {
            json.writeStartObject();
            json.writeStringProperty("code", notice.code());
            place(notice);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void kind(Findings.Kind kind) {
        json.writeStartObject();
        json.writeStringProperty("code", kind.code());
        json.writeStringProperty("severity", lower(kind.severity()));
        json.writeNumberProperty("count", kind.count());
        json.writeArrayPropertyStart("examples");
        for (var notice : kind.examples()) {
            json.writeStartObject();
            origin(notice.origin());
            place(notice);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void origin(Origin origin) {
        json.writeStringProperty("source", origin.source());
        json.writeStringProperty("system", origin.system());
        json.writeStringProperty("keyspace", origin.keyspace());
        json.writeStringProperty("key", origin.key());
        text("position", origin.position());
    }

    private void place(Notice notice) {
        json.writeStringProperty("path", notice.path());
        json.writeObjectPropertyStart("arguments");
        notice.arguments().forEach(json::writeStringProperty);
        json.writeEndObject();
    }

    private void site(Ending.@Nullable Site site) {
        if (site == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringProperty("name", site.release());
        json.writeStringProperty("hash", site.hash());
        json.writeNumberProperty("contents", site.contents());
        json.writeNumberProperty("feeds", site.feeds());
        json.writeBooleanProperty("switched", site.switched());
        text("pinned", site.pinned());
        json.writeEndObject();
    }

    private void text(String name, @Nullable String text) {
        if (text == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, text);
        }
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Indented with the same line ends on every system. */
    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            var indent = new DefaultIndenter("  ", "\n");
            return new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
        }
    }
}
