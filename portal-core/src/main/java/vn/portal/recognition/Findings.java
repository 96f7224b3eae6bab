package vn.portal.recognition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Assignment;
import vn.portal.model.Campaign;
import vn.portal.model.CampaignMention;
import vn.portal.model.Content;
import vn.portal.model.ContentId;
import vn.portal.model.Directive;
import vn.portal.model.DirectiveReport;
import vn.portal.model.Edition;
import vn.portal.model.IndicatorMention;
import vn.portal.model.IndicatorValue;
import vn.portal.model.Kind;
import vn.portal.model.Mention;
import vn.portal.model.Observation;
import vn.portal.model.Provenance;
import vn.portal.model.Standing;
import vn.portal.model.Statistic;
import vn.portal.notice.Notice;
import vn.portal.notice.Notices;
import vn.portal.notice.Origin;
import vn.portal.page.Counter;

/** Gathers what one item tells of content that it does not own. */
final class Findings {
    private static final int FEWEST_TO_COMPARE = 3;

    private final Item item;
    private final String language;
    private final Map<ContentId, Content> contents = new LinkedHashMap<>();
    private final Map<ContentId, Order> orders = new LinkedHashMap<>();
    private final List<Counter> counters = new ArrayList<>();

    Findings(Item item, String language) {
        this.item = item;
        this.language = language;
    }

    /** Orders are told apart by their mentions, which come in order; what they say is kept here until then. */
    void learn(Order order) {
        orders.putIfAbsent(ContentId.derived(Kind.DIRECTIVE, order.key()), order);
    }

    void learn(Mention mention) {
        if (mention instanceof CampaignMention campaign) {
            contents.merge(
                    campaign.target(), campaign(campaign), (old, more) -> merged((Campaign) old, (Campaign) more));
        } else if (mention instanceof IndicatorMention index) {
            contents.merge(index.target(), statistic(index), (old, more) -> merged((Statistic) old, (Statistic) more));
        } else if (mention instanceof DirectiveReport report) {
            contents.putIfAbsent(report.target(), directive(orders.get(report.target())));
        }
    }

    void learn(List<Counter> read) {
        for (var counter : read) {
            var code = DerivedKeys.counter(item.origin().system(), counter.code());
            var value = new Observation(null, null, counter.value(), Observation.Status.CAPTURED, 1, item.capture());
            var content = statistic(code, counter.label(), "visit", List.of(value));
            if (contents.putIfAbsent(content.id(), content) == null) {
                counters.add(counter);
            }
        }
    }

    List<Content> contents() {
        return List.copyOf(contents.values());
    }

    Notices notices() {
        var notices = new ArrayList<Notice>();
        int index = 0;
        for (var id : contents.keySet()) {
            if (contents.get(id) instanceof Campaign campaign
                    && !campaign.aliases().isEmpty()) {
                aboutSpellings(campaign, "findings[" + index + "].aliases", notices);
            }
            if (orders.containsKey(id)) {
                aboutIssuer(orders.get(id), "findings[" + index + "].issuer", notices);
            }
            index++;
        }
        aboutCounters("findings[" + (contents.size() - counters.size()) + "].observations[0].value", notices);
        return new Notices(notices);
    }

    /** What is taken for one campaign is told, so that somebody can say that it is two. */
    private void aboutSpellings(Campaign campaign, String path, List<Notice> notices) {
        notices.add(Notice.info("campaign-spellings", item.origin(), path)
                .with("name", campaign.name())
                .with("others", String.join("; ", campaign.aliases())));
    }

    private void aboutIssuer(Order order, String path, List<Notice> notices) {
        var written = order.issuer().asWritten();
        var body = order.issuer().body();
        if (body == null) {
            notices.add(Notice.warning("issuer-unresolved", item.origin(), path).with("written", written));
        } else if (!body.equals(written)) {
            notices.add(Notice.info("issuer-resolved", item.origin(), path)
                    .with("body", body)
                    .with("written", written));
        }
    }

    /** A counter that was set off by whoever copied the page, or that a script fills in later, shows one number throughout. */
    private void aboutCounters(String path, List<Notice> notices) {
        boolean equal = counters.size() >= FEWEST_TO_COMPARE
                && counters.stream()
                        .allMatch(c -> c.value().equals(counters.get(0).value()));
        if (equal) {
            notices.add(Notice.warning("counters-not-believable", item.origin(), path)
                    .with("count", counters.size())
                    .with("value", counters.get(0).value().toPlainString()));
        }
    }

    private Campaign campaign(CampaignMention m) {
        var key = DerivedKeys.campaign(m.campaignKind(), m.name());
        return new Campaign(
                ContentId.derived(Kind.CAMPAIGN, key),
                language,
                m.campaignKind(),
                m.name(),
                List.of(),
                m.period(),
                m.launchedBy(),
                Edition.published(null),
                provenance(key),
                Map.of());
    }

    /** The first to tell wins; another spelling is an alias. */
    private static Campaign merged(Campaign old, Campaign more) {
        var aliases = new TreeSet<>(old.aliases());
        aliases.add(more.name());
        aliases.remove(old.name());
        return new Campaign(
                old.id(),
                old.language(),
                old.campaignKind(),
                old.name(),
                List.copyOf(aliases),
                old.period() == null ? more.period() : old.period(),
                old.launchedBy() == null ? more.launchedBy() : old.launchedBy(),
                old.edition(),
                old.provenance(),
                old.extra());
    }

    private Statistic statistic(IndicatorMention index) {
        var observations = new ArrayList<Observation>();
        for (var value : index.values()) {
            observations.add(observation(value, 1));
        }
        var unit = index.values().stream()
                .map(IndicatorValue::unit)
                .filter(Objects::nonNull)
                .findFirst();
        var none = statistic(index.code(), index.name(), unit.orElse(null), List.of());
        return merged(none, statistic(index.code(), index.name(), unit.orElse(null), observations));
    }

    private Observation observation(IndicatorValue value, int revision) {
        return new Observation(
                value.period(),
                value.area(),
                value.value(),
                value.rank(),
                value.outOf(),
                Observation.Status.REPORTED,
                revision,
                item.capture());
    }

    /** Values are added and never overwrite: another one of the same time and place is a further revision. */
    private static Statistic merged(Statistic old, Statistic more) {
        var all = new ArrayList<>(old.observations());
        for (var one : more.observations()) {
            int revision = 1;
            for (var other : all) {
                boolean ofSame =
                        Objects.equals(other.period(), one.period()) && Objects.equals(other.area(), one.area());
                revision = ofSame && !other.agrees(one) ? Math.max(revision, other.revision() + 1) : revision;
            }
            int again = agreeing(all, one);
            if (again < 0) {
                all.add(one.revised(revision));
            } else {
                all.set(again, all.get(again).filled(one));
            }
        }
        return new Statistic(
                old.id(),
                old.language(),
                old.code(),
                old.label(),
                old.unit() == null ? more.unit() : old.unit(),
                all,
                old.edition(),
                old.provenance(),
                old.extra());
    }

    /** Where the same was told already, as far as it was. */
    private static int agreeing(List<Observation> all, Observation one) {
        for (int i = 0; i < all.size(); i++) {
            var other = all.get(i);
            if (Objects.equals(other.period(), one.period())
                    && Objects.equals(other.area(), one.area())
                    && other.agrees(one)) {
                return i;
            }
        }
        return -1;
    }

    private Directive directive(Order order) {
        return new Directive(
                ContentId.derived(Kind.DIRECTIVE, order.key()),
                language,
                Standing.REPORTED,
                null,
                null,
                order.issuer(),
                null,
                null,
                null,
                order.date(),
                null,
                null,
                null,
                List.of(),
                order.basis(),
                order.demand(),
                order.addressees(),
                null,
                order.assignments().stream().map(Assignment::withoutSpans).toList(),
                List.of(),
                List.of(),
                Edition.published(null),
                provenance(order.key()),
                Map.of());
    }

    private Statistic statistic(String code, String label, @Nullable String unit, List<Observation> observations) {
        return new Statistic(
                ContentId.derived(Kind.STATISTIC, code),
                language,
                code,
                label,
                unit,
                observations,
                Edition.published(null),
                provenance(code),
                Map.of());
    }

    private Provenance provenance(String key) {
        var system = ContentId.DERIVED_SYSTEM;
        return new Provenance(
                new Origin(system, system, "derived", key, null, null), null, null, item.pipelineVersion());
    }
}
