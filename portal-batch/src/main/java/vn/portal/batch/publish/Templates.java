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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The pages' templates: every value is escaped, and a value that a template asks for must be there.
 *
 * <p>What the operator has a file of in the workspace's {@code templates} wins over what comes with the application.
 */
final class Templates {
    static final String ENDING = ".mustache";
    private static final String FOLDER = "vn/portal/batch/publish/templates/";

    private final Path own;
    private final Mustache.Compiler compiler;
    private final Map<String, Template> compiled = new ConcurrentHashMap<>();

    /** @param own the operator's folder; need not be there */
    Templates(Path own) {
        this.own = own;
        this.compiler = compiler(this::open);
    }

    static Mustache.Compiler compiler(Mustache.TemplateLoader loader) {
        return Mustache.compiler().escapeHTML(true).emptyStringIsFalse(true).withLoader(loader);
    }

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
            throw new PublishingException("template", name + ENDING, e);
        }
    }

    /** Every template, as a part of what pages are made of. */
    Input input() throws IOException {
        var names = new TreeSet<String>();
        var shipped = new PathMatchingResourcePatternResolver(Templates.class.getClassLoader())
                .getResources("classpath:" + FOLDER + "*" + ENDING);
        for (var each : shipped) {
            names.add(String.valueOf(each.getFilename()));
        }
        if (Files.isDirectory(own)) {
            try (var theirs = Files.newDirectoryStream(own, "*" + ENDING)) {
                theirs.forEach(file -> names.add(file.getFileName().toString()));
            }
        }
        var input = Input.of("templates");
        for (var name : names) {
            try (var text = file(name)) {
                input.and(name).and(new String(text.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
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

    private Reader open(String name) throws IOException {
        return new InputStreamReader(file(name + ENDING), StandardCharsets.UTF_8);
    }

    /** A template or the style sheet. */
    InputStream file(String name) throws IOException {
        var theirs = own.resolve(name);
        if (Files.isRegularFile(theirs)) {
            return Files.newInputStream(theirs);
        }
        var in = Templates.class.getResourceAsStream("/" + FOLDER + name);
        if (in == null) {
            throw new FileNotFoundException("not on the class path: " + name);
        }
        return in;
    }
}
