package vn.portal.batch.publish;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.workspace.Appearance;
import vn.portal.batch.workspace.Settings;
import vn.portal.model.PortalContext;

/**
 * What is the same around every page of a site.
 *
 * @param languages the lists by language; none where the site speaks one
 */
record Furniture(PortalContext portal, SiteWords words, Appearance appearance, List<LanguageLink> languages) {

    /**
     * @param tag BCP 47
     * @param name in the language itself
     */
    record LanguageLink(String tag, String name, String path) {}

    /** @param languages of the published stories */
    static Furniture of(Settings settings, SiteWords words, Set<String> languages) {
        var links = languages.stream().map(Furniture::link).toList();
        return new Furniture(settings.portal(), words, settings.appearance(), links.size() > 1 ? links : List.of());
    }

    private static LanguageLink link(String tag) {
        var locale = Locale.forLanguageTag(tag);
        var name = locale.getDisplayName(locale);
        var capital = name.substring(0, 1).toUpperCase(locale) + name.substring(1);
        return new LanguageLink(tag, capital, "languages/" + tag.toLowerCase(Locale.ROOT) + "/index.html");
    }

    Appearance.Footer footer() {
        return appearance.footer();
    }

    @Nullable
    String snippet() {
        return appearance.snippet();
    }

    boolean hasLanguages() {
        return !languages.isEmpty();
    }
}
