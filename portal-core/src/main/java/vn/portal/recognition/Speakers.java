package vn.portal.recognition;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who speaks: a body, one who holds an office, or somebody who is called by his name alone because the story told his office
 * before ({@code ông Trần Văn An - Chủ tịch UBND phường Mũi Né … Ông Trần Văn An yêu cầu …}).
 */
final class Speakers {
    private static final int LONGEST_NAME = 6;
    private static final int MOST_WORDS_OF_OFFICES = 30;
    /** How far back an office may have been told. */
    private static final int REACH = 20_000;
    /** How many times a name is looked at before it is given up. */
    private static final int MOST_PLACES = 10;
    /** What stands between a name and the offices of who bears it, and between these. */
    private static final Set<String> JOINTS = Set.of(", ", " - ", " – ", " — ", " (");
    /** How people are called that belong to a body and hold no office in it. */
    private static final Lexicon MEMBERS = Lexicon.of("ủy viên|đại biểu");

    private final Bodies bodies;

    Speakers(Bodies bodies) {
        this.bodies = bodies;
    }

    /**
     * One who may instruct others.
     *
     * @param found where he is spoken of
     * @param words of the text that tells his office
     * @param office where it does
     */
    record Speaker(Bodies.Found found, Words words, Bodies.Found office) {
        static Speaker of(Words words, Bodies.Found body) {
            return new Speaker(body, words, body);
        }
    }

    /** Whether words that speak of somebody may begin with one. */
    static boolean mayBegin(Word word) {
        return Bodies.mayBegin(word) || OrderWords.PERSONS.mayBegin(word);
    }

    /** The name behind the word {@code i} ({@code ông Trần Văn An}), where no office stands beside it. */
    Optional<Bodies.Found> person(Words words, int i) {
        int first = OrderWords.PERSONS.after(words, i);
        int after = first < 0 ? -1 : afterName(words, first);
        if (after - first < 2
                || !words.follows(first)
                || Bodies.startsBody(words, first)
                || office(words, after).isPresent()) {
            return Optional.empty();
        }
        int end = words.end(after - 1);
        return Optional.of(new Bodies.Found(i, after, end, null, false, end));
    }

    /**
     * The same with the office that was told before.
     *
     * @param told the texts before that one, in order
     */
    Optional<Speaker> known(Words words, Bodies.Found person, List<Reading> told) {
        int first = OrderWords.PERSONS.after(words, person.first());
        var name = words.text().substring(words.start(first), person.end());
        int left = REACH;
        var here = words;
        int before = words.start(first);
        for (int k = told.size(); left > 0; ) {
            var office = officeOf(name, here, before, left);
            if (office.isPresent()) {
                return Optional.of(new Speaker(person, here, office.get()));
            }
            left -= before + 1;
            if (--k < 0) {
                return Optional.empty();
            }
            here = told.get(k).words();
            before = here.text().length();
        }
        return Optional.empty();
    }

    /** The office beside the last place before {@code limit} where that name has one. */
    private Optional<Bodies.Found> officeOf(String name, Words words, int limit, int reach) {
        int from = Math.max(0, limit - reach);
        var text = words.text().substring(from, limit);
        int at = text.lastIndexOf(name);
        for (int k = 0; k < MOST_PLACES && at >= 0; k++) {
            int first = words.at(from + at);
            var office = office(words, words.at(from + at + name.length())).or(() -> officeBefore(words, first));
            if (office.isPresent()) {
                return office;
            }
            at = text.lastIndexOf(name, at - 1);
        }
        return Optional.empty();
    }

    private static int afterName(Words words, int first) {
        int after = first;
        while (after < words.size()
                && after - first < LONGEST_NAME
                && words.isUpper(after)
                && (after == first || words.follows(after))) {
            after++;
        }
        return after;
    }

    /** The last of the offices that are told right behind a name. */
    private Optional<Bodies.Found> office(Words words, int first) {
        Bodies.Found office = null;
        for (int i = first; i < words.size() && i - first < MOST_WORDS_OF_OFFICES; ) {
            var gap = words.text().substring(words.end(i - 1), words.start(i));
            if (!JOINTS.contains(gap) && (i == first || !gap.isBlank())) {
                break;
            }
            var body = bodies.at(words, i);
            int member = MEMBERS.after(words, i);
            if (body.isPresent()) {
                office = Bodies.isOffice(words, i) ? body.get() : office;
                i = body.get().after();
            } else if (member > 0 || words.isUpper(i)) {
                i = Math.max(member, i + 1);
            } else {
                break;
            }
        }
        return Optional.ofNullable(office);
    }

    /** The office right before a name: {@code Chủ tịch UBND tỉnh Lê Văn An}. */
    private Optional<Bodies.Found> officeBefore(Words words, int name) {
        for (int i = Math.max(0, name - MOST_WORDS_OF_OFFICES / 2); i < name; i++) {
            var body = Bodies.isOffice(words, i) ? bodies.at(words, i) : Optional.<Bodies.Found>empty();
            if (body.isPresent() && body.get().after() == name && words.follows(name)) {
                return body;
            }
        }
        return Optional.empty();
    }
}
