package vn.portal.batch.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.portal.json.ContentJson;
import vn.portal.model.Content;

class BlankTest {
    private static final String SECRET = "Ông Thầm Kín";

    @Test
    void keepsWhatEachKindIsAndNoWordOfIt() {
        var article = Items.item("a").saying(SECRET).in(SECRET).article();
        var campaign = Items.campaign(SECRET, null, SECRET, SECRET + " nhà");
        var statistic = Items.visits(12, "trang");
        for (var content : List.<Content>of(article, campaign, statistic, directive(article))) {
            var blank = Blank.of(ContentJson.archiveLine(content));
            var read = ContentJson.readArchive(blank);
            assertThat(blank).doesNotContain(SECRET).doesNotContain("Tin a").doesNotContain("rawHash\":\"");
            assertThat(read.id()).isEqualTo(content.id());
            assertThat(read.kind()).isEqualTo(content.kind());
            assertThat(read.edition().firstPublishedAt())
                    .isEqualTo(content.edition().firstPublishedAt());
            assertThat(read.headline()).isEqualTo(content.id().toString());
            assertThat(read.mentions()).isEmpty();
            assertThat(Blank.of(blank)).isEqualTo(blank);
        }
    }

    private static Content directive(Content like) {
        var json = ContentJson.archiveLine(like);
        var edition =
                json.substring(json.indexOf("\"edition\""), json.length() - 1).replaceAll(",\"schemaVersion\".*", "");
        return ContentJson.readArchive("""
                {"kind":"directive","id":"%s","language":"vi","standing":"issued","subject":"%s","demand":"%s",%s}
                """.formatted(like.id(), SECRET, SECRET, edition));
    }
}
