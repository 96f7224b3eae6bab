package vn.portal.batch.publish;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.store.Published.Placed;
import vn.portal.batch.store.PublishedContent;
import vn.portal.model.Citation;
import vn.portal.model.ContentId;
import vn.portal.model.Directive;
import vn.portal.model.Kind;
import vn.portal.model.Relation;
import vn.portal.model.RelationKind;

/** What a document does to others, and others to it. */
record DirectiveRelations(SiteWords words, Lines lines, Showcase showcase) {
    private static final List<RelationKind> CHANGES = List.of(
            RelationKind.REPEALS,
            RelationKind.REPLACES,
            RelationKind.AMENDS,
            RelationKind.CORRECTS,
            RelationKind.EXTENDS);

    /** What it does to other documents by its own words, and after that what it only cites. */
    List<DirectivePage.Relations> does(Directive directive) {
        var text = new SpanText(directive);
        var citations = directive.mentions().stream()
                .filter(Citation.class::isInstance)
                .map(Citation.class::cast)
                .toList();
        var paths = showcase.paths(targets(directive, citations));
        var groups = new LinkedHashMap<String, Map<Object, Line>>();
        for (var kind : RelationKind.values()) {
            directive.relations().stream()
                    .filter(relation -> relation.kind() == kind)
                    .forEach(relation ->
                            put(groups, name(kind), relation.target(), line(directive, text, relation, paths)));
        }
        var told = directive.relations().stream().map(Relation::cited).collect(Collectors.toSet());
        citations.stream()
                .filter(citation -> !told.contains(citation.nameSpan()))
                .forEach(c ->
                        put(groups, "cites", c.target(), line(directive, title(text, c), c.target(), null, paths)));
        return groups.entrySet().stream()
                .map(group -> view(group.getKey(), group.getValue()))
                .toList();
    }

    private static List<ContentId> targets(Directive directive, List<Citation> citations) {
        var targets = new ArrayList<@Nullable ContentId>();
        directive.relations().forEach(relation -> targets.add(relation.target()));
        citations.forEach(citation -> targets.add(citation.target()));
        return targets.stream().filter(Objects::nonNull).distinct().toList();
    }

    private Line line(Directive directive, SpanText text, Relation relation, Map<ContentId, String> paths) {
        var cited = text.at(relation.cited());
        var title = cited == null ? words.text("documentUnknown") : cited;
        return line(directive, title, relation.target(), relation.part(), paths);
    }

    private static Line line(
            Directive directive,
            String title,
            @Nullable ContentId target,
            @Nullable String part,
            Map<ContentId, String> paths) {
        var path = target == null ? null : paths.get(target);
        return new Line(path == null ? null : path + ".html", directive.language(), title, null, null, part, null);
    }

    private static String title(SpanText text, Citation citation) {
        var written = text.at(citation.span());
        return written == null ? citation.type().label() + " " + citation.number() : written;
    }

    /**
     * What other documents say that they do to it.
     *
     * @param changes what readers of it must know, the gravest first
     * @param others what they do with it besides
     */
    record Incoming(List<DirectivePage.Relations> changes, List<DirectivePage.Relations> others) {}

    /**
     * @param path of its page, without extension
     * @param naming what names it
     */
    Incoming incoming(String path, List<Placed> naming) {
        var groups = new EnumMap<RelationKind, Map<Object, Line>>(RelationKind.class);
        var documents = naming.stream().filter(e -> e.kind() == Kind.DIRECTIVE).toList();
        showcase.chunks(documents).forEach(chunk -> {
            var paths = showcase.paths(targets(chunk));
            chunk.forEach(each -> relations(each).forEach(relation -> {
                if (path.equals(paths.get(relation.target()))) {
                    groups.computeIfAbsent(relation.kind(), kind -> new LinkedHashMap<>())
                            .putIfAbsent(each.content().id(), line(each, relation));
                }
            }));
        });
        var changes = CHANGES.stream().filter(groups::containsKey).toList();
        var others =
                groups.keySet().stream().filter(kind -> !CHANGES.contains(kind)).toList();
        return new Incoming(views(changes, groups), views(others, groups));
    }

    private List<DirectivePage.Relations> views(List<RelationKind> kinds, Map<RelationKind, Map<Object, Line>> groups) {
        return kinds.stream()
                .map(kind -> view(name(kind) + ".by", groups.get(kind)))
                .toList();
    }

    private static Set<ContentId> targets(Collection<PublishedContent> chunk) {
        return chunk.stream()
                .flatMap(each -> relations(each).stream())
                .map(Relation::target)
                .collect(Collectors.toSet());
    }

    private static List<Relation> relations(PublishedContent published) {
        return published.content() instanceof Directive directive
                ? directive.relations().stream().filter(r -> r.target() != null).toList()
                : List.of();
    }

    private Line line(PublishedContent published, Relation relation) {
        var directive = (Directive) published.content();
        var effective = words.date(directive.effective());
        var since = effective == null ? null : words.text("effectiveFrom", effective.shown());
        var note = relation.part() == null ? since : since == null ? relation.part() : relation.part() + "; " + since;
        return lines.of(published, note);
    }

    private static String name(RelationKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void put(
            Map<String, Map<Object, Line>> groups, String group, @Nullable ContentId target, Line line) {
        var key = target == null ? line.title() : target;
        groups.computeIfAbsent(group, g -> new LinkedHashMap<>()).putIfAbsent(key, line);
    }

    private DirectivePage.Relations view(String name, Map<Object, Line> lines) {
        return new DirectivePage.Relations(words.text("relation." + name), List.copyOf(lines.values()));
    }
}
