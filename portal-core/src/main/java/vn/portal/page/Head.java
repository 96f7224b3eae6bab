package vn.portal.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says of itself to machines: meta elements, JSON-LD, microdata, marked elements. */
final class Head {
    private static final List<String> NAMING = List.of("property", "name", "itemprop", "http-equiv");

    private final Map<String, List<String>> metas = new HashMap<>();
    private final List<LinkedData> linked = new ArrayList<>();
    private final List<Element> marked = new ArrayList<>();
    private final Document document;
    private final Names names;
    private @Nullable Element canonical;

    private Head(Document document, Names names) {
        this.document = document;
        this.names = names;
    }

    static Head of(Document document, Names names) {
        var head = new Head(document, names);
        document.traverse((node, depth) -> {
            if (node instanceof Element element) {
                head.take(element);
            }
        });
        return head;
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
    List<Element> marked() {
        return marked;
    }

    private void take(Element element) {
        switch (element.normalName()) {
            case "meta" -> meta(element);
            case "script" -> script(element);
            case "link" -> {
                if (canonical == null && element.attr("rel").strip().equalsIgnoreCase("canonical")) {
                    canonical = element;
                }
            }
            default -> mark(element);
        }
    }

    private void meta(Element meta) {
        var content = Plain.unescaped(meta.attr("content"));
        if (content.isEmpty()) {
            return;
        }
        for (String naming : NAMING) {
            var name = meta.attr(naming).strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty()) {
                metas.computeIfAbsent(name, n -> new ArrayList<>()).add(content);
            }
        }
    }

    private void script(Element script) {
        if (script.attr("type").strip().toLowerCase(Locale.ROOT).startsWith("application/ld+json")) {
            linked.addAll(LinkedData.read(script.data()));
        }
    }

    private void mark(Element element) {
        if (element.attributesSize() > 0
                && (element.hasAttr("itemprop")
                        || element.hasAttr("rel")
                        || element.hasAttr("datetime")
                        || element.normalName().equals("abbr")
                        || names.tells(element))) {
            marked.add(element);
        }
    }
}
