package vn.portal.batch.publish;

import org.jspecify.annotations.Nullable;
import vn.portal.batch.store.PublishedContent;
import vn.portal.model.Article;
import vn.portal.model.Campaign;
import vn.portal.model.CampaignKind;
import vn.portal.model.Content;
import vn.portal.model.Directive;
import vn.portal.model.Observation;
import vn.portal.model.Standing;
import vn.portal.model.Statistic;

/** How content of each kind is shown in a list. */
record Lines(SiteWords words) {

    Line of(PublishedContent published) {
        return of(published.content(), published.path() + ".html", null);
    }

    Line of(PublishedContent published, String note) {
        return of(published.content(), published.path() + ".html", note);
    }

    /** The line under which a directive stands: what it is about, or who gave it when. */
    String title(Directive directive) {
        var issuer = Report.issuer(directive.issuer());
        if (directive.standing() == Standing.ISSUED || issuer == null) {
            return Line.cut(directive.headline());
        }
        var date = words.date(directive.date());
        return words.text("reportedBy", issuer) + (date == null ? "" : " (" + date.shown() + ")");
    }

    String label(CampaignKind kind) {
        return words.text("campaignKind." + kind.code());
    }

    String label(Directive directive) {
        if (directive.standing() == Standing.REPORTED) {
            return words.text("reported");
        }
        var type = directive.type() == null
                ? words.text("issued")
                : directive.type().label();
        return directive.number() == null ? type : type + " " + directive.number();
    }

    /** A number as people of the portal's language write it. */
    String value(Observation observation) {
        if (observation.rank() == null) {
            return number(observation);
        }
        var place = observation.outOf() == null
                ? observation.rank().toString()
                : observation.rank() + "/" + observation.outOf();
        var rank = words.text("rank", place);
        return observation.value() == null ? rank : number(observation) + ", " + rank;
    }

    private String number(Observation observation) {
        return observation.value() == null ? words.text("noValue") : words.number(observation.value());
    }

    @Nullable
    String unit(Statistic statistic) {
        return statistic.unit() == null ? null : words.textOr("unit." + statistic.unit(), statistic.unit());
    }

    private Line of(Content content, String path, @Nullable String note) {
        if (content instanceof Article article) {
            var date = words.date(article.edition().firstPublishedAt());
            var told = date == null && note == null && !article.isStatic() ? words.text("undated") : note;
            return new Line(path, article.language(), article.headline(), null, date, told, Line.summary(article));
        }
        if (content instanceof Campaign campaign) {
            return new Line(
                    path, campaign.language(), campaign.headline(), label(campaign.campaignKind()), null, note, null);
        }
        if (content instanceof Directive directive) {
            var demand = directive.demand() == null ? null : Line.cut(directive.demand());
            return new Line(
                    path,
                    directive.language(),
                    title(directive),
                    label(directive),
                    words.date(directive.date()),
                    note,
                    demand);
        }
        var statistic = (Statistic) content;
        return new Line(path, statistic.language(), statistic.headline(), null, null, latest(statistic), null);
    }

    private @Nullable String latest(Statistic statistic) {
        if (statistic.observations().isEmpty()) {
            return words.text("noObservations");
        }
        var last = statistic.observations().get(statistic.observations().size() - 1);
        var unit = unit(statistic);
        return unit == null || last.value() == null || last.rank() != null ? value(last) : value(last) + " " + unit;
    }
}
