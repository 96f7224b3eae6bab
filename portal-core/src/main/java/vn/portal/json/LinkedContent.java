package vn.portal.json;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Article;
import vn.portal.model.Attachment;
import vn.portal.model.Campaign;
import vn.portal.model.CampaignMention;
import vn.portal.model.Citation;
import vn.portal.model.Content;
import vn.portal.model.Directive;
import vn.portal.model.DirectiveReport;
import vn.portal.model.DocumentNumber;
import vn.portal.model.Edition;
import vn.portal.model.Figure;
import vn.portal.model.IndicatorMention;
import vn.portal.model.LegalForce;
import vn.portal.model.Mention;
import vn.portal.model.PortalContext;
import vn.portal.model.Standing;
import vn.portal.model.Statistic;
import vn.portal.model.When;

/**
 * Content as things of schema.org.
 *
 * @param force of a document, on the day that is asked of; null where nobody asks
 */
record LinkedContent(
        PortalContext portal, URI page, @Nullable LegalForce force) {

    /** The content, and what belongs to it. */
    List<Thing> things(Content content) {
        var things = new ArrayList<Thing>();
        if (content instanceof Article article) {
            things.add(article(article));
        } else if (content instanceof Directive directive) {
            var linked = new LinkedDirective(this, directive, force);
            things.add(directive.standing() == Standing.ISSUED ? linked.issued() : linked.reported());
        } else if (content instanceof Campaign campaign) {
            things.add(campaign(campaign));
        } else if (content instanceof Statistic statistic) {
            things.add(dataset(statistic));
            things.addAll(LinkedObservations.of(statistic, portal));
        }
        return things;
    }

    private Thing article(Article article) {
        return work(article.isStatic() ? "WebPage" : "NewsArticle", article)
                .say("headline", article.title())
                .say("description", article.lead())
                .say("author", named(article.byline()))
                .say("articleSection", article.isStatic() ? null : article.category())
                .sayTexts("keywords", article.tags())
                .say(
                        "image",
                        some(article.figures())
                                .map(this::picture)
                                .filter(Objects::nonNull)
                                .toList())
                .say("associatedMedia", files(article.attachments()))
                .say("citation", documents(article.mentions()))
                .say("mentions", named(article.mentions()));
    }

    private Thing campaign(Campaign campaign) {
        var period = campaign.period();
        return thing("Project", campaign)
                .say("name", campaign.name())
                .sayTexts("alternateName", campaign.aliases())
                .say(
                        "disambiguatingDescription",
                        campaign.campaignKind() == null
                                ? null
                                : campaign.campaignKind().noun())
                .say("foundingDate", period == null ? null : period.start())
                .say("dissolutionDate", period == null ? null : period.end())
                .say("founder", named("Organization", campaign.launchedBy()));
    }

    private Thing dataset(Statistic statistic) {
        return work("Dataset", statistic)
                .say("name", statistic.label())
                .say("identifier", statistic.code())
                .say("temporalCoverage", LinkedObservations.coverage(statistic))
                .say("variableMeasured", LinkedObservations.variable(statistic));
    }

    private Thing thing(String type, Content content) {
        return Thing.of(type).say("@id", "urn:uuid:" + content.id()).say("url", page.toString());
    }

    /** Something that was published. */
    Thing work(String type, Content content) {
        var edition = content.edition() == null ? Edition.published(null) : content.edition();
        return thing(type, content)
                .say("inLanguage", content.language())
                .say("datePublished", at(edition.firstPublishedAt()))
                .say("dateModified", at(edition.publicUpdatedAt()))
                .say("creativeWorkStatus", edition.state() == Edition.State.WITHDRAWN ? "Withdrawn" : null)
                .sayTexts(
                        "correction",
                        some(edition.changeNotes())
                                .map(Edition.ChangeNote::note)
                                .toList())
                .say("publisher", publisher(portal));
    }

    static Thing publisher(PortalContext portal) {
        return Thing.of("GovernmentOrganization")
                .say("@id", portal.address().toString())
                .say("name", portal.name())
                .say("url", portal.address().toString())
                .say("areaServed", named("AdministrativeArea", portal.place()));
    }

    private @Nullable Thing picture(Figure figure) {
        var address = absolute(figure.address());
        return address == null
                ? null
                : Thing.of("ImageObject")
                        .say("contentUrl", address)
                        .say("caption", figure.caption())
                        .say("creditText", figure.credit());
    }

    List<Thing> files(List<Attachment> attachments) {
        return some(attachments).map(this::file).filter(Objects::nonNull).toList();
    }

    private @Nullable Thing file(Attachment attachment) {
        var address = absolute(attachment.address());
        return address == null
                ? null
                : Thing.of("MediaObject")
                        .say("contentUrl", address)
                        .say("name", attachment.name())
                        .say(
                                "encodingFormat",
                                attachment.asset() == null
                                        ? null
                                        : attachment.asset().mediaType());
    }

    /** Null where the address is no address: there is nothing to be found. */
    private @Nullable String absolute(@Nullable String address) {
        try {
            return address == null || address.isBlank()
                    ? null
                    : page.resolve(address.strip()).toString();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static List<Thing> documents(List<Mention> mentions) {
        return mentions.stream()
                .filter(Citation.class::isInstance)
                .map(Citation.class::cast)
                .map(LinkedContent::document)
                .distinct()
                .toList();
    }

    static Thing document(Citation citation) {
        return Thing.of("Legislation")
                .say("@id", citation.target() == null ? null : "urn:uuid:" + citation.target())
                .say("name", citation.name())
                .say("legislationIdentifier", text(citation.number()))
                .say(
                        "legislationType",
                        citation.type() == null ? null : citation.type().label())
                .say("legislationDate", at(citation.date()))
                .say("legislationPassedBy", named("Organization", citation.issuer()));
    }

    /** What a text names besides documents. */
    private static List<Thing> named(List<Mention> mentions) {
        return some(mentions)
                .flatMap(mention -> Stream.ofNullable(named(mention)))
                .distinct()
                .toList();
    }

    private static @Nullable Thing named(Mention mention) {
        var target = mention.target() == null ? null : "urn:uuid:" + mention.target();
        if (mention instanceof CampaignMention campaign) {
            return Thing.of("Project").say("@id", target).say("name", campaign.name());
        }
        if (mention instanceof IndicatorMention indicator) {
            return Thing.of("StatisticalVariable")
                    .say("@id", target == null ? null : target + LinkedObservations.VARIABLE)
                    .say("name", indicator.name());
        }
        return mention instanceof DirectiveReport && target != null
                ? Thing.of("CreativeWork").say("@id", target)
                : null;
    }

    /** Whoever it is: a byline may name a person, an office, or several of them. */
    private static @Nullable Thing named(@Nullable String name) {
        return named("Thing", name);
    }

    static @Nullable Thing named(String type, @Nullable String name) {
        return name == null || name.isBlank() ? null : Thing.of(type).say("name", name);
    }

    static @Nullable String at(@Nullable When when) {
        return when == null ? null : when.at();
    }

    static @Nullable String text(@Nullable DocumentNumber number) {
        return number == null ? null : number.toString();
    }

    /** A list may hold nulls: content is written whether or not it is right. */
    static <T> Stream<T> some(List<T> list) {
        return list.stream().filter(Objects::nonNull);
    }
}
