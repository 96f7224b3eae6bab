package vn.portal.batch.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.portal.page.SiteProfile;

class AccessLogsTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @TempDir
    private Path folder;

    @BeforeEach
    void writesLogsOfFourDays() throws IOException {
        for (int day = 20; day <= 23; day++) {
            var lines = new StringBuilder();
            for (int visitor = 1; visitor <= day; visitor++) {
                lines.append("203.0.113.")
                        .append(visitor)
                        .append(" - - [")
                        .append(day)
                        .append("/Feb/2024:12:00:00 +0700] \"GET /tin/1.html HTTP/1.1\" 200 1 \"-\" \"Firefox\"\n");
            }
            Files.writeString(folder.resolve("access.log." + (23 - day)), lines.toString());
        }
        Files.writeString(folder.resolve(".hidden"), "x");
    }

    @Test
    void keepsCountersAndNothingElse() throws IOException {
        var kept = take(Map.of());

        assertThat(kept)
                .extracting(FrozenEntry::key)
                .containsExactly("visits", "visitors", "views", "bot-views", "page:/tin/1");
        assertThat(kept.toString()).doesNotContain("203.0.113", "Firefox");
        assertThat(readings(kept.get(0))).containsExactly("visits-day 21 2024-02-21", "visits-day 22 2024-02-22");
        assertThat(readings(kept.get(4))).containsExactly("views:/tin/1 86 2024-02-20/2024-02-23");
    }

    @Test
    void countsAPageOnceUnderAllItsAddresses() {
        var read =
                Map.of("/tin/1.html", 7L, "/tin/1.html?print=1", 2L, "/in-bai/tin/1", 2L, "/", 50L, "/index.php", 1L);

        assertThat(PageViews.mostRead(new TreeMap<>(read), 9, 5))
                .containsExactly(
                        new PageViews("/", "/", null, 51), new PageViews("/tin/1", "/tin/1.html", "/tin/1", 11));
        assertThat(PageViews.mostRead(new TreeMap<>(read), 1, 5)).hasSize(1);
        assertThat(PageViews.mostRead(new TreeMap<>(read), 9, 12)).hasSize(1);
    }

    @Test
    void addsToTheOldCountersLastTotal() throws IOException {
        assertThat(readings(take(Map.of("counter-total", "4.948.892", "counter-date", "2024-02-21"))
                        .get(0)))
                .last()
                .isEqualTo("visits-total " + (4_948_892 + 22 + 23) + " null");
    }

    @Test
    void givesTheSameEveryNightThoughSaltsAreDrawnAnew() throws IOException {
        assertThat(take(Map.of())).isEqualTo(take(Map.of()));
    }

    @Test
    void refusesOptionsThatAreNone() {
        assertThatThrownBy(() -> take(Map.of("counter-date", "22/2/2024", "counter-total", "1")))
                .isInstanceOf(IOException.class)
                .hasMessage("counter-date is no day as 2024-02-22: 22/2/2024");
        assertThatThrownBy(() -> take(Map.of("log-zone", "Hà Nội"))).hasMessage("log-zone is no time zone: Hà Nội");
    }

    private List<FrozenEntry> take(Map<String, String> options) throws IOException {
        var settings = new SourceSettings(folder, ZONE, SiteProfile.NONE, options, Map.of());
        var now = LocalDate.of(2024, 2, 24).atStartOfDay(ZONE).toInstant();
        var kept = new ArrayList<FrozenEntry>();
        new AccessLogs().takeOut(new LiveSource(folder, settings, now, 1 << 20, folder, folder), kept::add);
        return kept;
    }

    private static List<String> readings(FrozenEntry kept) throws IOException {
        var settings = SourceSettings.of(ZONE, SiteProfile.NONE);
        return new AccessLogs()
                .entry(kept, settings).readings().stream()
                        .map(reading -> reading.code() + " " + reading.value() + " " + reading.period())
                        .toList();
    }
}
