package vn.portal.page;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector.SelectorParseException;

/**
 * Where one site keeps what others leave to be found: CSS selectors by field, each of which overrides that field.
 *
 * <p>A selector that finds nothing on a page overrides nothing.
 *
 * <pre>{@code
 * SiteProfile.of(Map.of("title", ".tieu-de", "remove", ".doc-them"))
 * SiteProfile.faults(Map.of("title", "p["))  // {title=Did not find balanced marker at '['}
 * }</pre>
 */
public final class SiteProfile {
    /** The fields that a selector may be given for; {@code remove} names what is no part of the story. */
    public static final List<String> FIELDS = List.of(
            "title", "lead", "body", "byline", "unit", "published", "modified", "categories", "views", "remove");

    /** Overrides nothing. */
    public static final SiteProfile NONE = new SiteProfile(Map.of(), "");

    private final Map<String, Evaluator> selectors;
    private final String text;

    private SiteProfile(Map<String, Evaluator> selectors, String text) {
        this.selectors = selectors;
        this.text = text;
    }

    /** @throws IllegalArgumentException if there is no such field, or a selector is none */
    public static SiteProfile of(Map<String, String> selectors) {
        var faults = faults(selectors);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("no site profile: " + faults);
        }
        var parsed = new LinkedHashMap<String, Evaluator>();
        new TreeMap<>(selectors).forEach((field, selector) -> parsed.put(field, QueryParser.parse(selector)));
        var text = new TreeMap<>(selectors).entrySet().stream().map(e -> e.getKey() + " " + e.getValue());
        return new SiteProfile(Collections.unmodifiableMap(parsed), text.collect(Collectors.joining("\n")));
    }

    /** What is wrong with selectors, by field; empty if they make a profile. */
    public static Map<String, String> faults(Map<String, String> selectors) {
        var faults = new TreeMap<String, String>();
        selectors.forEach((field, selector) -> fault(field, selector).ifPresent(f -> faults.put(field, f)));
        return faults;
    }

    private static Optional<String> fault(String field, String selector) {
        if (!FIELDS.contains(field)) {
            return Optional.of("no such field: " + field);
        }
        try {
            QueryParser.parse(selector);
            return Optional.empty();
        } catch (SelectorParseException | IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** The elements that the field's selector finds; none where it has no selector. */
    List<Element> elements(String field, Element root) {
        var selector = selectors.get(field);
        return selector == null ? List.of() : root.select(selector);
    }

    Optional<Element> first(String field, Element root) {
        return elements(field, root).stream().findFirst();
    }

    /** The selectors, one a line in the order of the fields; profiles that say the same are written alike. */
    @Override
    public String toString() {
        return text;
    }

    /** The text of the first element that it finds. */
    Optional<String> text(String field, Element root) {
        return first(field, root).map(e -> Plain.of(e.text())).filter(t -> !t.isEmpty());
    }
}
