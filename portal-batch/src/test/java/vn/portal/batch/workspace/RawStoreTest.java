package vn.portal.batch.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RawStoreTest {
    private static final byte[] PAGE = "Thành phố Phan Thiết".getBytes(StandardCharsets.UTF_8);
    private static final String HASH = "8f7ec5e08ea0b6d9fe0b2d0a2b09b9a1b3f8a1a5c1f0a9b7c2d3e4f5a6b7c8d9";

    @TempDir
    private Path directory;

    @Test
    void keepsBytesUnderTheirHash() throws IOException {
        var hash = store().put(PAGE);

        assertThat(hash).isEqualTo(HexFormat.of().formatHex(RawStore.sha256().digest(PAGE)));
        assertThat(store().has(hash)).isTrue();
        assertThat(store().has(HASH)).isFalse();
        assertThat(store().read(hash)).isEqualTo(PAGE);
        assertThat(files()).containsExactly("raw/" + hash.substring(0, 2) + "/" + hash + ".gz");
    }

    @Test
    void keepsTheSameBytesOnceWhateverTheyCameFrom() throws IOException {
        var file = Files.write(directory.resolve("page.txt"), PAGE);
        var hash = store().put(PAGE);
        assertThat(store().put(new ByteArrayInputStream(PAGE))).isEqualTo(hash);
        assertThat(store().put(file)).isEqualTo(hash);
        assertThat(files()).hasSize(2);
    }

    @Test
    void writesTheSameFileForTheSameBytes() throws IOException {
        var hash = store().put(PAGE);
        var other = new RawStore(directory.resolve("other"));
        other.put(new ByteArrayInputStream(PAGE));

        var written = Files.readAllBytes(place(hash));
        assertThat(directory.resolve("other/" + hash.substring(0, 2) + "/" + hash + ".gz"))
                .hasBinaryContent(written);
        assertThat(HexFormat.of().formatHex(Arrays.copyOf(written, 10))).isEqualTo("1f8b08000000000000ff");
    }

    @Test
    void takesInMoreThanMemoryWouldHold() throws IOException {
        long length = 3L * Runtime.getRuntime().maxMemory() / 2;
        var hash = store().put(new Zeros(Math.min(length, 300L << 20)));
        assertThat(store().has(hash)).isTrue();
    }

    @Test
    void takesInNothingOfAStreamThatBreaks() throws IOException {
        assertThatThrownBy(() -> store().put(new Breaking()))
                .isInstanceOf(IOException.class)
                .hasMessage("unplugged");
        assertThat(files()).isEmpty();
    }

    @Test
    void keepsEmptyBytes() throws IOException {
        assertThat(store().read(store().put(new byte[0]))).isEmpty();
    }

    @Test
    void neverGivesOutDamagedBytesAsWhole() throws IOException {
        var hash = store().put(PAGE);
        var other = store().put("else".getBytes(StandardCharsets.UTF_8));
        Files.write(place(hash), Files.readAllBytes(place(other)));
        assertThatThrownBy(() -> store().read(hash))
                .hasMessageStartingWith(place(hash) + " is damaged: its bytes have");

        Files.write(place(hash), Arrays.copyOf(Files.readAllBytes(place(other)), 15));
        assertThatThrownBy(() -> store().read(hash)).hasMessageStartingWith(place(hash) + " is damaged: ");

        Files.write(place(hash), PAGE);
        assertThatThrownBy(() -> store().read(hash)).hasMessageStartingWith(place(hash) + " is damaged: ");

        Files.delete(place(hash));
        assertThatThrownBy(() -> store().read(hash)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void checksBytesReadOneByOneAndSkipped() throws IOException {
        try (var in = store().open(store().put(PAGE))) {
            assertThat(in.read()).isEqualTo('T');
            assertThat(in.skip(3)).isEqualTo(3);
            assertThat(in.readAllBytes()).isEqualTo(Arrays.copyOfRange(PAGE, 4, PAGE.length));
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @Test
    void sweepsWhatAKilledRunLeft() throws IOException {
        store().sweep();
        var hash = store().put(PAGE);
        Files.createTempFile(directory.resolve("raw"), DurableFile.UNFINISHED, null);
        store().sweep();
        assertThat(files()).containsExactly("raw/" + hash.substring(0, 2) + "/" + hash + ".gz");
    }

    @Test
    void refusesWhatIsNoHash() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store().has("../../etc/passwd"))
                .withMessage("not a SHA-256: ../../etc/passwd");
    }

    private RawStore store() {
        return new RawStore(directory.resolve("raw"));
    }

    private Path place(String hash) {
        return directory.resolve("raw/" + hash.substring(0, 2) + "/" + hash + ".gz");
    }

    private Stream<String> files() throws IOException {
        try (var files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).map(directory::relativize).map(Path::toString).toList().stream();
        }
    }

    /** Endless nothing, up to a length. */
    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long length) {
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            int count = (int) Math.min(left, length);
            left -= count;
            return count == 0 ? -1 : count;
        }
    }

    /** Gives one byte, then breaks. */
    private static final class Breaking extends InputStream {
        private boolean given;

        @Override
        public int read() throws IOException {
            if (given) {
                throw new IOException("unplugged");
            }
            given = true;
            return 1;
        }
    }
}
