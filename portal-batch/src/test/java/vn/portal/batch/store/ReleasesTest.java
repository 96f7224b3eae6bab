package vn.portal.batch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.portal.batch.store.Nights.MONDAY;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.portal.batch.store.Releases.Release;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class ReleasesTest {
    private final Nights nights;
    private final Releases releases;

    ReleasesTest(TestDatabase database) {
        this.nights = new Nights(database);
        this.releases = nights.store.releases();
    }

    @Test
    void tellsWhatIsMeantFromWhatIsDone() {
        assertThat(releases.latest()).isEmpty();
        var run = nights.open(MONDAY);
        releases.intend(run, "20240304-1");
        releases.done("20240304-1");
        releases.intend(run, "20240304-2");
        releases.intend(run, "20240304-2");
        assertThat(releases.latest()).contains(new Release("20240304-2", run.id(), false));
        assertThat(releases.latestDone()).contains(new Release("20240304-1", run.id(), true));
    }

    @Test
    void tellsWhatReadersSawBeforeInTheOrderInWhichTheySawIt() {
        var run = nights.open(MONDAY);
        for (var name : List.of("a", "b", "c")) {
            releases.intend(run, name);
            releases.done(name);
        }
        releases.intend(run, "d");
        assertThat(releases.before("c")).containsExactly("b", "a");
        assertThat(releases.before("a")).isEmpty();
        assertThat(releases.before("d")).isEmpty();
        releases.done("a");
        assertThat(releases.before("a")).containsExactly("c", "b");
    }

    @Test
    void pinsOneReleaseAtATime() {
        var run = nights.open(MONDAY);
        releases.intend(run, "a");
        releases.intend(run, "b");
        assertThat(releases.pinned()).isEmpty();
        releases.pin("a");
        releases.pin("b");
        assertThat(releases.pinned()).contains("b");
        releases.unpin();
        assertThat(releases.pinned()).isEmpty();
    }

    @Test
    void refusesToFinishWhatNobodyMeant() {
        assertThatThrownBy(() -> releases.done("x")).hasMessage("a release that nobody meant: x");
    }
}
