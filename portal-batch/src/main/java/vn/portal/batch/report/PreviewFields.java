package vn.portal.batch.report;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.workspace.Messages;
import vn.portal.intake.Explained;
import vn.portal.intake.Explanation;
import vn.portal.intake.Outcome;
import vn.portal.model.Article;
import vn.portal.model.Asset;
import vn.portal.model.Attachment;
import vn.portal.model.Content;
import vn.portal.model.Directive;
import vn.portal.model.Figure;
import vn.portal.model.Observation;
import vn.portal.model.Statistic;
import vn.portal.model.When;
import vn.portal.notice.Notice;

/**
 * What would come of one item, field by field, in the operator's words.
 *
 * @param zone of the source, in which its dates are told as its readers knew them
 */
record PreviewFields(Explained explained, Messages messages, ZoneId zone) {
    private static final DateTimeFormatter IN_ZONE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx", Locale.ROOT);

    /**
     * A field.
     *
     * @param from how it was found; null where that goes without saying
     */
    record Row(String label, String value, @Nullable String from) {}

    boolean isAccepted() {
        return explained.outcome() instanceof Outcome.Accepted;
    }

    String verdict() {
        return messages.text(isAccepted() ? "preview.accepted" : "preview.rejected");
    }

    @Nullable
    Article article() {
        return explained.outcome() instanceof Outcome.Accepted accepted && accepted.primary() instanceof Article article
                ? article
                : null;
    }

    List<Row> rows() {
        var rows = new ArrayList<Row>();
        addEncoding(rows);
        if (explained.outcome() instanceof Outcome.Accepted accepted) {
            switch (accepted.primary().kind()) {
                case ARTICLE -> addFields(rows, (Article) accepted.primary());
                case DIRECTIVE -> addFields(rows, (Directive) accepted.primary());
                case STATISTIC -> addFields(rows, (Statistic) accepted.primary());
                case CAMPAIGN -> throw new IllegalStateException("no item is a campaign");
            }
        }
        return rows;
    }

    private void addEncoding(List<Row> rows) {
        var encoding = explained.encoding();
        if (encoding != null) {
            var percent = Math.round(explained.confidence() * 100);
            var evidence = from(String.valueOf(explained.evidence()));
            add(rows, "encoding", messages.text("preview.encoding", encoding, percent), evidence);
        }
    }

    private void addFields(List<Row> rows, Directive directive) {
        var type = directive.type();
        var number = directive.number();
        var issuer = directive.issuer();
        add(rows, "title", directive.subject(), source("subject"));
        add(rows, "document-type", type == null ? null : type.label(), source("type"));
        add(rows, "document-number", number == null ? null : number.toString(), source("number"));
        add(rows, "issuer", issuer == null ? null : issuer.asWritten(), source("issuer"));
        add(rows, "signer", directive.signer(), source("signer"));
        add(rows, "position", directive.position(), source("position"));
        add(rows, "issued", at(directive.date()), source("issued"));
        add(rows, "effective", at(directive.effective()), source("effective"));
        add(rows, "expires", at(directive.expires()), source("expires"));
        add(rows, "published", at(directive.edition().firstPublishedAt()), source("published"));
        add(rows, "address", directive.provenance().origin().address(), source("address"));
        directive.attachments().forEach(file -> add(rows, "attachment", shown(file), source("files")));
    }

    private void addFields(List<Row> rows, Statistic statistic) {
        add(rows, "title", statistic.label(), source("title"));
        addValues(rows, statistic);
    }

    private void addValues(List<Row> rows, Statistic statistic) {
        for (var observation : statistic.observations()) {
            var value = observation.value() == null ? "–" : observation.value().toPlainString();
            var period = observation.period() == null ? "" : observation.period() + ": ";
            add(rows, "value", period + value, source("readings"));
        }
    }

    private void addFields(List<Row> rows, Article article) {
        add(rows, "title", article.title(), source("title"));
        add(rows, "lead", article.lead(), source("lead"));
        add(rows, "published", at(article.edition().firstPublishedAt()), source("published"));
        add(rows, "modified", at(article.edition().lastEditedAt()), source("modified"));
        add(rows, "byline", article.byline(), source("byline"));
        add(rows, "category", article.category(), source("categories"));
        add(rows, "tags", String.join(", ", article.tags()), source("tags"));
        add(rows, "language", article.language(), source("language"));
        add(rows, "address", article.provenance().origin().address(), source("address"));
        addFiles(rows, article);
    }

    private void addFiles(List<Row> rows, Article article) {
        article.figures().forEach(figure -> add(rows, "figure", shown(figure), null));
        article.attachments().forEach(file -> add(rows, "attachment", shown(file), null));
    }

    /** The fields with their findings marked, each with how it was found. */
    Explanation explanation() {
        var sources = new HashMap<String, String>();
        explained.sources().forEach((field, source) -> sources.put(field, source.isEmpty() ? "" : from(source)));
        return explained.outcome().explain(zone).from(sources);
    }

    /** What the explanation has no field for. */
    List<Row> beside() {
        var rows = new ArrayList<Row>();
        addEncoding(rows);
        var article = article();
        if (article != null) {
            add(rows, "tags", String.join(", ", article.tags()), source("tags"));
            add(rows, "address", article.provenance().origin().address(), source("address"));
            addFiles(rows, article);
        } else if (explained.outcome() instanceof Outcome.Accepted accepted) {
            switch (accepted.primary().kind()) {
                case DIRECTIVE ->
                    ((Directive) accepted.primary())
                            .attachments()
                            .forEach(file -> add(rows, "attachment", shown(file), source("files")));
                case STATISTIC -> addValues(rows, (Statistic) accepted.primary());
                default -> {}
            }
        }
        return rows;
    }

    /** The body's lines. */
    List<String> body() {
        var article = article();
        if (article != null) {
            return article.body().blocks();
        }
        return explained.outcome() instanceof Outcome.Accepted accepted
                        && accepted.primary() instanceof Directive directive
                        && directive.body() != null
                ? directive.body().blocks()
                : List.of();
    }

    @Nullable
    String bodySource() {
        return source("body");
    }

    /** Campaigns, orders and indicators that would come of it. */
    List<String> findings() {
        return explained.outcome() instanceof Outcome.Accepted accepted
                ? accepted.findings().stream().map(this::shown).toList()
                : List.of();
    }

    List<String> notices() {
        return explained.outcome().notices().map(notice -> shown(notice, messages));
    }

    /** What of the old page is in none of the fields, each once. */
    List<String> left() {
        return explained.discarded().stream()
                .map(lost -> lost.what().strip())
                .distinct()
                .toList();
    }

    private void add(List<Row> rows, String field, @Nullable String value, @Nullable String from) {
        if (value != null && !value.isEmpty()) {
            rows.add(new Row(messages.text("preview.field." + field), value, from));
        }
    }

    private @Nullable String source(String field) {
        var source = explained.sources().get(field);
        return source == null || source.isEmpty() ? null : from(source);
    }

    /** In the operator's language; as the extractor says it where there is no word for it. */
    private String from(String source) {
        var key = "preview.from." + source.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]++", "-");
        return messages.bundle().containsKey(key) ? messages.text(key) : source;
    }

    private @Nullable String at(@Nullable When when) {
        if (when == null || !when.isInstant()) {
            return when == null ? null : when.at();
        }
        return IN_ZONE.format(when.start(zone).atZone(zone));
    }

    private String shown(Figure figure) {
        var parts = new ArrayList<String>();
        parts.add(Objects.requireNonNullElse(figure.address(), "–"));
        parts.add(figure.caption() == null ? figure.alt() : figure.caption());
        parts.add(shown(figure.asset()));
        return parts.stream().filter(Objects::nonNull).collect(Collectors.joining(" | "));
    }

    private String shown(Attachment file) {
        return file.address() + " | " + file.name() + " | " + shown(file.asset());
    }

    private String shown(@Nullable Asset asset) {
        return asset == null
                ? messages.text("preview.asset-none")
                : messages.text("preview.asset", asset.mediaType(), asset.size());
    }

    private String shown(Content finding) {
        var kind = messages.text("preview.kind." + finding.kind().code());
        var values = finding instanceof Statistic statistic
                ? statistic.observations().stream()
                        .map(Observation::value)
                        .filter(Objects::nonNull)
                        .map(BigDecimal::toPlainString)
                        .collect(Collectors.joining(", "))
                : "";
        return kind + ": " + finding.headline() + (values.isEmpty() ? "" : " = " + values);
    }

    static String shown(Notice notice, Messages messages) {
        var severity = messages.text("severity." + notice.severity().name().toLowerCase(Locale.ROOT));
        var place = notice.path().isEmpty() ? "" : " [" + notice.path() + "]";
        return severity + "  " + notice.code() + place + ": " + messages.text(notice);
    }
}
