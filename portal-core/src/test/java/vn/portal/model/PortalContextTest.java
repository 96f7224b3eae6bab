package vn.portal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortalContextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cong/       | cong.example   | cong/",
                "https://x.example/a?b=1 | cong.example | ?b=1",
                "https://x.example/#a    | cong.example | #a",
                "https://x.example/      | cổng ta      | cổng ta",
                "https://x.example/      | a,2024       | a,2024"
            })
    void refusesWhatWouldBreakEveryAddressOrIdentifierAndNamesIt(String address, String authority, String named) {
        assertThatThrownBy(() -> portal(address, authority))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named);
    }

    @Test
    void endsItsAddressInASlash() {
        assertThat(portal("https://x.example/cong", "x.example").address())
                .isEqualTo(URI.create("https://x.example/cong/"));
    }

    private static PortalContext portal(String address, String authority) {
        return new PortalContext(
                "Cổng",
                "thị xã La Gi",
                "vi",
                ZoneId.of("Asia/Ho_Chi_Minh"),
                URI.create(address),
                authority,
                LocalDate.of(2024, 1, 1));
    }
}
