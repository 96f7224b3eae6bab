package vn.portal.batch.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.store.NoticeLog;
import vn.portal.batch.workspace.Messages;
import vn.portal.notice.Notice;
import vn.portal.notice.Origin;

/**
 * Notices one by one, for people.
 *
 * <pre>{@code
 * new NoticeListing(store.notices(), messages).text(null, "title-missing", 100)
 * // warning  title-missing  saved-pages tin/1.txt title: …
 * }</pre>
 */
public record NoticeListing(NoticeLog log, Messages messages) {

    /**
     * What holds now.
     *
     * @param source name of a source; null for all
     * @param code null for all
     * @param limit the most that are listed; a last line says so where there are more
     */
    public String text(@Nullable String source, @Nullable String code, int limit) {
        var found = log.current(source, code, limit + 1);
        if (found.isEmpty()) {
            return messages.text("report.no-notices") + "\n";
        }
        var table = new ArrayList<String>();
        found.stream().limit(limit).forEach(notice -> table.add(line(notice, messages)));
        if (found.size() > limit) {
            table.add(messages.text("report.more-than", limit));
        }
        return String.join("\n", table) + "\n";
    }

    /** The same for machines: a list of objects. */
    public String json(@Nullable String source, @Nullable String code, int limit) {
        return AsJson.of(log.current(source, code, limit).stream()
                .map(notice -> object(notice, messages))
                .toList());
    }

    static Map<String, @Nullable Object> object(Notice notice, Messages messages) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("severity", AsJson.lower(notice.severity()));
        object.put("code", notice.code());
        object.put("source", notice.origin().source());
        object.put("key", notice.origin().key());
        object.put("position", notice.origin().position());
        object.put("path", notice.path());
        object.put("arguments", notice.arguments());
        object.put("text", messages.text(notice));
        return object;
    }

    static String line(Notice notice, Messages messages) {
        var severity = messages.text("severity." + notice.severity().name().toLowerCase(Locale.ROOT));
        return OneLine.of(severity + "  " + notice.code() + "  " + place(notice) + ": " + messages.text(notice));
    }

    /** Where a notice points: source, item, position and field. */
    static String place(Notice notice) {
        return notice.path().isEmpty() ? place(notice.origin()) : place(notice.origin()) + " [" + notice.path() + "]";
    }

    static String place(Origin origin) {
        // a source as a whole has its own name for a key
        var item = origin.key().equals(origin.source()) ? origin.source() : origin.source() + " " + origin.key();
        return origin.position() == null ? item : item + ":" + origin.position();
    }
}
