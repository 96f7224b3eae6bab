package vn.portal.recognition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vn.portal.model.Assignment;
import vn.portal.recognition.OrderRule.Told;
import vn.portal.recognition.Speakers.Speaker;

/** Orders that lead into a list: what leads into it without a verb of instruction, and what its lines demand of whom. */
final class OrderLists {
    /** With these a line tells what happened. */
    private static final Set<String> TENSES = Set.of("cũng", "đã", "đang", "sẽ", "được", "vừa", "có");

    /** With these a story goes on behind a list. */
    private static final Lexicon NARRATING = Lexicon.of("cùng ngày|sau đó|tiếp đó|trước đó");

    /** How many words a line has that leads from a writing to what it demands. */
    private static final int LONGEST_LEAD = 16;
    /** How far a line may have come before it calls the writing. */
    private static final int NEAR = 8;

    private final Bodies bodies;
    private final AssignmentRule assignments;

    OrderLists(Bodies bodies) {
        this.bodies = bodies;
        assignments = new AssignmentRule(bodies);
    }

    /** What somebody concludes in the list behind: {@code Chủ tịch UBND tỉnh kết luận như sau:}. */
    static Optional<Told> concluded(Reading reading, Speaker speaker) {
        var words = reading.words();
        int end = reading.text().length();
        boolean leads = reading.text().endsWith(":")
                && reading.sentences().end(speaker.found().end()) == end;
        int last = Math.min(words.size(), speaker.found().after() + LONGEST_LEAD);
        for (int i = speaker.found().after(); leads && i < last && words.follows(i); i++) {
            int after = OrderWords.CONCLUDING.after(words, i);
            if (after > 0 && !(after < words.size() && words.key(after).equals("của"))) {
                return Optional.of(new Told(speaker, i, new Addressed(List.of(), end, end), end));
            }
        }
        return Optional.empty();
    }

    /** What a writing demands in the list behind, of which the text before tells who has issued it: {@code Văn bản nêu rõ:}. */
    Optional<Told> written(Reading reading, List<Reading> before) {
        var words = reading.words();
        int end = reading.text().length();
        boolean writing =
                IntStream.range(0, Math.min(words.size(), NEAR)).anyMatch(i -> OrderWords.WRITINGS.startsAt(words, i));
        int verb = IntStream.range(0, words.size())
                .filter(i -> OrderWords.CONCLUDING.startsAt(words, i))
                .findFirst()
                .orElse(-1);
        if (!writing || verb < 0 || before.isEmpty() || words.size() > LONGEST_LEAD) {
            return Optional.empty();
        }
        var told = before.get(before.size() - 1).words();
        var subject = new Bodies.Found(0, 1, words.end(0), null, false, words.end(0));
        for (int i = told.next(Opening.SPEAKER, 0); i < told.size(); i = told.next(Opening.SPEAKER, i + 1)) {
            var issuer = bodies.at(told, i).filter(body -> OrderSubject.hasIssued(told, body));
            if (issuer.isPresent()) {
                return Optional.of(new Told(
                        new Speaker(subject, told, issuer.get()), verb, new Addressed(List.of(), end, end), end));
            }
        }
        return Optional.empty();
    }

    /** An order that leads into a list, with what the lines of the list demand; as it was if they demand nothing. */
    Order joined(Order order, List<Reading> lines) {
        var demand = new StringBuilder();
        var addressees = new LinkedHashSet<>(order.addressees());
        var assigned = new ArrayList<Assignment>();
        for (var line : lines) {
            demand.append(demand.isEmpty() ? "" : "\n").append(line.text());
            // what he orders himself in a line is an order of its own
            var here = assignments.inList(line).stream()
                    .filter(one -> !one.assignees().contains(order.issuer().asWritten()))
                    .toList();
            here.forEach(one -> addressees.addAll(one.assignees()));
            assigned.addAll(here);
        }
        return order.demanding(demand.toString(), List.copyOf(addressees), assigned);
    }

    /**
     * Whether what another is told to order in a line is what is demanded of him there: {@code 1. Bộ Công Thương chỉ đạo lực
     * lượng quản lý thị trường …}.
     *
     * @param list the order that leads into the list
     */
    static boolean isDemandOf(Order list, Order other, Reading line) {
        var words = line.words();
        int first = AssignmentRule.behindMark(line);
        return first < words.size()
                && other.span().start() <= words.start(first)
                && !other.issuer().asWritten().equals(list.issuer().asWritten());
    }

    /** Whether a line goes on with a list: it has the mark of one, or begins with somebody and what he is to do. */
    boolean isOfList(Reading reading) {
        return AssignmentRule.isListed(reading) || isDuty(reading);
    }

    private boolean isDuty(Reading reading) {
        var words = reading.words();
        var addressed = Addressed.read(reading, bodies, 0, reading.sentences().end(0));
        int demand = addressed.map(a -> words.at(a.end())).orElse(0);
        return demand > 0 && !isNarrated(words, 0, demand);
    }

    /** Whether a sentence tells what happened, and not what is to be done. */
    static boolean isNarrated(Words words, int first, int demand) {
        return NARRATING.startsAt(words, first) || TENSES.contains(words.key(demand - 1));
    }
}
