package vn.portal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.portal.notice.Origin;

/** Pages that nobody has seen, each with its own words; the frames were written before the rules. */
class MetamorphicTest {
    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void saysWhatThePageSays(long seed) {
        var page = PageMaker.page(seed);
        var outcome = Intake.of(page.portal())
                .take(Origin.of("quang", "tin-" + seed + ".txt"), page.bytes(), Hints.of("text/plain"));
        assertThat(Rendering.of(outcome)).isEqualTo(page.told());
    }
}
