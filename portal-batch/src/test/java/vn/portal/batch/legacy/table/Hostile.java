package vn.portal.batch.legacy.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;

/** A file in every way in which a disk, a line or a person spoils it. */
public final class Hostile {
    private static final int STEP = 1024;
    private static final int FLIPPED = 200;

    private Hostile() {}

    /** Who reads a file; must give an answer and throw nothing. */
    @FunctionalInterface
    public interface Reading {
        Read read(byte[] bytes) throws IOException;
    }

    /** Reads the file empty, cut at every kilobyte and with a byte flipped in many places. */
    public static void each(byte[] whole, Reading reading) throws IOException {
        for (int length = 0; length < whole.length; length += STEP) {
            assertThat(reading.read(Arrays.copyOf(whole, length))).isNotNull();
        }
        var random = new Random(4711);
        for (int i = 0; i < FLIPPED; i++) {
            var flipped = whole.clone();
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            assertThat(reading.read(flipped)).isNotNull();
        }
    }
}
