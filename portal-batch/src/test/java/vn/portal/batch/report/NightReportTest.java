package vn.portal.batch.report;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.portal.batch.report.log.JsonLine;
import vn.portal.batch.store.Counts;
import vn.portal.batch.store.History;
import vn.portal.batch.store.ItemOutcome;
import vn.portal.batch.store.Run;
import vn.portal.batch.store.SourceKey;
import vn.portal.batch.store.SourceRun;
import vn.portal.batch.store.StagedItem;
import vn.portal.batch.store.Store;
import vn.portal.batch.store.TestDatabase;
import vn.portal.batch.workspace.Messages;
import vn.portal.batch.workspace.Settings;
import vn.portal.batch.workspace.Workspace;
import vn.portal.intake.Outcome;
import vn.portal.model.Article;
import vn.portal.model.Body;
import vn.portal.model.ContentId;
import vn.portal.model.Edition;
import vn.portal.model.Kind;
import vn.portal.model.PortalContext;
import vn.portal.model.Provenance;
import vn.portal.notice.Notice;
import vn.portal.notice.Notices;
import vn.portal.notice.Origin;

class NightReportTest {
    private static final SourceKey PAGES = new SourceKey("pages", "song-mai", "main");
    private static final SourceKey DUMP = new SourceKey("dump", "song-mai", "rows");
    private static final Map<String, Duration> STEPS = steps();
    private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);
    private static final Messages VIETNAMESE = Messages.of(Messages.VIETNAMESE);

    @TempDir
    Path root;

    private HikariDataSource dataSource;
    private Store store;
    private Workspace workspace;

    @BeforeEach
    void open() {
        var address = TestDatabase.H2.fresh();
        var config = new HikariConfig();
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        dataSource = new HikariDataSource(config);
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration/common", "classpath:db/migration/h2")
                .load()
                .migrate();
        workspace = workspace();
        store = Store.on(
                dataSource,
                new JdbcTransactionManager(dataSource),
                workspace.settings().portal());
    }

    @AfterEach
    void close() {
        dataSource.close();
    }

    @Test
    void tellsAPersonOnOneScreen() throws IOException {
        var ending = night();

        var text = report().write(ending, ENGLISH);

        var untitled = error("hong.txt").text(Locale.ENGLISH);
        assertThat(text).isEqualTo("""
                Cổng thông tin thị trấn Sông Mai
                Night of 2024-03-25, run 1, begun at 01:00 2024-03-26
                Exit code 1: something failed

                Source  read  new  updated  unchanged  duplicate  filtered  rejected  vanished  withdrawn  parsed
                dump       0    0        0          0          0         0         0         0          0       0
                  failed, it stays as it was accepted last: The source is not there; it stays as it was last accepted. /srv/dump.sql
                pages      3    1        0          0          0         0         2         0          0       3
                  accepted

                Kept out:
                  pages hong.txt: %1$s
                  pages rong.txt: %1$s

                Notices that hold now:
                  2 × title-missing (error)
                    pages hong.txt [title]: %1$s
                    pages rong.txt [title]: %1$s
                  1 × source-missing (error)
                    dump: The source is not there; it stays as it was last accepted. /srv/dump.sql
                  1 × published-missing (warning)
                    pages tin.txt [edition.firstPublishedAt]: %2$s

                Published: release 000001-0123456789ab (contents: 1, feeds: 3)
                """.formatted(untitled, warning().text(Locale.ENGLISH)));
        assertThat(Files.readString(root.resolve("reports/1/report.txt"))).isEqualTo(text);
        assertThat(Files.readSymbolicLink(root.resolve("reports/latest"))).isEqualTo(Path.of("1"));
    }

    @Test
    void tellsItInVietnamese() throws IOException {
        assertThat(report().write(night(), VIETNAMESE))
                .contains("Đêm 25/03/2024, lượt chạy 1, bắt đầu lúc 01:00 26/03/2024")
                .contains("Nguồn  đã đọc  mới  thay đổi  như cũ")
                .contains(
                        "pages tin.txt [edition.firstPublishedAt]: " + warning().text(Messages.VIETNAMESE));
    }

    @Test
    void tellsMachinesTheSameInEveryLanguage() throws IOException {
        var ending = night();
        report().write(ending, ENGLISH);
        var json = Files.readString(root.resolve("reports/latest/report.json"));

        report().write(ending, VIETNAMESE);

        assertThat(Files.readString(root.resolve("reports/latest/report.json"))).isEqualTo(json);
        assertThat(json).isEqualTo(Files.readString(golden("report.json")));
    }

    @Test
    void writesAReportAgainOverTheFirst() throws IOException {
        var ending = night();
        report().write(ending, ENGLISH);

        report().write(new Ending(ending.run(), 0, null, null, Map.of()), ENGLISH);

        assertThat(Files.readString(root.resolve("reports/latest/report.txt"))).endsWith("Nothing was published.\n");
        try (var files = Files.list(root.resolve("reports"))) {
            assertThat(files.map(f -> f.getFileName().toString())).containsExactlyInAnyOrder("1", "latest");
        }
    }

    @Test
    void tellsPrometheusHowThePortalStandsOnceARunIsFinished() throws IOException {
        var ending = night();
        var end = ending.run().startedAt().plusSeconds(90);
        store.runs().finish(ending.run(), Run.Status.FAILED, 1, end);
        store.history().keep(ending.run(), STEPS);
        var next = store.runs().open(LocalDate.of(2024, 3, 26), end.plusSeconds(3600));
        store.runs().put(sourceRun(next, PAGES, SourceRun.Status.REFUSED, "guard-vanish"));
        store.runs().finish(next, Run.Status.DONE, 6, end.plusSeconds(3700));

        var standing = report().tellNumbers();

        assertThat(standing).isNotNull();
        assertThat(standing.failures()).isEqualTo(2);
        assertThat(standing.success()).isNull();
        assertThat(standing.last().run().id()).isEqualTo(next.id());
        var values = Exposition.of(Files.readString(root.resolve("reports/metrics.prom")))
                .values();
        assertThat(values)
                .containsEntry("portal_last_night_exit_code{portal=\"https://songmai.example/\"}", 6.0)
                .containsEntry("portal_last_night_duration_seconds{portal=\"https://songmai.example/\"}", 100.0)
                .containsEntry("portal_notices{code=\"title-missing\",portal=\"https://songmai.example/\"}", 2.0)
                .doesNotContainKey("portal_last_success_timestamp_seconds{portal=\"https://songmai.example/\"}");
        assertThat(values.keySet()).as("no source is read here").noneMatch(name -> name.startsWith("portal_source_"));

        var good = store.runs().open(LocalDate.of(2024, 3, 27), end.plusSeconds(90_000));
        store.runs().finish(good, Run.Status.DONE, 3, end.plusSeconds(90_100));
        assertThat(report().tellNumbers().failures()).isZero();
    }

    /** Ten thousand stories without a title are ten thousand notices, and a few lines. */
    @Test
    void logsARecordForEachCodeAndAFewPlacesHoweverManyThereAre() throws IOException {
        var run = store.runs().open(LocalDate.of(2024, 3, 25), Instant.parse("2024-03-25T18:00:00Z"));
        var pages = sourceRun(run, PAGES, SourceRun.Status.FROZEN, null);
        store.runs().put(pages);
        store.staging()
                .stage(
                        run,
                        PAGES,
                        IntStream.range(0, 40)
                                .mapToObj(i -> rejected(i + "\n.txt"))
                                .toList());
        store.acceptance().accept(run, pages, workspace.settings().vanishing());
        var heard = new ListAppender<ILoggingEvent>();
        var log = (Logger) LoggerFactory.getLogger(NightLog.class);
        heard.start();
        log.addAppender(heard);
        log.setLevel(Level.INFO);
        log.setAdditive(false);
        try {
            report().write(new Ending(run, 0, null, null, STEPS), ENGLISH);
        } finally {
            log.setLevel(null);
            log.setAdditive(true);
            log.detachAppender(heard);
        }

        assertThat(heard.list)
                .extracting(record -> record.getKeyValuePairs().get(0).value + " " + record.getFormattedMessage())
                .hasSize(8)
                .startsWith("source accepted", "notices 40 × title-missing")
                .endsWith("night Exit code 0: done");
        assertThat(heard.list.get(0).getKeyValuePairs())
                .extracting(KeyValuePair::toString)
                .contains("rejected=\"40\"");
        var lines = heard.list.stream().map(new JsonLine()::doLayout).toList();
        assertThat(lines).allMatch(line -> line.indexOf('\n') == line.length() - 1);
        assertThat(lines.get(2)).contains("\"event\":\"notice\"", "\"code\":\"title-missing\"");
    }

    @Test
    void saysHowAWorkspaceStands() {
        assertThat(new StatusReport(store, ENGLISH).text()).isEqualTo("No night has run here yet.\n");

        night();

        assertThat(new StatusReport(store, ENGLISH).text())
                .startsWith("Last run: 1 of 2024-03-25, failed\nSource  read  new")
                .endsWith("""
                        Nothing was published.
                        Notices that hold now:
                          1 × published-missing
                          1 × source-missing
                          2 × title-missing
                        """);
    }

    @Test
    void listsNoticesByCodeAndSource() {
        night();
        var listing = new NoticeListing(store.notices(), ENGLISH);

        assertThat(listing.text(null, "title-missing", 1))
                .isEqualTo("""
                error  title-missing  pages hong.txt [title]: %s
                … and more than these 1
                """.formatted(error("hong.txt").text(Locale.ENGLISH)));
        assertThat(listing.text("dump", null, 10))
                .startsWith("error  source-missing  dump: ")
                .hasLineCount(1);
        assertThat(listing.text("nobody", null, 10)).isEqualTo("No notices.\n");
    }

    /** A name may hold line ends and what turns a screen's colours or reading direction. */
    @Test
    void tellsOfAnItemOnOneLineWhateverItsName() {
        var run = store.runs().open(LocalDate.of(2024, 3, 25), Instant.parse("2024-03-25T18:00:00Z"));
        var pages = sourceRun(run, PAGES, SourceRun.Status.FROZEN, null);
        store.runs().put(pages);
        store.staging().stage(run, PAGES, List.of(rejected("a\nb\u001b[31m\u202e.txt")));
        store.acceptance().accept(run, pages, workspace.settings().vanishing());

        assertThat(new NoticeListing(store.notices(), ENGLISH).text(null, "title-missing", 10))
                .startsWith("error  title-missing  pages a\\u000ab\\u001b[31m\\u202e.txt [title]: ")
                .hasLineCount(1);
    }

    @Test
    void drawsTheLatestNightsOnAPageWithoutScript() throws IOException {
        night();
        var ending = night();
        store.history().keep(ending.run(), Map.of("freeze", Duration.ofSeconds(7)));

        report().write(ending, VIETNAMESE);

        var page = Files.readString(root.resolve("reports/latest/report.html"));
        assertThat(page).isEqualTo(Files.readString(golden("report.html")));
    }

    @Test
    void countsOnlyThatManyNights() {
        var ids = Stream.generate(this::night).limit(4).map(e -> e.run().id()).toList();

        assertThat(store.history().latest(3)).extracting(History.Night::run).isEqualTo(ids.subList(1, 4));
        assertThat(store.history().latest(3)).extracting(History.Night::took).containsOnly(Duration.ZERO);
        assertThat(store.history().latest(9)).hasSize(4);
    }

    private static Map<String, Duration> steps() {
        var steps = new LinkedHashMap<String, Duration>();
        steps.put("freeze", Duration.ofMillis(1_250));
        steps.put("publish", Duration.ofSeconds(75));
        return steps;
    }

    private NightReport report() {
        return new NightReport(store, workspace);
    }

    /** One story taken in, two rejected, and a source that is not there. */
    private Ending night() {
        var run = store.runs().open(LocalDate.of(2024, 3, 25), Instant.parse("2024-03-25T18:00:00Z"));
        var pages = sourceRun(run, PAGES, SourceRun.Status.FROZEN, null);
        store.runs().put(pages);
        store.staging().begin(run, PAGES);
        store.staging().stage(run, PAGES, List.of(accepted(), rejected("hong.txt"), rejected("rong.txt")));
        store.acceptance().accept(run, pages, workspace.settings().vanishing());
        store.resolution().resolve(run);
        store.runs().put(sourceRun(run, DUMP, SourceRun.Status.FAILED, "source-missing"));
        var gone = Notice.error("source-missing", origin(DUMP, "dump"), "").with("detail", "/srv/dump.sql");
        store.notices().add(run, DUMP, Notices.of(gone));
        store.runs().finish(run, Run.Status.FAILED);
        return new Ending(
                run, 1, new Ending.Site("000001-0123456789ab", "01".repeat(32), 1, 3, true, null), null, STEPS);
    }

    private static SourceRun sourceRun(Run run, SourceKey source, SourceRun.Status status, @Nullable String reason) {
        return new SourceRun(run.id(), source, "m", null, "1", true, status, Counts.ZERO, reason);
    }

    private static StagedItem accepted() {
        var origin = origin(PAGES, "tin.txt");
        var article = new Article(
                ContentId.of(origin, Kind.ARTICLE),
                "vi",
                "Tin",
                null,
                new Body("<p>Nội dung.</p>", "Nội dung."),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                Edition.published(null),
                new Provenance(origin, "cd".repeat(32), "UTF-8", "1"),
                Map.of());
        var notices = Notices.of(warning());
        var outcome = new Outcome.Accepted(article, List.of(), notices);
        return new StagedItem(
                origin, "cd".repeat(32), "1", ItemOutcome.NEW, outcome, notices, List.of(), List.of(), true);
    }

    private static StagedItem rejected(String key) {
        var notices = Notices.of(error(key));
        return new StagedItem(
                origin(PAGES, key),
                "ef".repeat(32),
                "1",
                ItemOutcome.REJECTED,
                null,
                notices,
                List.of(),
                List.of(),
                true);
    }

    private static Notice error(String key) {
        return Notice.error("title-missing", origin(PAGES, key), "title");
    }

    private static Notice warning() {
        return Notice.warning("published-missing", origin(PAGES, "tin.txt"), "edition.firstPublishedAt");
    }

    private static Origin origin(SourceKey source, String key) {
        return new Origin(source.system(), source.name(), source.keyspace(), key, null, null);
    }

    private static Path golden(String file) {
        try {
            return Path.of(NightReportTest.class.getResource(file).toURI());
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private Workspace workspace() {
        var portal = new PortalContext(
                "Cổng thông tin thị trấn Sông Mai",
                "thị trấn Sông Mai",
                "vi",
                ZoneId.of("Asia/Ho_Chi_Minh"),
                URI.create("https://songmai.example/"),
                "songmai.example",
                LocalDate.of(2024, 1, 1));
        var settings = new Settings(
                portal,
                List.of(),
                List.of(),
                new Settings.Publishing(root.resolve("site"), false, 3, 50),
                Settings.Database.EMBEDDED,
                new Settings.Limits(20_000_000),
                new Settings.Vanishing(3, Edition.State.WITHDRAWN),
                new Settings.Guard(BigDecimal.valueOf(5), BigDecimal.valueOf(30), 5));
        return new Workspace(root, settings);
    }
}
