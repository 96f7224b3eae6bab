package vn.portal.batch.legacy.xml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One item of an export of WordPress: a post, a page, an attachment, whatever its type. */
public final class WxrItem {
    private static final int SHORT = 1 << 10;

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Map<String, String> metas = new LinkedHashMap<>();
    private final List<Term> terms = new ArrayList<>();
    private int comments;
    private final long line;
    private boolean isTooLarge;

    WxrItem(long line) {
        this.line = line;
    }

    /**
     * A category, tag or author of the item.
     *
     * @param domain {@code category}, {@code post_tag}, {@code author}, …; {@code category} in old exports
     * @param slug its name in addresses; empty where it is not told
     */
    public record Term(String domain, String slug, String name) {}

    /** A field by its name without prefix ({@code post_id}, {@code title}, {@code content}, {@code excerpt}); stripped. */
    public String get(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    /** A field as it stands. */
    public String text(String name) {
        return fields.getOrDefault(name, "");
    }

    /** A value that a plugin or WordPress itself keeps beside the item; empty where there is none. */
    public String meta(String key) {
        return metas.getOrDefault(key, "").strip();
    }

    public List<Term> terms(String domain) {
        return terms.stream().filter(term -> term.domain().equals(domain)).toList();
    }

    public int comments() {
        return comments;
    }

    /** Where it begins. */
    public long line() {
        return line;
    }

    /** Whether it holds more than an item may; then only what tells it from others was read. */
    public boolean isTooLarge() {
        return isTooLarge;
    }

    void put(String name, String value) {
        if (!isTooLarge || value.length() <= SHORT) {
            fields.putIfAbsent(name, value);
        }
    }

    void meta(String key, String value) {
        metas.putIfAbsent(key, value);
    }

    void term(Term term) {
        terms.add(term);
    }

    void comment() {
        comments++;
    }

    void grew() {
        isTooLarge = true;
        fields.remove("content");
    }
}
