package vn.portal.recognition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Assignment;
import vn.portal.model.When;
import vn.portal.text.FoundDate;

/** Finds orders: who instructs, a verb of instruction, who is instructed, and what is demanded of them. */
final class OrderRule {
    private static final int MOST_WORDS_TO_VERB = 60;
    private static final int WORD_BEFORE_DATE = 14;
    /** With these a line tells what happened. */
    private static final Set<String> TENSES = Set.of("đã", "đang", "sẽ", "được", "vừa", "có");

    private static final Lexicon JOINING = Lexicon.of("đồng thời");

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
            var order = body.filter(b -> !isOwner(words, b)).flatMap(b -> told(reading, citations, b, nearest));
            if (order.isPresent()) {
                found.add(order(
                        reading, citations, Math.max(from, reading.sentences().start(at)), order.get()));
                from = order.get().limit;
                after = words.at(from);
            }
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
        return clause(reading, citations, body, limit)
                .map(told -> new Told(body, told.verb, told.addressed, demandEnd(reading, citations, told)));
    }

    /** An order of that body in what is left of its sentence. */
    private Optional<Told> clause(Reading reading, Taken citations, Bodies.Found body, int limit) {
        int verb = verb(reading, citations, body, limit);
        while (verb >= 0) {
            int instructs = verb;
            int first = afterVerbs(reading.words(), verb);
            var addressed = Addressed.read(reading, bodies, first, limit)
                    .or(() -> Addressed.beforeList(reading, first, limit))
                    .or(() -> Addressed.nobody(reading.words(), instructs, first, limit));
            if (addressed.isPresent()) {
                return Optional.of(new Told(body, verb, addressed.get(), limit));
            }
            verb = further(reading, verb, limit);
        }
        return Optional.empty();
    }

    /** A verb in a later clause of the same speaker: {@code nhấn mạnh yêu cầu …; đồng thời giao Thanh tra tỉnh …}. */
    private static int further(Reading reading, int verb, int limit) {
        var words = reading.words();
        int last = Math.min(words.size(), verb + MOST_WORDS_TO_VERB);
        for (int i = verb + 1; i < last && words.start(i) < limit; i++) {
            boolean opens = JOINING.after(words, i - 1) == i || JOINING.after(words, i - 2) == i;
            if (opens && OrderWords.VERBS.startsAt(words, i)) {
                return i;
            }
        }
        return -1;
    }

    /** A demand goes on behind semicolons, unless a day, a body and its verb stand there: another order in one sentence. */
    private int demandEnd(Reading reading, Taken citations, Told told) {
        var words = reading.words();
        int first = reading.dateEndingAfter(told.addressed.end());
        for (var date : reading.dates().subList(first, reading.dates().size())) {
            if (date.start() >= told.limit) {
                break;
            }
            int semicolon = isDay(date) ? semicolonBefore(reading.text(), date.start()) : -1;
            int word = words.at(date.end());
            boolean another = semicolon > told.addressed.end()
                    && bodies.at(words, word)
                            .flatMap(body -> clause(reading, citations, body, told.limit))
                            .isPresent();
            if (another) {
                return semicolon;
            }
        }
        return told.limit;
    }

    private static int semicolonBefore(String text, int position) {
        int i = position - 1;
        while (i > 0 && text.charAt(i) == ' ') {
            i--;
        }
        return i > 0 && text.charAt(i) == ';' ? i : -1;
    }

    /** The word of the verb that belongs to that body; -1 if there is none. */
    private static int verb(Reading reading, Taken citations, Bodies.Found body, int limit) {
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
            if (OrderWords.VERBS.startsAt(words, i) && !isNoun(words, i)) {
                return i;
            }
            int next = next(reading, i, cited, i == body.after());
            if (next < 0) {
                return -1;
            }
            i = next;
        }
        return -1;
    }

    /** An instruction in writing has words about its subject between its number and its demand; else few may stand there. */
    private static int next(Reading reading, int i, boolean cited, boolean first) {
        var words = reading.words();
        int aside = OrderWords.BEFORE_VERB.after(words, i);
        if (aside > 0) {
            return aside;
        }
        int date = reading.dateEndingAfter(words.start(i));
        if (date < reading.dates().size() && reading.dates().get(date).start() <= words.start(i)) {
            return words.at(reading.dates().get(date).end());
        }
        boolean name = words.isUpper(i) && (words.follows(i) || first);
        return cited
                                && !reading.text()
                                        .substring(words.end(i - 1), words.start(i))
                                        .contains(";")
                        || name
                ? i + 1
                : -1;
    }

    /** {@code sự chỉ đạo}, {@code văn bản yêu cầu các …}: a noun where nobody is instructed behind it. */
    private static boolean isNoun(Words words, int i) {
        int after = OrderWords.VERBS.after(words, i);
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

    /** @param from where the words begin that may belong to it */
    private Order order(Reading reading, Taken citations, int from, Told told) {
        var words = reading.words();
        int issuer = words.start(told.body.first());
        var date = date(reading, citations, from, issuer, words.start(told.verb));
        int start = Math.min(issuer, date == null ? Integer.MAX_VALUE : date.start());
        var when = date == null ? null : new When(date.when().at(), date.when().precision(), "reported");
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

    /** The day of the order: before its issuer, or between issuer and verb, or its document's. */
    private static @Nullable FoundDate date(Reading reading, Taken citations, int sentence, int issuer, int verb) {
        FoundDate found = null;
        FoundDate cited = null;
        int clause = Math.max(sentence, reading.text().lastIndexOf(';', issuer) + 1);
        for (int i = reading.dateEndingAfter(clause); i < reading.dates().size(); i++) {
            var date = reading.dates().get(i);
            if (date.start() >= verb) {
                break;
            }
            if (citations.holds(date.start())) {
                cited = date.start() > issuer || isWithin(reading, citations, clause, date, issuer) ? date : cited;
            } else if (isDay(date) && (date.start() > issuer || adjoins(reading, date, clause, issuer))) {
                found = date;
            }
        }
        return found != null ? found : cited;
    }

    /** The document in which the order itself stands: {@code Tại Thông báo số 45/TB-UBND ngày 11/3/2024, Chủ tịch …}. */
    private static boolean isWithin(Reading reading, Taken citations, int clause, FoundDate date, int issuer) {
        int first = reading.words().at(clause);
        int end = citations.endAt(date.start());
        return reading.words().key(Math.min(first, reading.words().size() - 1)).equals("tại")
                && end <= issuer
                && reading.text().substring(end, issuer).strip().equals(",");
    }

    private static boolean isDay(FoundDate date) {
        return date.when().precision() == When.Precision.DAY || date.when().isInstant();
    }

    /** Right before the issuer, or at the head of the clause but for a word such as {@code Sáng}. */
    private static boolean adjoins(Reading reading, FoundDate date, int clause, int issuer) {
        if (issuer - date.end() <= 3) {
            return reading.text().substring(date.end(), issuer).chars().noneMatch(Character::isLetterOrDigit);
        }
        return date.start() - clause <= WORD_BEFORE_DATE;
    }
}
