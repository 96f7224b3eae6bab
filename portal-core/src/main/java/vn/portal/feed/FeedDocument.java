package vn.portal.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed as a web server gives it out: what it is, when it changed, and whether a reader has it already.
 *
 * <p>The entries are gone through once for the tag and once more for the text, so give an {@code Iterable} that can be gone
 * through twice, such as a query; no more than one entry is held at a time.
 *
 * <pre>{@code
 * var feed = FeedDocument.of(FeedFormats.named("atom"), head, entries);
 * response.setHeader("ETag", feed.tag());
 * response.setHeader("Last-Modified", feed.lastModified());
 * if (feed.isKnown(request.getHeader("If-None-Match"), request.getHeader("If-Modified-Since"))) {
 *     response.setStatus(304);
 * } else {
 *     response.setContentType(feed.mediaType());
 *     feed.writeTo(response.getOutputStream());
 * }
 * }</pre>
 */
public final class FeedDocument {
    private final FeedFormat format;
    private final FeedHead head;
    private final Iterable<FeedEntry> entries;
    private final String tag;

    private FeedDocument(FeedFormat format, FeedHead head, Iterable<FeedEntry> entries, String tag) {
        this.format = format;
        this.head = head;
        this.entries = entries;
        this.tag = tag;
    }

    /** A feed that was looked at once, for its tag. */
    public static FeedDocument of(FeedFormat format, FeedHead head, Iterable<FeedEntry> entries) throws IOException {
        var digest = sha256();
        format.write(head, entries, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        var short128 = Arrays.copyOf(digest.digest(), 16);
        return new FeedDocument(
                format,
                head,
                entries,
                '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(short128) + '"');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** What it is served as, with its encoding ({@code application/rss+xml; charset=utf-8}). */
    public String mediaType() {
        return format.mediaType() + "; charset=utf-8";
    }

    /** The value of {@code ETag}, with its quotes: equal for equal bytes, and for no others. */
    public String tag() {
        return tag;
    }

    /** The value of {@code Last-Modified}: when its newest entry changed. */
    public String lastModified() {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                head.updated().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
    }

    /**
     * Whether a reader has it already, so that 304 says it all (RFC 9110 §13).
     *
     * <p>Where a tag is asked for, it alone counts: a minor change moves no date.
     *
     * @param noneMatch the request's {@code If-None-Match}; null where it has none
     * @param modifiedSince its {@code If-Modified-Since}; null where it has none
     */
    public boolean isKnown(@Nullable String noneMatch, @Nullable String modifiedSince) {
        if (noneMatch != null) {
            return List.of(noneMatch.split(",")).stream()
                    .map(each -> each.strip().replaceFirst("^W/", ""))
                    .anyMatch(each -> each.equals("*") || each.equals(tag));
        }
        return modifiedSince != null
                && !head.updated().truncatedTo(ChronoUnit.SECONDS).isAfter(instant(modifiedSince));
    }

    /** The date of a request; one that nobody can read is older than anything. */
    private static Instant instant(String date) {
        try {
            return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date.strip()));
        } catch (DateTimeException e) {
            return Instant.MIN;
        }
    }

    /** Writes it; flushes the stream and leaves it open. */
    public FeedFormat.Written writeTo(OutputStream out) throws IOException {
        return format.write(head, entries, out);
    }
}
