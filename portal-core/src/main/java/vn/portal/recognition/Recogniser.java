package vn.portal.recognition;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Assignment;
import vn.portal.model.Citation;
import vn.portal.model.ContentId;
import vn.portal.model.DirectiveReport;
import vn.portal.model.DocumentNumber;
import vn.portal.model.DocumentType;
import vn.portal.model.Issuer;
import vn.portal.model.Kind;
import vn.portal.model.Mention;
import vn.portal.model.PortalContext;
import vn.portal.model.Relation;
import vn.portal.model.When;
import vn.portal.page.Counter;

/**
 * Finds what texts name: campaigns, documents, orders, indices; each with its place.
 *
 * <p>Texts must be tidy ({@code vn.portal.text.Spelling#tidy}). One recogniser serves all threads, in time linear in the
 * text.
 */
public final class Recogniser {
    /** Raised whenever a text may be read otherwise than before; part of every pipeline version. */
    public static final String VERSION = "12";

    static final String TITLE = "title";

    /** How many lines an order may lead into. */
    private static final int LONGEST_LIST = 40;

    private final PortalContext context;
    private final Bodies bodies;
    private final Issuers issuers;
    private final CampaignRule campaigns;
    private final IndicatorRule indicators;
    private final CitationRule citations;
    private final OrderRule orders;
    private final OrderLists lists;
    private final AssignmentRule assignments;

    private Recogniser(PortalContext context) {
        this.context = context;
        bodies = new Bodies(Bodies.nameOf(context.place().split(",", 2)[0]));
        issuers = new Issuers(context.place());
        campaigns = new CampaignRule(bodies);
        indicators = new IndicatorRule(context.place(), bodies);
        citations = new CitationRule(bodies, issuers);
        orders = new OrderRule(bodies, issuers);
        lists = new OrderLists(bodies);
        assignments = new AssignmentRule(bodies);
    }

    public static Recogniser of(PortalContext context) {
        return new Recogniser(context);
    }

    /** @param zone of the dates in the texts */
    public Recognised read(List<Passage> passages, List<Counter> counters, Item item, ZoneId zone) {
        return read(passages, counters, item, zone, found -> found);
    }

    /**
     * The same, where somebody knows better what the texts name.
     *
     * @param corrected what is right instead of what was found; an order that was not found cannot be added
     */
    public Recognised read(
            List<Passage> passages,
            List<Counter> counters,
            Item item,
            ZoneId zone,
            UnaryOperator<List<Mention>> corrected) {
        var mentions = new ArrayList<Mention>();
        var findings = new Findings(item, context.language());
        var day = day(item, zone);
        var readings =
                passages.stream().map(passage -> Reading.of(passage, zone, day)).toList();
        var indices = indicators.find(readings);
        var cited = readings.stream().map(citations::find).toList();
        var taken = cited.stream().map(Taken::by).toList();
        var ordered = ordered(readings, taken);
        for (int i = 0; i < readings.size(); i++) {
            var here = new ArrayList<Mention>(cited.get(i));
            here.addAll(campaigns.find(readings.get(i), taken.get(i)));
            here.addAll(indices.get(i));
            for (var order : ordered.get(i)) {
                here.add(report(order));
                findings.learn(order);
            }
            here.sort(Comparator.comparingInt((Mention m) -> m.span().start())
                    .thenComparing(
                            Comparator.comparingInt((Mention m) -> m.span().end())
                                    .reversed()));
            mentions.addAll(here);
        }
        var right = corrected.apply(List.copyOf(mentions));
        right.forEach(findings::learn);
        findings.learn(counters);
        return new Recognised(right, findings.contents(), findings.notices());
    }

    private static @Nullable LocalDate day(Item item, ZoneId zone) {
        var published = item.published();
        boolean exact = published != null && (published.isInstant() || published.precision() == When.Precision.DAY);
        return exact ? published.start(zone).atZone(zone).toLocalDate() : null;
    }

    /** The orders that each text tells; what a headline alone says to nobody, the story tells in full. */
    private List<List<Order>> ordered(List<Reading> readings, List<Taken> taken) {
        var all = new ArrayList<List<Order>>();
        for (int i = 0; i < readings.size(); i++) {
            all.add(orders.find(readings.get(i), taken.get(i), readings.subList(0, i)));
        }
        for (int i = 0; i < readings.size(); i++) {
            var behind = readings.subList(i + 1, readings.size());
            for (var order : all.get(i)) {
                int told = i + 1;
                for (var line : list(order, behind)) {
                    all.get(told++).removeIf(other -> OrderLists.isDemandOf(order, other, line));
                }
            }
            all.set(i, whole(all.get(i), behind));
        }
        boolean headline = !readings.isEmpty() && readings.get(0).field().equals(TITLE);
        if (headline && all.stream().skip(1).anyMatch(told -> !told.isEmpty())) {
            all.get(0).removeIf(order -> order.addressees().isEmpty());
        }
        return all;
    }

    /** Orders with the lists that they lead into; an order to do nothing is none. */
    private List<Order> whole(List<Order> found, List<Reading> behind) {
        var whole = new ArrayList<Order>();
        for (var order : found) {
            var list = list(order, behind);
            if (!order.leadsIntoList() || !list.isEmpty()) {
                var all = list.isEmpty() ? order : lists.joined(order, list);
                if (list.isEmpty() || !all.addressees().isEmpty()) {
                    whole.add(all);
                }
            }
        }
        return whole;
    }

    /** The lines that an order leads into. */
    private List<Reading> list(Order order, List<Reading> behind) {
        return order.leadsIntoList()
                ? behind.stream().limit(LONGEST_LIST).takeWhile(lists::isOfList).toList()
                : List.of();
    }

    /**
     * What the texts of a document say that it does: to other documents, and to whom it gives which task.
     *
     * @param mentions what the same texts name
     */
    public Enacted enacted(List<Passage> passages, List<Mention> mentions, ZoneId zone) {
        var relations = new ArrayList<Relation>();
        var assigned = new ArrayList<Assignment>();
        var cited = mentions.stream()
                .filter(Citation.class::isInstance)
                .map(Citation.class::cast)
                .collect(Collectors.groupingBy(citation -> citation.span().field()));
        for (var passage : passages) {
            var reading = Reading.of(passage, zone);
            relations.addAll(RelationRule.find(reading, cited.getOrDefault(passage.field(), List.of())));
            assigned.addAll(assignments.inDocument(reading));
        }
        return new Enacted(relations, assigned);
    }

    /** The type that a number's symbol says. */
    public static Optional<DocumentType> typeOf(DocumentNumber number) {
        return CitedTypes.of(number);
    }

    /**
     * The body that a document's heading names, completed by the unit of the body above it ({@code UBND TỈNH BÌNH HẢI}
     * above {@code SỞ NỘI VỤ}).
     *
     * @param when the day of its document
     */
    public Issuer issuer(String written, @Nullable String superior, @Nullable When when) {
        // a font of capitals leaves small letters behind
        var shown = written.chars().anyMatch(Character::isUpperCase) ? written : written.toUpperCase(Locale.ROOT);
        var own = issuer(shown, when);
        var unit = superior == null ? null : Bodies.unitOf(superior);
        var found = own.body() != null || unit == null ? own : issuer(shown + " " + unit, when);
        return new Issuer(written, found.body(), found.code());
    }

    /** A body that a field names by itself, of no day. */
    public Issuer issuer(String written) {
        return issuer(written, null);
    }

    /**
     * A body that a field names by itself, completed where it is known which one is meant.
     *
     * @param when the day of its document
     */
    public Issuer issuer(String written, @Nullable When when) {
        var words = Words.of(written);
        return bodies.at(words, 0)
                .filter(found -> found.after() == words.size())
                .map(found -> issuers.resolve(words, found, when))
                .orElseGet(() -> issuers.resolve(written, when));
    }

    private static DirectiveReport report(Order order) {
        return new DirectiveReport(
                order.span(), order.demandSpan(), ContentId.derived(Kind.DIRECTIVE, order.key()), order.assignments());
    }
}
