package vn.portal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseNumbersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    7.448.251     | 7448251
                    87,61         | 87.61
                    1.234         | 1234
                    1,234         | 1.234
                    1,234,567     | 1234567
                    1,234.5       | 1234.5
                    1.234.567,89  | 1234567.89
                    7 448 251     | 7448251
                    0.75          | 0.75
                    0.123         | 0.123
                    42            | 42
                    -12,5         | -12.5
                    −12,5         | -12.5
                    +3            | 3
                    007           | 7
                    """)
    void readsNumber(String text, BigDecimal expected) {
        assertThat(VietnameseNumbers.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "1.23.456", "1,2,3", "12a", "1..2", ",5", "5,", "1e5", "٣", "1.234.56"})
    void refusesWhatIsNoNumber(String text) {
        assertThat(VietnameseNumbers.parse(text)).isEmpty();
    }

    @Test
    void staysFastOnHostileText() {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThat(VietnameseNumbers.parse("1".repeat(100_000))).isEmpty();
            assertThat(VietnameseNumbers.parse("1.111".repeat(100_000))).isEmpty();
        });
    }
}
