package vn.portal.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.portal.recognition.Speakers.Speaker;

/**
 * What sentences go on to instruct that don't say again who does: they open with the verb ({@code Giao Sở Nội vụ …}), or with
 * those who are to do something ({@code … yêu cầu Sở Y tế … . Sở Tài chính bố trí kinh phí.}).
 */
final class OrderSequel {
    /** How far back a text may stand that leads into what is instructed. */
    private static final int MOST_TEXTS = 8;

    /** A verb of instruction that those who are instructed may be told to do themselves. */
    private static final Lexicon PASSED_ON = Lexicon.of("chỉ đạo");

    /** Those who instruct others who instruct in turn: of all others each gives orders of his own. */
    private static final Lexicon HIGHEST =
            Lexicon.of("Ban Bí thư|Bộ Chính trị|Chính phủ|Phó Thủ tướng|Thủ tướng|Tổng Bí thư");

    private final Bodies bodies;

    OrderSequel(Bodies bodies) {
        this.bodies = bodies;
    }

    /**
     * Where a demand ends: it goes on behind semicolons, unless a day, a body and its verb stand there: another order in one sentence;
     * and in sentences right behind that say what others are to do.
     */
    int demandEnd(Reading reading, Taken citations, Speaker speaker, Addressed addressed, int limit) {
        var words = reading.words();
        int first = reading.dateEndingAfter(addressed.end());
        for (var date : reading.dates().subList(first, reading.dates().size())) {
            if (date.start() >= limit) {
                break;
            }
            int semicolon = OrderDay.isDay(date) ? semicolonBefore(reading.text(), date.start()) : -1;
            int word = words.at(date.end());
            boolean another = semicolon > addressed.end()
                    && bodies.at(words, word)
                            .flatMap(body -> OrderClause.of(reading, bodies, citations, body, limit))
                            .isPresent();
            if (another) {
                return semicolon;
            }
        }
        return addressed.end() < limit ? behindDuties(reading, speaker, limit) : limit;
    }

    private static int semicolonBefore(String text, int position) {
        int i = position - 1;
        while (i > 0 && text.charAt(i) == ' ') {
            i--;
        }
        return i > 0 && text.charAt(i) == ';' ? i : -1;
    }

    private int behindDuties(Reading reading, Speaker speaker, int limit) {
        var office = speaker.office();
        var issuer = speaker.words().text().substring(speaker.words().start(office.first()), office.end());
        int end = limit;
        while (end < reading.text().length() && isDuty(reading, issuer, end)) {
            end = reading.sentences().end(end);
        }
        return end;
    }

    private boolean isDuty(Reading reading, String issuer, int from) {
        var words = reading.words();
        int first = words.at(from);
        int to = reading.sentences().end(from);
        var addressed = Addressed.read(reading, bodies, first, to);
        int demand = addressed.map(a -> words.at(a.end())).orElse(-1);
        // who instructs, or acts for him, goes on to do so
        boolean own = addressed.stream()
                .flatMap(a -> a.names().stream())
                .anyMatch(name -> name.contains(issuer) || issuer.contains(name));
        if (demand < 0
                || own
                || OrderWords.DEMANDS.startsAt(words, first)
                || OrderLists.isNarrated(words, first, demand)) {
            return false;
        }
        boolean highest = HIGHEST.startsAt(Words.of(issuer), 0);
        for (int i = first; i < words.size() && words.start(i) < to; i++) {
            boolean passed = i == demand && highest && PASSED_ON.startsAt(words, i);
            if (words.mayBegin(Opening.INSTRUCTION, i) && OrderWords.VERBS.startsAt(words, i) && !passed) {
                return false;
            }
        }
        return true;
    }

    /** The words of verbs with which a sentence opens, or what stands in it behind a colon. */
    static List<Integer> openings(Reading reading) {
        var words = reading.words();
        var found = new ArrayList<Integer>();
        int listed = AssignmentRule.isListed(reading) ? AssignmentRule.behindMark(reading) : -1;
        for (int i = words.next(Opening.INSTRUCTION, 0); i < words.size(); i = words.next(Opening.INSTRUCTION, i + 1)) {
            boolean opens = words.isUpper(i)
                    && i != listed
                    && OrderWords.VERBS.startsAt(words, i)
                    && !PASSED_ON.startsAt(words, i); // what was done itself, as often
            if (opens && (opensSentence(reading, i) || isBehindColon(words, i))) {
                found.add(i);
            }
        }
        return found;
    }

    private static boolean opensSentence(Reading reading, int i) {
        int start = reading.words().start(i);
        return reading.blank(reading.sentences().start(start), start);
    }

    private static boolean isBehindColon(Words words, int i) {
        return i > 0 && words.text().substring(words.end(i - 1), words.start(i)).equals(": ");
    }

    /** Who leads into what the texts behind one of those before instruct: {@code Chủ tịch UBND xã kết luận như sau:}. */
    Optional<Speaker> leading(List<Reading> before) {
        for (int k = before.size() - 1; k >= Math.max(0, before.size() - MOST_TEXTS); k--) {
            var reading = before.get(k);
            var words = reading.words();
            for (int i = words.next(Opening.SPEAKER, 0);
                    i < words.size() && reading.text().endsWith(":");
                    i = words.next(Opening.SPEAKER, i + 1)) {
                var speaker = bodies.at(words, i).map(body -> Speaker.of(words, body));
                if (speaker.flatMap(one -> OrderLists.concluded(reading, one)).isPresent()) {
                    return speaker;
                }
            }
        }
        return Optional.empty();
    }

    /** The same speaker, of whom another sentence goes on to tell without naming him. */
    static Speaker of(Speaker speaker, Words words, int verb) {
        var subject = new Bodies.Found(verb, verb, words.start(verb), null, false, words.start(verb));
        return new Speaker(subject, speaker.words(), speaker.office());
    }
}
