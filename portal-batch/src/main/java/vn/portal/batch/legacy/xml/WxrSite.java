package vn.portal.batch.legacy.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** What an export of WordPress tells of the site as a whole: its authors and the tree of its categories. */
public final class WxrSite {
    private final Map<String, String> authors = new HashMap<>();
    private final Map<String, Category> categories = new HashMap<>();
    private String version = "";

    private record Category(String name, String parent) {}

    void author(String login, String name) {
        if (!login.isEmpty() && !name.isEmpty()) {
            authors.put(login, name);
        }
    }

    void category(String slug, String name, String parent) {
        categories.put(slug, new Category(name.isEmpty() ? slug : name, parent));
    }

    void version(String told) {
        version = told;
    }

    /** As the export says; empty where it does not. */
    public String version() {
        return version;
    }

    /** The name of an account; the account itself where it has none. */
    public String author(String login) {
        return authors.getOrDefault(login, login);
    }

    /** The way to a category, outermost first. */
    public List<String> way(WxrItem.Term term) {
        var way = new ArrayList<String>();
        way.add(term.name().isEmpty() ? term.slug() : term.name());
        var seen = new LinkedHashSet<String>();
        var category = categories.get(term.slug());
        while (category != null && !category.parent().isEmpty() && seen.add(category.parent())) {
            category = categories.get(category.parent());
            if (category != null) {
                way.add(0, category.name());
            }
        }
        return way;
    }
}
