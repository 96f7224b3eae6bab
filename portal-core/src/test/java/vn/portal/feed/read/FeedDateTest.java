package vn.portal.feed.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.portal.notice.Origin;

class FeedDateTest {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    @Test
    void readsDatesInEveryShape() {
        String dates = """
                Thu, 22 Feb 2024 08:15:00 +0700 -> 2024-02-22T01:15:00Z
                Thu, 22 Feb 2024 08:15:00 GMT+7 -> 2024-02-22T01:15:00Z
                Thu, 22 Feb 24 08:15 EST -> 2024-02-22T13:15:00Z
                22 February 2024 08:15:00 +07:00 -> 2024-02-22T01:15:00Z
                Thu, 22 Feb 2024 8:15:00 PM +0700 -> 2024-02-22T13:15:00Z
                Thu, 22 Feb 2024 08:15:00 -> 2024-02-22T01:15:00Z
                Thu, 22 Feb 2024 24:00:00 GMT -> 2024-02-23T00:00:00Z
                Thu, 01 Sept 2016 08:15:60 Z -> 2016-09-01T08:15:59Z
                Tue, Jan 23 2018 -> 2018-01-23
                Thu Feb 22 08:15:00 2024 -> 2024-02-22T01:15:00Z
                Sun Jan  4 16:29:06 PST 2004 -> 2004-01-05T00:29:06Z
                2024-02-22T08:15:00+07:00 -> 2024-02-22T01:15:00Z
                2024-02-22T08:15:00.123Z -> 2024-02-22T08:15:00Z
                2024-02-22T08:15+07 -> 2024-02-22T01:15:00Z
                2024-02-22 08:15:00 -> 2024-02-22T01:15:00Z
                2024-2-2T8:15Z -> 2024-02-02T08:15:00Z
                2024-02-22 -> 2024-02-22
                2024-053 -> 2024-02-22
                20240222 -> 2024-02-22
                20240222081500 -> 2024-02-22T01:15:00Z
                2024-02 -> 2024-02
                2024 -> 2024
                22/02/2024 08:15 -> 2024-02-22T01:15:00Z
                02/22/2024 -> 2024-02-22
                22.2.2024 -> 2024-02-22
                Thứ Năm, 22/02/2024, 08:15 (GMT+7) -> 2024-02-22T01:15:00Z
                ngày 22 tháng 02 năm 2024 -> 2024-02-22
                2004-május-13T9:15-05:00 -> 2004-05-13T14:15:00Z
                2004-05-25 오후 11:23:17 +0900 -> 2004-05-25T14:23:17Z
                0000-00-00 00:00:00 -> unreadable
                Fri, 30 Feb 2024 08:15:00 GMT -> unreadable
                Thu, 22 Feb 2024 25:15:00 GMT -> unreadable
                hôm qua -> unreadable
                12 -> unreadable
                """;
        assertThat(dates.lines().map(FeedDateTest::line).collect(Collectors.joining("\n", "", "\n")))
                .isEqualTo(dates);
    }

    private static String line(String line) {
        String written = line.substring(0, line.indexOf(" -> "));
        var findings = new Findings(Origin.of("cu", "rss"));
        var read = new Dates(VIETNAM, findings).read(written, "items[0].published");
        assertThat(read.written()).isEqualTo(written);
        boolean told = findings.notices("").countByCode().containsKey("feed-date-unreadable");
        assertThat(told).as(line).isEqualTo(read.when() == null);
        return written + " -> "
                + (read.when() == null ? "unreadable" : read.when().at());
    }
}
