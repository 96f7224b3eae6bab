package vn.portal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.portal.notice.Origin;

class RoundTripTest {

    @Test
    void readsBackWhateverItWrote() {
        var contents = new RandomContents(20241124);
        for (int i = 0; i < 400; i++) {
            var content = contents.next();
            var json = ContentJson.archive(content);
            var back = ContentJson.readArchive(json);
            assertThat(back).as("no. %d: %s", i, json).isEqualTo(content);
            assertThat(ContentJson.archive(back)).isEqualTo(json);
            assertThat(ContentJson.readArchive(ContentJson.archiveLine(content)))
                    .isEqualTo(content);
            // through bytes, as every store and file does
            assertThat(new String(json.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .isEqualTo(json);
        }
    }

    @Test
    void makesAPublicViewOfAnything() {
        var contents = new RandomContents(7);
        for (int i = 0; i < 200; i++) {
            var view = ContentJson.publicView(contents.next());
            assertThat(view).doesNotContain("\r").endsWith("}\n");
            var bytes = view.getBytes(StandardCharsets.UTF_8);
            assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(view);
        }
    }

    @Test
    void neverThrowsOnMutilatedText() {
        var random = new java.util.Random(3);
        var contents = new RandomContents(4);
        for (int i = 0; i < 500; i++) {
            var json = new StringBuilder(ContentJson.archiveLine(contents.next()));
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                int at = random.nextInt(json.length());
                json.replace(
                        at,
                        Math.min(json.length(), at + random.nextInt(4)),
                        "\",:{}[]0n\\".substring(random.nextInt(10)).substring(0, 1));
            }
            assertThat(ContentJson.read(json.toString(), Origin.of("cu", "1"))).isNotNull();
        }
    }
}
