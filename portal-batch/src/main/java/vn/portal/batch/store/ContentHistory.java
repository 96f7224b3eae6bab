package vn.portal.batch.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Content;
import vn.portal.model.ContentId;
import vn.portal.model.Edition;
import vn.portal.model.Kind;
import vn.portal.notice.Notice;

/**
 * All that the store knows of one content, for who must explain it.
 *
 * @param born the kind that it was taken for first, which its id is made of
 * @param nativeKey what the item that it was born of is called in its source; its kind's recipe where it is derived
 * @param path without extension; null while nothing of it was accepted
 * @param acceptedAt when it was accepted first; null likewise
 * @param editions the oldest first
 * @param items every source item that is this content
 * @param names other names that lead to it
 * @param words what keepers said becomes of it, the oldest first
 * @param notices what is to be said of its items now
 */
public record ContentHistory(
        ContentId id,
        Kind born,
        String system,
        String keyspace,
        String nativeKey,
        boolean derived,
        @Nullable String path,
        @Nullable Instant acceptedAt,
        List<Version> editions,
        List<Item> items,
        List<Name> names,
        List<Word> words,
        List<Notice> notices) {

    /**
     * One edition.
     *
     * @param cause why there is one: {@code import}, {@code vanished}, {@code returned}, {@code derived}, …
     * @param run that accepted it
     * @param at that run's instant
     * @param content as it was told, with number and state of the edition
     */
    public record Version(int number, Edition.State state, String cause, long run, Instant at, Content content) {}

    /**
     * A source item.
     *
     * @param run that judged it last
     * @param manifest of what its source held then; null where that is not known
     * @param quarantined whether it is kept out, its bytes being kept
     */
    public record Item(
            SourceKey source,
            LedgerEntry entry,
            long run,
            @Nullable String manifest,
            boolean quarantined) {}

    /** Another name; {@code kind} as of {@link StagedItem.Alias}. */
    public record Name(String kind, String name) {}

    /**
     * What a keeper said becomes of it.
     *
     * @param state null where an earlier word was taken back
     * @param target where a redirected one leads
     * @param undone whether the run in which it was said was put back
     */
    public record Word(
            long run,
            Instant at,
            Edition.@Nullable State state,
            @Nullable ContentId target,
            String note,
            String by,
            boolean undone) {}

    /** The edition that counts; null while nothing was accepted. */
    public @Nullable Version current() {
        return editions.isEmpty() ? null : editions.get(editions.size() - 1);
    }
}
