package vn.portal.batch.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class CheckedBytesTest {
    private static final byte[] BYTES = "Người dân chung tay giữ sạch phố phường".getBytes(StandardCharsets.UTF_8);
    private static final Path FILE = Path.of("raw", "ab", "ab12.gz");

    @Test
    void givesTheBytesWhoseHashIsRight() throws IOException {
        try (var in = of(BYTES)) {
            assertThat(in.readAllBytes()).isEqualTo(BYTES);
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @Test
    void givesThemByteByByteToo() throws IOException {
        try (var in = of(BYTES)) {
            for (byte expected : BYTES) {
                assertThat(in.read()).isEqualTo(expected & 0xff);
            }
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @Test
    void provesSkippedBytesToo() throws IOException {
        try (var in = of(BYTES)) {
            assertThat(in.skip(5)).isEqualTo(5);
            assertThat(in.markSupported()).isFalse();
            assertThat(in.readAllBytes()).hasSize(BYTES.length - 5);
        }
    }

    @Test
    void doesNotEndWhereTheBytesAreOthers() throws IOException {
        var wrong = BYTES.clone();
        wrong[3] ^= 1;
        assertDamaged(wrong);
    }

    @Test
    void doesNotEndWhereBytesAreMissing() throws IOException {
        assertDamaged(new byte[0]);
        assertDamaged(Arrays.copyOf(BYTES, BYTES.length - 1));
    }

    private static void assertDamaged(byte[] bytes) throws IOException {
        var actual = HexFormat.of().formatHex(RawStore.sha256().digest(bytes));
        try (var in = of(bytes)) {
            assertThatThrownBy(in::readAllBytes)
                    .isInstanceOf(IOException.class)
                    .hasMessage(FILE + " is damaged: its bytes have the hash " + actual);
        }
    }

    private static CheckedBytes of(byte[] bytes) {
        var hash = HexFormat.of().formatHex(RawStore.sha256().digest(BYTES));
        return new CheckedBytes(new ByteArrayInputStream(bytes), hash, FILE);
    }
}
