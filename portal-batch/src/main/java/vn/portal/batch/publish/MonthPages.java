package vn.portal.batch.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import vn.portal.model.Kind;

/**
 * The lists of months. A long one shows its newest, and has everything on pages beside it that are counted from the oldest,
 * so that what comes next changes the last of them alone.
 */
record MonthPages(Showcase showcase, SiteWords words, PageWriter pages) {
    /** So many stand on one page by themselves; portals that were moved before have thousands without a date. */
    private static final int WHOLE = 300;

    private static final int PART = 200;
    private static final int NEWEST = 30;

    /**
     * @param count how many lists show of that month
     * @param made what all of its folder is made of
     */
    void write(Kind kind, String month, int count, String heading, Input made) throws IOException {
        var folder = Showcase.folder(kind, month) + "/";
        var lines = new Lines(words);
        var newest = showcase.newest(kind, month).map(lines::of).iterator();
        if (count <= WHOLE) {
            var all = take(newest, count);
            write(folder + "index.html", made, new IndexPage(heading, heading, List.of(), all));
            return;
        }
        int parts = (count + PART - 1) / PART;
        var first = new ArrayList<Line>();
        for (int part = parts; part >= 1; part--) {
            var some = take(newest, part == parts ? count - (parts - 1) * PART : PART);
            some.stream().limit(NEWEST - first.size()).forEach(first::add);
            write(folder + part + ".html", made, new IndexPage(label(heading, part, parts), heading, List.of(), some));
        }
        var buckets = IntStream.iterate(parts, part -> part >= 1, part -> part - 1)
                .mapToObj(part -> bucket(folder, heading, part, parts, count))
                .toList();
        write(folder + "index.html", made, new IndexPage(heading, words.text("byPart"), buckets, first));
    }

    private void write(String path, Input made, IndexPage page) throws IOException {
        pages.write("index", path, made, page.heading(), () -> page);
    }

    private String label(String heading, int part, int parts) {
        return words.text("partOf", heading, part + "/" + parts);
    }

    private IndexPage.Bucket bucket(String folder, String heading, int part, int parts, int count) {
        int size = part == parts ? count - (parts - 1) * PART : PART;
        return new IndexPage.Bucket(folder + part + ".html", label(heading, part, parts), words.count("count", size));
    }

    private static List<Line> take(Iterator<Line> lines, int most) {
        var some = new ArrayList<Line>();
        while (some.size() < most && lines.hasNext()) {
            some.add(lines.next());
        }
        return some;
    }
}
