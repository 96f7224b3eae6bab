package vn.portal.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import vn.portal.model.Kind;

/**
 * JSON Schema (draft 2020-12) of the documents that {@link ContentJson} reads and writes, for hosts without Java.
 *
 * <p>Made from the model's constraints and records, so that a schema and the judge never contradict each other: what a
 * schema refuses is an error, and what is an error a schema refuses as far as it can say it. It cannot compare two
 * values with each other (a span with the text in which it lies), and says nothing of warnings. Each schema stands by
 * itself, and allows properties that the model does not know.
 *
 * <pre>{@code
 * Files.writeString(Path.of("article.schema.json"), ContentSchemas.of(Kind.ARTICLE));
 * }</pre>
 */
public final class ContentSchemas {

    private ContentSchemas() {}

    /** The schema of the archive's documents, and of what {@link ContentJson#read} reads. */
    public static String of(Kind kind) {
        return resource(kind.code() + ".schema.json");
    }

    /** The schema of what {@link ContentJson#publicView} writes. */
    public static String ofPublicView(Kind kind) {
        return resource(kind.code() + ".public.schema.json");
    }

    private static String resource(String name) {
        try (var in = ContentSchemas.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the jar is damaged: it has no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the jar is damaged: " + name, e);
        }
    }
}
