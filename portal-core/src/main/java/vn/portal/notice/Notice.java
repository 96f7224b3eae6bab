package vn.portal.notice;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One thing about an item that its keeper should know; data, not prose.
 *
 * <p>The sentence is made when it is shown: {@code notice.text(Locale.ENGLISH)}.
 *
 * @param severity how much it weighs
 * @param code what it is, in lower-case words joined by hyphens ({@code title-missing})
 * @param origin the item it is about
 * @param path the field it is about ({@code figures[0].alt}); empty for the item as a whole
 * @param arguments what fills the sentence's placeholders, by name, in the order of the names
 */
public record Notice(Severity severity, String code, Origin origin, String path, Map<String, String> arguments) {
    /** The argument in which the notice of a host's own rule brings its sentence along. */
    public static final String SENTENCE = "sentence";

    public Notice {
        arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
    }

    public static Notice error(String code, Origin origin, String path) {
        return new Notice(Severity.ERROR, code, origin, path, Map.of());
    }

    public static Notice warning(String code, Origin origin, String path) {
        return new Notice(Severity.WARNING, code, origin, path, Map.of());
    }

    public static Notice info(String code, Origin origin, String path) {
        return new Notice(Severity.INFO, code, origin, path, Map.of());
    }

    /** The same notice with one more argument. */
    public Notice with(String name, Object value) {
        var more = new TreeMap<>(arguments);
        more.put(name, value.toString());
        return new Notice(severity, code, origin, path, more);
    }

    /** The notice as a sentence: the one it brings along, or the code itself, where none is known for it. */
    public String text(Locale locale) {
        return NoticeTexts.text(this, locale);
    }
}
