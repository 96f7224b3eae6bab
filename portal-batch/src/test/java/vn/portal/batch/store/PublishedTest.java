package vn.portal.batch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.portal.batch.store.Items.campaign;
import static vn.portal.batch.store.Items.item;
import static vn.portal.batch.store.Nights.MONDAY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.portal.batch.store.Published.Link;
import vn.portal.batch.store.Published.Placed;
import vn.portal.batch.workspace.Settings.Vanishing;
import vn.portal.model.ContentId;
import vn.portal.model.Edition;
import vn.portal.model.Kind;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class PublishedTest {
    private static final LocalDate FEBRUARY = LocalDate.of(2024, 2, 1);
    private final Nights nights;
    private final Published published;

    PublishedTest(TestDatabase database) {
        this.nights = new Nights(database);
        this.published = nights.store.published();
    }

    @Test
    void givesEveryContentOnceInTheOrderOfItsId() {
        var items = new ArrayList<StagedItem>();
        for (int i = 0; i < 25; i++) {
            items.add(item("tin" + i).taken());
        }
        nights.night(MONDAY, items.toArray(StagedItem[]::new));
        var read = new ArrayList<ContentId>();
        @Nullable ContentId last = null;
        for (var page = published.page(null, 4); !page.isEmpty(); page = published.page(last, 4)) {
            page.forEach(content -> read.add(content.content().id()));
            last = read.get(read.size() - 1);
        }
        assertThat(read).hasSize(25).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void listsTheNewestFirstAndTheUndatedLast() {
        nights.night(
                MONDAY,
                item("a").on(FEBRUARY).taken(),
                item("b").on(null).taken(),
                item("c").on(FEBRUARY.plusMonths(1)).taken());
        nights.night(
                MONDAY.plusDays(1),
                item("a").on(FEBRUARY).unchanged(),
                item("b").on(null).unchanged(),
                item("c").on(FEBRUARY.plusMonths(1)).unchanged(),
                item("d").on(null).taken(),
                item("e").on(FEBRUARY).taken());
        assertThat(headlines(published.newest(List.of(Kind.ARTICLE)))).isEqualTo("Tin c, Tin e, Tin a, Tin d, Tin b");
        assertThat(published.buckets(Kind.ARTICLE)).isEqualTo(Map.of("2024-02", 2, "2024-03", 1, "undated", 2));
        assertThat(headlines(published.newest(Kind.ARTICLE, "2024-02"))).isEqualTo("Tin e, Tin a");
    }

    private String headlines(List<ContentId> ids) {
        return published.find(ids).stream().map(p -> p.content().headline()).collect(Collectors.joining(", "));
    }

    @Test
    void fillsInWhatAcceptanceDecided() {
        nights.by(new Vanishing(0, Edition.State.WITHDRAWN));
        nights.night(MONDAY, item("a").taken(), item("b").taken());
        nights.night(MONDAY.plusDays(1), item("a").unchanged());
        var withdrawn = published.find(item("b").id()).orElseThrow();
        assertThat(withdrawn.content().edition())
                .isEqualTo(new Edition(
                        2,
                        Edition.State.WITHDRAWN,
                        item("b").article().edition().firstPublishedAt(),
                        item("b").article().edition().publicUpdatedAt(),
                        null,
                        Nights.at(MONDAY),
                        List.of()));
        // midnight of 22 February in Viet Nam
        assertThat(withdrawn.sortAt()).isEqualTo(Instant.parse("2024-02-21T17:00:00Z"));
        assertThat(withdrawn.acceptedAt()).isEqualTo(Nights.at(MONDAY));
    }

    @Test
    void leadsFromMentionsToContentAndBack() {
        var green = campaign("Xanh – sạch – đẹp", null, null);
        nights.night(
                MONDAY,
                item("a").on(FEBRUARY).naming(green).taken(),
                item("b").on(FEBRUARY.plusDays(1)).naming(green).naming(green).taken(),
                item("c").taken());
        var stub = ContentId.derived(Kind.DIRECTIVE, "ubnd|Quyết định|15|2024");
        var path = "campaigns/xanh-sach-dep-" + green.id().shortForm();
        assertThat(published.links(List.of(green.id(), stub)))
                .isEqualTo(Map.of(green.id(), new Link(green.id(), Kind.CAMPAIGN, green.name(), path, "")));
        assertThat(naming(green.id(), stub))
                .isEqualTo(Map.of(green.id(), List.of(item("b").id(), item("a").id())));
    }

    private Map<ContentId, List<ContentId>> naming(ContentId... ids) {
        return published.naming(List.of(ids)).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        naming -> naming.getValue().stream().map(Placed::id).toList()));
    }

    private static Link link(Items item) {
        var path =
                "articles/2024-02/tin-" + item.origin().key() + "-" + item.id().shortForm();
        return new Link(item.id(), Kind.ARTICLE, "Tin " + item.origin().key(), path, "2024-02");
    }

    @Test
    void resolvesAStubWhenItsDocumentComes() {
        var cited = ContentId.derived(Kind.DIRECTIVE, "ubnd|Quyết định|15|2024");
        nights.night(MONDAY, item("a").citing(cited).taken());
        assertThat(published.links(List.of(cited))).isEmpty();
        nights.night(
                MONDAY.plusDays(1),
                item("a").citing(cited).unchanged(),
                item("qd15").alias("derived", cited.toString()).taken());
        assertThat(published.links(List.of(cited))).isEqualTo(Map.of(cited, link(item("qd15"))));
        assertThat(naming(item("qd15").id()))
                .isEqualTo(Map.of(item("qd15").id(), List.of(item("a").id())));
    }

    @Test
    void placesWhatNamesAContentInTime() {
        var green = campaign("Xanh – sạch – đẹp", null, null);
        nights.night(
                MONDAY,
                item("a").on(FEBRUARY).naming(green).taken(),
                item("b").on(FEBRUARY.plusMonths(1)).naming(green).naming(green).taken(),
                item("c").on(null).naming(green).taken(),
                item("d").taken());
        assertThat(published.naming(List.of(green.id(), item("d").id())))
                .isEqualTo(Map.of(
                        green.id(),
                        List.of(
                                new Placed(item("b").id(), Kind.ARTICLE, "2024-03", mark("b")),
                                new Placed(item("a").id(), Kind.ARTICLE, "2024-02", mark("a")),
                                new Placed(item("c").id(), Kind.ARTICLE, "undated", mark("c")))));
    }

    private long mark(String key) {
        return published.cards().page(Kind.ARTICLE, bucket(key), null, 9).stream()
                .filter(card -> card.id().equals(item(key).id()))
                .map(card -> PublishedRow.mark(card.number(), card.hash()))
                .findFirst()
                .orElseThrow();
    }

    private String bucket(String key) {
        return published.find(item(key).id()).orElseThrow().bucket();
    }

    @Test
    void listsSectionsByTheirSlugsWhateverTheSpellings() {
        nights.by(new Vanishing(0, Edition.State.WITHDRAWN));
        nights.night(
                MONDAY,
                item("a").on(FEBRUARY).in("Văn hóa").taken(),
                item("b").on(FEBRUARY.plusMonths(1)).in("Văn hóa").taken(),
                item("c").on(FEBRUARY.plusMonths(2)).in("VĂN HOÁ").taken(),
                item("d").in("Giáo dục").taken(),
                item("e").in(" ").taken());
        nights.night(
                MONDAY.plusDays(1),
                item("a").on(FEBRUARY).in("Văn hóa").unchanged(),
                item("b").on(FEBRUARY.plusMonths(1)).in("Văn hóa").unchanged(),
                item("c").on(FEBRUARY.plusMonths(2)).in("VĂN HOÁ").unchanged(),
                item("e").in(" ").unchanged());
        assertThat(published.sections()).containsExactly(new Published.Section("van-hoa", "Văn hóa", 3));
        assertThat(published.inSection("van-hoa"))
                .extracting(Placed::id)
                .containsExactly(item("c").id(), item("b").id(), item("a").id());
        assertThat(published.inSection("giao-duc")).isEmpty();
    }

    @Test
    void countsStoriesByLanguage() {
        nights.night(
                MONDAY,
                item("a").taken(),
                item("b").naming(campaign("Xanh", null, null)).taken());
        assertThat(published.languages()).isEqualTo(Map.of("vi", 2));
        assertThat(published.inLanguage("vi")).hasSize(2);
        assertThat(published.inLanguage("en")).isEmpty();
    }

    @Test
    void showsNothingThatIsPending() {
        var run = nights.open(MONDAY);
        nights.stage(run, item("a").taken());
        assertThat(published.page(null, 9)).isEmpty();
        assertThat(published.newest(List.of(Kind.values()))).isEmpty();
        assertThat(published.buckets(Kind.ARTICLE)).isEmpty();
        assertThat(published.links(List.of(item("a").id()))).isEmpty();
    }
}
