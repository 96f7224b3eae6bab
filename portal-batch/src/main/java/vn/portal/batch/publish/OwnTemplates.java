package vn.portal.batch.publish;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import vn.portal.batch.workspace.Problem;
import vn.portal.batch.workspace.Problems;
import vn.portal.batch.workspace.Spelling;
import vn.portal.batch.workspace.Workspace;

/** Looks at the templates that an operator has put in the place of ours, before a night would fail on them. */
public final class OwnTemplates {
    static final String STYLE = "style.css";

    private static final Pattern PLACE = Pattern.compile("(?s)(.*) @ line (\\d+)");

    private OwnTemplates() {}

    /** Everything that is wrong with the files in the workspace's {@code templates}, with file and line. */
    public static List<Problem> problems(Workspace workspace) {
        var problems = new ArrayList<Problem>();
        for (var file : files(workspace.templates())) {
            var found = new Problems(file);
            look(file, found);
            problems.addAll(found.list());
        }
        return problems;
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static void look(Path file, Problems problems) {
        var name = file.getFileName().toString();
        var known = TemplateNames.files();
        if (!known.contains(name)) {
            unknown("template-unknown", name, known, 0, problems);
        } else if (!name.equals(STYLE)) {
            read(file, problems, name.substring(0, name.length() - Templates.ENDING.length()));
        }
    }

    private static void read(Path file, Problems problems, String name) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            var template = Templates.compiler(partial -> new StringReader("")).compile(new StringReader(text));
            template.visit(new Names(name, text, problems));
        } catch (CharacterCodingException e) {
            problems.error(0, "template-not-utf-8");
        } catch (IOException e) {
            problems.error(0, "unreadable", String.valueOf(e.getMessage()));
        } catch (MustacheException e) {
            var place = PLACE.matcher(String.valueOf(e.getMessage()));
            boolean told = place.matches();
            problems.error(
                    told ? Integer.parseInt(place.group(2)) : 0,
                    "template-broken",
                    told ? place.group(1) : String.valueOf(e.getMessage()));
        }
    }

    private static void unknown(String code, String name, Collection<String> known, int line, Problems problems) {
        Spelling.nearest(name, known)
                .ifPresentOrElse(
                        meant -> problems.error(line, code + "-like", name, meant),
                        () -> problems.error(line, code, name, String.join(", ", known)));
    }

    /** Compares every name in a template with what its page has. */
    private record Names(String template, String text, Problems problems) implements Mustache.Visitor {

        @Override
        public void visitText(String text) {
            // nothing is asked for
        }

        @Override
        public void visitVariable(String name) {
            require(name);
        }

        @Override
        public boolean visitInclude(String name) {
            if (!TemplateNames.templates().contains(name)) {
                unknown("template-name", name, TemplateNames.templates(), line(name), problems);
            }
            return false;
        }

        @Override
        public boolean visitSection(String name) {
            require(name);
            return true;
        }

        @Override
        public boolean visitInvertedSection(String name) {
            require(name);
            return true;
        }

        private void require(String name) {
            var known = TemplateNames.of(template);
            if (!TemplateNames.isKnown(name, known)) {
                unknown("template-name", name, known, line(name), problems);
            }
        }

        /** The first line in which that name stands between braces. */
        private int line(String name) {
            var tag = Pattern.compile("\\{\\{[{#^/&>]?\\s*" + Pattern.quote(name) + "\\s*}}");
            var found = tag.matcher(text);
            return found.find()
                    ? 1
                            + (int) text.substring(0, found.start())
                                    .chars()
                                    .filter(c -> c == '\n')
                                    .count()
                    : 0;
        }
    }
}
