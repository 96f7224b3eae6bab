package vn.portal.validation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.portal.model.Article;

/**
 * How often a section of the portal gets something new (Thông tư 32/2017/TT-BTTTT, article 22: it is to be measured each
 * year; nobody says how much is enough).
 *
 * @param section as its stories call it
 * @param articles how many stories of it have a day on which readers first saw them
 * @param first the day of the oldest of them
 * @param last the day of the newest
 * @param longestPause the most days between two of them; 0 where there is but one day
 */
public record SectionActivity(String section, int articles, LocalDate first, LocalDate last, long longestPause) {

    /** The activity of each section that has dated stories, in the order of the names; standing pages count for nothing. */
    public static List<SectionActivity> of(Stream<Article> articles) {
        var days = new TreeMap<String, List<LocalDate>>();
        articles.filter(a -> !a.isStatic() && a.category() != null && a.edition() != null)
                .forEach(a -> Moments.day(a.edition().firstPublishedAt())
                        .ifPresent(day -> days.computeIfAbsent(a.category(), c -> new ArrayList<>())
                                .add(day)));
        return days.entrySet().stream()
                .map(section -> of(section.getKey(), section.getValue()))
                .toList();
    }

    private static SectionActivity of(String section, Collection<LocalDate> days) {
        var inOrder = new TreeSet<>(days);
        long pause = 0;
        for (var day : inOrder) {
            var before = inOrder.lower(day);
            pause = before == null ? pause : Math.max(pause, ChronoUnit.DAYS.between(before, day));
        }
        return new SectionActivity(section, days.size(), inOrder.first(), inOrder.last(), pause);
    }
}
