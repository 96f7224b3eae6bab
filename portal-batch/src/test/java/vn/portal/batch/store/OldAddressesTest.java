package vn.portal.batch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.portal.batch.store.Items.campaign;
import static vn.portal.batch.store.Items.item;
import static vn.portal.batch.store.Nights.MONDAY;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.portal.batch.workspace.Settings.Vanishing;
import vn.portal.model.Edition;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class OldAddressesTest {
    private static final String LONG = "/tin/" + "L%E1%BB%85-h%E1%BB%99i-".repeat(20) + ".html";

    private final Nights nights;
    private final OldAddresses addresses;

    OldAddressesTest(TestDatabase database) {
        this.nights = new Nights(database).by(new Vanishing(0, Edition.State.GONE));
        this.addresses = nights.store.oldAddresses();
    }

    private List<String> legacy() {
        var read = new ArrayList<String>();
        addresses.legacy((address, content, path) -> read.add(address + " " + path));
        return read;
    }

    private List<String> former() {
        var read = new ArrayList<String>();
        addresses.former((address, content, path) -> read.add(address + " " + path));
        return read;
    }

    private static String path(Items item) {
        return "articles/2024-02/tin-" + item.article().title().substring(4) + "-"
                + item.id().shortForm();
    }

    @Test
    void givesAddressesAndGuidsWholeAndWhatIsGoneLast() {
        var a = item("a").alias("address", LONG).alias("slug", "a").alias("guid", "http://cu.example/?p=1");
        var b = item("b").alias("address", "/tin/b.html");
        nights.night(MONDAY, a.taken(), b.taken());
        assertThat(legacy())
                .containsExactlyInAnyOrder(
                        LONG + " " + path(a), "http://cu.example/?p=1 " + path(a), "/tin/b.html " + path(b));
        assertThat(former()).isEmpty();

        nights.night(MONDAY.plusDays(1), item("b").unchanged());
        assertThat(legacy()).first().isEqualTo("/tin/b.html " + path(b));
        assertThat(legacy()).contains(LONG + " null").hasSize(3);
        assertThat(former()).containsExactly(path(a) + " null");
    }

    @Test
    void followsDerivedContentToTheItemThatItIsNow() {
        var movement = campaign("Xanh - sạch - đẹp", null, null);
        nights.night(MONDAY, item("a").naming(movement).taken());
        var own = item("b").alias("derived", movement.id().toString());
        nights.night(MONDAY.plusDays(1), item("a").saying("Khác.").taken(), own.taken());
        assertThat(former())
                .containsExactly("campaigns/xanh-sach-dep-" + movement.id().shortForm() + " " + path(own));
    }

    @Test
    void saysWhichAddressLeadsToOneOfTwoAndForgetsItAgain() {
        var a = item("a").alias("address", "/tin.html");
        var b = item("b");
        nights.night(MONDAY, a.taken(), b.taken());
        var run = nights.store.runs().latest().orElseThrow();

        addresses.tell(run, List.of(new OldAddresses.Clash("/tin.html", a.id(), b.id())));
        addresses.tell(run, List.of(new OldAddresses.Clash("/tin.html", a.id(), b.id())));
        assertThat(nights.store.notices().current(null, "address-shared", 9))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.origin().key()).isEqualTo("b");
                    assertThat(notice.arguments())
                            .containsEntry("address", "/tin.html")
                            .containsEntry("other", path(a));
                });

        addresses.tell(run, List.of());
        assertThat(nights.store.notices().countByCode()).doesNotContainKey("address-shared");
    }
}
