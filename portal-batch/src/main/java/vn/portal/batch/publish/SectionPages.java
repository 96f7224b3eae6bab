package vn.portal.batch.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.portal.batch.store.Published.Section;

/** The pages of the portal's sections: one that names them all, and the stories of each over the years. */
final class SectionPages {
    private static final String FOLDER = "categories/";

    private final List<Section> sections;
    private final Showcase showcase;
    private final SiteWords words;
    private final Timelines timelines;
    private final PageWriter pages;

    SectionPages(List<Section> sections, Showcase showcase, SiteWords words, Timelines timelines, PageWriter pages) {
        this.sections = sections;
        this.showcase = showcase;
        this.words = words;
        this.timelines = timelines;
        this.pages = pages;
    }

    /** The path of a section's page. */
    static String path(String slug) {
        return FOLDER + slug + "/index.html";
    }

    void write() throws IOException {
        var all = new ArrayList<IndexPage.Bucket>();
        var made = Input.of("sections");
        for (var section : sections) {
            write(section);
            all.add(new IndexPage.Bucket(
                    path(section.slug()), section.name(), words.count("articleCount", section.contents())));
            made.and(section.slug()).and(section.name()).and(section.contents());
        }
        var heading = words.text("categories");
        pages.write(
                "index", FOLDER + "index.html", made, heading, () -> new IndexPage(heading, heading, all, List.of()));
    }

    private void write(Section section) throws IOException {
        var entries = showcase.inSection(section.slug());
        var whole = Input.of("section").and(section.name()).and(Timeline.made(entries));
        var timeline = Timeline.of(entries);
        pages.files().folder(FOLDER + section.slug(), whole, () -> write(section, whole, timeline));
    }

    private void write(Section section, Input whole, Timeline timeline) throws IOException {
        var base = FOLDER + section.slug();
        pages.write("section", path(section.slug()), whole, section.name(), () -> {
            return page(section, section.name(), timelines.first(base, timeline));
        });
        for (var year : timeline.pages()) {
            var heading = section.name() + ": " + timelines.label(year);
            var made = Input.of("section year")
                    .and(section.name())
                    .and(timeline.years())
                    .and(Timeline.made(year.entries()));
            pages.write("section", base + "/" + year.name() + ".html", made, heading, () -> {
                return page(section, heading, timelines.year(base, timeline, year));
            });
        }
    }

    private static SectionPage page(Section section, String heading, TimelineView timeline) {
        return new SectionPage(section.name(), heading, path(section.slug()), timeline);
    }

    /**
     * A section, or a year of it, as its template shows it.
     *
     * @param path of the section's own page
     */
    record SectionPage(String name, String heading, String path, TimelineView timeline) {}
}
