package vn.portal.notice;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A notice before anybody knows which item it is about: what a reader of foreign data has to say.
 *
 * <pre>{@code
 * Remark.warning("date-unread", "published").with("written", "32/13/2009").about(origin)
 * }</pre>
 *
 * @param path the field it is about; empty for the whole
 */
public record Remark(Severity severity, String code, String path, Map<String, String> arguments) {

    public Remark {
        arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
    }

    public static Remark error(String code, String path) {
        return new Remark(Severity.ERROR, code, path, Map.of());
    }

    public static Remark warning(String code, String path) {
        return new Remark(Severity.WARNING, code, path, Map.of());
    }

    public static Remark info(String code, String path) {
        return new Remark(Severity.INFO, code, path, Map.of());
    }

    /** The same remark with one more argument. */
    public Remark with(String name, Object value) {
        var more = new TreeMap<>(arguments);
        more.put(name, value.toString());
        return new Remark(severity, code, path, more);
    }

    public Notice about(Origin origin) {
        return new Notice(severity, code, origin, path, arguments);
    }
}
