package vn.portal.recognition;

import java.util.function.Predicate;

/** What a word may begin, as far as the word alone tells: rules look no further at any other. */
enum Opening {
    BODY(Bodies::mayBegin),
    CAMPAIGN(CampaignNoun::mayBegin),
    CITATION(CitationRule::mayBegin),
    INDEX(Index::mayBegin),
    INSTRUCTION(word -> OrderWords.VERBS.mayBegin(word) || OrderWords.URGING.mayBegin(word)),
    PROVISION(Provisions::mayBegin),
    SPEAKER(Speakers::mayBegin);

    private final Predicate<Word> begins;

    Opening(Predicate<Word> begins) {
        this.begins = begins;
    }

    /** All that a word may begin, one bit each. */
    static int of(Word word) {
        int all = 0;
        for (var opening : values()) {
            all |= opening.begins.test(word) ? opening.bit() : 0;
        }
        return all;
    }

    int bit() {
        return 1 << ordinal();
    }
}
