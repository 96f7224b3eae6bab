package vn.portal.batch.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.portal.batch.store.PublishedContent;
import vn.portal.model.Article;
import vn.portal.model.Content;
import vn.portal.model.ContentId;
import vn.portal.model.Directive;
import vn.portal.model.Kind;

class BriefsTest {
    private final Map<ContentId, PublishedContent> stored = new LinkedHashMap<>();
    private final List<ContentId> asked = new ArrayList<>();

    @Test
    void readsEachOnceAndGivesThemInTheOrderAskedFor() {
        var ids = store(30);
        var briefs = new Briefs(this::find, 100);

        assertThat(briefs.of(ids)).extracting(each -> each.content().id()).isEqualTo(ids);
        var some = List.of(ids.get(7), ContentId.derived(Kind.CAMPAIGN, "nowhere"), ids.get(2));
        assertThat(briefs.of(some)).extracting(each -> each.content().id()).containsExactly(ids.get(7), ids.get(2));

        assertThat(asked).startsWith(ids.toArray(ContentId[]::new)).hasSize(31);
    }

    @Test
    void readsAgainWhatItCouldNotRemember() {
        var ids = store(30);
        var briefs = new Briefs(this::find, 10);

        assertThat(briefs.of(ids)).hasSize(30);
        assertThat(briefs.of(ids.subList(20, 30))).hasSize(10);
        assertThat(asked).hasSize(30);
        assertThat(briefs.of(ids.subList(0, 5))).hasSize(5);
        assertThat(asked).hasSize(35);
    }

    /** Whatever a list shows of a content it shows of its brief. */
    @Test
    void tellsAListAllThatTheWholeTells() {
        var long_ = Stories.article("dai.txt", "Không có sapo", null, LocalDate.of(2024, 2, 2))
                .paragraphs("  \u00a0 Đoạn đầu " + "rất dài ".repeat(400), "Đoạn sau.")
                .build();
        var all = new ArrayList<Content>(List.of(long_));
        for (var accepted : List.of(Stories.order(), Stories.dated(), Stories.measured(), Stories.hostile())) {
            all.add(accepted.primary());
            all.addAll(accepted.findings());
        }
        all.forEach(this::store);
        var words = SiteWords.of(Town.portal("vi"));
        var lines = new Lines(words);

        new Briefs(this::find, 100).of(List.copyOf(stored.keySet())).forEach(brief -> {
            var whole = stored.get(brief.content().id());
            assertThat(lines.of(brief)).isEqualTo(lines.of(whole));
            assertThat(brief.content().edition()).isEqualTo(whole.content().edition());
            if (brief.content() instanceof Article article) {
                assertThat(article.body().html()).isEmpty();
                assertThat(article.body().text()).hasSizeLessThanOrEqualTo(1_000);
                assertThat(article.figures()).isEqualTo(((Article) whole.content()).figures());
            } else if (!(brief.content() instanceof Directive)) {
                assertThat(brief.content()).isEqualTo(whole.content());
            }
        });
    }

    private List<ContentId> store(int many) {
        for (int i = 0; i < many; i++) {
            store(Stories.article(i + ".txt", "Tin " + i, null, LocalDate.of(2024, 1, 1))
                    .paragraphs("Nội dung " + i)
                    .build());
        }
        return List.copyOf(stored.keySet());
    }

    private void store(Content content) {
        var at = Instant.parse("2024-03-01T18:00:00Z");
        stored.put(content.id(), new PublishedContent(content, "articles/x", "2024-01", at, at, Map.of()));
    }

    private List<PublishedContent> find(Collection<ContentId> ids) {
        asked.addAll(ids);
        return ids.stream().filter(stored::containsKey).map(stored::get).toList();
    }
}
