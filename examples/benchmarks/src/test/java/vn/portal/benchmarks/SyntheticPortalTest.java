package vn.portal.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.portal.json.ContentJson;
import vn.portal.model.Article;
import vn.portal.model.Content;

class SyntheticPortalTest {
    private final SyntheticPortal portal = new SyntheticPortal(7, 400);

    @Test
    void makesTheSameItemOfTheSameNumberAndVersion() {
        assertThat(json(17, 0)).isEqualTo(json(17, 0)).isNotEqualTo(json(17, 1)).isNotEqualTo(json(18, 0));
        assertThat(json(17, 0)).isNotEqualTo(ContentJson.archive(content(new SyntheticPortal(8, 400), 17, 0)));
    }

    @Test
    void namesWhatItsTextsSay() {
        var stories = IntStream.range(0, 400)
                .mapToObj(number -> content(portal, number, 0))
                .filter(Article.class::isInstance)
                .map(Article.class::cast)
                .toList();

        assertThat(stories).hasSize(360);
        assertThat(stories.stream().mapToInt(story -> story.mentions().size()).sum())
                .isBetween(150, 300);
        for (var story : stories) {
            var blocks = story.body().blocks();
            for (var mention : story.mentions()) {
                var field = mention.nameSpan().field();
                int block = Integer.parseInt(field.substring("body[".length(), field.length() - 1));
                assertThat(mention.nameSpan().of(blocks.get(block))).matches("Khu phố sạch.*|Quyết định số .*phường");
            }
        }
    }

    private String json(int number, int version) {
        return ContentJson.archive(content(portal, number, version));
    }

    private static Content content(SyntheticPortal portal, int number, int version) {
        return Objects.requireNonNull(portal.item(number, version).accepted()).primary();
    }
}
