package vn.portal.batch.store;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Period;

/**
 * How often a content was read before it came here.
 *
 * @param told what its old portal said, up to a day that nobody knows; null where that said nothing
 * @param counted what logs say; null where they have nothing of it
 */
public record Views(@Nullable BigDecimal told, @Nullable Counted counted) {

    /**
     * What logs say: the latest that they said.
     *
     * @param period the days that they speak of; null where unknown
     * @param path of the counter's own page, without extension; null where several addresses were counted
     */
    public record Counted(
            BigDecimal count,
            @Nullable Period period,
            @Nullable String path) {}
}
