package vn.portal.batch.legacy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.portal.intake.Hints;
import vn.portal.model.Edition;
import vn.portal.model.When;

/**
 * One item of a legacy source, as its format finds it and before anybody judged it.
 *
 * @param key its native key: what the old portal knew it by (a path, a row id)
 * @param position where in the source it stands (a line, an offset), for people; null where the key says so
 * @param rawHash SHA-256 of its bytes; where there are none, something else that changes when the item does
 * @param problem why there are no bytes, as a notice code; null where all is well
 * @param state why readers of the old portal could not see it; null where they could
 * @param size in bytes, for people
 * @param told what the source says about the item, beside its bytes
 * @param hints how to read the bytes
 * @param bytes asked for only if the item must be parsed
 * @param duplicateOf the key of the item that is taken instead of this one; null where none is
 */
public record LegacyItem(
        String key,
        @Nullable String position,
        String rawHash,
        @Nullable String problem,
        @Nullable String state,
        long size,
        Told told,
        Hints hints,
        Bytes bytes,
        @Nullable String duplicateOf) {
    /** Readers of the old portal could not see it. */
    public static final String NOT_PUBLIC = "not-public";

    /** One that is taken for itself. */
    public LegacyItem(
            String key,
            @Nullable String position,
            String rawHash,
            @Nullable String problem,
            @Nullable String state,
            long size,
            Told told,
            Hints hints,
            Bytes bytes) {
        this(key, position, rawHash, problem, state, size, told, hints, bytes, null);
    }

    /** An item that is a file, and of which nothing is told but where the web had it. */
    static LegacyItem of(FrozenSource source, FrozenFile file, Hints hints) {
        return new LegacyItem(
                file.key(),
                null,
                file.identity(),
                file.problem(),
                null,
                file.size(),
                told(file),
                hints(file, hints),
                () -> source.read(file));
    }

    /** What its server said of its bytes is one more hint. */
    private static Hints hints(FrozenFile file, Hints hints) {
        var charset = file.charset();
        return charset == null
                ? hints
                : new Hints(
                        hints.mediaType(),
                        Charset.forName(charset),
                        hints.zone(),
                        hints.mapping(),
                        hints.profile(),
                        hints.correction());
    }

    /** The same, of which another copy is taken. */
    LegacyItem insteadOf(String taken) {
        return new LegacyItem(key, position, rawHash, problem, state, size, told, hints, bytes, taken);
    }

    /** The same, known by more names. */
    LegacyItem alsoAt(List<String> addresses) {
        var aliases = new ArrayList<>(told.aliases());
        addresses.forEach(address -> aliases.add(new Alias("address", address)));
        var more = new Told(told.address(), told.published(), told.edited(), told.state(), aliases);
        return new LegacyItem(key, position, rawHash, problem, state, size, more, hints, bytes, duplicateOf);
    }

    private static Told told(FrozenFile file) {
        var aliases = file.aliases().stream()
                .map(address -> new Alias("address", address))
                .toList();
        return file.address() == null && aliases.isEmpty()
                ? Told.NOTHING
                : new Told(file.address(), null, null, null, aliases);
    }

    /** What the old system kept: one of its rows, posts, entries. */
    static LegacyItem of(FrozenEntry entry, @Nullable String position, String hash, byte[] line, Hints hints) {
        boolean large = entry.state().equals(FrozenFile.TOO_LARGE);
        var told = new Told(entry.address(), null, null, null, entry.aliases());
        return new LegacyItem(
                entry.key(),
                position,
                hash,
                entry.isPublic() ? null : large ? FrozenFile.TOO_LARGE : NOT_PUBLIC,
                entry.isPublic() || large ? null : entry.state(),
                large ? entry.size() : line.length,
                told,
                hints,
                () -> line);
    }

    /** Where an item's bytes come from. */
    @FunctionalInterface
    public interface Bytes {
        byte[] read() throws IOException;
    }

    /**
     * What a source says about an item beside its bytes.
     *
     * @param address its public address in the old portal
     * @param published when readers first saw it
     * @param edited its last edit
     * @param state what readers got to see; null stands for published
     * @param aliases other names by which the old portal knew it
     */
    public record Told(
            @Nullable String address,
            @Nullable When published,
            @Nullable When edited,
            Edition.@Nullable State state,
            List<Alias> aliases) {
        public static final Told NOTHING = new Told(null, null, null, null, List.of());

        public Told {
            aliases = List.copyOf(aliases);
        }
    }

    /**
     * Another name of the item within its system.
     *
     * @param kind {@code address}, {@code guid}, {@code row}, {@code slug}; {@code path} and {@code views} tell no identity,
     *     but which counter is of which page
     */
    public record Alias(String kind, String value) {
        /** The path at which it lay, by which a server's log names it. */
        public static final String PATH = "path";
        /** The path whose readers it counts. */
        public static final String VIEWS = "views";

        /** The same name as a server's log has it; empty for what is no address, or a site's first page. */
        public Optional<Alias> asPath() {
            return kind.equals("address")
                    ? Optional.ofNullable(AddressKey.withoutHost(value)).map(path -> new Alias(PATH, path))
                    : Optional.empty();
        }
    }
}
