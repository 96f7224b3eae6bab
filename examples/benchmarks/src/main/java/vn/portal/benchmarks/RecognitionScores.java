package vn.portal.benchmarks;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.portal.benchmarks.Tally.Found;
import vn.portal.intake.Hints;
import vn.portal.intake.Intake;
import vn.portal.intake.Outcome;
import vn.portal.model.Campaign;
import vn.portal.model.Content;
import vn.portal.model.Directive;
import vn.portal.model.Observation;
import vn.portal.model.PortalContext;
import vn.portal.model.Statistic;
import vn.portal.notice.Origin;

/** What pages were found to tell, from their bytes on, beside what readers found. */
record RecognitionScores(int pages, Tally campaigns, Tally statistics, Tally directives) {

    /** @param truths the pages, by id */
    static RecognitionScores of(Labels labels, List<Labels.Page> pages, Map<String, Truth> truths) {
        var intake = Intake.of(new PortalContext(
                "Portal",
                labels.place(),
                "vi",
                ZoneId.of("Asia/Ho_Chi_Minh"),
                URI.create("https://portal.invalid/"),
                "portal.invalid",
                LocalDate.EPOCH));
        var campaigns = new Tally(2);
        var statistics = new Tally(2);
        var directives = new Tally(3);
        for (var page : pages) {
            var found = findings(intake, page, truths.get(page.id()));
            campaigns.page(page.id(), page.campaigns(), some(found, Campaign.class, c -> Stream.of(found(c))));
            statistics.page(page.id(), page.statistics(), some(found, Statistic.class, RecognitionScores::found));
            if (page.directives() != null) {
                directives.page(page.id(), page.directives(), some(found, Directive.class, d -> Stream.of(found(d))));
            }
        }
        return new RecognitionScores(pages.size(), campaigns, statistics, directives);
    }

    private static List<Content> findings(Intake intake, Labels.Page page, @Nullable Truth truth) {
        if (truth == null && page.text() == null) {
            throw new IllegalArgumentException("the folder has no page " + page.id());
        }
        var origin = Origin.of("labels", page.id());
        var outcome = page.text() == null
                ? intake.take(origin, truth.html(), Hints.of("text/html"))
                : intake.take(origin, page.text().getBytes(StandardCharsets.UTF_8), Hints.of("text/plain"));
        // of what is refused, nothing is found
        return outcome instanceof Outcome.Accepted accepted ? accepted.findings() : List.of();
    }

    private static <T> List<Found> some(
            List<Content> findings, Class<T> kind, java.util.function.Function<T, Stream<Found>> shown) {
        return findings.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .flatMap(shown)
                .toList();
    }

    private static Found found(Campaign campaign) {
        var kind = campaign.campaignKind().code();
        var names = new ArrayList<String>();
        Stream.concat(Stream.of(campaign.name()), campaign.aliases().stream())
                .forEach(name -> names.add(Labels.campaignKey(kind, name)));
        var period = campaign.period() == null ? null : campaign.period().toString();
        return new Found(kind + " " + campaign.name(), names, Labels.details(period, campaign.launchedBy()));
    }

    /** The observations of an index; counters of visitors belong to a system, whose name their code begins with. */
    private static Stream<Found> found(Statistic statistic) {
        return statistic.code().contains(":")
                ? Stream.empty()
                : statistic.observations().stream().map(o -> found(statistic.code(), o));
    }

    private static Found found(Directive directive) {
        var demand = directive.demand() == null ? "" : directive.demand();
        var issuer = directive.issuer() == null ? null : directive.issuer().asWritten();
        var date = directive.date() == null ? null : directive.date().at();
        var details = Labels.directiveDetails(issuer, date, String.join(" ", directive.addressees()));
        return new Found(issuer + ": " + demand, List.of(Labels.demandKey(demand)), details);
    }

    private static Found found(String code, Observation o) {
        var key = Labels.statisticKey(
                code,
                o.period() == null ? null : o.period().toString(),
                o.value() == null ? null : o.value().toPlainString(),
                o.rank() == null ? null : o.rank().toString(),
                o.outOf() == null ? null : o.outOf().toString());
        return new Found(key, List.of(key), Labels.details(null, o.area()));
    }
}
