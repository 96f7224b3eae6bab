package vn.portal.batch.legacy.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.portal.batch.legacy.table.Read;

class ShippedMappingsTest {

    static List<String> names() {
        return ShippedMappings.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void comeWithoutAMistake(String name) {
        assertThat(ShippedMappings.named(name).orElseThrow().name()).isEqualTo(name);
    }

    @Test
    void recogniseTheirSystemByItsTables() {
        var joomla = List.of(
                new Read.Table("abc_content", List.of("id", "introtext", "fulltext", "state", "catid", "asset_id"), 3));

        assertThat(ShippedMappings.recognising(joomla)).containsExactly("joomla");
    }
}
