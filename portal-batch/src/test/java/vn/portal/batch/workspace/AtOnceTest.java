package vn.portal.batch.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AtOnceTest {
    private static final List<Integer> NUMBERS = IntStream.range(0, 200).boxed().toList();

    @Test
    void givesWhatIsMadeInTheOrderOfTheThings() throws IOException {
        assertThat(AtOnce.all(NUMBERS, 7, number -> number * 2))
                .isEqualTo(NUMBERS.stream().map(number -> number * 2).toList());
        assertThat(AtOnce.all(List.of(), 7, each -> each)).isEmpty();
    }

    @Test
    void worksOnSeveralAtATime() throws IOException {
        var both = new CyclicBarrier(2);
        AtOnce.each(List.of("one", "other"), 2, each -> {
            try {
                both.await(1, TimeUnit.MINUTES);
            } catch (Exception e) {
                throw new IOException("alone", e);
            }
        });
        assertThat(both.isBroken()).isFalse();
    }

    @Test
    void namesTheFirstThatCouldNotBeDoneAndDoesTheOthers() {
        var done = new ConcurrentLinkedQueue<Integer>();
        assertThatThrownBy(() -> AtOnce.each(NUMBERS, 3, number -> {
                    if (number % 50 == 49) {
                        throw new IOException("not " + number);
                    }
                    done.add(number);
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("not 49");
        assertThat(done).hasSize(196);
    }

    @Test
    void passesOnFaults() {
        assertThatThrownBy(() -> AtOnce.each(NUMBERS, 2, number -> {
                    throw new IllegalStateException("fault " + number);
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("fault 0");
        assertThatThrownBy(() -> AtOnce.each(NUMBERS, 2, number -> {
                    throw new AssertionError("error " + number);
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessage("error 0");
    }

    @Test
    void endsWhenItsThreadIsToldToEnd() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> AtOnce.each(NUMBERS, 2, number -> {})).isInstanceOf(InterruptedIOException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
