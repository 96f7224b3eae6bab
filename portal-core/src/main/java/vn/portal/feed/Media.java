package vn.portal.feed;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Article;
import vn.portal.model.Asset;
import vn.portal.model.Attachment;
import vn.portal.model.Content;
import vn.portal.model.Directive;
import vn.portal.model.Figure;

/**
 * A picture or file of an entry.
 *
 * @param address absolute, by HTTP
 * @param type its media type; null where neither its bytes nor its name tell
 * @param size in bytes; null where unknown
 * @param title what it shows, or what it is called; null where nobody says
 * @param credit who made it; null where nobody is named
 */
record Media(
        String address,
        @Nullable String type,
        @Nullable Long size,
        @Nullable String title,
        @Nullable String credit,
        boolean isPicture) {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("png", "image/png"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("doc", "application/msword"),
            Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            Map.entry("xls", "application/vnd.ms-excel"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            Map.entry("zip", "application/zip"));

    /** All that the entry has, pictures first, each address once. */
    static List<Media> of(FeedEntry entry) {
        var content = entry.content();
        if (attachments(content).isEmpty()
                && !(content instanceof Article story && !story.figures().isEmpty())) {
            return List.of();
        }
        var pictures = content instanceof Article article
                ? article.figures().stream().map(figure -> of(entry.page(), figure))
                : Stream.<Media>empty();
        var files = attachments(content).stream().map(file -> of(entry.page(), file));
        var seen = new HashSet<String>();
        return Stream.concat(pictures, files)
                .filter(Objects::nonNull)
                .filter(media -> seen.add(media.address()))
                .toList();
    }

    private static List<Attachment> attachments(Content content) {
        return content instanceof Article article
                ? article.attachments()
                : content instanceof Directive directive ? directive.attachments() : List.of();
    }

    private static @Nullable Media of(URI page, Figure figure) {
        var title = figure.caption() == null ? figure.alt() : figure.caption();
        return of(page, figure.address(), figure.asset(), title, figure.credit(), true);
    }

    private static @Nullable Media of(URI page, Attachment file) {
        return of(page, file.address(), file.asset(), file.name(), null, false);
    }

    private static @Nullable Media of(
            URI page,
            @Nullable String written,
            @Nullable Asset asset,
            @Nullable String title,
            @Nullable String credit,
            boolean isPicture) {
        if (written == null || written.isBlank()) {
            return null;
        }
        var address = ascii(Address.resolve(page, written));
        if (address == null) {
            return null;
        }
        var type = asset == null ? TYPES.get(ending(address)) : asset.mediaType();
        return new Media(address, type, asset == null ? null : asset.size(), line(title), line(credit), isPicture);
    }

    /** As a reader's XML or JSON parser takes it for an address; null where it is none that leads to a file. */
    private static @Nullable String ascii(String address) {
        try {
            var uri = URI.create(address);
            var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            return scheme.equals("http") || scheme.equals("https") ? uri.toASCIIString() : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String ending(String address) {
        int end = Math.min(end(address, '?'), end(address, '#'));
        return address.substring(address.lastIndexOf('.', end - 1) + 1, end).toLowerCase(Locale.ROOT);
    }

    private static int end(String address, char stop) {
        int at = address.indexOf(stop);
        return at < 0 ? address.length() : at;
    }

    private static @Nullable String line(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip().replaceAll("\\s++", " ");
    }

    /** Whether a feed can hand it on as a file: nobody asks for one of unknown kind or size. */
    boolean isWhole() {
        return type != null && size != null;
    }

    /** {@code image}, {@code video}, {@code audio} or {@code document}. */
    String medium() {
        if (isPicture) {
            return "image";
        }
        var top = type == null ? "" : type.substring(0, Math.max(0, type.indexOf('/')));
        return List.of("image", "video", "audio").contains(top) ? top : "document";
    }
}
