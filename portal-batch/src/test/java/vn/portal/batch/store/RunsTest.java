package vn.portal.batch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.portal.batch.store.Nights.MONDAY;
import static vn.portal.batch.store.Nights.PAGES;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class RunsTest {
    private final Runs runs;

    RunsTest(TestDatabase database) {
        this.runs = new Nights(database).store.runs();
    }

    @Test
    void givesANightsInstantBackAsItWasOpened() {
        var run = runs.open(MONDAY, Instant.parse("2024-03-04T18:00:00.123456789Z"));
        assertThat(run.startedAt()).isEqualTo(Instant.parse("2024-03-04T18:00:00.123456Z"));
        assertThat(runs.find(run.id())).contains(run);
        assertThat(runs.unfinished()).contains(run);
        assertThat(runs.latest()).contains(run);
    }

    @Test
    void knowsNoUnfinishedNightAfterItsEnd() {
        assertThat(runs.latest()).isEmpty();
        var run = runs.open(MONDAY, Nights.at(MONDAY));
        runs.finish(run, Run.Status.FAILED);
        assertThat(runs.unfinished()).isEmpty();
        assertThat(runs.latest()).contains(new Run(run.id(), MONDAY, Nights.at(MONDAY), Run.Status.FAILED));
    }

    @Test
    void replacesHowFarASourceHasCome() {
        var run = runs.open(MONDAY, Nights.at(MONDAY));
        var frozen = source(run, SourceRun.Status.FROZEN, null);
        var failed = source(run, SourceRun.Status.FAILED, "source-missing");
        runs.put(frozen);
        assertThat(runs.sources(run.id())).containsExactly(frozen);
        runs.put(failed);
        assertThat(runs.sources(run.id())).containsExactly(failed);
        assertThat(runs.source(run.id(), PAGES)).contains(failed);
    }

    @Test
    void findsTheManifestAcceptedLastUnderAnyName() {
        var first = runs.open(MONDAY, Nights.at(MONDAY));
        runs.put(source(first, SourceRun.Status.ACCEPTED, null));
        var second = runs.open(MONDAY.plusDays(1), Nights.at(MONDAY.plusDays(1)));
        runs.put(source(second, SourceRun.Status.FAILED, "source-missing"));
        var renamed = new SourceKey("renamed", PAGES.system(), PAGES.keyspace());
        assertThat(runs.lastAccepted(renamed).map(SourceRun::manifest)).contains("manifest" + first.id());
        assertThat(runs.lastAccepted(new SourceKey("pages", "other", "main")).map(SourceRun::manifest))
                .isEmpty();
    }

    @Test
    void forgetsARefusalOnceALaterRunIsAccepted() {
        var first = runs.open(MONDAY, Nights.at(MONDAY));
        var refused = source(first, SourceRun.Status.REFUSED, "guard-change");
        runs.put(refused);
        assertThat(runs.lastRefused(PAGES)).contains(refused);
        var second = runs.open(MONDAY.plusDays(1), Nights.at(MONDAY.plusDays(1)));
        runs.put(source(second, SourceRun.Status.FAILED, "source-missing"));
        assertThat(runs.lastRefused(PAGES)).contains(refused);
        runs.put(source(second, SourceRun.Status.ACCEPTED, null));
        assertThat(runs.lastRefused(PAGES)).isEmpty();
    }

    private static SourceRun source(Run run, SourceRun.Status status, @Nullable String reason) {
        return new SourceRun(
                run.id(),
                PAGES,
                "manifest" + run.id(),
                null,
                Items.PIPELINE,
                true,
                status,
                new Counts(1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
                reason);
    }
}
