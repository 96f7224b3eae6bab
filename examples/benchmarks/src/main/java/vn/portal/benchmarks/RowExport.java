package vn.portal.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import vn.portal.intake.Entry;
import vn.portal.intake.Hints;
import vn.portal.intake.Intake;
import vn.portal.intake.Outcome;

/** Stories as a database kept them: JSON Lines with a mapping. */
record RowExport(SyntheticPortal portal) implements Export {
    private static final String MAPPING = """
            mapping: tin
            items:
              tin:
                table: tin
                key: "{id}"
                state: {published: always}
                title: "title"
                lead: "lead"
                body: "body"
                published: "date | local"
                categories: "category"
            """;

    @Override
    public String source() {
        return "{name: tin, system: bien-moi, format: jsonl, path: tin.jsonl, mapping: tin.mapping.yaml}";
    }

    @Override
    public String place() {
        return "tin.jsonl";
    }

    @Override
    public void write(Path folder) throws IOException {
        Files.writeString(folder.resolve("tin.mapping.yaml"), MAPPING);
        try (var out = Files.newOutputStream(folder.resolve("tin.jsonl"));
                var json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            for (int number = 0; number < portal.items(); number++) {
                write(json, number);
            }
        }
    }

    private void write(JsonGenerator json, int number) {
        var article = portal.article(number, 0);
        json.writeStartObject();
        json.writeStringProperty("id", Integer.toString(number));
        json.writeStringProperty("title", article.title());
        json.writeStringProperty("lead", article.lead());
        json.writeStringProperty("body", article.body().html());
        json.writeStringProperty("date", String.valueOf(portal.day(number)));
        json.writeStringProperty("category", article.category());
        json.writeEndObject();
        json.writeRaw('\n');
    }

    @Override
    public Callable<Outcome> judgement(Intake intake, int number) {
        var article = portal.article(number, 0);
        var bytes = article.body().html().getBytes(StandardCharsets.UTF_8);
        return () -> {
            var entry = Entry.article(article.title())
                    .lead(article.lead())
                    .body(article.body().html())
                    .published(article.edition().firstPublishedAt())
                    .build();
            return intake.take(Export.origin(number), entry, bytes, Hints.of(Hints.ENTRY));
        };
    }
}
