package vn.portal.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says of itself to machines: meta elements, JSON-LD, microdata, marked elements. */
final class Head {
    private static final List<String> NAMING = List.of("property", "name", "itemprop", "http-equiv");

    private final Map<String, List<String>> metas = new HashMap<>();
    private final List<LinkedData> linked = new ArrayList<>();
    private final List<Marked> marked = new ArrayList<>();
    private final Document document;
    private @Nullable Element canonical;

    Head(Document document) {
        this.document = document;
    }

    /**
     * An element that says by attribute what it holds.
     *
     * @param said what its {@link Names} say
     */
    record Marked(Element element, int said) {}

    /** Notes an element of the page that has attributes; they are to come in order. */
    void take(Element element, Attributes attributes, int said) {
        switch (element.normalName()) {
            case "meta" -> meta(attributes);
            case "script" -> script(element, attributes);
            case "link" -> {
                if (canonical == null && attributes.get("rel").strip().equalsIgnoreCase("canonical")) {
                    canonical = element;
                }
            }
            default -> mark(element, attributes, said);
        }
    }

    /** The values of these names, in the order of the names. */
    Stream<String> values(String... names) {
        return Stream.of(names).flatMap(n -> metas.getOrDefault(n, List.of()).stream());
    }

    Optional<String> first(String... names) {
        return values(names).findFirst();
    }

    /** Objects of the page's JSON-LD that are articles of some kind. */
    Stream<LinkedData> articles() {
        return linked.stream().filter(LinkedData::isArticle);
    }

    /** All objects of the page's JSON-LD. */
    Stream<LinkedData> data() {
        return linked.stream();
    }

    /** The page's own address as it wants to be known, absolute where it can be. */
    Optional<String> canonical() {
        return Optional.ofNullable(canonical)
                .flatMap(e -> Addresses.link(e, "href"))
                .or(() -> first("og:url"));
    }

    /** The page's {@code title}; empty where it has none. */
    String title() {
        return Plain.of(document.title());
    }

    String language() {
        var root = document.selectFirst("html");
        return root == null ? "" : root.attr("lang").strip();
    }

    /** Elements that say by attribute what they hold, in the order of the page. */
    List<Marked> marked() {
        return marked;
    }

    private void meta(Attributes meta) {
        var content = Plain.unescaped(meta.get("content"));
        if (content.isEmpty()) {
            return;
        }
        for (String naming : NAMING) {
            var name = meta.get(naming).strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty()) {
                metas.computeIfAbsent(name, n -> new ArrayList<>()).add(content);
            }
        }
    }

    private void script(Element script, Attributes attributes) {
        if (attributes.get("type").strip().toLowerCase(Locale.ROOT).startsWith("application/ld+json")) {
            linked.addAll(LinkedData.read(script.data()));
        }
    }

    private void mark(Element element, Attributes attributes, int said) {
        if (Names.tells(said)
                || attributes.hasKey("itemprop")
                || attributes.hasKey("rel")
                || attributes.hasKey("datetime")
                || element.normalName().equals("abbr")) {
            marked.add(new Marked(element, said));
        }
    }
}
