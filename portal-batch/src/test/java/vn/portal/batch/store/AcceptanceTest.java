package vn.portal.batch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.portal.batch.store.Items.PIPELINE;
import static vn.portal.batch.store.Items.item;
import static vn.portal.batch.store.Nights.MONDAY;
import static vn.portal.batch.store.Nights.PAGES;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class AcceptanceTest {
    private final TestDatabase database;
    private final Nights nights;

    AcceptanceTest(TestDatabase database) {
        this.database = database;
        this.nights = new Nights(database);
    }

    private String editions() {
        return nights.export(
                "edition",
                "payload.title",
                "number",
                "state",
                "cause",
                "payload.body.text",
                "payload.edition.publicUpdatedAt.at");
    }

    @Test
    void numbersEditionsOfNewAndChangedContent() {
        var first =
                nights.night(MONDAY, item("a").saying("Một").taken(), item("b").taken());
        var second = nights.night(
                MONDAY.plusDays(1), item("a").saying("Hai").taken(), item("b").unchanged());
        assertThat(first).isEqualTo(new Counts(2, 2, 0, 0, 0, 0, 0, 0, 0, 2));
        assertThat(second).isEqualTo(new Counts(2, 0, 1, 1, 0, 0, 0, 0, 0, 1));
        assertThat(nights.export("edition", "payload.title", "number", "payload.body.text", "accepted_at")
                        .lines())
                .containsExactlyInAnyOrder(
                        "Tin a 1 Một 2024-03-04T18:00:00Z",
                        "Tin a 2 Hai 2024-03-05T18:00:00Z",
                        "Tin b 1 Nội dung. 2024-03-04T18:00:00Z");
        assertThat(nights.export("content", "accepted_at").lines()).containsOnly("2024-03-04T18:00:00Z");
    }

    /** What a source's items brought is read and worked on a part at a time, over one connection. */
    @Test
    void acceptsMoreItemsThanAreWorkedOnAtATime() {
        int many = 1_201;
        Function<String, StagedItem[]> saying = text -> IntStream.range(0, many)
                .mapToObj(i -> item("k" + i).saying(text).taken())
                .toArray(StagedItem[]::new);

        var first = nights.night(MONDAY, saying.apply("Một"));
        var second = nights.night(MONDAY.plusDays(1), saying.apply("Hai"));

        assertThat(first).isEqualTo(new Counts(many, many, 0, 0, 0, 0, 0, 0, 0, many));
        assertThat(second).isEqualTo(new Counts(many, 0, many, 0, 0, 0, 0, 0, 0, many));
        var all = IntStream.range(0, many).boxed().toList();
        assertThat(nights.export("edition", "payload.title", "number", "state", "payload.body.text")
                        .lines())
                .containsExactlyInAnyOrderElementsOf(all.stream()
                        .flatMap(i -> Stream.of("Tin k" + i + " 1 PUBLISHED Một", "Tin k" + i + " 2 PUBLISHED Hai"))
                        .toList());
        assertThat(nights.export("content", "path").lines().distinct()).hasSize(many);
        assertThat(nights.export("item", "judged_at").lines()).hasSize(many).containsOnly("2024-03-05T18:00:00Z");
    }

    @Test
    void makesNoEditionOfOtherBytesWithTheSameContent() {
        nights.night(MONDAY, item("a").taken());
        var counts =
                nights.night(MONDAY.plusDays(1), item("a").bytes("<!-- 2 -->").taken());
        assertThat(counts).isEqualTo(new Counts(1, 0, 0, 1, 0, 0, 0, 0, 0, 1));
        assertThat(nights.export("edition", "number")).isEqualTo("1");
        assertThat(nights.export("item", "raw_hash", "judged_at"))
                .isEqualTo(item("a").bytes("<!-- 2 -->").rawHash() + " 2024-03-05T18:00:00Z");
    }

    @Test
    void keepsThePublicDateWhenThePipelineAloneChanged() {
        var day = LocalDate.of(2024, 2, 25);
        nights.night(MONDAY, item("a").saying("Một").edited(day).taken());
        var better = item("a").saying("Một").edited(day.plusDays(9));
        nights.night(MONDAY.plusDays(1), better.by("e2.r1.m").taken());
        assertThat(editions()).isEqualTo("""
                Tin a 1 PUBLISHED IMPORT Một 2024-02-25
                Tin a 2 PUBLISHED IMPORT Một 2024-02-25""");
    }

    @Test
    void movesThePublicDateToThePagesOwnWhenItsBytesChanged() {
        var day = LocalDate.of(2024, 2, 25);
        nights.night(MONDAY, item("a").saying("Một").edited(day).taken());
        nights.night(
                MONDAY.plusDays(1),
                item("a").saying("Hai").edited(day.plusDays(1)).taken());
        assertThat(editions()).isEqualTo("""
                Tin a 1 PUBLISHED IMPORT Một 2024-02-25
                Tin a 2 PUBLISHED IMPORT Hai 2024-02-26""");
    }

    @Test
    void neverTakesTheRunsTimeForThePublicDateOfAnUndatedPage() {
        nights.night(MONDAY, item("a").on(null).saying("Một").taken());
        nights.night(MONDAY.plusDays(1), item("a").on(null).saying("Hai").taken());
        assertThat(editions()).isEqualTo("""
                Tin a 1 PUBLISHED IMPORT Một -
                Tin a 2 PUBLISHED IMPORT Hai -""");
    }

    @Test
    void acceptsOnceHoweverOftenItIsAsked() {
        var run = nights.open(MONDAY);
        var counts = nights.accept(run, item("a").taken());
        var export = nights.export();
        var again = nights.store.acceptance().accept(run, nights.sourceRun(run), Nights.RULE);
        assertThat(again).isEqualTo(counts);
        assertThat(nights.export()).isEqualTo(export);
    }

    @Test
    void freezesThePathAtTheFirstAcceptance() {
        nights.night(MONDAY, item("a").taken());
        var path = "articles/2024-02/tin-a-" + item("a").id().shortForm();
        assertThat(nights.export("content", "path", "bucket")).isEqualTo(path + " 2024-02");
        nights.night(MONDAY.plusDays(1), item("a").saying("Hai").on(null).taken());
        assertThat(nights.export("content", "path", "bucket")).isEqualTo(path + " 2024-02");
    }

    @Test
    void leavesEverythingAsItWasWhenRefused() {
        nights.night(MONDAY, item("a").saying("Một").taken(), item("x").rejected());
        var before = nights.export();
        var run = nights.open(MONDAY.plusDays(1));
        nights.stage(
                run,
                item("a").saying("Hai").taken(),
                item("x").saying("!").rejected(),
                item("y").rejected());
        nights.store.acceptance().refuse(run, nights.sourceRun(run), "guard-change");
        nights.finish(run);
        assertThat(nights.export()).isEqualTo(before);
        var refused = nights.store.runs().lastRefused(PAGES).orElseThrow();
        assertThat(refused.reason()).isEqualTo("guard-change");
        assertThat(refused.counts()).isEqualTo(new Counts(3, 0, 1, 0, 0, 0, 2, 0, 0, 3));
        assertThat(nights.store.runs().lastAccepted(PAGES).map(SourceRun::manifest))
                .contains("manifest-2024-03-04");
    }

    @Test
    void acceptsWhatWasRefusedWithoutReadingItAgain() {
        nights.night(MONDAY, item("a").saying("Một").taken());
        var refused = nights.open(MONDAY.plusDays(1));
        nights.stage(
                refused,
                item("a").saying("Hai").taken(),
                item("b").noting("title-long").taken());
        nights.store.acceptance().refuse(refused, nights.sourceRun(refused), "guard-change");
        var run = nights.open(MONDAY.plusDays(2));
        assertThat(nights.store.acceptance().adopt(run, PAGES)).isTrue();
        var counts = nights.store.acceptance().accept(run, nights.sourceRun(run), Nights.RULE);
        assertThat(counts).isEqualTo(new Counts(2, 1, 1, 0, 0, 0, 0, 0, 0, 2));
        assertThat(nights.export("edition", "payload.title", "number", "accepted_at")
                        .lines())
                .containsExactlyInAnyOrder(
                        "Tin a 1 2024-03-04T18:00:00Z", "Tin a 2 2024-03-06T18:00:00Z", "Tin b 1 2024-03-06T18:00:00Z");
        assertThat(nights.store.notices().of(run, 9)).extracting(n -> n.code()).containsExactly("title-long");
        assertThat(nights.store.runs().lastRefused(PAGES)).isEmpty();
        assertThat(nights.store.acceptance().adopt(nights.open(MONDAY.plusDays(3)), PAGES))
                .isFalse();
    }

    @Test
    void throwsAwayWhatAnEarlierRunStagedAndNeverHadAccepted() {
        nights.night(MONDAY, item("a").saying("Một").taken());
        var broken = nights.open(MONDAY.plusDays(1));
        nights.stage(
                broken,
                item("a").saying("Hai").taken(),
                item("b").noting("title-long").alias("guid", "b").taken());
        nights.night(MONDAY.plusDays(2), item("a").saying("Ba").taken());
        assertThat(nights.export("edition", "payload.title", "number", "payload.body.text"))
                .isEqualTo("Tin a 1 Một\nTin a 2 Ba");
        assertThat(nights.store.notices().of(broken, 9)).isEmpty();
        assertThat(nights.export("alias", "name")).isEmpty();
    }

    @Test
    void tellsAfterARestartWhatTheRunHasStaged() {
        var run = nights.open(MONDAY);
        nights.stage(run, item("a").taken());
        nights.store.staging().begin(run, PAGES);
        nights.store.staging().stage(run, PAGES, List.of(item("b").taken()));
        assertThat(nights.store.books().count(run, PAGES, true)).isEqualTo(new Counts(2, 2, 0, 0, 0, 0, 0, 0, 0, 2));
    }

    @Test
    void releasesFromQuarantineWhatIsCured() {
        nights.night(MONDAY, item("a").saying("?").rejected());
        assertThat(nights.export("quarantined", "native_key", "judged_at")).isEqualTo("a 2024-03-04T18:00:00Z");
        var carried = nights.night(MONDAY.plusDays(1), item("a").saying("?").carriedRejected());
        assertThat(carried).isEqualTo(new Counts(1, 0, 0, 0, 0, 0, 1, 0, 0, 0));
        assertThat(nights.export("quarantined", "native_key", "judged_at")).isEqualTo("a 2024-03-04T18:00:00Z");
        var cured = nights.night(MONDAY.plusDays(2), item("a").taken());
        assertThat(cured).isEqualTo(new Counts(1, 0, 1, 0, 0, 0, 0, 0, 0, 1));
        assertThat(nights.export("quarantined", "native_key")).isEmpty();
    }

    @Test
    void keepsTheLastGoodEditionOfAnItemThatWentBad() {
        nights.night(MONDAY, item("a").saying("Một").taken());
        nights.night(MONDAY.plusDays(1), item("a").saying("?").rejected());
        assertThat(nights.store.published().find(item("a").id())).isPresent();
        assertThat(nights.export("item", "verdict", "content_id"))
                .isEqualTo("REJECTED " + item("a").id());
        var counts = nights.night(MONDAY.plusDays(2), item("a").saying("Một").taken());
        assertThat(counts).isEqualTo(new Counts(1, 0, 1, 0, 0, 0, 0, 0, 0, 1));
        assertThat(editions()).isEqualTo("Tin a 1 PUBLISHED IMPORT Một 2024-02-22");
    }

    /** A night that goes through every item, and one that looks at none: nobody can tell afterwards which it was. */
    @Test
    void acceptsAgainWhatStandsStillAsIfItHadBeenGoneThrough() {
        var gone = afterASecondNight((then, run) -> then.accept(
                run,
                item("a").unchanged(),
                item("x").carriedRejected(),
                item("h").filtered(),
                item("d").unchanged(),
                item("d").duplicate()));
        var again =
                afterASecondNight((then, run) -> again(then, run).orElseThrow().counts());
        assertThat(again).isEqualTo(gone);
        assertThat(again)
                .startsWith("Counts[read=5, added=0, updated=0, unchanged=2, duplicate=1, filtered=1, rejected=1");
    }

    private String afterASecondNight(BiFunction<Nights, Run, Counts> second) {
        var then = new Nights(database);
        then.night(
                MONDAY,
                item("a").noting("title-long").taken(),
                item("x").rejected(),
                item("h").filtered(),
                item("d").taken(),
                item("d").duplicate());
        var run = then.open(MONDAY.plusDays(1));
        var counts = second.apply(then, run);
        then.finish(run);
        var notices = then.store.notices();
        var entry = then.store.runs().source(run.id(), PAGES).orElseThrow();
        return counts + "\n" + entry.status() + entry.counts() + entry.complete() + "\n" + notices.of(run, 10) + "\n"
                + notices.current(null, null, 10) + "\n" + then.export();
    }

    private static Optional<SourceRun> again(Nights nights, Run run) {
        var last = nights.store.runs().lastAccepted(PAGES).orElseThrow();
        var source = new SourceRun(
                run.id(), PAGES, last.manifest(), null, PIPELINE, true, SourceRun.Status.FROZEN, Counts.ZERO, null);
        return nights.store.acceptance().acceptAgain(run, source, last, Nights.RULE);
    }

    @Test
    void goesThroughTheItemsOfADayThatIsDoneAgain() {
        nights.night(MONDAY, item("a").taken());
        assertThat(again(nights, nights.open(MONDAY))).isEmpty();
    }

    @Test
    void goesThroughTheItemsWhereOneIsAwayUntilItIsWithdrawn() {
        nights.night(MONDAY, item("a").taken(), item("b").taken());
        for (int day = 1; day <= 3; day++) {
            nights.night(MONDAY.plusDays(day), item("a").unchanged());
            var run = nights.open(MONDAY.plusDays(day + 1));
            assertThat(again(nights, run).isPresent())
                    .as("after %s nights", day)
                    .isEqualTo(day == 3);
            nights.store.runs().finish(run, Run.Status.FAILED);
        }
    }

    @Test
    void goesThroughTheItemsWhereSomebodyDidSomethingToThem() {
        nights.night(MONDAY, item("a").taken());
        var at = Nights.at(MONDAY.plusDays(1));
        var act = nights.store.runs().open(MONDAY.plusDays(1), at, Run.Purpose.RULING);
        nights.store.runs().finish(act, Run.Status.DONE);
        assertThat(again(nights, nights.open(MONDAY.plusDays(2)))).isEmpty();
    }

    @Test
    void goesThroughTheItemsWhereOneWasJudgedByOtherRules() {
        nights.night(MONDAY, item("a").by("e0.r1.m").taken());
        assertThat(again(nights, nights.open(MONDAY.plusDays(1)))).isEmpty();
    }

    @Test
    void goesOnThroughTheItemsWhereItHasBegunTo() {
        nights.night(MONDAY, item("a").taken(), item("b").taken());
        var run = nights.open(MONDAY.plusDays(1));
        nights.stage(run, item("a").unchanged());
        assertThat(again(nights, run)).isEmpty();
    }

    @Test
    void throwsAwayWhatWasRefusedSinceWhereTheSourceIsAsItWasBefore() {
        nights.night(MONDAY, item("a").saying("Một").taken());
        var before = nights.export();
        var refused = nights.open(MONDAY.plusDays(1));
        nights.stage(refused, item("a").saying("Hai").taken(), item("b").taken());
        nights.store.acceptance().refuse(refused, nights.sourceRun(refused), "guard-change");
        nights.finish(refused);
        var run = nights.open(MONDAY.plusDays(2));
        assertThat(again(nights, run)).isPresent();
        nights.finish(run);
        assertThat(nights.export()).isEqualTo(before);
        assertThat(nights.store.acceptance().adopt(run, PAGES)).isFalse();
    }
}
