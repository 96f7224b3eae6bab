package vn.portal.batch.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import vn.portal.batch.store.Published.Placed;

/**
 * How much is shown where of what happened over the years: all of it on one page where it is little; else the newest
 * there, and everything on pages by year.
 *
 * <p>A page of a year holds no more than {@value #MOST}. Those of a fuller year are counted from the oldest, so that
 * what comes next changes the last one alone. What has no date has a page of its own.
 *
 * @param newest what the first page shows, newest first
 * @param pages the pages by year, the newest first; none where the first page shows all
 */
record Timeline(List<Placed> newest, List<Page> pages) {
    static final String UNDATED = "undated";

    /** So many the first page shows by itself. */
    static final int WHOLE = 60;

    private static final int NEWEST = 30;
    private static final int MOST = 200;

    /**
     * @param year {@code 2024}; {@code undated}
     * @param part 1 for the oldest
     * @param parts of that year
     * @param entries newest first
     */
    record Page(String year, int part, int parts, List<Placed> entries) {

        /** {@code 2024}, {@code 2024-2}: its name under its timeline's. */
        String name() {
            return parts == 1 ? year : year + "-" + part;
        }
    }

    /** What each page by year says of the others. */
    Input years() {
        var input = Input.of("years");
        pages.forEach(page -> input.and(page.name()).and(page.entries().size()));
        return input;
    }

    /** What a list of those is made of. */
    static Input made(List<Placed> entries) {
        var input = Input.of("entries");
        entries.forEach(entry -> input.and(entry.id().toString()).and(entry.mark()));
        return input;
    }

    /** @param entries newest first, the undated last */
    static Timeline of(List<Placed> entries) {
        if (entries.size() <= WHOLE) {
            return new Timeline(entries, List.of());
        }
        var years = new LinkedHashMap<String, List<Placed>>();
        entries.forEach(e ->
                years.computeIfAbsent(year(e.bucket()), y -> new ArrayList<>()).add(e));
        var pages = new ArrayList<Page>();
        years.entrySet().stream()
                .sorted(Comparator.comparing(
                        year -> year.getKey().equals(UNDATED) ? "" : year.getKey(), Comparator.reverseOrder()))
                .forEach(year -> pages.addAll(parts(year.getKey(), year.getValue())));
        return new Timeline(entries.subList(0, NEWEST), List.copyOf(pages));
    }

    /** Whether a folder is a month's: not that of the undated, and not none. */
    static boolean isMonth(String bucket) {
        return !bucket.isEmpty() && !bucket.equals(UNDATED);
    }

    /** The year of a month's folder. */
    private static String year(String bucket) {
        return isMonth(bucket) ? bucket.substring(0, 4) : UNDATED;
    }

    private static List<Page> parts(String year, List<Placed> entries) {
        int parts = (entries.size() + MOST - 1) / MOST;
        var pages = new ArrayList<Page>();
        for (int part = parts; part >= 1; part--) {
            int end = entries.size() - (part - 1) * MOST;
            pages.add(new Page(year, part, parts, entries.subList(Math.max(0, end - MOST), end)));
        }
        return pages;
    }
}
