package vn.portal.batch.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TagSearchTest {
    private static final Pattern LINK = Pattern.compile("<link\\b[^>]{1,99}+>", Pattern.CASE_INSENSITIVE);

    private static List<String> links(String html) {
        return TagSearch.all(html, "<link", LINK).stream()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void findsWhatThePatternWouldFindAnywhere() {
        var html = "a < b <p><LINK rel=x><link rel='<link y>'> <links z> <link>" + " <link w>".repeat(3) + "<";
        assertThat(links(html))
                .isEqualTo(LINK.matcher(html).results().map(MatchResult::group).toList());
        assertThat(links(html)).hasSize(5);
    }

    @Test
    void findsNothingInWhatIsNoHtml() {
        assertThat(links("")).isEmpty();
        assertThat(links("link rel")).isEmpty();
        assertThat(links("<".repeat(100_000))).isEmpty();
    }
}
