package vn.portal.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.portal.model.Assignment;

/** Takes an order apart: who is to do what, with whom and by when. */
final class AssignmentRule {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    /** Verbs that hand out a task by themselves. */
    private static final Lexicon HANDING =
            Lexicon.of("giao|giao cho|giao nhiệm vụ|giao nhiệm vụ cho|giao trách nhiệm cho|phân công");

    private static final Lexicon TOGETHER =
            Lexicon.of("phối hợp với|phối hợp cùng|phối hợp chặt chẽ với|phối hợp cùng với|cùng với|phối hợp");
    /** What a line of a document begins with. */
    private static final Pattern OPENING = Pattern.compile(
            "\\s{0,9}(?:(?:điều|khoản|mục) \\d{1,3}\\p{L}?\\s?[.:)]?\\s{0,3}|\\d{1,3}(?:\\.\\d{1,2}){0,3}\\s?[.)]?\\s{1,3}|\\p{L}\\)\\s{0,3}|[-+–•*]\\s{0,3}){0,3}",
            FLAGS);
    /** How lines count themselves in words. */
    private static final Lexicon COUNTED = Lexicon.of(
            "một là|hai là|ba là|bốn là|năm là|sáu là|bảy là|tám là|chín là|mười là|thứ nhất|thứ hai|thứ ba|thứ tư|thứ năm|thứ sáu");

    /** How a task begins that a document gives to a body by naming it. */
    private static final Lexicon DUTIES =
            Lexicon.of("chủ trì|có trách nhiệm|chịu trách nhiệm|chủ động|phối hợp|tham mưu");

    private static final int LONGEST_NAME = 12;
    private static final Set<String> PARTNERS = Set.of("cùng", "và", "với");

    private final Bodies bodies;

    AssignmentRule(Bodies bodies) {
        this.bodies = bodies;
    }

    /**
     * The assignments of an order; empty where it hands out no task and says no more than its demand and addressees do.
     *
     * @param verb the word of its verb
     */
    List<Assignment> of(Reading reading, int verb, Addressed addressed, int limit) {
        var all = parts(reading, addressed, limit);
        boolean more = all.size() > 1
                || HANDING.startsAt(reading.words(), verb)
                || all.stream()
                        .anyMatch(
                                one -> one.deadline() != null || !one.partners().isEmpty());
        return more ? all : List.of();
    }

    /** The assignments that a line of a document gives ({@code Giao Sở Nội vụ …}, {@code 2. Sở Nội vụ chủ trì …}). */
    List<Assignment> inDocument(Reading reading) {
        var found = new ArrayList<Assignment>();
        var sentences = reading.sentences();
        int from = 0;
        while (from < reading.text().length()) {
            int end = sentences.end(from);
            handed(reading, from, end).ifPresent(addressed -> found.addAll(parts(reading, addressed, end)));
            from = Math.max(end, from + 1);
        }
        return found;
    }

    /** The assignments of one line of a list that an order leads into: whoever stands behind its mark is given a task. */
    List<Assignment> inList(Reading reading) {
        int first = behindMark(reading);
        int counted = COUNTED.after(reading.words(), first);
        int word = counted > 0 ? counted : first;
        int verb = OrderWords.VERBS.after(reading.words(), word);
        int limit = reading.text().length();
        var who = verb > 0
                ? Addressed.instructed(reading, bodies, verb, limit)
                : instructing(reading, word).or(() -> Addressed.read(reading, bodies, word, limit));
        return who.map(addressed -> parts(reading, addressed, limit)).orElse(List.of());
    }

    /** One who is to instruct others himself: {@code 2. Bộ Công an | giao Cục Cảnh sát giao thông …}. */
    private Optional<Addressed> instructing(Reading reading, int word) {
        var words = reading.words();
        return bodies.at(words, word)
                .filter(body -> words.follows(body.after()) && OrderWords.VERBS.startsAt(words, body.after()))
                .map(body -> new Addressed(
                        List.of(reading.text().substring(words.start(word), body.end())),
                        words.start(word),
                        words.start(body.after())));
    }

    /** The first word of a line behind the mark of a list, if it has one. */
    static int behindMark(Reading reading) {
        var opening = OPENING.matcher(reading.text());
        return reading.words().at(opening.lookingAt() ? opening.end() : 0);
    }

    /** Whether a line begins with the mark of a list. */
    static boolean isListed(Reading reading) {
        var opening = OPENING.matcher(reading.text());
        return opening.lookingAt() && !reading.blank(0, opening.end()) || COUNTED.startsAt(reading.words(), 0);
    }

    private Optional<Addressed> handed(Reading reading, int from, int end) {
        var opening = OPENING.matcher(reading.text()).region(from, end);
        boolean listed = opening.lookingAt() && opening.end() > from && !reading.blank(from, opening.end());
        int word = reading.words().at(listed ? opening.end() : from);
        int after = OrderWords.VERBS.after(reading.words(), word);
        if (after > 0) {
            return Addressed.instructed(reading, bodies, after, end);
        }
        return Addressed.read(reading, bodies, word, end)
                .filter(addressed -> listed && Bodies.startsBody(reading.words(), word) && isDuty(reading, addressed));
    }

    private static boolean isDuty(Reading reading, Addressed addressed) {
        int demand = reading.words().at(addressed.end());
        var gap = reading.text().substring(Math.max(addressed.start(), addressed.end() - 3), addressed.end());
        return gap.indexOf(':') >= 0 || DUTIES.startsAt(reading.words(), demand);
    }

    /** One assignment for each verb of instruction that opens a clause. */
    private List<Assignment> parts(Reading reading, Addressed first, int limit) {
        var words = reading.words();
        var found = new ArrayList<Assignment>();
        var who = first;
        for (int i = words.at(first.end()) + 1; i < words.size() && words.start(i) < limit; i++) {
            var next = next(reading, i, words.at(who.end()), limit);
            if (next.isPresent()) {
                add(found, reading, who, words.start(i));
                who = next.get();
                i = words.at(who.end());
            }
        }
        add(found, reading, who, limit);
        return found;
    }

    /** Whom the next clause behind a task gives one to: behind its own verb, or behind a semicolon as if the last were said again. */
    private Optional<Addressed> next(Reading reading, int i, int task, int limit) {
        var words = reading.words();
        if (OrderWords.VERBS.startsAt(words, i)) {
            return opensClause(words, i)
                    ? Addressed.instructed(reading, bodies, OrderWords.VERBS.after(words, i), limit)
                    : Optional.empty();
        }
        var gap = words.text().substring(words.end(i - 1), words.start(i)).strip();
        boolean body = Bodies.startsBody(words, i) || words.isUpper(i) && OrderWords.CAPITAL_HEADS.startsAt(words, i);
        if (gap.equals(",") && body && !endsWithName(words, task, i)) {
            return Addressed.instructed(reading, bodies, i, limit)
                    .filter(who -> who.names().size() == 1);
        }
        boolean opens = gap.equals(";") || gap.equals(".") && !OrderWords.DEMANDS.startsAt(words, i);
        return opens && AddresseePhrase.names(words, i)
                ? Addressed.instructed(reading, bodies, i, limit)
                : Optional.empty();
    }

    /** Whether a body or a partner is named right before a comma, so that who stands behind it goes on with a list of names. */
    private static boolean endsWithName(Words words, int task, int comma) {
        for (int i = comma - 1; i > Math.max(task, comma - LONGEST_NAME) && words.follows(i); i--) {
            boolean partner = PARTNERS.contains(words.key(i - 1)) && AddresseePhrase.names(words, i);
            if (partner || words.isUpper(i) && AddresseePhrase.names(words, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean opensClause(Words words, int i) {
        var gap = words.text().substring(words.end(i - 1), words.start(i));
        return gap.indexOf(';') >= 0
                || gap.indexOf(',') >= 0
                || gap.indexOf('.') >= 0
                || words.key(i - 1).equals("và")
                || words.key(i - 1).equals("thời") && i > 1 && words.key(i - 2).equals("đồng");
    }

    private void add(List<Assignment> found, Reading reading, Addressed who, int end) {
        var text = reading.text();
        int from = who.end();
        int to = taskEnd(text, from, end);
        if (to > from) {
            found.add(new Assignment(
                    who.names(),
                    partners(reading, from, to),
                    text.substring(from, to),
                    Deadlines.in(reading, from, to).orElse(null),
                    reading.span(who.start(), to),
                    reading.span(from, to)));
        }
    }

    /** Without the signs and words that lead over to the next. */
    private static int taskEnd(String text, int from, int end) {
        int to = end;
        boolean cut = true;
        while (cut) {
            cut = false;
            while (to > from && " ;,.".indexOf(text.charAt(to - 1)) >= 0) {
                to--;
            }
            for (var word : List.of(" và", " đồng thời")) {
                if (text.startsWith(word, to - word.length()) && to - word.length() > from) {
                    to -= word.length();
                    cut = true;
                }
            }
        }
        return to;
    }

    private List<String> partners(Reading reading, int from, int to) {
        var words = reading.words();
        for (int i = words.at(from); i < words.size() && words.start(i) < to; i++) {
            int after = TOGETHER.after(words, i);
            if (after > 0) {
                var partners = Addressed.read(reading, bodies, after, to);
                if (partners.isPresent()) {
                    return partners.get().names();
                }
                i = after - 1;
            }
        }
        return List.of();
    }
}
