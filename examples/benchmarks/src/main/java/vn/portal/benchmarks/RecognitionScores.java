package vn.portal.benchmarks;

import java.net.URI;
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
import vn.portal.model.Observation;
import vn.portal.model.PortalContext;
import vn.portal.model.Statistic;
import vn.portal.notice.Origin;

/** What pages were found to tell, from their bytes on, beside what readers found. */
record RecognitionScores(int pages, Tally campaigns, Tally statistics) {

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
        var statistics = new Tally(0);
        for (var page : pages) {
            var found = findings(intake, page.id(), truths.get(page.id()));
            campaigns.page(page.id(), page.campaigns(), some(found, Campaign.class, c -> Stream.of(found(c))));
            statistics.page(page.id(), page.statistics(), some(found, Statistic.class, RecognitionScores::found));
        }
        return new RecognitionScores(pages.size(), campaigns, statistics);
    }

    private static List<Content> findings(Intake intake, String id, @Nullable Truth truth) {
        if (truth == null) {
            throw new IllegalArgumentException("the folder has no page " + id);
        }
        var origin = Origin.of("labels", id);
        var outcome = intake.take(origin, truth.html(), Hints.of("text/html"));
        if (!(outcome instanceof Outcome.Accepted accepted)) {
            throw new IllegalArgumentException("page " + id + " was refused: " + outcome.notices());
        }
        return accepted.findings();
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

    private static Found found(String code, Observation o) {
        var key = Labels.statisticKey(
                code,
                o.period() == null ? null : o.period().toString(),
                o.area(),
                o.value() == null ? null : o.value().toPlainString(),
                o.rank() == null ? null : o.rank().toString(),
                o.outOf() == null ? null : o.outOf().toString());
        return new Found(key, List.of(key), Labels.details(null, null));
    }
}
