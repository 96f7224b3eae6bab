package vn.portal.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** What looks at a text before the patterns do must never turn away what they would find. */
class FirstLookTest {
    private static final int TEXTS = 20_000;
    private static final String[] PIECES = {
        "số", "Số", " ", "  ", ":", ".", ",", "(", "/", "-", "–", "1", "12", "30", "2020", "1999", "0123456", "a", "A",
        "QĐ", "NĐ-CP", "TC/CĐKT", "UBND", "BTC", "\u00A0", "và", "ttg", "nđ-cp", "৩", "\n", "QH13", "TW", "&", "Đ"
    };

    @Test
    void letsEveryNumberThrough() {
        var random = new Random(7);
        int found = 0;
        for (int i = 0; i < TEXTS; i++) {
            var text = text(random);
            var asked = CitedNumber.at(text, 0, true);
            assertThat(CitedNumber.at(text, 0)).as(text).isEqualTo(asked);
            found += asked.isPresent() ? 1 : 0;
        }
        assertThat(found).isGreaterThan(TEXTS / 20);
    }

    @Test
    void letsEverySymbolThrough() {
        var random = new Random(8);
        int found = 0;
        for (int i = 0; i < TEXTS; i++) {
            var text = random.nextInt(1000) + text(random);
            var symbol = CitedNumber.at(text, 0, true).filter(CitedNumber::hasSymbol);
            if (symbol.isPresent()) {
                assertThat(CitedNumber.mayHaveSymbol(text, 0)).as(text).isTrue();
                found++;
            }
        }
        assertThat(found).isGreaterThan(TEXTS / 20);
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int i = 0; i < 2 + random.nextInt(7); i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    @Test
    void knowsTheSameWordAgain() {
        var text =
                "Ủy UỶ nghiêng nghiêngn abcdefgh bcdefghi xabcdefgh 𝐀𝐁𝐂𝐃 𝐀𝐁𝐂𝐃𝐄 Ủy nghiêng abcdefgh xabcdefgh 𝐀𝐁𝐂𝐃 𝐁𝐂𝐃";
        for (int round = 0; round < 2; round++) {
            var words = Words.of(text);
            var parts = text.split(" ");
            assertThat(words.size()).isEqualTo(parts.length);
            for (int i = 0; i < parts.length; i++) {
                assertThat(words.word(i)).isEqualTo(parts[i]);
                assertThat(text.substring(words.start(i), words.end(i))).isEqualTo(parts[i]);
            }
            assertThat(words.key(0)).isEqualTo("ủy").isEqualTo(words.key(1));
        }
    }
}
