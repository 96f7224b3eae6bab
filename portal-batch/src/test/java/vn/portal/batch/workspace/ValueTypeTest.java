package vn.portal.batch.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ValueTypeTest {

    @Test
    void readsSizes() {
        assertThat(read(
                        ValueType.SIZE,
                        "1B",
                        "20MB",
                        "500 KB",
                        "1gb",
                        "2GB",
                        "0MB",
                        "20",
                        "MB",
                        "1.5MB",
                        "9999999999B"))
                .isEqualTo("1 20971520 512000 1073741824 - - - - - -");
    }

    @Test
    void readsPercentages() {
        assertThat(read(ValueType.PERCENTAGE, "5%", "2.5 %", "100%", "0%", "100.1%", "5", "-5%", "%", "1,5%"))
                .isEqualTo("5 2.5 100 0 - - - - -");
        assertThat(ValueType.PERCENTAGE.parse().apply("2.50%")).hasValue(new BigDecimal("2.50"));
    }

    @Test
    void readsFlagsAsYamlDoes() {
        assertThat(read(ValueType.FLAG, "true", "Yes", "ON", "false", "no", "OFF", "1", "maybe"))
                .isEqualTo("true true true false false false - -");
    }

    @Test
    void readsCodesThatCanStandInIdentities() {
        assertThat(read(
                        ValueType.CODE,
                        "phan-thiet",
                        "a1",
                        "A",
                        "a--b",
                        "-a",
                        "a-",
                        "phan thiet",
                        "phố",
                        "a".repeat(101)))
                .isEqualTo("phan-thiet a1 - - - - - - -");
    }

    @Test
    void readsNamesInComposedForm() {
        assertThat(ValueType.NAME.parse().apply("Trang cu\u0303")).hasValue("Trang cũ");
        assertThat(read(ValueType.NAME, "pages_2-b.c", "a/b", ".hidden", " x")).isEqualTo("pages_2-b.c - - -");
    }

    @Test
    void readsAuthorities() {
        assertThat(read(ValueType.AUTHORITY, "phanthiet.example", "a.b.vn", "localhost", "A.vn", "a..vn", "a.vn/x"))
                .isEqualTo("phanthiet.example a.b.vn - - - -");
    }

    @Test
    void readsNumbersWithinTheirBounds() {
        assertThat(read(ValueType.number(1, 10), "1", "10", "0", "11", "x", "1.0"))
                .isEqualTo("1 10 - - - -");
    }

    @Test
    void readsDatabasesThatOneProcessOwns() {
        assertThat(read(
                        ValueType.DATABASE,
                        "jdbc:postgresql://h/d",
                        "jdbc:h2:mem:x",
                        "jdbc:h2:x;auto_server=true",
                        "jdbc:mysql:x",
                        "postgresql://h/d"))
                .isEqualTo("jdbc:postgresql://h/d jdbc:h2:mem:x - - -");
    }

    @Test
    void readsDatesAndZones() {
        assertThat(read(ValueType.DATE, "2024-02-29", "2023-02-29", "2024-1-1")).isEqualTo("2024-02-29 - -");
        assertThat(read(ValueType.ZONE, "Asia/Ho_Chi_Minh", "UTC", "+07:00", "Hanoi"))
                .isEqualTo("Asia/Ho_Chi_Minh UTC +07:00 -");
    }

    @Test
    void findsTheWordThatWasMeant() {
        var known = List.of("sources", "systems", "publish");
        assertThat(Spelling.nearest("sorces", known)).hasValue("sources");
        assertThat(Spelling.nearest("SYSTEM", known)).hasValue("systems");
        assertThat(Spelling.nearest("colour", known)).isEmpty();
        assertThat(Spelling.nearest("", known)).isEmpty();
    }

    private static String read(ValueType<?> type, String... texts) {
        return Stream.of(texts)
                .map(text -> type.parse().apply(text).map(Object::toString).orElse("-"))
                .collect(Collectors.joining(" "));
    }
}
