package vn.portal.batch.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import vn.portal.batch.store.ItemOutcome;
import vn.portal.batch.store.PreparedItem;
import vn.portal.batch.store.StagedItem;
import vn.portal.notice.Notices;
import vn.portal.notice.Origin;

class JudgesTest {
    @AutoClose
    private final Judges judges = new Judges();

    private static PreparedItem item(String key) {
        return PreparedItem.of(new StagedItem(
                Origin.of("cu", key),
                "hash",
                "1",
                ItemOutcome.FILTERED,
                null,
                Notices.none(),
                List.of(),
                List.of(),
                false));
    }

    @Test
    void givesWhatComesOfEachItem() throws Exception {
        var one = judges.begin(() -> item("one"));
        var other = judges.begin(() -> item("other"));
        assertThat(other.ended().item().origin().key()).isEqualTo("other");
        assertThat(one.ended().item().origin().key()).isEqualTo("one");
    }

    @Test
    void breaksWhereTheItemIsAskedForAsItBrokeWhereItWasJudged() throws Exception {
        var broken = judges.begin(() -> {
            throw new IOException("the raw store is damaged");
        });
        var fault = judges.begin(() -> {
            throw new StackOverflowError("too deep");
        });
        var whole = judges.begin(() -> item("whole"));
        assertThatThrownBy(broken::ended).isInstanceOf(IOException.class).hasMessage("the raw store is damaged");
        assertThatThrownBy(fault::ended).isInstanceOf(StackOverflowError.class);
        assertThat(whole.ended().item().origin().key()).isEqualTo("whole");
    }

    @Test
    void givesUpWhatNobodyWaitsFor() throws Exception {
        var never = new CountDownLatch(1);
        var begun = judges.begin(() -> {
            never.await();
            return item("never");
        });
        begun.giveUp();
        assertThatThrownBy(begun::ended).isInstanceOf(CancellationException.class);
        for (int i = 0; i < 8; i++) {
            assertThat(judges.begin(() -> item("next")).ended().item().origin().key())
                    .isEqualTo("next");
        }
    }
}
