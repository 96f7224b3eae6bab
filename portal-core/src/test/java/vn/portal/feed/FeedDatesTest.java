package vn.portal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.portal.model.Edition;
import vn.portal.model.When;

class FeedDatesTest {
    private static final Instant ACCEPTED = SampleFeed.ACCEPTED;

    @Test
    void writesInThePortalsZoneWithEnglishNames() {
        var instant = Instant.parse("2024-02-29T20:15:09.999Z");
        assertThat(FeedDates.rfc822(instant, SampleFeed.ZONE)).isEqualTo("Fri, 1 Mar 2024 03:15:09 +0700");
        assertThat(FeedDates.rfc3339(instant, SampleFeed.ZONE)).isEqualTo("2024-03-01T03:15:09+07:00");
        assertThat(FeedDates.rfc822(instant, ZoneId.of("UTC"))).isEqualTo("Thu, 29 Feb 2024 20:15:09 GMT");
        assertThat(FeedDates.rfc3339(instant, ZoneId.of("UTC"))).isEqualTo("2024-02-29T20:15:09Z");
    }

    @Test
    void writesOldZonesThatRanToTheSecond() {
        var instant = Instant.parse("1899-12-31T17:00:00Z");
        String written = FeedDates.rfc3339(instant, ZoneId.of("Asia/Ho_Chi_Minh"));
        assertThat(written).matches("1900-01-01T00:0\\d:00\\+07:0\\d");
        assertThat(OffsetDateTime.parse(written).toInstant()).isEqualTo(instant);
    }

    @Test
    void knowsADayByItsFirstInstantAndNothingShorter() {
        assertThat(FeedDates.known(When.day(LocalDate.of(2026, 2, 22), "text"), SampleFeed.ZONE))
                .contains(Instant.parse("2026-02-21T17:00:00Z"));
        assertThat(FeedDates.known(When.month(YearMonth.of(2026, 2), "text"), SampleFeed.ZONE))
                .isEmpty();
        assertThat(FeedDates.known(When.year(2026, "text"), SampleFeed.ZONE)).isEmpty();
        assertThat(FeedDates.known(null, SampleFeed.ZONE)).isEmpty();
    }

    @Test
    void knowsNoYearThatHasNotFourDigits() {
        assertThat(FeedDates.known(new When("+12026-02-22", When.Precision.DAY, "text"), SampleFeed.ZONE))
                .isEmpty();
        assertThat(FeedDates.known(new When("-0001-11-30", When.Precision.DAY, "feed"), SampleFeed.ZONE))
                .isEmpty();
    }

    @Test
    void takesTheLaterOfPublicationAndChangeForUpdated() {
        var instant = When.instant(Instant.parse("2026-02-22T03:00:00Z"), "meta");
        var sameDay = When.day(LocalDate.of(2026, 2, 22), "text");
        assertThat(updated(instant, sameDay)).isEqualTo(Instant.parse("2026-02-22T03:00:00Z"));
        assertThat(updated(sameDay, instant)).isEqualTo(Instant.parse("2026-02-22T03:00:00Z"));
        assertThat(updated(sameDay, null)).isEqualTo(Instant.parse("2026-02-21T17:00:00Z"));
        assertThat(updated(null, null)).isEqualTo(ACCEPTED);
        assertThat(updated(When.year(2020, "text"), When.year(2020, "text"))).isEqualTo(ACCEPTED);
    }

    private static Instant updated(@Nullable When published, @Nullable When changed) {
        var edition = new Edition(1, Edition.State.PUBLISHED, published, changed, null, ACCEPTED, List.of());
        var article =
                SampleFeed.article("1", "Tin", null, SampleFeed.text("Tin")).edition(edition);
        return SampleFeed.entry(article.build()).updated(SampleFeed.portal());
    }
}
