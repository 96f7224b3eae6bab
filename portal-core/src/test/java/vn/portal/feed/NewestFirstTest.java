package vn.portal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.portal.model.Article;
import vn.portal.model.Edition;
import vn.portal.model.When;

class NewestFirstTest {
    private static final Instant NIGHT = Instant.parse("2026-11-23T19:00:00Z");

    @Test
    void putsNewestFirstAndUndatedBelowDated() {
        var sorted = List.of(
                article("moved up by a major change", day(2020, 1, 1), day(2026, 5, 1), NIGHT),
                article("an instant of that day", instant("2026-02-22T03:00:00Z"), null, NIGHT),
                article("a day, by its first instant in the zone", day(2026, 2, 22), null, NIGHT),
                article("an instant before that day began", instant("2026-02-21T16:59:59Z"), null, NIGHT),
                article("a month, by its first day", When.month(YearMonth.of(2026, 2), "text"), null, NIGHT),
                article("a year", When.year(2026, "text"), null, NIGHT),
                article("an old day", day(2008, 5, 1), null, NIGHT.plusSeconds(9)),
                article("undated, accepted last", null, null, NIGHT.plusSeconds(9)),
                article("undated, accepted first", null, null, NIGHT),
                article("undated, not accepted", null, null, null));
        var shuffled = new ArrayList<>(sorted);
        Collections.shuffle(shuffled, new Random(1));
        shuffled.sort(NewestFirst.in(SampleFeed.ZONE));
        assertThat(shuffled).extracting(Article::title).isEqualTo(titles(sorted));
    }

    @Test
    void letsTheIdDecideAmongEquals() {
        var twins = new ArrayList<>(
                List.of(article("một", day(2026, 2, 22), null, NIGHT), article("hai", day(2026, 2, 22), null, NIGHT)));
        twins.sort(NewestFirst.in(SampleFeed.ZONE));
        var order = titles(twins);
        Collections.reverse(twins);
        twins.sort(NewestFirst.in(SampleFeed.ZONE));
        assertThat(titles(twins)).isEqualTo(order);
    }

    private static List<String> titles(List<Article> articles) {
        return articles.stream().map(Article::title).toList();
    }

    private static Article article(
            String title, @Nullable When published, @Nullable When updated, @Nullable Instant accepted) {
        return SampleFeed.article(title, title, null, SampleFeed.text(title))
                .edition(new Edition(1, Edition.State.PUBLISHED, published, updated, null, accepted, List.of()))
                .build();
    }

    private static When day(int year, int month, int day) {
        return When.day(LocalDate.of(year, month, day), "text");
    }

    private static When instant(String instant) {
        return When.instant(Instant.parse(instant), "meta");
    }
}
