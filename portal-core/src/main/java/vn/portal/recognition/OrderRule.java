package vn.portal.recognition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.portal.model.Assignment;
import vn.portal.model.When;
import vn.portal.text.FoundDate;

/** Finds orders: who instructs, a verb of instruction, who is instructed, and what is demanded of them. */
final class OrderRule {
    /** What dates say that were read in the text itself. */
    private static final String TEXT = "text";

    /** With these a line tells what happened. */
    private static final Set<String> TENSES = Set.of("đã", "đang", "sẽ", "được", "vừa", "có");

    private final Bodies bodies;
    private final Issuers issuers;
    private final AssignmentRule assignments;

    OrderRule(Bodies bodies, Issuers issuers) {
        this.bodies = bodies;
        this.issuers = issuers;
        assignments = new AssignmentRule(bodies);
    }

    List<Order> find(Reading reading, Taken citations) {
        var found = new ArrayList<Order>();
        var words = reading.words();
        int from = 0;
        int verb = nextVerb(words, 0);
        for (int i = words.next(Opening.BODY, 0); i < words.size() && verb < words.size(); ) {
            int first = i;
            int at = words.start(i);
            var body = citations.holds(at)
                    ? Optional.<Bodies.Found>empty()
                    : bodies.at(words, i).or(() -> Boards.at(words, first));
            int after = body.map(Bodies.Found::after).orElse(i + 1);
            verb = verb < after ? nextVerb(words, after) : verb;
            int nearest = verb;
            var speaker = body.filter(b -> !isOwner(words, b));
            var order = speaker.flatMap(b -> told(reading, citations, b, nearest));
            var more = speaker.flatMap(b -> toldOn(reading, citations, b));
            for (var told : Stream.of(order, more).flatMap(Optional::stream).toList()) {
                found.add(order(
                        reading, citations, Math.max(from, reading.sentences().start(at)), told));
                after = words.at(told.limit);
            }
            from = order.isPresent() || more.isPresent() ? words.start(Math.min(after, words.size() - 1)) : from;
            i = words.next(Opening.BODY, after);
        }
        return found;
    }

    /** The next verb of instruction: without one behind it no body orders anything. */
    private static int nextVerb(Words words, int i) {
        int verb = words.next(Opening.INSTRUCTION, i);
        while (verb < words.size() && !OrderWords.VERBS.startsAt(words, verb)) {
            verb = words.next(Opening.INSTRUCTION, verb + 1);
        }
        return verb;
    }

    /** An order that leads into a list, with what the lines of the list demand; as it was if they demand nothing. */
    Order joined(Order order, List<Reading> lines) {
        var demand = new StringBuilder();
        var addressees = new LinkedHashSet<>(order.addressees());
        var assigned = new ArrayList<Assignment>();
        for (var line : lines) {
            demand.append(demand.isEmpty() ? "" : "\n").append(line.text());
            var here = assignments.inList(line);
            here.forEach(one -> addressees.addAll(one.assignees()));
            assigned.addAll(here);
        }
        return order.demanding(demand.toString(), List.copyOf(addressees), assigned);
    }

    /** Whether a line goes on with a list: it has the mark of one, or begins with somebody and what he is to do. */
    boolean isOfList(Reading reading) {
        return AssignmentRule.isListed(reading) || isDuty(reading);
    }

    private boolean isDuty(Reading reading) {
        var words = reading.words();
        var addressed = Addressed.read(reading, bodies, 0, reading.sentences().end(0));
        int demand = addressed.map(a -> words.at(a.end())).orElse(0);
        return demand > 0 && !TENSES.contains(words.key(demand - 1));
    }

    /**
     * The bones of an order.
     *
     * @param verb its word
     * @param limit where the demand ends
     */
    private record Told(Bodies.Found body, int verb, Addressed addressed, int limit) {}

    /** Of whom something else is: {@code theo đề nghị của Sở Nội vụ} instructs nobody. */
    private static boolean isOwner(Words words, Bodies.Found body) {
        int before = body.first() - 1;
        return before >= 0
                && words.follows(body.first())
                && List.of("của", "từ", "với", "cho", "do", "giúp", "mưu").contains(words.key(before));
    }

    /** @param nearest the next verb behind the body */
    private Optional<Told> told(Reading reading, Taken citations, Bodies.Found body, int nearest) {
        int limit = reading.sentences().end(body.end());
        if (nearest >= reading.words().size() || reading.words().start(nearest) >= limit) {
            return Optional.empty();
        }
        return OrderClause.of(reading, bodies, citations, body, limit)
                .map(clause -> told(reading, citations, body, clause, limit));
    }

    private Told told(Reading reading, Taken citations, Bodies.Found body, OrderClause clause, int limit) {
        int end = demandEnd(reading, citations, clause.addressed(), limit);
        return new Told(body, clause.verb(), clause.addressed(), end);
    }

    /** What one who holds an office orders in the sentence behind: {@code Ông giao Sở Nội vụ …}. */
    private Optional<Told> toldOn(Reading reading, Taken citations, Bodies.Found body) {
        var words = reading.words();
        int first = words.at(reading.sentences().end(body.end()));
        int after = Bodies.isOffice(words, body.first()) ? OrderWords.PERSONS.after(words, first) : -1;
        if (after < 0 || !words.isUpper(first)) {
            return Optional.empty();
        }
        int limit = reading.sentences().end(words.start(first));
        var person = new Bodies.Found(first, after, words.end(after - 1), null, false, words.end(after - 1));
        return OrderClause.of(reading, bodies, citations, person, limit)
                .filter(clause -> !clause.addressed().names().isEmpty())
                .map(clause -> told(reading, citations, body, clause, limit));
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
        int issuer = words.start(told.body.first());
        var date = OrderDay.of(reading, citations, from, issuer, words.start(told.verb));
        int start = Math.min(issuer, date.map(FoundDate::start).orElse(issuer));
        var when = date.map(found -> reported(found.when())).orElse(null);
        var assigned = assignments.of(reading, told.verb, told.addressed, told.limit);
        // of what stands in a list behind it, its own line shows the verb alone
        int shown = told.addressed.end() < told.limit ? told.addressed.end() : words.start(told.verb);
        return Order.of(
                reading.span(start, told.limit),
                reading.span(shown, told.limit),
                issuers.resolve(words, told.body, when),
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
