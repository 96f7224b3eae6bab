package vn.portal.intake;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.portal.intake.Explanation.Field;
import vn.portal.intake.Explanation.Finding;
import vn.portal.intake.Explanation.Mark;
import vn.portal.model.Article;
import vn.portal.model.Body;
import vn.portal.model.Campaign;
import vn.portal.model.Content;
import vn.portal.model.ContentId;
import vn.portal.model.Directive;
import vn.portal.model.Issuer;
import vn.portal.model.Span;
import vn.portal.model.Statistic;
import vn.portal.model.When;

/** Lays a content out field by field, with the findings at their places. */
final class ExplainedFields {
    private final List<Field> fields = new ArrayList<>();
    private static final DateTimeFormatter IN_ZONE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx", Locale.ROOT);

    private final Map<String, List<Mark>> marks = new HashMap<>();
    private final ZoneId zone;

    private ExplainedFields(ZoneId zone) {
        this.zone = zone;
    }

    static Explanation of(Outcome outcome, ZoneId zone) {
        if (!(outcome instanceof Outcome.Accepted accepted)) {
            return new Explanation(null, List.of(), List.of());
        }
        var content = accepted.primary();
        var laid = new ExplainedFields(zone);
        var told = new HashMap<ContentId, Content>();
        accepted.findings().forEach(finding -> told.putIfAbsent(finding.id(), finding));
        var findings = new ArrayList<Finding>();
        for (var mention : content.mentions()) {
            laid.mark(mention.span(), findings.size());
            findings.add(new Finding(mention, mention.target() == null ? null : told.get(mention.target())));
        }
        laid.lay(content);
        return new Explanation(content.id().toString(), laid.fields, findings);
    }

    private void mark(Span span, int finding) {
        marks.computeIfAbsent(span.field(), k -> new ArrayList<>()).add(new Mark(span.start(), span.end(), finding));
    }

    private void lay(Content content) {
        if (content instanceof Article article) {
            lay(article);
        } else if (content instanceof Directive directive) {
            lay(directive);
        } else if (content instanceof Statistic statistic) {
            put("label", statistic.label());
        } else if (content instanceof Campaign campaign) {
            put("name", campaign.name());
        }
        put("edition.firstPublishedAt", content.edition().firstPublishedAt());
        put("edition.lastEditedAt", content.edition().lastEditedAt());
        put("language", content.language());
    }

    private void lay(Article article) {
        put("title", article.title());
        put("lead", article.lead());
        put(article.body());
        for (int i = 0; i < article.figures().size(); i++) {
            put("figures[" + i + "].caption", article.figures().get(i).caption());
        }
        put("byline", article.byline());
        put("category", article.category());
    }

    private void lay(Directive directive) {
        var issuer = directive.issuer();
        put("type", directive.type() == null ? null : directive.type().label());
        put("number", Objects.toString(directive.number(), null));
        put("subject", directive.subject());
        put("issuer", issuer == null ? null : called(issuer));
        put("date", directive.date());
        put("effective", directive.effective());
        put("expires", directive.expires());
        put("signer", directive.signer());
        put("position", directive.position());
        put("basis", directive.basis());
        put("demand", directive.demand());
        put(directive.body());
    }

    private static String called(Issuer issuer) {
        var name = issuer.body() == null ? issuer.asWritten() : issuer.body();
        return issuer.code() == null ? name : name + " (" + issuer.code() + ")";
    }

    private void put(@Nullable Body body) {
        var blocks = body == null ? List.<String>of() : body.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            put("body[" + i + "]", blocks.get(i));
        }
    }

    private void put(String name, @Nullable When when) {
        if (when != null) {
            var at = when.isInstant() ? IN_ZONE.format(when.start(zone).atZone(zone)) : when.at();
            fields.add(new Field(name, at, when.from(), List.of()));
        }
    }

    private void put(String name, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            // a content that nobody judged may have marks beyond its text
            var inside = marks.getOrDefault(name, List.of()).stream()
                    .filter(mark -> mark.end() <= text.length())
                    .sorted(Comparator.comparingInt(Mark::start)
                            .thenComparing(Comparator.comparingInt(Mark::end).reversed()))
                    .toList();
            fields.add(new Field(name, text, null, inside));
        }
    }

    /** Under which name a reader of items says how a field was found. */
    static String source(String kind) {
        return switch (kind) {
            case "label" -> "title";
            case "date" -> "issued";
            case "category" -> "categories";
            case "edition.firstPublishedAt" -> "published";
            case "edition.lastEditedAt" -> "modified";
            default -> kind;
        };
    }
}
