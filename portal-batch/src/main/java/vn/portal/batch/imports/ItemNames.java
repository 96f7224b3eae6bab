package vn.portal.batch.imports;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.legacy.InnerLink;
import vn.portal.batch.legacy.LegacyItem;
import vn.portal.batch.store.StagedItem;
import vn.portal.intake.Outcome;
import vn.portal.model.ContentId;
import vn.portal.model.Directive;
import vn.portal.model.Kind;
import vn.portal.notice.Origin;
import vn.portal.recognition.DerivedKeys;

/** Every name that leads to what an item becomes: those that its old system had for it, and those that texts use. */
final class ItemNames {
    private ItemNames() {}

    static List<StagedItem.Alias> of(LegacyItem item, Origin origin, Outcome.@Nullable Accepted accepted) {
        var names = Stream.of(item.told().aliases().stream(), addresses(origin, accepted), document(accepted).stream())
                .flatMap(Function.identity())
                .distinct()
                .toList();
        var paths = names.stream().flatMap(alias -> alias.asPath().stream());
        return Stream.of(names.stream(), paths, pages(names))
                .flatMap(Function.identity())
                .map(alias -> new StagedItem.Alias(alias.kind(), alias.value()))
                .distinct()
                .toList();
    }

    /** What links to its addresses are known by. */
    private static Stream<LegacyItem.Alias> pages(List<LegacyItem.Alias> names) {
        return names.stream()
                .filter(name -> name.kind().equals("address"))
                .flatMap(name -> InnerLink.page(name.value()).stream())
                .map(page -> new LegacyItem.Alias(StagedItem.Alias.PAGE, page));
    }

    /** The pages of the old portals that its text links to. */
    static List<StagedItem.Link> links(Outcome.@Nullable Accepted accepted) {
        return accepted == null
                ? List.of()
                : InnerLink.of(accepted.primary()).stream()
                        .map(link -> new StagedItem.Link(link.page(), link.address()))
                        .toList();
    }

    /** The id by which texts that cite an issued document mean it. */
    private static Optional<LegacyItem.Alias> document(Outcome.@Nullable Accepted accepted) {
        if (accepted == null || !(accepted.primary() instanceof Directive directive) || directive.type() == null) {
            return Optional.empty();
        }
        var key =
                DerivedKeys.document(directive.type(), directive.number(), directive.date(), directive.issuer(), null);
        return Optional.ofNullable(key)
                .map(known -> ContentId.derived(Kind.DIRECTIVE, known))
                .map(id -> new LegacyItem.Alias("derived", id.toString()));
    }

    /** Where readers found it before, as the source tells and as the item itself does. */
    private static Stream<LegacyItem.Alias> addresses(Origin origin, Outcome.@Nullable Accepted accepted) {
        var own = accepted == null
                ? null
                : accepted.primary().provenance().origin().address();
        return accepted == null
                ? Stream.empty()
                : Stream.of(Optional.ofNullable(origin.address()), Optional.ofNullable(own))
                        .flatMap(Optional::stream)
                        .map(address -> new LegacyItem.Alias("address", address));
    }
}
