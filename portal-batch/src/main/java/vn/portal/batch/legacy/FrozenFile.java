package vn.portal.batch.legacy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One file of a frozen source, or what stands in a file's place.
 *
 * @param key its path relative to the source, with {@code /} between folders, in NFC
 * @param size in bytes; 0 where it could not be told
 * @param sha256 under which the raw store has its bytes; null where it has none
 * @param problem why it has none, as a notice code; null where all is well
 * @param address where the web had it, as an archive tells; null where none does
 * @param aliases addresses that led there
 * @param glance what a quick look at it tells; null for what is no page
 * @param charset in which its server said that it is; null where none did
 */
public record FrozenFile(
        String key,
        long size,
        @Nullable String sha256,
        @Nullable String problem,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String address,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable
        List<String> aliases,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Glance glance,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String charset) {

    /** Left out on purpose: not a page. */
    public static final String HIDDEN = "file-hidden";
    /** Another file of the source has the same name, written in other characters. */
    public static final String DUPLICATE = "duplicate-key";
    /** Larger than items may be; its bytes were not read. */
    public static final String TOO_LARGE = "too-large";

    /** Its server has said on two nights that it is gone. */
    public static final String GONE = "page-gone";

    public FrozenFile {
        if ((sha256 == null) == (problem == null)) {
            throw new IllegalArgumentException("a frozen file has either bytes or a problem: " + key);
        }
        aliases = aliases == null ? List.of() : List.copyOf(aliases);
    }

    public FrozenFile(String key, long size, @Nullable String sha256, @Nullable String problem) {
        this(key, size, sha256, problem, null, List.of(), null, null);
    }

    /** What tells whether the file is still the same: its hash, or its problem. */
    public String identity() {
        return sha256 == null ? problem + ":" + size : sha256;
    }

    /** The same file under a longer path. */
    public FrozenFile within(String folder) {
        return new FrozenFile(folder + key, size, sha256, problem, address, aliases, glance, charset);
    }

    public static FrozenFile of(String key, long size, String sha256) {
        return new FrozenFile(key, size, sha256, null);
    }

    public static FrozenFile wrong(String key, long size, String problem) {
        return new FrozenFile(key, size, null, problem);
    }

    /** Whether it was refused because it may mean harm; an archive's entry alone can be. */
    @JsonIgnore
    public boolean isRefused() {
        return problem != null && problem.startsWith("entry-");
    }

    /** The same with where the web had it, and in which charset its server said that it is. */
    public FrozenFile found(@Nullable String at, List<String> alsoAt, @Nullable String told) {
        return new FrozenFile(key, size, sha256, problem, at, alsoAt, glance, told);
    }

    /** Whether a quick look at it need not be taken again. */
    @JsonIgnore
    public boolean isLookedAt() {
        return glance != null && glance.isCurrent();
    }

    public FrozenFile with(@Nullable Glance look) {
        return new FrozenFile(key, size, sha256, problem, address, aliases, look, charset);
    }
}
