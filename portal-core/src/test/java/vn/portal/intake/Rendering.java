package vn.portal.intake;

import java.util.List;
import java.util.StringJoiner;
import vn.portal.model.Article;
import vn.portal.model.Campaign;
import vn.portal.model.CampaignMention;
import vn.portal.model.Citation;
import vn.portal.model.Content;
import vn.portal.model.Directive;
import vn.portal.model.Figure;
import vn.portal.model.IndicatorMention;
import vn.portal.model.Issuer;
import vn.portal.model.Mention;
import vn.portal.model.Observation;
import vn.portal.model.Span;
import vn.portal.model.Standing;
import vn.portal.model.Statistic;
import vn.portal.model.When;

/** A whole outcome as lines for the eye; identities, hashes and editions are left to the golden page. */
final class Rendering {
    private Rendering() {}

    static String of(Outcome outcome) {
        var lines = new StringJoiner("\n");
        if (outcome instanceof Outcome.Accepted accepted) {
            if (accepted.primary() instanceof Article article) {
                article(article, lines);
            } else {
                lines.add(finding(accepted.primary()));
            }
            accepted.findings().forEach(f -> lines.add(finding(f)));
        } else {
            lines.add("rejected");
        }
        outcome.notices()
                .forEach(n ->
                        lines.add("notice %s %s %s %s".formatted(n.severity(), n.code(), n.path(), n.arguments())));
        return lines.toString();
    }

    private static void article(Article a, StringJoiner lines) {
        lines.add("article " + a.language()).add("title " + a.title()).add("lead " + orDash(a.lead()));
        List<String> blocks = a.body().blocks();
        for (int i = 0; i < blocks.size(); i++) {
            lines.add("body[" + i + "] " + blocks.get(i));
        }
        a.figures().forEach(f -> lines.add(figure(f)));
        lines.add("byline " + orDash(a.byline()));
        lines.add("published " + when(a.edition().firstPublishedAt()));
        a.mentions().forEach(m -> lines.add(mention(m)));
    }

    private static String figure(Figure f) {
        return "figure after=%d alt=%s caption=%s".formatted(f.after(), orDash(f.alt()), orDash(f.caption()));
    }

    private static String mention(Mention mention) {
        if (mention instanceof CampaignMention m) {
            return line(
                    "campaign",
                    m,
                    "%s “%s” period=%s by=%s"
                            .formatted(m.campaignKind().code(), m.name(), orDash(m.period()), orDash(m.launchedBy())));
        }
        if (mention instanceof Citation m) {
            return line(
                    "citation",
                    m,
                    "%s %s %s by=%s term=%s"
                            .formatted(
                                    m.type().label(),
                                    orDash(m.number()),
                                    when(m.date()),
                                    orDash(m.issuer()),
                                    orDash(m.term())));
        }
        if (mention instanceof IndicatorMention m) {
            return line("indicator", m, m.code() + " " + m.name());
        }
        return line("report", mention, "");
    }

    private static String line(String kind, Mention m, String says) {
        return "mention %s %s %s %s %s".formatted(kind, m.span().field(), range(m.span()), range(m.nameSpan()), says);
    }

    private static String range(Span span) {
        return span.start() + "-" + span.end();
    }

    private static String document(Directive d) {
        return "document %s %s issuer=%s signer=%s (%s) date=%s effective=%s expires=%s\nsubject %s\nbody %s\nfiles %s"
                .formatted(
                        d.type() == null ? "-" : d.type().label(),
                        orDash(d.number()),
                        d.issuer(),
                        orDash(d.signer()),
                        orDash(d.position()),
                        when(d.date()),
                        when(d.effective()),
                        when(d.expires()),
                        d.subject(),
                        d.body() == null ? "-" : d.body().blocks(),
                        d.attachments().stream()
                                .map(a -> a.address() + " " + a.name())
                                .toList());
    }

    private static String finding(Content content) {
        if (content instanceof Directive d && d.standing() == Standing.ISSUED) {
            return document(d);
        }
        if (content instanceof Campaign c) {
            return "campaign %s “%s” aliases=%s period=%s by=%s"
                    .formatted(
                            c.campaignKind().code(), c.name(), c.aliases(), orDash(c.period()), orDash(c.launchedBy()));
        }
        if (content instanceof Directive d) {
            return "directive %s issuer=%s date=%s basis=%s addressees=%s demand=%s"
                    .formatted(
                            d.standing(),
                            told(d.issuer()),
                            when(d.date()),
                            orDash(d.basis()),
                            d.addressees(),
                            d.demand());
        }
        var s = (Statistic) content;
        return "statistic %s “%s” %s%s"
                .formatted(
                        s.code(),
                        s.label(),
                        orDash(s.unit()),
                        s.observations().stream().map(Rendering::value).toList());
    }

    /** An issuer as texts tell of it: which code it has depends on lists. */
    private static String told(Issuer issuer) {
        return "Issuer[asWritten=%s, body=%s]".formatted(issuer.asWritten(), issuer.body());
    }

    private static String value(Observation o) {
        return o.value() + " period=" + orDash(o.period());
    }

    private static String when(When when) {
        return when == null ? "-" : when.at();
    }

    private static String orDash(Object value) {
        return value == null ? "-" : value.toString();
    }
}
