package vn.portal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
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
    void readsAndWritesEveryInstantAsJavaDoes() {
        var rfc3339 = DateTimeFormatter.ISO_OFFSET_DATE_TIME;
        var rfc822 = DateTimeFormatter.RFC_1123_DATE_TIME;
        var random = new Random(1);
        for (var zone : List.of("Asia/Ho_Chi_Minh", "America/St_Johns", "UTC", "Pacific/Apia")) {
            for (int i = 0; i < 500; i++) {
                var instant = Instant.ofEpochSecond(random.nextInt(), i % 2 == 0 ? 0 : 5_000_000);
                var local = instant.truncatedTo(ChronoUnit.SECONDS)
                        .atZone(ZoneId.of(zone))
                        .toOffsetDateTime();
                assertThat(FeedDates.known(When.instant(instant, "meta"), ZoneId.of(zone)))
                        .contains(instant);
                if (local.getOffset().getTotalSeconds() % 60 == 0) {
                    assertThat(FeedDates.rfc3339(instant, ZoneId.of(zone))).isEqualTo(rfc3339.format(local));
                    assertThat(FeedDates.rfc822(instant, ZoneId.of(zone))).isEqualTo(rfc822.format(local));
                }
            }
        }
        for (var odd : List.of("2024-02-22T24:00:00Z", "2016-12-31T23:59:60Z", "2024-02-22T01:15:00+07:00")) {
            assertThat(FeedDates.known(new When(odd, When.Precision.INSTANT, "meta"), SampleFeed.ZONE))
                    .contains(Instant.parse(odd));
        }
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
