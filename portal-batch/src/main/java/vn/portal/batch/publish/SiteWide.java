package vn.portal.batch.publish;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import vn.portal.batch.workspace.Workspace;

/**
 * What is the same for a whole site.
 *
 * @param input part of what every file is made of
 * @param furniture what every page leads to: menu, feeds, style
 */
record SiteWide(Input input, Set<String> furniture) {

    SiteWide {
        furniture = Set.copyOf(furniture);
    }

    /** @param languages of the published stories */
    static SiteWide of(Workspace workspace, Set<String> languages) throws IOException {
        var settings = workspace.settings();
        var portal = settings.portal();
        var words = SiteWords.of(portal);
        var input = Input.of("site")
                .and(Site.VERSION)
                .and(new Templates(workspace.templates()).input())
                .and(portal.toString())
                .and(settings.publishing().reported())
                .and(settings.appearance().toString())
                .and(words.language());
        new TreeSet<>(languages).forEach(input::and);
        words.texts().forEach((name, text) -> input.and(name).and(text));
        return new SiteWide(input, Frame.everywhere());
    }
}
