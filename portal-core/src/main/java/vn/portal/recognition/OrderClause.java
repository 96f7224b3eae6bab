package vn.portal.recognition;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a body instructs in one sentence: its verb, which may stand behind other things that the body did, and those whom it
 * instructs.
 *
 * @param verb its word
 */
record OrderClause(int verb, Addressed addressed) {
    private static final int MOST_WORDS_TO_VERB = 60;
    private static final Lexicon JOINING = Lexicon.of("đồng thời|trong đó");
    /** Verbs that are no half of a pair, as in {@code lãnh đạo và chỉ đạo}. */
    private static final Lexicon GIVING = Lexicon.of("giao|phân công|yêu cầu");
    /** How offices begin that somebody holds beside another. */
    private static final int LONGEST_OFFICE = 10;

    private static final Lexicon FURTHER = Lexicon.of("Phó|Tổ phó|Tổ trưởng|Trưởng");
    /** What stands between an office and who holds it: {@code Chủ tịch UBND xã, ông Trần Minh Tâm}. */
    private static final Set<String> BESIDE = Set.of(", ", " - ", " – ");

    /** Verbs that are half of other words, too: bàn giao, giao thông. */
    private static final Set<String> HALVES = Set.of("chỉ", "giao", "phân");
    /** Those of whom others ask something, and whom few instruct. */
    private static final Lexicon ABOVE = Lexicon.of(
            "Bộ|cấp có|cấp trên|Chính phủ|Quốc hội|thành phố|Thủ tướng|tỉnh|Tỉnh ủy|Trung ương|UBND thành phố|UBND tỉnh|Ủy ban nhân dân tỉnh|các bộ");

    /** What people ask of those above them, too. */
    private static final Lexicon REQUESTS = Lexicon.of("đề nghị|lưu ý");

    /** What that body instructs before {@code limit}. */
    static Optional<OrderClause> of(Reading reading, Bodies bodies, Taken citations, Bodies.Found body, int limit) {
        return instructing(reading, bodies, citations, body, limit)
                .or(() -> urging(reading, bodies, citations, body, limit));
    }

    /** The same by a verb that instructs those alone of whom it says what they are to do: {@code nhắc nhở các xã rà soát …}. */
    private static Optional<OrderClause> urging(
            Reading reading, Bodies bodies, Taken citations, Bodies.Found body, int limit) {
        int verb = verb(reading, citations, body, limit, OrderWords.URGING);
        var words = reading.words();
        boolean written = IntStream.range(body.after(), verb).anyMatch(i -> citations.holds(words.start(i)));
        return verb < 0 || !written && !Bodies.isOffice(words, body.first())
                ? Optional.empty()
                : Addressed.read(reading, bodies, OrderWords.URGING.after(words, verb), limit)
                        .filter(addressed -> !addressed.isOfPeople())
                        .map(addressed -> new OrderClause(verb, addressed));
    }

    private static Optional<OrderClause> instructing(
            Reading reading, Bodies bodies, Taken citations, Bodies.Found body, int limit) {
        int verb = verb(reading, citations, body, limit, OrderWords.VERBS);
        while (verb >= 0) {
            int instructs = verb;
            int first = afterVerbs(reading.words(), verb);
            var addressed = Addressed.instructed(reading, bodies, first, limit)
                    .or(() -> Addressed.beforeList(reading, first, limit))
                    .or(() -> Addressed.nobody(reading.words(), instructs, first, limit));
            if (addressed.isPresent()
                    && !(REQUESTS.startsAt(reading.words(), verb)
                            && addressed.get().isOfPeople())) {
                return Optional.of(new OrderClause(verb, addressed.get()));
            }
            verb = further(reading, verb, limit);
        }
        return Optional.empty();
    }

    /** The word of the verb that belongs to that body; -1 if there is none. */
    private static int verb(Reading reading, Taken citations, Bodies.Found body, int limit, Lexicon verbs) {
        var words = reading.words();
        int i = body.after();
        boolean cited = false;
        for (int steps = 0; steps < MOST_WORDS_TO_VERB && i < words.size() && words.start(i) < limit; steps++) {
            int start = words.start(i);
            if (citations.holds(start)) {
                cited = true;
                i = words.at(citations.endAt(start));
                continue;
            }
            if (verbs.startsAt(words, i) && !isNoun(words, i, verbs)) {
                return i;
            }
            int next = next(reading, body, i, cited);
            if (next < 0) {
                return verbs == OrderWords.VERBS ? behindOtherDeeds(words, body, i, limit) : -1;
            }
            i = next;
        }
        return -1;
    }

    /** An instruction in writing has words about its subject between its number and its demand; else few may stand there. */
    private static int next(Reading reading, Bodies.Found body, int i, boolean cited) {
        var words = reading.words();
        int aside = OrderWords.BEFORE_VERB.after(words, i);
        if (aside > 0) {
            return aside;
        }
        int date = reading.dateEndingAfter(words.start(i));
        if (date < reading.dates().size() && reading.dates().get(date).start() <= words.start(i)) {
            return words.at(reading.dates().get(date).end());
        }
        int further = behindApposition(reading, body, i);
        if (further > 0) {
            return further;
        }
        boolean name = words.isUpper(i) && (words.follows(i) || i == body.after());
        return cited
                                && !reading.text()
                                        .substring(words.end(i - 1), words.start(i))
                                        .contains(";")
                        || name
                ? i + 1
                : -1;
    }

    /** The verb behind a further office, or who holds it: {@code Trưởng Công an thành phố, Tổ phó Thường trực | yêu cầu …}; -1 if none stands there. */
    private static int behindApposition(Reading reading, Bodies.Found body, int i) {
        var words = reading.words();
        var gap = words.text().substring(words.end(i - 1), words.start(i));
        boolean office = gap.equals(", ") && words.isUpper(i) && FURTHER.startsAt(words, i)
                || BESIDE.contains(gap)
                        && OrderWords.PERSONS.startsAt(words, i)
                        && OrderSubject.opensClause(reading, words.start(body.first()));
        for (int k = i + 1; office && k < Math.min(words.size(), i + LONGEST_OFFICE) && words.follows(k); k++) {
            if (OrderWords.VERBS.startsAt(words, k)) {
                return k;
            }
        }
        return -1;
    }

    /**
     * The verb that a comma, a semicolon or {@code đồng thời} joins to what the same body did before: {@code … phê bình ba chủ đầu tư,
     * đồng thời yêu cầu …}. A body that somebody else did something to is no subject, and one verb of another ends the row.
     */
    private static int behindOtherDeeds(Words words, Bodies.Found body, int from, int limit) {
        if (words.follows(body.first()) && !isLedIn(words, body.first())) {
            return -1;
        }
        int last = Math.min(words.size(), from + MOST_WORDS_TO_VERB);
        for (int i = from + 1; i < last && words.start(i) < limit; i++) {
            var gap = words.text().substring(words.end(i - 1), words.start(i));
            if (gap.indexOf(':') >= 0 || !words.follows(i) && Bodies.startsBody(words, i)) {
                return -1; // what somebody says, or what another does
            }
            if (!OrderWords.VERBS.startsAt(words, i) || isNoun(words, i, OrderWords.VERBS)) {
                continue;
            }
            boolean apart = gap.endsWith("; ")
                    || gap.endsWith(", ") && !words.key(i - 1).equals("đạo"); // lãnh đạo, chỉ đạo
            boolean upward = REQUESTS.startsAt(words, i) && ABOVE.startsAt(words, OrderWords.VERBS.after(words, i));
            boolean joined = words.key(i - 1).equals("và") && GIVING.startsAt(words, i); // phê duyệt danh mục và giao …
            if (JOINING.after(words, i - 2) == i || joined || apart && !upward) {
                return i;
            }
            if (!HALVES.contains(words.key(i))) {
                return -1;
            }
        }
        return -1;
    }

    /** {@code Đồng chí Giám đốc …} */
    private static boolean isLedIn(Words words, int first) {
        return first > 1
                && words.key(first - 1).equals("chí")
                && words.key(first - 2).equals("đồng");
    }

    /** A verb in a later clause of the same speaker: {@code lưu ý một số nội dung, đề nghị Đảng ủy phường …}. */
    private static int further(Reading reading, int verb, int limit) {
        var words = reading.words();
        int last = Math.min(words.size(), verb + MOST_WORDS_TO_VERB);
        for (int i = verb + 1; i < last && words.start(i) < limit; i++) {
            var gap = words.text().substring(words.end(i - 1), words.start(i));
            boolean opens = gap.equals(", ") || gap.equals("; ") || JOINING.after(words, i - 2) == i;
            if (opens && OrderWords.VERBS.startsAt(words, i)) {
                return i;
            }
        }
        return -1;
    }

    /** {@code sự chỉ đạo}, {@code văn bản yêu cầu các …}: a noun where nobody is instructed behind it. */
    private static boolean isNoun(Words words, int i, Lexicon verbs) {
        int after = verbs.after(words, i);
        return i > 0 && words.key(i - 1).equals("sự")
                || after < words.size() && words.key(after).equals("của");
    }

    /** The word after the verb, and after a second verb beside it. */
    private static int afterVerbs(Words words, int verb) {
        int i = OrderWords.VERBS.after(words, verb);
        for (int more = 0; more < 2 && i < words.size(); more++) {
            int next = words.key(i).equals("và") ? i + 1 : i;
            int second = OrderWords.VERBS.after(words, next);
            i = second > 0 ? second : i;
        }
        return i;
    }
}
