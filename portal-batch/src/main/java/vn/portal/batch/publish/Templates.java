package vn.portal.batch.publish;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The pages' templates: every value is escaped, and a value that a template asks for must be there. */
final class Templates {
    private final Mustache.Compiler compiler =
            Mustache.compiler().escapeHTML(true).emptyStringIsFalse(true).withLoader(Templates::open);
    private final Map<String, Template> compiled = new HashMap<>();

    /**
     * What every page has around its own.
     *
     * @param page the frame
     * @param t texts in the reader's language
     */
    record Around(Frame page, Map<String, String> t) {}

    /** Writes a page; its stream is flushed and left open. */
    void write(String name, Object view, Around around, OutputStream out) throws IOException {
        try {
            var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            template(name).execute(view, around, writer);
            writer.flush();
        } catch (MustacheException e) {
            if (e.getCause() instanceof IOException broken) {
                throw broken;
            }
            throw new PublishingException("template", name + ".mustache", e);
        }
    }

    private Template template(String name) throws IOException {
        var known = compiled.get(name);
        if (known != null) {
            return known;
        }
        try (var source = open(name)) {
            var template = compiler.compile(source);
            compiled.put(name, template);
            return template;
        }
    }

    static Reader open(String name) throws IOException {
        return new InputStreamReader(resource(name + ".mustache"), StandardCharsets.UTF_8);
    }

    static InputStream resource(String file) throws IOException {
        var in = Templates.class.getResourceAsStream("templates/" + file);
        if (in == null) {
            throw new FileNotFoundException("not on the class path: " + file);
        }
        return in;
    }
}
