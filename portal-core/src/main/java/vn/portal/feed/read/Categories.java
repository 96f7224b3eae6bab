package vn.portal.feed.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a feed or an item is filed under. */
final class Categories {
    private Categories() {}

    static List<ReadCategory> of(Element element) {
        var categories = new ArrayList<ReadCategory>();
        for (var each : named(element)) {
            String attribute = each.attribute("term") != null ? each.attribute("term") : each.attribute("text");
            String term = attribute != null ? attribute : each.text();
            String scheme = each.attribute("scheme") != null ? each.attribute("scheme") : each.attribute("domain");
            if (scheme == null && each.is("media:category")) {
                scheme = "http://search.yahoo.com/mrss/category_schema";
            }
            add(categories, term, scheme, each.attribute("label"));
        }
        return categories;
    }

    private static List<Element> named(Element element) {
        var named = new ArrayList<>(element.all("category", "dc:subject", "media:category"));
        for (var podcast : element.all("itunes:category")) {
            named.add(podcast);
            named.addAll(podcast.all("itunes:category"));
        }
        named.addAll(element.all("itunes:keywords"));
        return named;
    }

    private static void add(
            List<ReadCategory> categories, String term, @Nullable String scheme, @Nullable String label) {
        var category = new ReadCategory(term.strip(), scheme, label);
        if (!term.isBlank() && !categories.contains(category)) {
            categories.add(category);
        }
    }
}
