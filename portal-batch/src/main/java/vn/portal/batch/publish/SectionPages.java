package vn.portal.batch.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.portal.batch.store.Published.Section;

/** The pages of the portal's sections: one that names them all, and the stories of each over the years. */
final class SectionPages {
    private static final String FOLDER = "categories/";

    private final Showcase showcase;
    private final SiteWords words;
    private final Timelines timelines;
    private final SiteLists.PageWriter pages;

    SectionPages(Showcase showcase, SiteWords words, SiteLists.PageWriter pages) {
        this.showcase = showcase;
        this.words = words;
        this.timelines = new Timelines(words, new Lines(words), showcase);
        this.pages = pages;
    }

    /** The path of a section's page. */
    static String path(String slug) {
        return FOLDER + slug + "/index.html";
    }

    void write() throws IOException {
        var sections = showcase.sections();
        var all = new ArrayList<IndexPage.Bucket>();
        for (var section : sections) {
            write(section);
            all.add(new IndexPage.Bucket(
                    path(section.slug()), section.name(), words.count("articleCount", section.contents())));
        }
        var heading = words.text("categories");
        pages.write("index", FOLDER + "index.html", new IndexPage(heading, heading, all, List.of()), heading);
    }

    private void write(Section section) throws IOException {
        write(section, Timeline.of(showcase.inSection(section.slug())), FOLDER + section.slug());
    }

    private void write(Section section, Timeline timeline, String base) throws IOException {
        var first = timelines.first(base, timeline, seen -> {});
        pages.write("section", path(section.slug()), page(section, section.name(), first), section.name());
        for (var year : timeline.pages()) {
            var heading = section.name() + ": " + timelines.label(year);
            var view = timelines.year(base, timeline, year, seen -> {});
            pages.write("section", base + "/" + year.name() + ".html", page(section, heading, view), heading);
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
