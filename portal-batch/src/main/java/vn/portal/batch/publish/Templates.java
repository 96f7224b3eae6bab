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
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The pages' templates: every value is escaped, and a value that a template asks for must be there. */
final class Templates {
    private static final Pattern PART = Pattern.compile("\\{\\{>\\s*+([a-z-]++)\\s*+}}");
    /** Every template that is a page; what they hold is found in them. */
    private static final List<String> PAGES = List.of("article", "campaign", "directive", "home", "index", "statistic");

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

    /** What pages are made of that is not theirs alone: every template with its parts. */
    static Input input() throws IOException {
        var input = Input.of("templates");
        var left = new ArrayDeque<>(PAGES);
        var seen = new HashSet<>(PAGES);
        while (!left.isEmpty()) {
            var name = left.remove();
            var text = text(name);
            input.and(name).and(text);
            PART.matcher(text)
                    .results()
                    .map(part -> part.group(1))
                    .filter(seen::add)
                    .forEach(left::add);
        }
        return input;
    }

    private static String text(String name) throws IOException {
        try (var source = resource(name + ".mustache")) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Template template(String name) throws IOException {
        if (!PAGES.contains(name)) {
            throw new IllegalArgumentException("not among the pages: " + name);
        }
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
