package vn.portal.batch.publish;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.portal.batch.store.Cards;
import vn.portal.batch.store.Published;
import vn.portal.batch.store.Published.Placed;
import vn.portal.batch.store.PublishedContent;
import vn.portal.batch.store.Views;
import vn.portal.model.Article;
import vn.portal.model.Content;
import vn.portal.model.ContentId;
import vn.portal.model.Directive;
import vn.portal.model.Edition;
import vn.portal.model.Kind;
import vn.portal.model.Standing;

/**
 * What of the store readers get to see, a chunk at a time; what lists show comes without texts.
 *
 * @param reported whether reported directives have pages of their own
 */
record Showcase(Published published, boolean reported, Cards cards, Briefs briefs) {
    /**
     * Stories may be long, and what names a rare campaign are mostly the longest: a dozen of a million letters each are some
     * dozens of megabytes, and a query for each dozen costs little.
     */
    private static final int CHUNK = 12;

    Showcase(Published published, boolean reported) {
        this(published, reported, published.cards(), new Briefs(published));
    }

    /** What lists show of those kinds, newest first. */
    Stream<PublishedContent> newest(Kind... kinds) {
        return listed(published.newest(List.of(kinds)));
    }

    /** What lists show of one month's folder, newest first. */
    Stream<PublishedContent> newest(Kind kind, String bucket) {
        return listed(published.newest(kind, bucket));
    }

    /** Where a kind's folder stands in the site: a month's, or with an empty name the kind's own. */
    static String folder(Kind kind, String bucket) {
        return kind.plural() + (bucket.isEmpty() ? "" : "/" + bucket);
    }

    /** The folders of months of that kind ({@code 2024-02}, {@code undated}). */
    List<String> months(Kind kind) {
        return published.buckets(kind).keySet().stream()
                .filter(bucket -> !bucket.isEmpty())
                .toList();
    }

    /** All folders of that kind, the empty name of derived content's among them. */
    List<String> folders(Kind kind) {
        return List.copyOf(published.buckets(kind).keySet());
    }

    /** What was ever in one of those folders, earliest accepted first; in pages of which none changes its members. */
    Stream<List<ContentId>> everIn(Kind kind, String bucket, int page) {
        var all = published.everIn(kind, bucket);
        return IntStream.range(0, (all.size() + page - 1) / page)
                .mapToObj(i -> all.subList(i * page, Math.min(all.size(), (i + 1) * page)));
    }

    /** What lists show of those contents, some at a time, in the order of the ids. */
    Stream<PublishedContent> listed(List<ContentId> ids) {
        return briefs.of(ids).filter(this::hasPage).filter(Showcase::isListed);
    }

    /** Those contents with their texts, some at a time, in the order of the ids. */
    Stream<PublishedContent> all(List<ContentId> ids) {
        return chunked(ids).flatMap(chunk -> published.find(chunk).stream());
    }

    /** How many contents lists show of each of those folders. */
    Map<String, Integer> listed(Kind kind) {
        return cards.listed(kind);
    }

    /** The contents of those ids with their texts, in the order of the ids; missing ones are missing. */
    List<PublishedContent> contents(Collection<ContentId> ids) {
        return published.find(ids);
    }

    /** What names those, newest first. */
    Map<ContentId, List<Placed>> naming(Collection<ContentId> ids) {
        return published.naming(ids).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> withPage(e.getValue())));
    }

    /** The contents of a part of a timeline, in its order. */
    Stream<PublishedContent> contents(List<Placed> entries) {
        return chunks(entries).flatMap(List::stream);
    }

    Stream<List<PublishedContent>> chunks(List<Placed> entries) {
        return chunked(entries.stream().map(Placed::id).toList()).map(published::find);
    }

    /** The sections of the portal that have stories. */
    List<Published.Section> sections() {
        return published.sections();
    }

    List<Placed> inSection(String slug) {
        return withPage(published.inSection(slug));
    }

    /** Everything that lists show, in the order of time. */
    List<Placed> oldestFirst() {
        return withPage(published.oldestFirst());
    }

    List<Placed> inLanguage(String tag) {
        return published.inLanguage(tag);
    }

    private List<Placed> withPage(List<Placed> entries) {
        return entries.stream().filter(e -> hasPages(e.kind(), e.bucket())).toList();
    }

    /** How many contents name each of those. */
    Map<ContentId, Integer> countMentioning(Collection<ContentId> ids) {
        return published.countNaming(ids);
    }

    /** How often those were read; those of which nobody tells it are missing. */
    Map<ContentId, Views> views(Collection<ContentId> ids) {
        return cards.views(ids);
    }

    /** The paths of the pages of those ids, without extension; ids without a page are missing. */
    Map<ContentId, String> paths(Collection<ContentId> ids) {
        return published.links(ids).entrySet().stream()
                .filter(e -> hasPage(e.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().path()));
    }

    boolean hasPage(PublishedContent content) {
        return reported || !isReported(content.content());
    }

    static boolean isReported(Content content) {
        return content instanceof Directive directive && directive.standing() == Standing.REPORTED;
    }

    /** A standing page is listed, but it is no news. */
    static boolean isStatic(Content content) {
        return content instanceof Article article && article.isStatic();
    }

    /** Withdrawn content keeps its page, but no list leads to it. */
    static boolean isListed(PublishedContent content) {
        return content.content().edition().state() == Edition.State.PUBLISHED;
    }

    private boolean hasPage(Published.Link link) {
        return hasPages(link.kind(), link.bucket());
    }

    /** Whether what is in that folder has pages of its own. */
    boolean hasPages(Kind kind, String bucket) {
        // a directive without a month's folder is derived, and that is a reported one
        return reported || kind != Kind.DIRECTIVE || !bucket.isEmpty();
    }

    static <T> Stream<List<T>> chunked(List<T> list) {
        return IntStream.range(0, (list.size() + CHUNK - 1) / CHUNK)
                .mapToObj(i -> list.subList(i * CHUNK, Math.min(list.size(), (i + 1) * CHUNK)));
    }
}
