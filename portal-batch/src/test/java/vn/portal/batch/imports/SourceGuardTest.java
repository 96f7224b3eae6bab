package vn.portal.batch.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import vn.portal.batch.store.Books.Figures;
import vn.portal.batch.workspace.Settings.Guard;

class SourceGuardTest {
    private static final Guard GUARD = new Guard(new BigDecimal("5"), new BigDecimal("30"), 5);

    @Test
    void letsFiveItemsOfASmallSourceVanishAndNoMore() {
        assertThat(judge(new Figures(20, 15, 5, 0, 0))).isEmpty();
        assertThat(judge(new Figures(20, 14, 6, 0, 0))).isEqualTo("guard-vanish");
    }

    @Test
    void letsFivePercentOfALargeSourceVanishAndNoMore() {
        assertThat(judge(new Figures(1000, 950, 50, 0, 0))).isEmpty();
        assertThat(judge(new Figures(1000, 949, 51, 0, 0))).isEqualTo("guard-vanish");
    }

    @Test
    void concludesNothingFromAbsenceInAnIncompleteSource() {
        assertThat(SourceGuard.objection(new Figures(1000, 10, 990, 0, 0), false, GUARD))
                .isEmpty();
    }

    @Test
    void asksBeforeManyItemsThatAreThereAreNoLongerShown() {
        assertThat(SourceGuard.objection(new Figures(20, 15, 0, 5, 0), false, GUARD))
                .isEmpty();
        assertThat(SourceGuard.objection(new Figures(20, 14, 0, 6, 0), false, GUARD))
                .contains("guard-vanish");
    }

    @Test
    void letsThirtyPercentChangeAndNoMore() {
        assertThat(judge(new Figures(100, 100, 0, 0, 30))).isEmpty();
        assertThat(judge(new Figures(100, 100, 0, 0, 31))).isEqualTo("guard-change");
        assertThat(judge(new Figures(6, 6, 0, 0, 5))).isEmpty();
        assertThat(judge(new Figures(6, 6, 0, 0, 6))).isEqualTo("guard-change");
    }

    @Test
    void refusesASourceThatIsSuddenlyEmpty() {
        assertThat(judge(new Figures(5, 0, 5, 0, 0))).isEqualTo("guard-empty");
        assertThat(judge(new Figures(4, 0, 4, 0, 0))).isEmpty();
        assertThat(SourceGuard.objection(new Figures(5, 0, 5, 0, 0), false, GUARD))
                .contains("guard-empty");
    }

    @Test
    void hasNothingAgainstAFirstRun() {
        assertThat(judge(new Figures(0, 1000, 0, 0, 0))).isEmpty();
        assertThat(judge(new Figures(0, 0, 0, 0, 0))).isEmpty();
    }

    private static String judge(Figures figures) {
        return SourceGuard.objection(figures, true, GUARD).orElse("");
    }
}
