package vn.portal.intake;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.portal.intake.Explanation.Field;
import vn.portal.intake.Explanation.Finding;
import vn.portal.model.CampaignMention;
import vn.portal.model.Citation;
import vn.portal.model.Directive;
import vn.portal.model.DirectiveReport;
import vn.portal.model.IndicatorMention;
import vn.portal.model.When;

/** Writes an explanation as a fragment of HTML; whatever comes from the item is escaped. */
final class ExplanationHtml {
    private static final Locale VIETNAMESE = new Locale("vi");

    private final Explanation explanation;
    private final ResourceBundle words;
    private final StringBuilder html = new StringBuilder();

    ExplanationHtml(Explanation explanation, Locale locale) {
        this.explanation = explanation;
        // English is the root bundle, asked for as such: otherwise the machine's own language would come in between
        var known = locale.getLanguage().equals(VIETNAMESE.getLanguage()) ? VIETNAMESE : Locale.ROOT;
        this.words =
                ResourceBundle.getBundle("vn.portal.intake.explanation", known, ExplanationHtml.class.getClassLoader());
    }

    String write() {
        html.append("<div class=\"portal-explanation\">\n");
        fields();
        findings();
        return html.append("</div>\n").toString();
    }

    private void fields() {
        if (explanation.fields().isEmpty()) {
            return;
        }
        html.append("<dl>\n");
        var before = "";
        for (var field : explanation.fields()) {
            if (!field.kind().equals(before)) {
                heading(field);
            }
            before = field.kind();
            html.append("<dd dir=\"auto\">");
            new MarkedText(field, this::open).write(html);
            html.append("</dd>\n");
        }
        html.append("</dl>\n");
    }

    private void heading(Field field) {
        html.append("<dt>").append(escaped(word("field." + field.kind())));
        if (field.from() != null) {
            html.append(" <small>(").append(escaped(field.from())).append(")</small>");
        }
        html.append("</dt>\n");
    }

    private String open(int finding) {
        var told = explanation.findings().get(finding);
        return "<mark class=\"portal-" + kind(told) + "\" title=\"" + escaped(label(told)) + "\" aria-describedby=\""
                + id(finding) + "\">";
    }

    private void findings() {
        if (explanation.findings().isEmpty()) {
            return;
        }
        html.append("<p class=\"portal-heading\">")
                .append(escaped(word("findings")))
                .append("</p>\n<ol>\n");
        for (int i = 0; i < explanation.findings().size(); i++) {
            html.append("<li id=\"").append(id(i)).append("\" dir=\"auto\">");
            html.append(escaped(label(explanation.findings().get(i)))).append("</li>\n");
        }
        html.append("</ol>\n");
    }

    /** Several fragments may stand in one page. */
    private String id(int finding) {
        return "finding-" + explanation.id() + "-" + (finding + 1);
    }

    private static String kind(Finding finding) {
        var mention = finding.mention();
        if (mention instanceof Citation) {
            return "citation";
        }
        if (mention instanceof CampaignMention) {
            return "campaign";
        }
        return mention instanceof IndicatorMention ? "indicator" : "report";
    }

    /** What it is, in one line of plain text. */
    private String label(Finding finding) {
        return word("finding." + kind(finding)) + ": "
                + parts(finding).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining("; "));
    }

    private Stream<@Nullable String> parts(Finding finding) {
        var mention = finding.mention();
        if (mention instanceof Citation cited) {
            return parts(cited);
        }
        if (mention instanceof CampaignMention campaign) {
            return Stream.of(
                    campaign.campaignKind().noun() + " “" + campaign.name() + "”",
                    campaign.period() == null ? null : campaign.period().toString(),
                    campaign.launchedBy());
        }
        if (mention instanceof IndicatorMention index) {
            return Stream.of(index.name(), index.code());
        }
        return mention instanceof DirectiveReport && finding.content() instanceof Directive order
                ? Stream.concat(
                        Stream.of(
                                order.issuer() == null ? null : order.issuer().body(),
                                order.issuer() == null ? null : order.issuer().code(),
                                at(order.date())),
                        order.addressees().stream())
                : Stream.of();
    }

    private static Stream<@Nullable String> parts(Citation cited) {
        var number = cited.number() == null ? cited.name() : cited.number().toString();
        return Stream.of(
                cited.type().label() + (number == null ? "" : " " + number),
                at(cited.date()),
                cited.issuer(),
                cited.issuerCode(),
                cited.term(),
                cited.provision());
    }

    private static @Nullable String at(@Nullable When when) {
        return when == null ? null : when.at();
    }

    private String word(String key) {
        return words.containsKey(key) ? words.getString(key) : key;
    }

    static String escaped(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c < ' ' && c != '\n' && c != '\t' ? ' ' : c);
            }
        }
        return escaped.toString();
    }
}
