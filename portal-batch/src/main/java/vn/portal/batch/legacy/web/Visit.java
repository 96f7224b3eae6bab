package vn.portal.batch.legacy.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of one address of a site that is followed.
 *
 * @param address as it is asked for
 * @param kind what it is to us
 * @param at where it was found; null while it never was
 * @param sha256 of its bytes; null while there are none
 * @param size in bytes
 * @param charset as the server says
 * @param known what the server said of it
 * @param stamp when it was last changed, as the site tells; what was fetched is of then
 * @param told the stamp that the site tells now
 * @param missing in how many nights on end the server said that it is not there
 * @param checked when it was asked for last; null while it never was
 */
public record Visit(
        String address,
        Kind kind,
        @Nullable String at,
        @Nullable String sha256,
        long size,
        @Nullable String charset,
        Known known,
        @Nullable String stamp,
        @Nullable String told,
        int missing,
        @Nullable Instant checked) {
    /** Once may be an accident. */
    private static final int GONE = 2;

    /** What an address is to us. */
    public enum Kind {
        /** A page, which may be a story. */
        PAGE,
        /** A picture or a file that a story shows or links to. */
        FILE,
        /** A feed, sitemap or listing, which tells of pages. */
        GUIDE
    }

    static Visit planned(String address, Kind kind, @Nullable String told) {
        return new Visit(address, kind, null, null, 0, null, Known.NOTHING, null, told, 0, null);
    }

    /** Whether the server has said on two nights that it is not there. */
    public boolean isGone() {
        return missing >= GONE;
    }

    public boolean isPage() {
        return kind == Kind.PAGE;
    }

    /** Whether it is still to be fetched. */
    boolean isWaiting() {
        return kind != Kind.GUIDE && sha256 == null && missing == 0;
    }

    /** Whether the site tells that it is not what it was. */
    boolean isChanged() {
        return sha256 != null && told != null && !told.equals(stamp);
    }

    Visit told(@Nullable String stamp) {
        return stamp == null
                ? this
                : new Visit(address, kind, at, sha256, size, charset, known, this.stamp, stamp, missing, checked);
    }

    Visit found(String where, String hash, long length, @Nullable String charset, Known known, Instant now) {
        return new Visit(address, kind, where, hash, length, charset, known, told, told, 0, now);
    }

    /** A guide that was heard; its bytes are not kept. */
    Visit heard(String where, Known known, Instant now) {
        return new Visit(address, kind, where, null, 0, null, known, told, told, 0, now);
    }

    Visit unchanged(Instant now) {
        return new Visit(address, kind, at, sha256, size, charset, known, told, told, 0, now);
    }

    /** Not there once more; several times in one night count once. */
    Visit missed(Instant now) {
        int times = missing > 0 && now.equals(checked) ? missing : missing + 1;
        return new Visit(address, kind, at, sha256, size, charset, known, stamp, told, times, now);
    }

    /** Asked for in vain: it is asked for again, after the others. */
    Visit failed(Instant now) {
        return new Visit(address, kind, at, sha256, size, charset, known, stamp, told, missing, now);
    }
}
