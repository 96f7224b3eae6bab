package vn.portal.batch.store;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Campaign;
import vn.portal.model.Content;
import vn.portal.model.ContentId;
import vn.portal.model.Directive;
import vn.portal.model.Edition;
import vn.portal.model.Statistic;
import vn.portal.model.When;
import vn.portal.notice.Notice;
import vn.portal.notice.Notices;

/**
 * One content out of all that tell of it, in canonical order: the first to know a thing is believed.
 *
 * <p>Where others tell it otherwise, a notice says so.
 */
final class Merging {
    private Merging() {}

    /** A content as one item tells it. */
    record Told(Content finding, ContentId by) {}

    record Merged(Content content, Notices notices) {}

    /**
     * @param told at least one, all of the same content
     * @param firstPublished when the first teller was published; null where it is undated
     */
    static Merged of(List<Told> told, @Nullable When firstPublished) {
        var findings = told.stream().map(Told::finding).toList();
        var edition = Edition.published(firstPublished);
        var first = findings.get(0);
        if (first instanceof Campaign campaign) {
            return campaign(campaign, all(findings, Campaign.class), edition);
        }
        if (first instanceof Directive directive) {
            return directive(directive, all(findings, Directive.class), edition);
        }
        if (first instanceof Statistic statistic) {
            return statistic(statistic, all(findings, Statistic.class), edition);
        }
        throw new IllegalArgumentException("nothing but its own item tells of " + first);
    }

    private static <T> List<T> all(List<Content> findings, Class<T> kind) {
        return findings.stream().map(kind::cast).toList();
    }

    private static Merged campaign(Campaign first, List<Campaign> all, Edition edition) {
        var spellings = all.stream()
                .flatMap(c -> Stream.concat(Stream.of(c.name()), c.aliases().stream()))
                .filter(name -> !name.equals(first.name()))
                .collect(Collectors.toCollection(TreeSet::new));
        var merged = new Campaign(
                first.id(),
                first.language(),
                first.campaignKind(),
                first.name(),
                List.copyOf(spellings),
                firstKnown(all, Campaign::period),
                firstKnown(all, Campaign::launchedBy),
                edition,
                first.provenance(),
                first.extra());
        return new Merged(
                merged,
                conflict(merged, "campaign-period-conflict", "period", all, Campaign::period)
                        .plus(conflict(merged, "campaign-launcher-conflict", "launchedBy", all, Campaign::launchedBy))
                        .plus(spellings(merged)));
    }

    /** What is taken for one campaign is told, so that somebody can say that it is two. */
    private static Notices spellings(Campaign merged) {
        return merged.aliases().isEmpty()
                ? Notices.none()
                : Notices.of(
                        Notice.info("campaign-spellings", merged.provenance().origin(), "aliases")
                                .with("name", merged.name())
                                .with("others", String.join("; ", merged.aliases())));
    }

    private static Merged directive(Directive first, List<Directive> all, Edition edition) {
        var addressees = new LinkedHashSet<String>();
        all.forEach(d -> addressees.addAll(d.addressees()));
        var merged = new Directive(
                first.id(),
                first.language(),
                first.standing(),
                firstKnown(all, Directive::number),
                firstKnown(all, Directive::type),
                firstKnown(all, Directive::issuer),
                firstKnown(all, Directive::signer),
                firstKnown(all, Directive::position),
                firstKnown(all, Directive::subject),
                firstKnown(all, Directive::date),
                firstKnown(all, Directive::effective),
                firstKnown(all, Directive::expires),
                firstKnown(all, Directive::body),
                first.attachments(),
                firstKnown(all, Directive::basis),
                firstKnown(all, Directive::demand),
                List.copyOf(addressees),
                firstKnown(all, Directive::formalities),
                longest(all, Directive::assignments),
                longest(all, Directive::relations),
                first.mentions(),
                edition,
                first.provenance(),
                first.extra());
        return new Merged(merged, Notices.none());
    }

    private static Merged statistic(Statistic first, List<Statistic> all, Edition edition) {
        var merged = new Statistic(
                first.id(),
                first.language(),
                first.code(),
                first.label(),
                firstKnown(all, Statistic::unit),
                List.of(),
                edition,
                first.provenance(),
                first.extra());
        return new Merged(merged, conflict(merged, "statistic-unit-conflict", "unit", all, Statistic::unit));
    }

    /** The first of the fullest. */
    private static <C, T> List<T> longest(List<C> all, Function<C, List<T>> part) {
        return all.stream().map(part).reduce(List.of(), (one, other) -> other.size() > one.size() ? other : one);
    }

    private static <C, T> @Nullable T firstKnown(List<C> all, Function<C, @Nullable T> part) {
        return all.stream().map(part).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static <C> Notices conflict(
            Content merged, String code, String path, List<C> all, Function<C, ? extends @Nullable Object> part) {
        Set<String> told = new LinkedHashSet<>();
        all.stream().map(part).filter(Objects::nonNull).forEach(value -> told.add(value.toString()));
        if (told.size() < 2) {
            return Notices.none();
        }
        var kept = told.iterator().next();
        told.remove(kept);
        return Notices.of(Notice.info(code, merged.provenance().origin(), path)
                .with("name", merged.headline())
                .with("kept", kept)
                .with("others", String.join("; ", new TreeSet<>(told))));
    }
}
