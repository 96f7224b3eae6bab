package vn.portal.batch.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManifestTest {
    private static final Manifest MANIFEST = new Manifest(
            List.of(FrozenFile.of("tin/một.txt", 7, "a".repeat(64)), FrozenFile.wrong("tin/hai.txt", 50, "too-large")),
            true);

    @Test
    void isTheSameBytesForTheSameFiles() {
        assertThat(new String(MANIFEST.toJson(), StandardCharsets.UTF_8))
                .isEqualTo("{\"files\":[{\"key\":\"tin/một.txt\",\"size\":7,\"sha256\":\"" + "a".repeat(64)
                        + "\",\"problem\":null},{\"key\":\"tin/hai.txt\",\"size\":50,\"sha256\":null,"
                        + "\"problem\":\"too-large\"}],\"whole\":true}");
    }

    @Test
    void comesBackAsItWas() {
        assertThat(Manifest.parse(MANIFEST.toJson())).isEqualTo(MANIFEST);
    }

    @Test
    void refusesWhatIsNoManifest() {
        assertThatThrownBy(() -> Manifest.parse("[]".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("not a manifest");
    }

    @Test
    void refusesAFileWithNeitherBytesNorProblem() {
        assertThatThrownBy(() -> new FrozenFile("a.txt", 1, null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a.txt");
    }

    @Test
    void tellsAFileByItsBytesOrByItsProblem() {
        assertThat(MANIFEST.files()).extracting(FrozenFile::identity).containsExactly("a".repeat(64), "too-large:50");
    }
}
