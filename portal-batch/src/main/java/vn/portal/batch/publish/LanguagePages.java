package vn.portal.batch.publish;

import java.io.IOException;

/** The stories of each language over the years, where a site speaks several. */
final class LanguagePages {
    private final Showcase showcase;
    private final Furniture furniture;
    private final Timelines timelines;
    private final PageWriter pages;

    LanguagePages(Showcase showcase, Furniture furniture, Timelines timelines, PageWriter pages) {
        this.showcase = showcase;
        this.furniture = furniture;
        this.timelines = timelines;
        this.pages = pages;
    }

    void write() throws IOException {
        for (var language : furniture.languages()) {
            write(language);
        }
    }

    private void write(Furniture.LanguageLink language) throws IOException {
        var entries = showcase.inLanguage(language.tag());
        var whole = Input.of("language").and(Timeline.made(entries));
        var folder = language.path().substring(0, language.path().lastIndexOf('/'));
        pages.files().folder(folder, whole, () -> write(language, folder, whole, Timeline.of(entries)));
    }

    private void write(Furniture.LanguageLink language, String base, Input whole, Timeline timeline)
            throws IOException {
        pages.write("language", language.path(), whole, language.name(), () -> {
            return new LanguagePage(language.name(), timelines.first(base, timeline));
        });
        for (var year : timeline.pages()) {
            var heading = language.name() + ": " + timelines.label(year);
            var made = Input.of("language year").and(timeline.years()).and(Timeline.made(year.entries()));
            pages.write("language", base + "/" + year.name() + ".html", made, heading, () -> {
                return new LanguagePage(heading, timelines.year(base, timeline, year));
            });
        }
    }

    /** The stories of a language, or a year of them, as their template shows them. */
    record LanguagePage(String heading, TimelineView timeline) {}
}
