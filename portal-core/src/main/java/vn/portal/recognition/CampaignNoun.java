package vn.portal.recognition;

import java.util.ArrayList;
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

    /** By their first words. */
    private static final Map<String, List<Phrase>> PHRASES = phrases();

    private static final int YEAR_LENGTH = 4;

    private static final Set<String> LISTED = Set.of("các", "nhiều", "những", "loạt", "mọi");
    private static final Set<String> MANY =
            Set.of("các", "hai", "ba", "bốn", "năm", "một", "nhiều", "những", "loạt", "mọi", "số");

    private static Map<String, List<Phrase>> phrases() {
        var phrases = new HashMap<String, List<Phrase>>();
        for (var kind : CampaignKind.values()) {
            add(phrases, kind, kind.noun());
        }
        add(phrases, CampaignKind.DRIVE, "cvđ");
        add(phrases, CampaignKind.MONTH, "tháng cao điểm");
        return Map.copyOf(phrases);
    }

    private static void add(Map<String, List<Phrase>> phrases, CampaignKind kind, String noun) {
        var words = Lexicon.keys(noun);
        phrases.computeIfAbsent(words.get(0), first -> new ArrayList<>()).add(new Phrase(kind, words));
    }

    static Optional<CampaignNoun> at(Words words, int i) {
        if (i >= words.size()) {
            return Optional.empty();
        }
        for (var phrase : PHRASES.getOrDefault(words.key(i), List.of())) {
            int after = words.after(i, phrase.words);
            if (after > 0) {
                return Optional.of(new CampaignNoun(phrase.kind, i, after));
            }
        }
        return Optional.empty();
    }

    static boolean mayBegin(Word word) {
        return PHRASES.containsKey(word.key());
    }

    boolean is(CampaignKind other) {
        return kind == other;
    }

    /** Whether it is of a time of its own, with a theme as a rule. */
    boolean isOfTime() {
        return kind == CampaignKind.ACTION || kind == CampaignKind.MONTH || kind == CampaignKind.WEEK;
    }

    /** Whether it is written as the beginning of a title; in a line of capitals nothing tells. */
    boolean isTitled(Words words) {
        return words.isUpper(first)
                && !words.word(first).equals(words.word(first).toUpperCase(java.util.Locale.ROOT));
    }

    /** Whether it speaks of several, or of one of several. */
    boolean isPlural(Words words) {
        return first > 0 && words.follows(first) && (isNumber(words, first - 1) || MANY.contains(words.key(first - 1)));
    }

    /** A number of few digits: {@code năm 2024 chủ đề là …} speaks of a year. */
    private static boolean isNumber(Words words, int i) {
        return words.isDigit(i) && words.word(i).length() < YEAR_LENGTH;
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
