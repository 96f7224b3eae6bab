package vn.portal.place;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body that issues documents: one of the country, or one of a unit.
 *
 * @param code its name among machines for ever ({@code bkhcn}, {@code ubnd:593}, {@code ubnd:22945@2025}): the symbol of its
 *     documents, and behind a colon the key of the unit that it is of
 * @param name in its official form ({@code Ủy ban nhân dân thành phố Phan Thiết})
 * @param place the unit that it is of; null for one of the country
 * @param since its first year; null where that is not known
 * @param until its last year; null for one that is still there, as far as is known
 * @param successors codes of what it became
 */
public record PublicBody(
        String code,
        String name,
        @Nullable Place place,
        @Nullable Integer since,
        @Nullable Integer until,
        List<String> successors) {

    public PublicBody {
        successors = List.copyOf(successors);
    }
}
