package vn.portal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SpellingTest {

    @Test
    void tidiesWhatCannotBeSeen() {
        assertThat(Spelling.tidy(
                        "\uFEFFPhan\u00A0Thie\u0302\u0301t\r\nso\u00AD\u200B\u0007\u0085a\u2028b\rc\u3000d\td\uD800"))
                .isEqualTo("Phan Thiết\nso\na\nb\nc d\td\uFFFD");
    }

    @Test
    void leavesTidyTextAlone() {
        var text = "Hoà Bình, toà án hoà giải · “Giá” 5 × 3 = 30 ₫ – 👨‍👩‍👧 …\n";

        assertThat(Spelling.tidy(text)).isSameAs(text);
    }

    @Test
    void boundsMarksOnOneLetter() {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThat(Spelling.nfc("a" + "\u0301\u0323".repeat(100_000)).length())
                    .isLessThan(32);
        });
    }
}
