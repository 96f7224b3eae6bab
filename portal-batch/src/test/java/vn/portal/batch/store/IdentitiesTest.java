package vn.portal.batch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.portal.batch.store.Items.item;
import static vn.portal.batch.store.Nights.MONDAY;
import static vn.portal.batch.store.Nights.PAGES;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.portal.model.ContentId;
import vn.portal.model.Directive;
import vn.portal.model.Issuer;
import vn.portal.model.Kind;
import vn.portal.model.Standing;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class IdentitiesTest {
    private static final SourceKey CMS = new SourceKey("cms", "phan-thiet", "cms");
    private final Nights nights;

    IdentitiesTest(TestDatabase database) {
        this.nights = new Nights(database);
    }

    private String contents() {
        return nights.export("content", "id", "kind_at_birth", "kind", "native_key");
    }

    @Test
    void keepsTheIdWhenAnItemIsRecognisedAsAnotherKind() {
        nights.night(MONDAY, item("a").taken());
        var article = item("a").article();
        var directive = new Directive(
                ContentId.of(item("a").origin(), Kind.DIRECTIVE),
                "vi",
                Standing.ISSUED,
                null,
                null,
                new Issuer("UBND thành phố", null),
                null,
                "Về việc dọn vệ sinh",
                null,
                null,
                null,
                List.of(),
                List.of(),
                article.edition(),
                article.provenance(),
                Map.of());
        var counts = nights.night(MONDAY.plusDays(1), item("a").by("e2.r1.m").taken(directive));
        assertThat(counts).isEqualTo(new Counts(1, 0, 1, 0, 0, 0, 0, 0, 0, 1));
        assertThat(contents()).isEqualTo(item("a").id() + " ARTICLE DIRECTIVE a");
        var published = nights.store.published().find(item("a").id()).orElseThrow();
        assertThat(published.content().id()).isEqualTo(item("a").id());
        assertThat(published.path()).startsWith("articles/2024-02/tin-a-");
    }

    @Test
    void changesNothingWhenASourceIsRenamed() {
        nights.night(MONDAY, item("a").taken(), item("b").rejected());
        var renamed = new SourceKey("old-pages", "phan-thiet", "main");
        var counts = nights.of(renamed)
                .night(
                        MONDAY.plusDays(1),
                        item("a").of(renamed).unchanged(),
                        item("b").of(renamed).carriedRejected());
        assertThat(counts).isEqualTo(new Counts(2, 0, 0, 1, 0, 0, 1, 0, 0, 0));
        assertThat(contents()).isEqualTo(item("a").id() + " ARTICLE ARTICLE a");
        assertThat(nights.export("edition", "number")).isEqualTo("1");
        assertThat(nights.export("item", "native_key", "source", "judged_at"))
                .isEqualTo("a old-pages 2024-03-04T18:00:00Z\nb old-pages 2024-03-04T18:00:00Z");
    }

    @Test
    void followsAnAliasIntoAnotherKeyspace() {
        nights.night(
                MONDAY, item("a.txt").alias("address", "https://pt.example/a").taken());
        var moved = item("17").of(CMS).alias("address", "https://pt.example/a");
        var counts =
                nights.of(CMS).night(MONDAY.plusDays(1), moved.saying("Mới").taken());
        assertThat(counts).isEqualTo(new Counts(1, 0, 1, 0, 0, 0, 0, 0, 0, 1));
        assertThat(contents()).isEqualTo(item("a.txt").id() + " ARTICLE ARTICLE a.txt");
        assertThat(nights.export("item", "keyspace", "native_key", "content_id"))
                .isEqualTo("cms 17 " + item("a.txt").id() + "\nmain a.txt "
                        + item("a.txt").id());
    }

    @Test
    void takesARenamedItemForTheSameAndNothingForVanished() {
        nights.night(MONDAY, item("a.txt").alias("guid", "7").taken());
        var counts = nights.night(
                MONDAY.plusDays(1),
                item("b.txt").alias("guid", "7").saying("Mới").taken());
        assertThat(counts).isEqualTo(new Counts(1, 0, 1, 0, 0, 0, 0, 0, 0, 1));
        assertThat(nights.export("item", "native_key", "content_id"))
                .isEqualTo("b.txt " + item("a.txt").id());
    }

    @Test
    void bearsAnotherContentWhenAnOldNameIsUsedAgain() {
        nights.night(MONDAY, item("a.txt").alias("guid", "7").taken());
        nights.night(MONDAY.plusDays(1), item("b.txt").alias("guid", "7").taken());
        nights.night(
                MONDAY.plusDays(2),
                item("a.txt").saying("Khác").taken(),
                item("b.txt").unchanged());
        var second = ContentId.of("phan-thiet", "main", Kind.ARTICLE, "a.txt#2");
        assertThat(nights.export("item", "native_key", "content_id"))
                .isEqualTo("a.txt " + second + "\nb.txt " + item("a.txt").id());
    }

    @Test
    void keepsTwoItemsApartThatShareAnAddress() {
        var one = item("a").alias("slug", "tin");
        var other = item("b").alias("slug", "tin");
        nights.night(MONDAY, one.taken(), other.taken());
        assertThat(nights.export("item", "native_key", "content_id")).isEqualTo("a " + one.id() + "\nb " + other.id());
        var smaller = one.id().compareTo(other.id()) < 0 ? one.id() : other.id();
        assertThat(nights.export("alias", "system", "kind", "name", "content_id"))
                .isEqualTo("phan-thiet slug tin " + smaller);
    }

    @Test
    void givesAContentBackWhenItsOwnItemTurnsUpAfterAll() {
        nights.night(MONDAY, item("z").alias("guid", "7").taken());
        // the newcomer is read first, in a chunk of its own
        var counts = nights.inChunksOf(1)
                .night(
                        MONDAY.plusDays(1),
                        item("a").alias("guid", "7").taken(),
                        item("z").alias("guid", "7").saying("Mới").taken());
        assertThat(counts).isEqualTo(new Counts(2, 1, 1, 0, 0, 0, 0, 0, 0, 2));
        assertThat(nights.export("item", "native_key", "content_id"))
                .isEqualTo("a " + item("a").id() + "\nz " + item("z").id());
        assertThat(nights.export("edition", "content_id", "number", "payload.title")
                        .lines())
                .containsExactlyInAnyOrder(
                        item("a").id() + " 1 Tin a",
                        item("z").id() + " 1 Tin z",
                        item("z").id() + " 2 Tin z");
        assertThat(nights.export("content", "path").lines())
                .containsExactlyInAnyOrder(
                        "articles/2024-02/tin-a-" + item("a").id().shortForm(),
                        "articles/2024-02/tin-z-" + item("z").id().shortForm());
    }

    @Test
    void findsLedgerEntriesUnderVeryLongKeys() {
        var key = "thư-mục/".repeat(80) + "tin.txt";
        nights.night(MONDAY, item(key).taken());
        assertThat(nights.store.ledger().find(PAGES, List.of(key, "b")))
                .isEqualTo(Map.of(
                        key,
                        new LedgerEntry(
                                key,
                                item(key).rawHash(),
                                Items.PIPELINE,
                                LedgerEntry.Verdict.ACCEPTED,
                                item(key).id(),
                                0)));
        assertThat(nights.night(MONDAY.plusDays(1), item(key).unchanged()))
                .isEqualTo(new Counts(1, 0, 0, 1, 0, 0, 0, 0, 0, 0));
    }
}
