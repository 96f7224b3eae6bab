package vn.portal.batch.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {
    private static final List<String> KEYS =
            List.of("portal", "systems", "sources", "publish", "database", "limits", "vanish", "guard");

    @Test
    void guessesWhatWasMeant() {
        assertThat(Spelling.nearest("sorces", KEYS)).contains("sources");
        assertThat(Spelling.nearest("publishing", KEYS)).contains("publish");
        assertThat(Spelling.nearest("GUARDS", KEYS)).contains("guard");
        assertThat(Spelling.nearest("limit", KEYS)).contains("limits");
    }

    @Test
    void guessesNothingWhereNothingIsLikeIt() {
        assertThat(Spelling.nearest("nightly", KEYS)).isEmpty();
        assertThat(Spelling.nearest("nguồn", KEYS)).isEmpty();
        assertThat(Spelling.nearest("x", List.of())).isEmpty();
    }

    @Test
    void takesTheFirstInTheAlphabetOfTwoThatAreAsNear() {
        assertThat(Spelling.nearest("tin-c", List.of("tin-b", "tin-a"))).contains("tin-a");
    }

    @Test
    void foldsLettersAlikeInATurkishLocale() {
        assertThat(Spelling.nearest("LIMITS", KEYS)).contains("limits");
    }
}
