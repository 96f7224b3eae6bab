package vn.portal.batch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.portal.batch.store.Items.campaign;
import static vn.portal.batch.store.Items.item;
import static vn.portal.batch.store.Nights.MONDAY;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class CanonicalExportTest {
    private final Nights nights;

    CanonicalExportTest(TestDatabase database) {
        this.nights = new Nights(database);
    }

    /** Keys whose order differs between a language's collation, UTF-16 and UTF-8. */
    private static final String[] KEYS = {"a-b", "aB", "ab", "Ab", "ạ", "z", "đ", "\uFF21", "\uD83D\uDE00", "a b"};

    private void history() {
        var green = campaign("Xanh – sạch – đẹp", null, "Thành đoàn");
        nights.night(
                MONDAY,
                item("a")
                        .alias("guid", "urn:7")
                        .naming(green)
                        .telling(Items.visits(100, "one"))
                        .taken(),
                item("b").on(null).taken(),
                item("c").rejected());
        nights.night(
                MONDAY.plusDays(1),
                item("a").alias("guid", "urn:7").saying("Mới").naming(green).taken(),
                item("c").carriedRejected());
    }

    /** The golden file is one for both databases. */
    @Test
    void writesTheSameOnEveryDatabase() throws IOException {
        history();
        assertThat(nights.export()).isEqualTo(golden("canonical.jsonl"));
    }

    private static String golden(String name) throws IOException {
        try (InputStream file = CanonicalExportTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void ordersByTheBytesOfKeys() {
        var items = new StagedItem[KEYS.length];
        for (int i = 0; i < KEYS.length; i++) {
            items[i] = item(KEYS[i]).rejected();
        }
        nights.night(MONDAY, items);
        assertThat(nights.export("item", "native_key").lines())
                .containsExactly("Ab", "a b", "a-b", "aB", "ab", "z", "đ", "ạ", "\uFF21", "\uD83D\uDE00");
    }

    @Test
    void forgetsWhatWasNeverAccepted() {
        history();
        var export = nights.export();
        var run = nights.open(MONDAY.plusDays(2));
        nights.stage(
                run,
                item("a").saying("Nữa").alias("guid", "urn:8").taken(),
                item("n").taken());
        assertThat(nights.export()).isEqualTo(export);
    }

    @Test
    void saysThatItCannotBeWritten() {
        history();
        assertThatThrownBy(() -> nights.store.export().write(new FullDisk()))
                .isInstanceOf(IOException.class)
                .hasMessage("no space left");
    }

    private static final class FullDisk extends Writer {
        @Override
        public void write(char[] text, int offset, int length) throws IOException {
            throw new IOException("no space left");
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
