package vn.portal.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Map<String, String> ENGLISH = Texts.of("");
    private static final Map<String, String> VIETNAMESE = Texts.of("_vi");

    @Test
    void saysEverySentenceInBothLanguages() {
        assertThat(VIETNAMESE.keySet()).isEqualTo(ENGLISH.keySet());
        assertThat(ENGLISH.values()).noneMatch(String::isBlank);
        assertThat(VIETNAMESE.values()).noneMatch(String::isBlank);
    }

    @Test
    void fillsTheSamePlaceholdersInBothLanguages() {
        assertThat(placeholders(VIETNAMESE)).isEqualTo(placeholders(ENGLISH));
    }

    private static Map<String, TreeSet<String>> placeholders(Map<String, String> texts) {
        var found = new TreeMap<String, TreeSet<String>>();
        texts.forEach((code, text) -> found.put(
                code,
                Pattern.compile("\\{\\w+}")
                        .matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.toCollection(TreeSet::new))));
        return found;
    }

    @Test
    void writesVietnameseAsVietnameseIsWritten() {
        // composed letters; a sentence without a single one of them was left untranslated
        assertThat(VIETNAMESE)
                .allSatisfy((code, text) -> assertThat(text)
                        .matches("(?s).*[À-ỹ].*")
                        .isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC))
                        .isNotEqualTo(ENGLISH.get(code)));
    }

    @Test
    void hasASentenceForEveryCode() {
        assertThat(ENGLISH).containsKeys(Texts.codesOfConstraints().toArray(String[]::new));
        assertThat(ENGLISH).containsKeys(Texts.codesOfNotices().toArray(String[]::new));
    }

    @Test
    void hasNoSentenceThatNothingAsksFor() {
        var asked = Texts.literals();
        asked.addAll(Texts.codesOfConstraints());
        assertThat(asked).containsAll(ENGLISH.keySet());
    }
}
