package vn.portal.batch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StoredTextTest {

    @Test
    void leavesAnOrdinaryKeyAsItIs() {
        assertThat(StoredText.key("tin/Đẩy mạnh 😀.txt")).isEqualTo("tin/Đẩy mạnh 😀.txt");
        assertThat(StoredText.key("x".repeat(300))).isEqualTo("x".repeat(300));
    }

    @Test
    void cutsALongKeyAndKeepsItApartFromOthers() {
        var one = StoredText.key("x".repeat(301));
        assertThat(one).isEqualTo("x".repeat(235) + "#" + StoredText.sha256("x".repeat(301)));
        assertThat(one).hasSize(300).isNotEqualTo(StoredText.key("x".repeat(302)));
    }

    @Test
    void cutsNoPairOfSurrogates() {
        assertThat(StoredText.key("x".repeat(234) + "😀".repeat(50))).startsWith("x".repeat(234) + "#");
    }

    @Test
    void refusesKeysThatPostgreSqlCannotStore() {
        assertThatThrownBy(() -> StoredText.key("a\0")).hasMessage("a key must not hold U+0000: a\uFFFD");
        assertThatThrownBy(() -> StoredText.key("a\uD83D")).hasMessage("a key must not hold U+D83D: a\uFFFD");
    }

    @Test
    void replacesInShownWordsWhatCannotBeStored() {
        assertThat(StoredText.shown("a\0\uD83Db\uDE00😀")).isEqualTo("a\uFFFD\uFFFDb\uFFFD😀");
        assertThat(StoredText.shown("tin")).isEqualTo("tin");
    }

    @Test
    void escapesInJsonWhatCannotBeStored() {
        assertThat(StoredText.json("\"a\uD83Db😀\"")).isEqualTo("\"a\\ud83db😀\"");
    }
}
