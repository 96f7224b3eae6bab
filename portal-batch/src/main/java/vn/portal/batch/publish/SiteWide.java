package vn.portal.batch.publish;

import java.io.IOException;
import java.util.Set;
import vn.portal.batch.workspace.Settings;

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

    static SiteWide of(Settings settings) throws IOException {
        var portal = settings.portal();
        var words = SiteWords.of(portal);
        var input = Input.of("site")
                .and(Site.VERSION)
                .and(Templates.input())
                .and(portal.toString())
                .and(settings.publishing().reported())
                .and(words.language());
        words.texts().forEach((name, text) -> input.and(name).and(text));
        return new SiteWide(input, Frame.furniture());
    }
}
