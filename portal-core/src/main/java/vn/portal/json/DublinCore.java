package vn.portal.json;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.StringEscapeUtils;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Article;
import vn.portal.model.Campaign;
import vn.portal.model.CampaignMention;
import vn.portal.model.Citation;
import vn.portal.model.Content;
import vn.portal.model.Directive;
import vn.portal.model.PortalContext;
import vn.portal.model.Statistic;
import vn.portal.model.When;

/**
 * What Thông tư 24/2011/TT-BTTTT asks a portal's pages to say of themselves: Dublin Core elements.
 *
 * <p>In the circular's order: the six mandatory ones (title, creator, date, description, publisher, identifier), the
 * recommended and the optional ones; several values of one element stand in one, separated by semicolons. An element of
 * which nothing is known is left out, a mandatory one only if the content is wrong or has no date.
 *
 * <pre>{@code
 * DublinCore.metaTags(article, portal, page) // <meta name="DC.title" content="Ra quân làm sạch bãi biển">…
 * }</pre>
 */
public final class DublinCore {
    private static final String SEPARATOR = "; ";
    private static final int LONGEST_DESCRIPTION = 300;

    private DublinCore() {}

    /** The elements by their names ({@code title}, {@code creator}, …), in the circular's order. */
    public static Map<String, String> of(Content content, PortalContext portal, URI page) {
        var elements = new LinkedHashMap<String, List<@Nullable String>>();
        elements.put("title", values(content.headline()));
        elements.put("creator", values(or(creator(content), portal.name())));
        elements.put("date", values(date(content)));
        elements.put("description", values(or(shortened(description(content)), content.headline())));
        elements.put("publisher", values(or(publisher(content), portal.name())));
        elements.put("identifier", values(number(content), page.toString()));
        elements.put("language", values(content.language()));
        elements.put("source", values(source(content)));
        elements.put("contributor", contributors(content));
        elements.put("subject", subjects(content));
        elements.put("coverage", values(portal.place(), period(content)));
        elements.put("type", values(type(content)));
        elements.put("format", values("text/html"));
        elements.put("relation", cited(content));
        return written(elements);
    }

    /** The elements as lines of a page's head. */
    public static String metaTags(Content content, PortalContext portal, URI page) {
        var tags = new StringBuilder("<link rel=\"schema.DC\" href=\"http://purl.org/dc/elements/1.1/\">\n");
        of(content, portal, page)
                .forEach((name, value) -> tags.append("<meta name=\"DC.")
                        .append(name)
                        .append("\" content=\"")
                        .append(StringEscapeUtils.escapeXml10(value))
                        .append("\">\n"));
        return tags.toString();
    }

    private static @Nullable String creator(Content content) {
        if (content instanceof Article article) {
            return article.byline();
        }
        if (content instanceof Directive directive) {
            return or(directive.signer(), publisher(directive));
        }
        return content instanceof Campaign campaign ? campaign.launchedBy() : null;
    }

    /** Of a document the body that issued it; of anything else it is the portal. */
    private static @Nullable String publisher(Content content) {
        if (content instanceof Directive directive && directive.issuer() != null) {
            return or(directive.issuer().body(), directive.issuer().asWritten());
        }
        return null;
    }

    private static @Nullable String date(Content content) {
        var own = content instanceof Directive directive ? directive.date() : null;
        var edition = content.edition();
        if (own != null || edition == null) {
            return own == null ? null : own.at();
        }
        var known = Stream.of(edition.firstPublishedAt(), edition.publicUpdatedAt(), edition.lastEditedAt())
                .filter(Objects::nonNull)
                .findFirst();
        return known.map(When::at)
                .orElse(
                        edition.acceptedAt() == null
                                ? null
                                : edition.acceptedAt().toString());
    }

    private static @Nullable String description(Content content) {
        if (content instanceof Article article) {
            var blocks =
                    article.body() == null ? List.<String>of() : article.body().blocks();
            return or(article.lead(), blocks.isEmpty() ? null : blocks.get(0));
        }
        if (content instanceof Directive directive) {
            return or(directive.subject(), directive.demand());
        }
        return content instanceof Campaign campaign && campaign.campaignKind() != null
                ? campaign.campaignKind().noun() + " " + campaign.name()
                : null;
    }

    private static @Nullable String shortened(@Nullable String text) {
        if (text == null || text.length() <= LONGEST_DESCRIPTION) {
            return text;
        }
        int space = text.lastIndexOf(' ', LONGEST_DESCRIPTION);
        int end = space > 0 ? space : text.offsetByCodePoints(0, LONGEST_DESCRIPTION / 2);
        return text.substring(0, end) + "…";
    }

    private static @Nullable String number(Content content) {
        return content instanceof Directive directive && directive.number() != null
                ? directive.number().toString()
                : null;
    }

    private static @Nullable String source(Content content) {
        return content.provenance() == null || content.provenance().origin() == null
                ? null
                : content.provenance().origin().address();
    }

    private static List<@Nullable String> contributors(Content content) {
        return content instanceof Article article
                ? article.figures().stream()
                        .map(figure -> figure == null ? null : figure.credit())
                        .filter(credit -> !Objects.equals(credit, article.byline()))
                        .toList()
                : List.of();
    }

    private static List<@Nullable String> subjects(Content content) {
        var subjects = new ArrayList<@Nullable String>();
        if (content instanceof Article article) {
            subjects.add(article.category());
            subjects.addAll(article.tags());
        }
        for (var mention : content.mentions()) {
            if (mention instanceof CampaignMention campaign) {
                subjects.add(campaign.name());
            }
        }
        return subjects;
    }

    private static @Nullable String period(Content content) {
        if (content instanceof Campaign campaign) {
            return campaign.period() == null ? null : campaign.period().toString();
        }
        return content instanceof Statistic statistic ? LinkedObservations.coverage(statistic) : null;
    }

    private static @Nullable String type(Content content) {
        return switch (content.kind()) {
            case ARTICLE -> "Tin bài";
            case CAMPAIGN ->
                content instanceof Campaign c && c.campaignKind() != null
                        ? c.campaignKind().noun()
                        : null;
            case DIRECTIVE ->
                content instanceof Directive d && d.type() != null ? d.type().label() : "Chỉ đạo điều hành";
            case STATISTIC -> "Thống kê";
        };
    }

    private static List<@Nullable String> cited(Content content) {
        return content.mentions().stream()
                .map(mention -> mention instanceof Citation citation && citation.number() != null
                        ? citation.number().toString()
                        : null)
                .toList();
    }

    private static Map<String, String> written(Map<String, List<@Nullable String>> elements) {
        var written = new LinkedHashMap<String, String>();
        elements.forEach((name, values) -> {
            var text = values.stream()
                    .filter(Objects::nonNull)
                    // a semicolon within a value would make two of it
                    .map(value ->
                            value.replace(';', ',').replaceAll("\\s+", " ").strip())
                    .filter(value -> !value.isEmpty())
                    .distinct()
                    .collect(Collectors.joining(SEPARATOR));
            if (!text.isEmpty()) {
                written.put(name, text);
            }
        });
        return Collections.unmodifiableMap(written);
    }

    private static List<@Nullable String> values(@Nullable String... values) {
        return Arrays.asList(values);
    }

    private static @Nullable String or(@Nullable String text, @Nullable String otherwise) {
        return text == null || text.isBlank() ? otherwise : text;
    }
}
