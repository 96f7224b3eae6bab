package vn.portal.recognition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.portal.model.Assignment;
import vn.portal.model.When;
import vn.portal.recognition.Speakers.Speaker;
import vn.portal.text.FoundDate;

/** Finds orders: who instructs, a verb of instruction, who is instructed, and what is demanded of them. */
final class OrderRule {
    /** What dates say that were read in the text itself. */
    private static final String TEXT = "text";

    /** How far a sentence may have come before it calls somebody. */
    private static final int NEAR = 8;

    private final Bodies bodies;
    private final Issuers issuers;
    private final Speakers speakers;
    private final AssignmentRule assignments;
    private final OrderLists lists;

    OrderRule(Bodies bodies, Issuers issuers) {
        this.bodies = bodies;
        speakers = new Speakers(bodies);
        this.issuers = issuers;
        assignments = new AssignmentRule(bodies);
        lists = new OrderLists(bodies);
    }

    /** @param before the story's texts before that one, in order */
    List<Order> find(Reading reading, Taken citations, List<Reading> before) {
        var found = new ArrayList<Order>();
        var words = reading.words();
        int from = 0;
        int verb = nextVerb(words, 0);
        boolean leads = reading.text().endsWith(":");
        for (int i = words.next(Opening.SPEAKER, 0); i < words.size() && (verb < words.size() || leads); ) {
            int first = i;
            int at = words.start(i);
            boolean cited = citations.holds(at);
            var body = speaking(words, i).filter(b -> !cited || OrderSubject.isOfDocument(reading, citations, b));
            var person = body.isPresent() || cited ? Optional.<Bodies.Found>empty() : speakers.person(words, i);
            int after = body.or(() -> person).map(Bodies.Found::after).orElse(i + 1);
            verb = verb < after ? nextVerb(words, after) : verb;
            int nearest = verb;
            var speaker =
                    body.filter(b -> cited || !OrderSubject.isOwner(reading, b)).map(b -> Speaker.of(words, b));
            var order = speaker.flatMap(s -> told(reading, citations, s, nearest))
                    .or(() -> speaker.filter(s -> bodies.at(words, first).isPresent())
                            .flatMap(s -> OrderLists.concluded(reading, s)))
                    .or(() -> person.flatMap(p -> toldByName(reading, citations, p, nearest, before)));
            var more = speaker.flatMap(s -> toldOn(reading, citations, s, nearest, before));
            for (var told : Stream.of(order, more).flatMap(Optional::stream).toList()) {
                found.add(order(
                        reading, citations, Math.max(from, reading.sentences().start(at)), told));
                after = words.at(told.limit);
            }
            from = order.isPresent() || more.isPresent() ? words.start(Math.min(after, words.size() - 1)) : from;
            i = words.next(Opening.SPEAKER, after);
        }
        if (leads && found.isEmpty()) {
            lists.written(reading, before).ifPresent(told -> found.add(order(reading, citations, 0, told)));
        }
        return found;
    }

    /** The body that may speak; where a verb shows that its name goes on further than is known, to there. */
    private Optional<Bodies.Found> speaking(Words words, int i) {
        var known = bodies.at(words, i);
        var board = Boards.at(words, i)
                .filter(found -> found.after() > known.map(Bodies.Found::after).orElse(i));
        return board.isPresent() ? board : known;
    }

    /** The next verb of instruction: without one behind it no body orders anything. */
    private static int nextVerb(Words words, int i) {
        int verb = words.next(Opening.INSTRUCTION, i);
        while (verb < words.size()
                && !OrderWords.VERBS.startsAt(words, verb)
                && !OrderWords.URGING.startsAt(words, verb)) {
            verb = words.next(Opening.INSTRUCTION, verb + 1);
        }
        return verb;
    }

    /**
     * The bones of an order.
     *
     * @param verb its word
     * @param limit where the demand ends
     */
    record Told(Speaker speaker, int verb, Addressed addressed, int limit) {}

    /** @param nearest the next verb behind the speaker */
    private Optional<Told> told(Reading reading, Taken citations, Speaker speaker, int nearest) {
        int limit = reading.sentences().end(speaker.found().end());
        if (nearest >= reading.words().size() || reading.words().start(nearest) >= limit) {
            return Optional.empty();
        }
        return OrderClause.of(reading, bodies, citations, speaker.found(), limit)
                .map(clause -> told(reading, citations, speaker, clause, limit));
    }

    private Told told(Reading reading, Taken citations, Speaker speaker, OrderClause clause, int limit) {
        int end = demandEnd(reading, citations, clause.addressed(), limit);
        return new Told(speaker, clause.verb(), clause.addressed(), end);
    }

    /** What somebody orders who is called by his name alone, if his office was told before. */
    private Optional<Told> toldByName(
            Reading reading, Taken citations, Bodies.Found person, int nearest, List<Reading> before) {
        return told(reading, citations, Speaker.of(reading.words(), person), nearest)
                .filter(told -> !told.addressed.names().isEmpty())
                .flatMap(told -> speakers.known(reading.words(), person, before)
                        .map(speaker -> new Told(speaker, told.verb, told.addressed, told.limit)));
    }

    /**
     * What one who holds an office orders in the sentence behind ({@code Ông giao Sở Nội vụ …}), or what a body has written
     * ({@code UBND tỉnh vừa ban hành Kế hoạch … Kế hoạch yêu cầu các xã …}).
     */
    private Optional<Told> toldOn(
            Reading reading, Taken citations, Speaker speaker, int nearest, List<Reading> before) {
        var words = reading.words();
        var body = speaker.found();
        boolean office = Bodies.isOffice(words, body.first());
        boolean issued = OrderSubject.hasIssued(words, body);
        int sentence = words.at(reading.sentences().end(body.end()));
        if (nearest >= words.size()) {
            return Optional.empty();
        }
        var going = goesOn(reading, body, sentence);
        if (going.isPresent()) {
            return told(reading, citations, speaker, going.get());
        }
        if (!office && !issued) {
            return Optional.empty();
        }
        int first = subject(words, sentence);
        int person = office ? OrderWords.PERSONS.after(words, first) : -1;
        int after = person < 0 && issued ? OrderWords.WRITINGS.after(words, first) : person;
        if (after < 0 || first == sentence && !words.isUpper(first) || isAnother(words, first, before)) {
            return Optional.empty();
        }
        var subject = new Bodies.Found(first, after, words.end(after - 1), null, false, words.end(after - 1));
        return told(reading, citations, speaker, subject);
    }

    /** What the same body instructs in a sentence that names none: {@code Bí thư Thành ủy biểu dương phường. Đồng thời yêu cầu …}. */
    private static Optional<Bodies.Found> goesOn(Reading reading, Bodies.Found body, int sentence) {
        var words = reading.words();
        int joined = sentence < words.size() ? OrderWords.JOINING.after(words, sentence) : -1;
        boolean verb = joined > 0 && joined < words.size() && OrderWords.VERBS.startsAt(words, joined);
        boolean subject = OrderSubject.opensClause(reading, words.start(body.first()));
        return verb && subject
                ? Optional.of(
                        new Bodies.Found(sentence, joined, words.end(joined - 1), null, false, words.end(joined - 1)))
                : Optional.empty();
    }

    private Optional<Told> told(Reading reading, Taken citations, Speaker speaker, Bodies.Found subject) {
        int limit = reading.sentences().end(reading.words().start(subject.first()));
        return OrderClause.of(reading, bodies, citations, subject, limit)
                .filter(clause -> !clause.addressed().names().isEmpty())
                .map(clause -> told(reading, citations, speaker, clause, limit));
    }

    /** The word where somebody may be called behind a short opening ({@code Tại đây, ông …}); else the sentence's first. */
    private static int subject(Words words, int first) {
        for (int i = first + 1; i < Math.min(words.size(), first + NEAR); i++) {
            var gap = words.text().substring(words.end(i - 1), words.start(i));
            if (!gap.isBlank()) {
                return gap.equals(", ") && OrderWords.PERSONS.startsAt(words, i) ? i : first;
            }
        }
        return first;
    }

    /** Whether a sentence is about somebody who is called by a name of his own. */
    private boolean isAnother(Words words, int first, List<Reading> before) {
        var person = speakers.person(words, first);
        return person.isPresent()
                && (!words.key(first).equals("đồng")
                        || speakers.known(words, person.get(), before).isPresent());
    }

    /** A demand goes on behind semicolons, unless a day, a body and its verb stand there: another order in one sentence. */
    private int demandEnd(Reading reading, Taken citations, Addressed addressed, int limit) {
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
        return limit;
    }

    private static int semicolonBefore(String text, int position) {
        int i = position - 1;
        while (i > 0 && text.charAt(i) == ' ') {
            i--;
        }
        return i > 0 && text.charAt(i) == ';' ? i : -1;
    }

    /** @param from where the words begin that may belong to it */
    private Order order(Reading reading, Taken citations, int from, Told told) {
        var words = reading.words();
        int issuer = words.start(told.speaker.found().first());
        var date = OrderDay.of(reading, citations, from, issuer, words.start(told.verb));
        int start = Math.min(issuer, date.map(FoundDate::start).orElse(issuer));
        var when = date.map(found -> reported(found.when())).orElse(null);
        var assigned = assignments.of(reading, told.verb, told.addressed, told.limit);
        // of what stands in a list behind it, its own line shows the verb alone
        int shown = told.addressed.end() < told.limit ? told.addressed.end() : words.start(told.verb);
        return Order.of(
                reading.span(start, told.limit),
                reading.span(shown, told.limit),
                issuers.resolve(told.speaker.words(), told.speaker.office(), when),
                when,
                Basis.read(reading, from, start).orElse(null),
                reading.text().substring(told.addressed.end(), told.limit),
                addressees(reading, told.addressed, assigned),
                assigned);
    }

    /** A day whose year is the story's says so. */
    private static When reported(When when) {
        return when.from().equals(TEXT) ? new When(when.at(), when.precision(), "reported") : when;
    }

    /** All who are given something to do, in order. */
    private static List<String> addressees(Reading reading, Addressed addressed, List<Assignment> assigned) {
        var all = new LinkedHashSet<>(addressed.names());
        for (var one : assigned) {
            // whom they are to instruct in turn is their own affair
            boolean further = reading.text()
                    .substring(0, one.span().start())
                    .stripTrailing()
                    .endsWith("chỉ đạo");
            if (!further || all.isEmpty()) {
                all.addAll(one.assignees());
            }
        }
        return List.copyOf(all);
    }
}
