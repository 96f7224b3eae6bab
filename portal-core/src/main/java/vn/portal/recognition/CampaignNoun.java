package vn.portal.recognition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.portal.model.CampaignKind;

/**
 * A noun by which a text announces a campaign.
 *
 * @param first its first word
 * @param after the word after its last
 */
record CampaignNoun(CampaignKind kind, int first, int after) {
    private record Phrase(CampaignKind kind, List<String> words) {}

    /** By their first words, of which no two are the same. */
    private static final Map<String, Phrase> PHRASES = phrases();

    private static final Set<String> LISTED = Set.of("các", "nhiều", "những", "loạt", "mọi");
    private static final Set<String> MANY =
            Set.of("các", "hai", "ba", "bốn", "năm", "một", "nhiều", "những", "loạt", "mọi", "số");

    private static Map<String, Phrase> phrases() {
        var phrases = new HashMap<String, Phrase>();
        for (var kind : CampaignKind.values()) {
            var words = Lexicon.keys(kind.noun());
            phrases.put(words.get(0), new Phrase(kind, words));
        }
        phrases.put("cvđ", new Phrase(CampaignKind.DRIVE, List.of("cvđ")));
        return Map.copyOf(phrases);
    }

    static Optional<CampaignNoun> at(Words words, int i) {
        var phrase = i < words.size() ? PHRASES.get(words.key(i)) : null;
        int after = phrase == null ? -1 : words.after(i, phrase.words);
        return after < 0 ? Optional.empty() : Optional.of(new CampaignNoun(phrase.kind, i, after));
    }

    static boolean mayBegin(Word word) {
        return PHRASES.containsKey(word.key());
    }

    boolean is(CampaignKind other) {
        return kind == other;
    }

    /** Whether it is written as the beginning of a title; in a line of capitals nothing tells. */
    boolean isTitled(Words words) {
        return words.isUpper(first)
                && !words.word(first).equals(words.word(first).toUpperCase(java.util.Locale.ROOT));
    }

    /** Whether it speaks of several, or of one of several. */
    boolean isPlural(Words words) {
        return first > 0 && words.follows(first) && (words.isDigit(first - 1) || MANY.contains(words.key(first - 1)));
    }

    /** Whether a number stands before it. */
    boolean isCounted(Words words) {
        return isPlural(words) && !LISTED.contains(words.key(first - 1));
    }

    /** Whether a sentence starts with it, so that its capital says nothing. */
    boolean startsSentence(Words words) {
        if (first == 0) {
            return true;
        }
        var gap = words.text().substring(words.end(first - 1), words.start(first));
        return gap.indexOf('.') >= 0 || gap.indexOf('!') >= 0 || gap.indexOf('?') >= 0 || gap.indexOf(':') >= 0;
    }
}
