package vn.portal.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.portal.model.Samples;

class ContentJsonTest {

    @Test
    void readsBackWhatItWrote() {
        for (var content : Samples.all()) {
            assertThat(ContentJson.readArchive(ContentJson.archive(content))).isEqualTo(content);
            assertThat(ContentJson.readArchive(ContentJson.archiveLine(content)))
                    .isEqualTo(content);
        }
    }
}
