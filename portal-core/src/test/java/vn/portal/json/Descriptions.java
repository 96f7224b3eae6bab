package vn.portal.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the javadoc of the model says of its records and their components, as plain sentences. */
final class Descriptions {
    private static final Pattern INLINE = Pattern.compile("\\{@\\w+\\s+([^}]*)}");

    private Descriptions() {}

    /** The first sentence. */
    static Optional<String> of(Class<?> type) {
        return comment(type)
                .filter(c -> !c.startsWith("@"))
                .map(c -> plain(c.split("\n\\s*(?:<p>|<pre>|@)|(?<=\\.)\\s", 2)[0]));
    }

    static Optional<String> of(Class<?> type, String component) {
        return comment(type).stream()
                .flatMap(c -> Arrays.stream(c.split("\n@param ")))
                .filter(tag -> tag.startsWith(component + " "))
                .findFirst()
                .map(tag -> plain(tag.substring(component.length()).split("\n@", 2)[0]));
    }

    /** The comment that stands before the type's declaration, without its stars. */
    private static Optional<String> comment(Class<?> type) {
        if (!type.getPackageName().startsWith("vn.portal")) {
            return Optional.empty();
        }
        var source = source(type);
        var declared = Pattern.compile("\\b(?:record|enum|interface|class) " + type.getSimpleName() + "\\b")
                .matcher(source);
        if (!declared.find()) {
            return Optional.empty();
        }
        int begin = source.lastIndexOf("/**", declared.start());
        int end = source.indexOf("*/", begin);
        boolean own = begin >= 0 && !source.substring(end, declared.start()).contains(";");
        return own
                ? Optional.of(source.substring(begin + 3, end)
                        .replaceAll("(?m)^ *\\* ?", "")
                        .strip())
                : Optional.empty();
    }

    private static String source(Class<?> type) {
        var file = Path.of("src/main/java", type.getPackageName().replace('.', '/'))
                .resolve(outermost(type).getSimpleName() + ".java");
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> outermost(Class<?> type) {
        return type.getEnclosingClass() == null ? type : outermost(type.getEnclosingClass());
    }

    private static String plain(String javadoc) {
        return INLINE.matcher(javadoc)
                .replaceAll(m -> m.group(1).replace("\\", "\\\\").replace("$", "\\$"))
                .replaceAll("\\s+", " ")
                .strip();
    }
}
