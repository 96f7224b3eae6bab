package vn.portal.batch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.portal.batch.store.Items.item;
import static vn.portal.batch.store.Nights.MONDAY;
import static vn.portal.batch.store.Nights.PAGES;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.portal.notice.Notice;
import vn.portal.notice.Notices;
import vn.portal.notice.Origin;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class NoticeLogTest {
    private final Nights nights;
    private final NoticeLog log;

    NoticeLogTest(TestDatabase database) {
        this.nights = new Nights(database);
        this.log = nights.store.notices();
    }

    @Test
    void givesANoticeBackAsItWasGiven() {
        var origin = new Origin("phan-thiet", "pages", "main", "a", "dòng 3", "https://pt.example/a");
        var run = nights.open(MONDAY);
        var notice = Notice.error("source-unreadable", origin, "figures[0].alt").with("file", "tin/“a”.txt");
        log.add(run, PAGES, Notices.of(notice));
        assertThat(log.of(run, 9)).containsExactly(notice);
    }

    @Test
    void keepsTheNoticesOfItemsThatAreCarried() {
        nights.night(MONDAY, item("a").noting("title-long").taken(), item("b").rejected());
        nights.night(MONDAY.plusDays(1), item("a").unchanged(), item("b").carriedRejected());
        assertThat(log.current(null, null, 9))
                .extracting(n -> n.origin().key() + " " + n.code())
                .containsExactly("a title-long", "b title-missing");
        assertThat(log.of(nights.store.runs().latest().orElseThrow(), 9)).isEmpty();
    }

    @Test
    void forgetsTheNoticesOfAnEarlierJudgement() {
        nights.night(MONDAY, item("a").noting("title-long").taken(), item("b").rejected());
        nights.night(
                MONDAY.plusDays(1),
                item("a").saying("Mới").taken(),
                item("b").saying("Mới").taken());
        assertThat(log.current(null, null, 9)).isEmpty();
    }

    @Test
    void filtersAndCountsWhatHoldsNow() {
        nights.night(
                MONDAY,
                item("c").noting("title-long").noting("lead-missing").taken(),
                item("ă").noting("title-long").taken(),
                item("b").noting("title-long").taken());
        assertThat(log.current("pages", "title-long", 2))
                .extracting(n -> n.origin().key())
                .containsExactly("b", "c");
        assertThat(log.current("feed", null, 2)).isEmpty();
        assertThat(log.countByCode()).isEqualTo(Map.of("title-long", 3, "lead-missing", 1));
        assertThat(log.countByCode(nights.store.runs().latest().orElseThrow()))
                .isEqualTo(Map.of("title-long", 3, "lead-missing", 1));
    }

    @Test
    void showsWhatARefusedRunSaidAsItsOwnAndNotAsCurrent() {
        nights.night(MONDAY, item("a").noting("title-long").taken());
        var run = nights.open(MONDAY.plusDays(1));
        nights.stage(run, item("a").saying("Mới").noting("lead-missing").taken());
        nights.store.acceptance().refuse(run, nights.sourceRun(run), "guard-change");
        assertThat(log.countByCode()).isEqualTo(Map.of("title-long", 1));
        assertThat(log.countByCode(run)).isEqualTo(Map.of("lead-missing", 1));
    }

    @Test
    void keepsTheNoticesOfDuplicatesOfTheLastAcceptedRunAlone() {
        nights.night(MONDAY, item("a").taken(), item("a").duplicate());
        nights.night(MONDAY.plusDays(1), item("a").unchanged(), item("a").duplicate());
        assertThat(log.countByCode()).isEqualTo(Map.of("duplicate-key", 1));
        nights.night(MONDAY.plusDays(2), item("a").unchanged());
        assertThat(log.countByCode()).isEmpty();
    }

    @Test
    void saysOnceOfASourceWhatIsSaidOfManyOfItsItems() {
        nights.night(
                MONDAY,
                item("a").noting("title-long").taken(),
                item("b").noting("title-long").taken(),
                item("c").noting("lead-missing").taken());
        var run = nights.open(MONDAY.plusDays(1));
        nights.stage(
                run,
                item("a").unchanged(),
                item("b").saying("Mới").taken(),
                item("d").noting("title-long").taken());
        var ofSource = Notice.warning("titles-long", item("pages").origin(), "");
        for (int i = 0; i < 2; i++) {
            log.sum(run, PAGES, "title-long", ofSource);
            log.sum(run, PAGES, "lead-missing", Notice.warning("leads-missing", ofSource.origin(), ""));
        }

        assertThat(log.of(run, 9))
                .filteredOn(notice -> notice.code().equals("titles-long"))
                .extracting(Notice::arguments)
                .containsExactly(Map.of("count", "2", "words", "Nội dung."));
        assertThat(log.of(run, 9)).extracting(Notice::code).doesNotContain("leads-missing");
    }

    @Test
    void callsASourceByTheNameThatItHasNow() {
        nights.night(MONDAY, item("a").noting("title-long").taken());
        var renamed = new SourceKey("saved", PAGES.system(), PAGES.keyspace());
        nights.of(renamed).night(MONDAY.plusDays(1), item("a").unchanged());
        assertThat(log.current("saved", null, 9))
                .extracting(n -> n.origin().source() + " " + n.origin().key())
                .containsExactly("saved a");
        assertThat(log.current("pages", null, 9)).isEmpty();
        assertThat(log.current(null, null, 9)).isEqualTo(log.current("saved", null, 9));
    }

    @Test
    void dropsASourcesOwnNoticesWithItsNextRun() {
        var run = nights.open(MONDAY);
        nights.store.runs().put(nights.sourceRun(run));
        log.add(
                run,
                PAGES,
                Notices.of(Notice.error("source-missing", item("pages").origin(), "")));
        assertThat(log.countByCode()).isEqualTo(Map.of("source-missing", 1));
        nights.night(MONDAY.plusDays(1), item("a").taken());
        assertThat(log.countByCode()).isEmpty();
    }
}
