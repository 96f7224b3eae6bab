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
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The pages' templates: every value is escaped, and a value that a template asks for must be there. */
final class Templates {
    private static final String FOLDER = "vn/portal/batch/publish/templates/";

    private final Mustache.Compiler compiler =
            Mustache.compiler().escapeHTML(true).emptyStringIsFalse(true).withLoader(Templates::open);
    private final Map<String, Template> compiled = new ConcurrentHashMap<>();

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

    /** Every template, as a part of what pages are made of. */
    static Input input() throws IOException {
        var input = Input.of("templates");
        var all = new PathMatchingResourcePatternResolver(Templates.class.getClassLoader())
                .getResources("classpath:" + FOLDER + "*.mustache");
        var texts = new TreeMap<String, String>();
        for (var each : all) {
            texts.put(String.valueOf(each.getFilename()), each.getContentAsString(StandardCharsets.UTF_8));
        }
        texts.forEach((name, text) -> input.and(name).and(text));
        return input;
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
        var in = Templates.class.getResourceAsStream("/" + FOLDER + file);
        if (in == null) {
            throw new FileNotFoundException("not on the class path: " + file);
        }
        return in;
    }
}
