package vn.portal.batch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.portal.batch.store.Nights.MONDAY;

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
    void refusesToFinishWhatNobodyMeant() {
        assertThatThrownBy(() -> releases.done("x")).hasMessage("a release that nobody meant: x");
    }
}
