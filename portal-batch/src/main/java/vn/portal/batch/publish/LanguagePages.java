package vn.portal.batch.publish;

import java.io.IOException;

/** The stories of each language over the years, where a site speaks several. */
final class LanguagePages {
    private final Showcase showcase;
    private final Furniture furniture;
    private final Timelines timelines;
    private final SiteLists.PageWriter pages;

    LanguagePages(Showcase showcase, Furniture furniture, SiteLists.PageWriter pages) {
        this.showcase = showcase;
        this.furniture = furniture;
        this.timelines = new Timelines(furniture.words(), new Lines(furniture.words()), showcase);
        this.pages = pages;
    }

    void write() throws IOException {
        for (var language : furniture.languages()) {
            write(language);
        }
    }

    private void write(Furniture.LanguageLink language) throws IOException {
        var timeline = Timeline.of(showcase.inLanguage(language.tag()));
        var base = language.path().substring(0, language.path().lastIndexOf('/'));
        var first = timelines.first(base, timeline, seen -> {});
        pages.write("language", language.path(), new LanguagePage(language.name(), first), language.name());
        for (var year : timeline.pages()) {
            var heading = language.name() + ": " + timelines.label(year);
            var view = timelines.year(base, timeline, year, seen -> {});
            pages.write("language", base + "/" + year.name() + ".html", new LanguagePage(heading, view), heading);
        }
    }

    /** The stories of a language, or a year of them, as their template shows them. */
    record LanguagePage(String heading, TimelineView timeline) {}
}
